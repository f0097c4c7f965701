"""A person chooses a region, reads it in the other language, and takes the PDF."""

import pathlib
import sys
import tempfile
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import check_axe, check_console, chromium, every, one, wait
from selenium.webdriver.support.ui import Select
from service import get, service


def heading(driver):
    return one(driver, "h1").text


def picture_is_there(driver):
    return driver.execute_script("const i = document.querySelector('.page img'); return i && i.complete && i.naturalWidth > 1000")


with service("serve", "--sample") as (address, _), tempfile.TemporaryDirectory() as downloads:
    with chromium(downloads=downloads) as driver:
        driver.get(address + "/")
        assert one(driver, "html").get_attribute("lang") == "en"
        wait(driver, picture_is_there)
        # Found by its Chinese name, chosen, shown.
        one(driver, "#q").send_keys("横店")
        wait(driver, lambda d: len([row for row in every(d, ".list li") if row.is_displayed()]) == 1)
        one(driver, ".list a[data-key=hengdian]").click()
        wait(driver, lambda d: "Hengdian" in heading(d))
        wait(driver, picture_is_there)
        assert "region=hengdian" in driver.current_url
        assert "January–August 2022" in one(driver, ".facts").text
        # The whole list is back when the search is emptied.
        driver.execute_script("const q = document.getElementById('q'); q.value = ''; q.dispatchEvent(new Event('input', {bubbles: true}))")
        assert len([row for row in every(driver, ".list a") if row.is_displayed()]) == 5
        # The briefing in Chinese, then of another period, then in another style.
        one(driver, "label[for=language-zh]").click()
        wait(driver, lambda d: ".zh.png" in one(d, ".page img").get_attribute("src") and picture_is_there(d))
        Select(one(driver, "#period")).select_by_value("2022-10")
        wait(driver, lambda d: "/2022-10.zh.png" in one(d, ".page img").get_attribute("src"))
        Select(one(driver, "#style")).select_by_value("monochrome")
        wait(driver, lambda d: "style=monochrome" in one(d, ".download").get_attribute("href"))
        # Back is back.
        driver.back()
        wait(driver, lambda d: "style=monochrome" not in one(d, ".download").get_attribute("href"))
        # Another page of it.
        sheets = every(driver, ".sheets a")
        assert len(sheets) >= 2
        sheets[1].click()
        wait(driver, lambda d: "page=2" in one(d, ".page img").get_attribute("src"))
        # The file that is saved is the file that is served.
        one(driver, ".download").click()
        saved = wait(driver, lambda d: [file for file in pathlib.Path(downloads).iterdir() if file.suffix == ".pdf"])[0]
        status, headers, bytes = get(one(driver, ".download").get_attribute("href"))
        assert saved.read_bytes() == bytes and bytes.startswith(b"%PDF-1.7")
        assert saved.name == "Hengdian 横店 2022-10.zh.pdf", saved.name
        check_console(driver, "page")
        # The page itself in Chinese.
        one(driver, ".tongues a[lang=zh-Hans]").click()
        wait(driver, lambda d: one(d, "html").get_attribute("lang") == "zh-Hans")
        assert one(driver, ".download").text == "下载PDF"
        # What is not there is said, with what is.
        driver.get(address + "/?region=hengdan")
        assert "hengdan" in one(driver, ".notice").text
        one(driver, ".notice a").click()
        wait(driver, lambda d: "Hengdian" in heading(d))

    for language in ("en", "zh-CN"):
        for width in (1440, 1000, 400):
            with chromium(language=language, width=width) as driver:
                driver.get(address + "/?region=hengdian")
                assert one(driver, "html").get_attribute("lang") == {"en": "en", "zh-CN": "zh-Hans"}[language]
                wait(driver, picture_is_there)
                wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert wide <= 0, f"{language} {width}: the page is {wide} px too wide"
                check_axe(driver, f"{language} {width}")
                check_console(driver, f"{language} {width}")

    # Without any script: links and the form do.
    with chromium(script=False) as driver:
        driver.get(address + "/")
        one(driver, "summary").click()
        one(driver, ".list a[data-key=yiwu]").click()
        wait(driver, lambda d: "Yiwu" in heading(d))
        one(driver, "label[for=language-zh]").click()
        one(driver, ".choice .submit button").click()
        wait(driver, lambda d: urllib.parse.parse_qs(urllib.parse.urlparse(d.current_url).query)["language"] == ["zh"])
        one(driver, "summary").click()
        one(driver, "#q").send_keys("wuxi")
        one(driver, ".search button").click()
        wait(driver, lambda d: [row.get_attribute("data-key") for row in every(d, ".list a")] == ["wuxi"])
print("the page holds")

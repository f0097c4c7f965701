"""The page on the web holds: for axe, in the dark, in forced colours, on a narrow screen, enlarged, without script, from the keyboard."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import check_axe, check_console, chromium, every, one, wait
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from service import service


def media(driver, **features):
    names = {"scheme": "prefers-color-scheme", "forced": "forced-colors"}
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": names[name], "value": value} for name, value in features.items()]})


def check_width(driver, where):
    wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{where}: the page is {wide} px too wide"


def smallest_letters(driver):
    """The smallest letters of the drawings that are shown, raised marks aside, in pixels."""
    return driver.execute_script("""
      let least = 99;
      for (const svg of document.querySelectorAll('.plot svg')) {
        if (!svg.checkVisibility()) continue;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        for (const text of svg.querySelectorAll('text')) {
          const size = parseFloat(getComputedStyle(text).fontSize);
          if (size > 6.3) least = Math.min(least, size * scale);
        }
      }
      return least;""")


with service("serve", "--sample") as (address, _):
    for language in ("en", "zh"):
        page = f"{address}/briefings/hengdian/latest.{language}.html"
        for width in (1280, 1000, 500):
            with chromium(width=width) as driver:
                driver.get(page)
                check_axe(driver, f"{language} {width}")
                check_width(driver, f"{language} {width}")
                least = smallest_letters(driver)
                assert least >= 11.4, f"{language} {width}: letters of {least:.1f} px"
                if width == 1280:
                    media(driver, scheme="dark")
                    check_axe(driver, f"{language} in the dark")
                    media(driver, scheme="light", forced="active")
                    check_axe(driver, f"{language} in forced colours")
                check_console(driver, f"{language} {width}")

    with chromium() as driver:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": 320, "height": 640, "deviceScaleFactor": 4, "mobile": False})
        driver.get(f"{address}/briefings/hengdian/latest.en.html")
        check_width(driver, "320 px, which is 1280 px at 400 %")
        check_axe(driver, "320 px")

    with chromium(script=False) as driver:
        driver.get(f"{address}/briefings/hengdian/latest.en.html")
        body = one(driver, "body")
        body.send_keys(Keys.TAB)
        assert driver.switch_to.active_element.get_attribute("class") == "skip"
        # Every mark leads to its note, and every note back.
        for link in every(driver, "a[href^='#']"):
            target = link.get_attribute("href").split("#")[1]
            assert driver.find_elements(By.ID, target), f"#{target} leads nowhere"
        one(driver, ".tongues a[lang=zh-Hans]").click()
        wait(driver, lambda d: one(d, "html").get_attribute("lang") == "zh-Hans")
print("the page on the web holds")

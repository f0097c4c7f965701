"""A person drops a sheet that is read wrongly, puts it right by clicks and keys, and takes the briefings; the command makes the same."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser
from browser import check_axe, chromium, every, one
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from workbenches import workbench

TABLE = """地区,地区生产总值2022年,地区生产总值2023年,增减,出口2022年,出口2023年
临江区,512.3,546.9,6.9,142.6,151.8
北山区,275.4,283.6,3.2,38.4,36.9
南塘市,398.7,424.1,6.5,86.2,97.5
东溪县,241.8,255.3,5.7,31.5,33.0
西岭县,96.2,99.0,3.0,0.1,…
"""


def wait(driver, condition, seconds=45):
    """Longer than others: each change reads the project again and draws a page, on a machine that tests at the same time."""
    return browser.wait(driver, condition, seconds)


def is_read(driver):
    return every(driver, "table.sheet") and every(driver, ".paper img")


def says(driver, text):
    return text in one(driver, "#status").text


def chip(driver, column):
    return one(driver, f".roles [data-column='{column}']")


with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as downloads:
    home = pathlib.Path(folder)
    sheet = home / "figures.csv"
    sheet.write_text(TABLE)
    (home / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    with workbench(folder) as address, chromium(downloads=downloads, height=1040) as driver:
        driver.get(address)
        wait(driver, lambda d: every(d, "#files"))
        assert "token" not in driver.current_url
        check_axe(driver, "drop")
        # Nobody else comes in, with the token or without.
        for foreign in (address, address.split("?")[0] + "projects"):
            try:
                urllib.request.urlopen(foreign)
                raise AssertionError(f"{foreign} answers a stranger")
            except urllib.error.HTTPError as error:
                assert error.code == 401, error.code

        # A broken file is told, and the other one goes on.
        start = time.monotonic()
        one(driver, "#files").send_keys(f"{home / 'broken.xlsx'}\n{sheet}")
        wait(driver, is_read)
        first = time.monotonic() - start
        project = home / "figures"
        assert sorted(path.name for path in home.iterdir() if path.is_dir()) == ["figures"]
        settings = project / "gazetteer.yml"
        before = settings.read_text()
        check_axe(driver, "understand")

        # The question: what are the numbers of column D?
        one(driver, "#open-question").click()
        wait(driver, lambda d: every(d, ".strip"))
        assert "512.3" in one(driver, ".strip").text
        check_axe(driver, "a question")
        one(driver, ".strip .likely").click()
        wait(driver, lambda d: "declared" in chip(d, 4).find_element("css selector", ".chip").get_attribute("class"))
        wait(driver, lambda d: says(d, "Headline:"))
        assert "    D: {role: growth, basis: yoy, of: C}\n" in settings.read_text()

        # The sign: offices use it for different things.
        wait(driver, lambda d: every(d, "#open-question"))
        one(driver, "#open-question").click()
        wait(driver, lambda d: every(d, ".strip") and "offices use this sign" in one(d, ".strip").text)
        [button for button in every(driver, ".answers button") if "smallest unit" in button.text][0].click()
        wait(driver, lambda d: "    \"…\": below-unit\n" in settings.read_text())
        wait(driver, lambda d: not every(d, "#open-question"))

        # A wrong unit: the panel of a column, by keys alone.
        chip(driver, 2).click()
        wait(driver, lambda d: every(d, "#panel-title"))
        check_axe(driver, "a column")
        unit = one(driver, "#unit")
        unit.clear()
        unit.send_keys("亿元", Keys.ENTER)
        wait(driver, lambda d: "unit: 亿元" in settings.read_text())
        wait(driver, lambda d: says(d, "Unit of column B"))
        for power, shown in (("6", "10⁶"), ("8", "10⁸")):
            one(driver, f"label:has(input[name=power][value='{power}'])").click()
            wait(driver, lambda d: f"B: {{unit: 亿元, power: {power}}}" in settings.read_text())
            wait(driver, lambda d: says(d, "Power of column B") and shown in one(d, "#status").text)
        # Who is faster than the server loses nothing: what is typed while an answer comes stays, and changes follow one another.
        driver.execute_cdp_cmd("Network.enable", {})
        slow = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
        driver.execute_cdp_cmd("Network.emulateNetworkConditions", slow)
        before_haste = settings.read_text()
        one(driver, "label:has(input[name=power][value='4'])").click()
        unit = one(driver, "#unit")
        unit.click()
        unit.send_keys(Keys.END)
        for letter in "ABC":
            driver.switch_to.active_element.send_keys(letter)
            time.sleep(0.5)
        driver.switch_to.active_element.send_keys(Keys.ENTER)
        one(driver, "label:has(input[name=power][value='9'])").click()
        wait(driver, lambda d: "B: {unit: 亿元ABC, power: 9}" in settings.read_text())
        driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**slow, "latency": 0})
        assert "elsewhere" not in one(driver, "#saved").text
        for _ in range(3):
            text = settings.read_text()
            driver.execute_script("document.getElementById('back').click()")
            wait(driver, lambda d: settings.read_text() != text)
        assert settings.read_text() == before_haste
        wait(driver, lambda d: one(d, "#unit").get_attribute("value") == "亿元" and not one(d, "#saved").text.startswith("Saving"))
        wait(driver, lambda d: one(d, "#unit").send_keys(Keys.ESCAPE) or True)
        wait(driver, lambda d: not every(d, "#panel-title"))

        # All figures are in one unit; one area has a name of its own; one row is left out.
        wait(driver, lambda d: one(d, ".sheet-line .word").click() or True)
        for field, value in (("sheet-unit", "亿元"),):
            one(driver, f"#{field}").send_keys(value, Keys.ENTER)
            wait(driver, lambda d: f"  unit: {value}\n" in settings.read_text())
            wait(driver, lambda d: says(d, "Unit of all"))
        wait(driver, lambda d: every(d, ".sheet td[data-cell='2,0']"))
        one(driver, ".sheet td[data-cell='2,0']").click()
        wait(driver, lambda d: every(d, "#name-en"))
        one(driver, "#name-en").send_keys("Beishan", Keys.ENTER)
        wait(driver, lambda d: "北山区: {en: Beishan}" in settings.read_text())
        wait(driver, lambda d: says(d, "Beishan"))
        text = settings.read_text()

        # Undo and redo, to the byte.
        driver.find_element("css selector", "h1").click()
        driver.switch_to.active_element.send_keys(Keys.CONTROL, "z")
        wait(driver, lambda d: "Beishan" not in settings.read_text())
        wait(driver, lambda d: says(d, "Taken back"))
        driver.switch_to.active_element.send_keys(Keys.CONTROL, Keys.SHIFT, "z")
        wait(driver, lambda d: settings.read_text() == text)

        # Another tab says something: this one is told, and keeps its own only when it says so.
        wait(driver, lambda d: says(d, "Made again"))
        settings.write_text(text + "# From elsewhere.\n")
        wait(driver, lambda d: "another tab" in one(d, "#saved").text)
        one(driver, "#saved button").click()
        wait(driver, lambda d: "Saved" in one(d, "#saved").text)

        # The language of the interface; nothing is lost.
        one(driver, ".tongues a[lang=zh-Hans]").click()
        wait(driver, lambda d: one(d, "html").get_attribute("lang").startswith("zh") and is_read(d))
        assert "个地区" in one(driver, "h1").text
        check_axe(driver, "understand in Chinese")
        one(driver, ".tongues a[lang=en]").click()
        wait(driver, lambda d: one(d, "html").get_attribute("lang") == "en" and is_read(d))

        # Compose: pin a finding, drop another, and a headline that the figures do not bear out.
        one(driver, ".foot .primary").click()
        wait(driver, lambda d: len(every(d, ".found tbody tr")) > 3)
        check_axe(driver, "compose")
        rows = every(driver, ".found tbody tr")
        last = rows[-1].get_attribute("data-key")
        rows[-1].find_element("css selector", ".toggle").click()
        wait(driver, lambda d: every(d, ".found tbody tr")[0].get_attribute("data-key") == last)
        assert f"pin: [{last}]" in settings.read_text()

        # By the mouse: the third finding is dragged before the first, and let go nowhere else.
        keys = [row.get_attribute("data-key") for row in every(driver, ".found tbody tr")]
        top, third = every(driver, ".handle")[0], every(driver, ".handle")[2]
        way = top.location["y"] - third.location["y"] - 12
        ActionChains(driver).click_and_hold(third).move_by_offset(0, way).send_keys(Keys.ESCAPE).release().perform()
        assert every(driver, ".found tbody tr")[0].get_attribute("data-key") == keys[0] and not every(driver, ".is-moving")
        ActionChains(driver).click_and_hold(third).move_by_offset(0, way // 2).move_by_offset(0, way - way // 2).release().perform()
        wait(driver, lambda d: every(d, ".found tbody tr")[0].get_attribute("data-key") == keys[2])
        wait(driver, lambda d: says(d, "Finding 3 moved to rank 1"))
        assert f"pin: [{keys[2]}, {keys[0]}]" in settings.read_text()
        # By keys: d drops, p pins, Alt and an arrow move; each acts on the finding that has the focus.
        for key, word, line in (("d", "Dropped", f"drop: [{keys[1]}]"), ("d", "Used again", None), ("p", "Pinned", f"pin: [{keys[2]}, {keys[0]}, {keys[1]}]")):
            driver.execute_script("document.getElementById(arguments[0]).focus()", f"finding-{keys[1]}")
            driver.switch_to.active_element.send_keys(key)
            wait(driver, lambda d: says(d, f"{word}: "))
            assert line in settings.read_text() if line else "drop:" not in settings.read_text(), settings.read_text()
        headline = one(driver, "#headline")
        found = headline.get_attribute("value")
        headline.clear()
        headline.send_keys("GDP rose 77.7%", Keys.ENTER)
        wait(driver, lambda d: "77.7" in one(d, "#headline-fault").text)
        assert "headlines" not in settings.read_text()

        # The first figure in another form; what would mislead is refused, and says why.
        for refused in every(driver, ".form[aria-disabled]"):
            driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", refused)
            refused.click()
            assert one(driver, "#refused").text and "figure:" not in settings.read_text()
        driver.execute_script("document.getElementById('form-ranked-dots').scrollIntoView({block: 'center'})")
        one(driver, "#form-ranked-dots").click()
        wait(driver, lambda d: "figure: ranked-dots" in settings.read_text())
        wait(driver, lambda d: one(d, "#form-ranked-dots").get_attribute("aria-checked") == "true")
        check_axe(driver, "compose with forms")

        # Take: the archive has what the command makes.
        one(driver, ".foot .primary").click()
        wait(driver, lambda d: every(d, "#zip"))
        wait(driver, lambda d: "kB" in one(d, "#described").text)
        check_axe(driver, "take")
        assert one(driver, "#xlsx").get_attribute("href").split("?")[0].endswith("/briefing.xlsx")
        for form in ("html", "xlsx"):
            one(driver, f"[name=forms][value={form}]").click()
        one(driver, "#zip").click()
        wait(driver, lambda d: every(d, "#zip-again"), 60)
        archive = wait(driver, lambda d: [file for file in pathlib.Path(downloads).iterdir() if file.suffix == ".zip"])[0]
        check_axe(driver, "taken")
        # What the server refused is told in the console too.
        faults = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE" and "422" not in entry["message"]]
        assert not faults, faults
        subprocess.run([os.environ["GAZETTEER"], "render", "figures", "--output", "out", "--quiet"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with zipfile.ZipFile(archive) as files:
            assert files.testzip() is None
            names = [name for name in files.namelist() if name.endswith(".pdf")]
            assert len(names) == 5, names
            files.extractall(home / "zip")
            for form in ("html", "xlsx"):
                subprocess.run([os.environ["GAZETTEER"], "render", "figures", "--format", form, "--output", form, "--quiet"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
                made = {str(path.relative_to(home / form)): path.read_bytes() for path in (home / form).rglob("*") if path.is_file() and path.name != "manifest.json"}
                assert len(made) >= 5, made.keys()
                for name, content in made.items():
                    assert (home / "zip" / name).read_bytes() == content, f"{name} is not that of the command"
            for name in names:
                assert (home / "out" / name).exists(), name
                subprocess.run([os.environ["GAZETTEER"], "verify", home / "zip" / name], check=True, stdout=subprocess.DEVNULL)

        # The pages on the web alone, with their index; and a run that is given up leaves nothing.
        one(driver, "#site").click()
        wait(driver, lambda d: "Web edition" in one(d, "#progress-site").text, 60)
        site = wait(driver, lambda d: [file for file in pathlib.Path(downloads).iterdir() if file.name == "figures-web.zip"])[0]
        with zipfile.ZipFile(site) as files:
            assert {"index.html", "manifest.json"} < set(files.namelist()) and not [name for name in files.namelist() if name.endswith(".pdf")]
        assert [path.name for path in (project / ".gazetteer").glob("briefings-*")] == [path.name for path in (project / ".gazetteer").glob("briefings-*.zip")]

        # Cells that are pasted are a sheet like any other.
        driver.get(address.split("?")[0])
        wait(driver, lambda d: every(d, "#files") and every(d, ".earlier a"))
        driver.execute_script(
            "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);"
            "dispatchEvent(new ClipboardEvent('paste', {clipboardData: data}));",
            "county\t2022\t2023\nNorth\t1\t2\nSouth\t3\t4\n")
        wait(driver, is_read)
        assert (home / "pasted" / "data" / "pasted.tsv").exists()

    # A crash loses nothing: everything is there when it is opened again, at any width.
    with workbench(folder, "figures") as address:
        for language, width in (("en", 1440), ("zh-CN", 1000), ("en", 320)):
            with chromium(language=language, width=max(width, 500)) as driver:
                if width == 1440:
                    driver.get(address)
                    wait(driver, is_read)
                    cookie = driver.get_cookies()[0]
                    assert "Beishan" in driver.page_source
                    continue
                driver.get(address.split("?")[0] + "assets/words.en.json")
                driver.add_cookie({"name": cookie["name"], "value": cookie["value"], "path": "/"})
                if width < 500:
                    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False})
                driver.get(address.split("?")[0] + "open/figures/understand")
                wait(driver, is_read)
                wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert wide <= 0, f"{width}: the page is {wide} px too wide"
                check_axe(driver, f"{language} {width}")
    print(f"the workbench holds; first page {first:.2f} s after the drop")

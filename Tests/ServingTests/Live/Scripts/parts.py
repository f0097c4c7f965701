"""What a person takes hold of: the edges of the table, the parts of the page, style and paper; and what happens to those who are quicker than
the server."""

import pathlib
import subprocess
import os
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser
from browser import check_axe, chromium, every, one
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from workbenches import workbench

TABLE = """地区,地区生产总值2022年,地区生产总值2023年,出口2022年,出口2023年,序号
临江区,512.3,546.9,142.6,151.8,1
北山区,275.4,283.6,38.4,36.9,2
南塘市,398.7,424.1,86.2,97.5,3
东溪县,241.8,255.3,31.5,33.0,4
西岭县,96.2,99.0,0.1,0.2,5
石桥县,187.5,199.8,22.7,24.6,6
"""


def wait(driver, condition, seconds=45):
    return browser.wait(driver, condition, seconds)


def is_read(driver):
    return every(driver, "table.sheet") and every(driver, ".paper img")


def plain(settings):
    """The settings without the signs that YAML puts around some texts."""
    return settings.read_text().replace('"', "")


def settled(driver):
    """What was said is written, read again and drawn: nothing more comes."""
    quiet = lambda d: "Saved" in one(d, "#saved").text and one(d, "#live").text == "Live"
    wait(driver, lambda d: quiet(d) and time.sleep(0.5) is None and quiet(d))


def drag(driver, side, x, y, *keys):
    edge = one(driver, f".edge.is-{side}")
    driver.execute_script("arguments[0].scrollIntoView({block: 'nearest', inline: 'nearest'})", edge)
    chain = ActionChains(driver).click_and_hold(edge).move_by_offset(x // 2, y // 2).move_by_offset(x - x // 2, y - y // 2)
    for key in keys:
        chain = chain.send_keys(key)
    chain.release().perform()


def slow(driver, latency):
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": latency > 0})
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", {"offline": False, "latency": latency, "downloadThroughput": -1, "uploadThroughput": -1})


with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    (home / "figures.csv").write_text(TABLE)
    with workbench(folder, "figures.csv") as address, chromium(height=1100) as driver:
        driver.get(address)
        wait(driver, is_read)
        settled(driver)
        settings = home / "figures" / "gazetteer.yml"
        before = settings.read_text()

        # The edges of the table, by the pointer: a row less; Escape leaves all as it was; undo takes it back.
        heights = [row.size["height"] for row in every(driver, ".sheet tbody tr")]
        widths = [cell.size["width"] for cell in every(driver, ".letters th")]
        drag(driver, "bottom", 0, -heights[-1], Keys.ESCAPE)
        assert settings.read_text() == before and not every(driver, ".edge.is-moving")
        drag(driver, "bottom", 0, -heights[-1])
        wait(driver, lambda d: "  table: A1:F6\n" in plain(settings))
        dragged = settings.read_text()
        settled(driver)
        wait(driver, lambda d: every(d, ".edges.is-declared"))
        assert len(every(driver, ".sheet tbody tr:last-child .is-outside")) == 6
        check_axe(driver, "edges")
        one(driver, "#back").click()
        wait(driver, lambda d: settings.read_text() == before)
        settled(driver)
        # By keys, at the row itself, the same is written.
        one(driver, ".sheet tbody tr:nth-child(6) .number").click()
        wait(driver, lambda d: every(d, "#ignore"))
        [button for button in every(driver, ".panel .pair button") if button.text == "Ends here"][0].send_keys(Keys.ENTER)
        wait(driver, lambda d: settings.read_text() == dragged)
        settled(driver)
        # A column less, then back to the whole.
        drag(driver, "right", -widths[-1], 0)
        wait(driver, lambda d: "  table: A1:E6\n" in plain(settings))
        settled(driver)
        drag(driver, "bottom", 0, heights[-1])
        wait(driver, lambda d: "  table: A1:E7\n" in plain(settings))
        settled(driver)
        # A table has a row and a column at least.
        drag(driver, "left", 700, 0)
        wait(driver, lambda d: "  table: E1:E7\n" in plain(settings))
        wait(driver, lambda d: "Saved" in one(d, "#saved").text)
        one(driver, "#back").click()
        wait(driver, lambda d: "  table: A1:E7\n" in plain(settings))
        settled(driver)

        # Who begins while the page is drawn is not called away from it: the step has the focus only until then.
        slow(driver, 400)
        one(driver, "#step-understand").click()
        wait(driver, lambda d: not every(d, ".paper img") and not d.execute_script("return document.getElementById('work').inert"))
        assert driver.switch_to.active_element.tag_name == "h1"
        one(driver, ".roles [data-column='2']").click()
        wait(driver, lambda d: every(d, "#unit"))
        one(driver, "#unit").send_keys("x")
        wait(driver, is_read)
        time.sleep(0.3)
        assert driver.switch_to.active_element.get_attribute("id") == "unit", driver.switch_to.active_element.get_attribute("outerHTML")[:300]
        one(driver, "#unit").send_keys(Keys.BACKSPACE)
        # Who goes on before a step is there gets the next one, and nothing of that one after it.
        one(driver, "#step-compose").click()
        one(driver, "#step-take").click()
        wait(driver, lambda d: every(d, "#zip"))
        time.sleep(1.5)
        assert every(driver, "#zip") and not every(driver, ".found"), one(driver, "h1").text
        # Boxes stay as they were when something is taken back.
        one(driver, "#forms-xlsx").click()
        text = settings.read_text()
        driver.switch_to.active_element.send_keys(Keys.CONTROL, "z")
        wait(driver, lambda d: settings.read_text() != text)
        settled_text = settings.read_text()
        wait(driver, lambda d: "Saved" in one(d, "#saved").text)
        time.sleep(0.6)
        assert one(driver, "#forms-xlsx").is_selected() and settings.read_text() == settled_text, (settled_text, settings.read_text())
        slow(driver, 0)

        # A part of the page leads to its finding, by the pointer and by keys.
        one(driver, "#step-compose").click()
        wait(driver, lambda d: len(every(d, ".found tbody tr")) > 3 and every(d, ".page-parts button"))
        check_axe(driver, "parts of the page")
        chosen = lambda: one(driver, ".found .is-chosen").get_attribute("data-key")
        parts = every(driver, ".page-parts button")
        places = {part.get_attribute("id").split("-")[1] for part in parts}
        assert {"title", "standfirst"} <= places, places
        picture = one(driver, ".paper img").rect
        for part in parts:
            area = part.find_element("css selector", "span").rect
            assert picture["x"] <= area["x"] and area["x"] + area["width"] <= picture["x"] + picture["width"] + 1 and area["height"] > 4, area
            assert picture["y"] <= area["y"] and area["y"] + area["height"] <= picture["y"] + picture["height"] + 1, (area, picture)
        assert one(driver, ".paper").size["height"] - picture["height"] <= 2
        title = one(driver, "[id^='part-title-'] span").rect
        assert 0.03 < (title["y"] - picture["y"]) / picture["height"] < 0.12, (title, picture)
        other = [part for part in parts if not part.get_attribute("id").endswith("-" + chosen())][0]
        key = other.get_attribute("id").split("-", 2)[2]
        ActionChains(driver).move_to_element(other.find_element("css selector", "span")).click().perform()
        assert chosen() == key and driver.switch_to.active_element.get_attribute("data-key") == key
        first = every(driver, ".page-parts button")[0]
        first.send_keys(Keys.ENTER)
        assert chosen() == first.get_attribute("id").split("-", 2)[2]

        # What is typed stays where it is when a row is chosen; two findings that are pinned in haste are both pinned.
        headline = one(driver, "#headline")
        headline.send_keys(Keys.END, " 77.7%")
        typed = headline.get_attribute("value")
        every(driver, ".found tbody tr")[2].click()
        wait(driver, lambda d: "77.7" in one(d, "#headline-fault").text)
        assert one(driver, "#headline").get_attribute("value") == typed
        slow(driver, 400)
        free = [row.get_attribute("data-key") for row in every(driver, ".found tbody tr")][1:3]
        driver.execute_script("for (const key of arguments[0]) document.getElementById(`pin-${key}`).click()", free)
        wait(driver, lambda d: all(each in settings.read_text().split("pin: ")[-1] for each in free) and "pin: " in settings.read_text())
        slow(driver, 0)
        settled(driver)
        assert one(driver, "#headline").get_attribute("value") == typed

        # Style and paper are one setting; undo shows what was there before.
        size = lambda: one(driver, ".paper img").get_dom_attribute("width")
        Select(one(driver, "#paper-size")).select_by_value("letter")
        wait(driver, lambda d: "style: house:letter\n" in plain(settings))
        wait(driver, lambda d: size() == "612")
        Select(one(driver, "#style")).select_by_value("bulletin")
        wait(driver, lambda d: "style: bulletin:letter\n" in plain(settings))
        settled(driver)
        Select(one(driver, "#style")).select_by_value("screen")
        wait(driver, lambda d: "style: screen\n" in plain(settings))
        settled(driver)
        for expected in ("bulletin:letter", "house:letter"):
            one(driver, "#back").click()
            wait(driver, lambda d: f"style: {expected}\n" in plain(settings))
            settled(driver)
        assert one(driver, "#style").get_attribute("value") == "house" and one(driver, "#paper-size").get_attribute("value") == "letter"
        subprocess.run([os.environ["GAZETTEER"], "render", "figures", "--format", "svg", "--output", "out", "--quiet"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        drawing = next((home / "out").glob("*/*.svg")).read_text()[:400]
        assert "612" in drawing and "792" in drawing, drawing
        faults = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE" and "422" not in entry["message"]]
        assert not faults, faults
    print("edges, parts and paper hold, and haste loses nothing")

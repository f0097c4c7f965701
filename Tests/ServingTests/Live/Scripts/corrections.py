"""Sheets that recognition gets wrong are put right by clicks alone, and the briefings of them are right."""

import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser
from browser import chromium, every, one
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select
from workbenches import workbench

# No column says when it was: without a period there are no figures at all.
PERIOD = "region,Exports (mn USD),Imports (mn USD)\nNorwold,2210,1800\nEastmark,1540,1700\nSouthmere,1999,2001\n"
# A total among the headers makes them places; they are crops of one place.
CROPS = "Year,Wheat,Rye,Total\n2021,120,80,200\n2022,131,85,216\n2023,118,84,202\n"
# A rank is no figure to be told of, and a sign stands for what was not published.
RANK = """Table 1. GDP by metropolitan area,,,,
,Millions of dollars,,,Rank
,2021,2022,2023,2023
"Akston, XX",101,112,123,1
"Boorne, XX",55,61,72,2
"Cranley, XX",41,45,...,3
"""
# Brackets may mark limited reliability, or a negative figure.
BALANCE = "region,year,Balance (mn EUR)\nAland,2020,12.5\nAland,2021,(3.5)\nBeland,2020,7.1\nBeland,2021,9.4\n"
# The first column of words is not always the place.
ZONES = "Cluster,Town,Sales 2022,Sales 2023\nBlue,Northam,120,130\nBlue,Southam,80,84\nGreen,Eastham,60,66\nGreen,Westham,45,49\n"


def wait(driver, condition, seconds=45):
    return browser.wait(driver, condition, seconds)


def click(driver, find):
    """Clicks what is found, once it is where it stays."""
    wait(driver, lambda d: find(d).click() or True)


class Sheet:
    """A sheet in the browser, and the project that is made of it on disk."""

    def __init__(self, driver, address, home, name, text):
        self.driver, self.folder = driver, home / name
        (home / f"{name}.csv").write_text(text)
        driver.get(address)
        wait(driver, lambda d: every(d, "#files"))
        one(driver, "#files").send_keys(str(home / f"{name}.csv"))
        wait(driver, lambda d: every(d, "table.sheet") and every(d, ".paper > *"))

    @property
    def title(self):
        return one(self.driver, "h1").text

    @property
    def settings(self):
        return (self.folder / "gazetteer.yml").read_text()

    def until(self, line):
        """What was clicked is a line of the settings, and shown."""
        wait(self.driver, lambda d: line in self.settings)
        wait(self.driver, lambda d: "Saved" in one(d, "#saved").text)
        wait(self.driver, lambda d: one(d, "#live").text != "Drawing…")

    def answer(self, number, line):
        """Answers the question that is open, or the next one."""
        if not every(self.driver, ".strip"):
            click(self.driver, lambda d: one(d, "#open-question"))
        click(self.driver, lambda d: every(d, ".strip .answers button")[number])
        self.until(line)

    def role(self, column, role, line):
        click(self.driver, lambda d: one(d, f".roles [data-column='{column}']"))
        wait(self.driver, lambda d: every(d, "#role"))
        Select(one(self.driver, "#role")).select_by_value(role)
        self.until(line)
        click(self.driver, lambda d: one(d, ".panel-head button"))
        wait(self.driver, lambda d: not every(d, ".panel"))

    def sheet(self, **said):
        """What holds for all figures."""
        click(self.driver, lambda d: every(d, ".sheet-line .word")[-1])
        wait(self.driver, lambda d: every(d, "#panel-title"))
        for field, value in said.items():
            control = one(self.driver, f"#sheet-{field}")
            if control.tag_name == "select":
                Select(control).select_by_value(value)
            else:
                control.send_keys(value, Keys.ENTER)
            self.until(f"  {field}: ")
        click(self.driver, lambda d: one(d, ".panel-head button"))

    def understood(self):
        """What the command understands of the project."""
        output = subprocess.run([os.environ["GAZETTEER"], "check", str(self.folder), "--format", "json"], capture_output=True, text=True).stdout
        report = json.loads(output)
        assert not [each for each in report["diagnostics"] if each["severity"] == "error"], report["diagnostics"]
        return report

    def page(self, region):
        """The words of the briefing that the command makes, and the title that the workbench shows."""
        out = self.folder.parent / f"{self.folder.name}-pages"
        subprocess.run([os.environ["GAZETTEER"], "render", str(self.folder), "--format", "html", "--language", "en", "--output", str(out), "--quiet"],
                       check=True, stdout=subprocess.DEVNULL)
        text = next((out / region).glob("*.en.html")).read_text()
        text = re.sub(r"(?s)<(style|svg|script)[ >].*?</\1>", " ", text)
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)).strip()).replace("\u00a0", " ").replace("\u202f", " ")


with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    with workbench(folder) as address, chromium(height=1040) as driver:
        start = address.split("?")[0]
        driver.get(address)

        sheet = Sheet(driver, start, home, "period", PERIOD)
        assert "No figures" in one(driver, "h1").text
        sheet.sheet(period="2023")
        report = sheet.understood()
        assert (report["counts"]["figures"], report["counts"]["areas"], report["counts"]["periods"]) == (6, 3, 1), report["counts"]
        page = sheet.page("norwold")
        assert page.startswith("Norwold has the largest exports of three regions") and "2,210 million US dollars" in page, page[:2000]
        assert "imports ranked" not in page and "ranked second of three regions in imports" in page and "Norwold | 2023" in page, page[:2000]

        sheet = Sheet(driver, start, home, "crops", CROPS)
        assert "3 areas" in one(driver, "h1").text
        sheet.answer(0, "headers: indicators")
        sheet.sheet(area="Norwold", unit="thousand tonnes")
        report = sheet.understood()
        assert report["counts"]["areas"] == 1 and [each["powersOfTen"] for each in report["indicators"]] == [[3]] * 3, report["indicators"]
        page = sheet.page("norwold")
        assert page.startswith("Norwold’s wheat fell 9.9% to 118 thousand tonnes in 2023"), page[:400]
        assert "The total fell 6.5%" in page, page[:2000]

        sheet = Sheet(driver, start, home, "rank", RANK)
        assert "Rank" in sheet.title, sheet.title
        sheet.role(5, "ignored", "role: ignored")
        # The column without a name is the areas, as was guessed; what the dots stand for is asked, too.
        sheet.answer(0, "role: area")
        sheet.answer(0, "not-published")
        wait(driver, lambda d: not every(d, "#open-question"))
        report = sheet.understood()
        assert (report["counts"]["indicators"], report["counts"]["figures"], report["counts"]["gaps"]) == (1, 8, 1), report["counts"]
        page = sheet.page("cranley-xx")
        assert "Cranley, XX | 2022" in page and "rose 10% d on a year earlier" in page and "2021 2022 GDP by metropolitan area 41 45" in page, page[:2000]

        sheet = Sheet(driver, start, home, "balance", BALANCE)
        assert "No figures" in sheet.title
        sheet.answer(1, "brackets: negative")
        assert sheet.understood()["counts"]["figures"] == 4
        page = sheet.page("aland")
        assert page.startswith("Aland’s balance turned negative in 2021") and "−3.5" in page and "fell by 16.0 million euros" in page, page[:2000]

        sheet = Sheet(driver, start, home, "zones", ZONES)
        sheet.role(1, "parent", "role: parent")
        report = sheet.understood()
        parents = {each["id"]: each.get("parent") for each in report["areas"]}
        assert parents["northam"] == parents["southam"] == "in-blue" and parents["eastham"] == "in-green", parents
        page = sheet.page("northam")
        assert page.startswith("Northam’s sales") and "rose 8% to 130 in 2023" in page, page[:2000]
    print("five sheets are put right by clicks, and so are their briefings")

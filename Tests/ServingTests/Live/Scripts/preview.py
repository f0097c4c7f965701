"""An author edits the project and sees it: new pages, or what is wrong, without losing the place."""

import pathlib
import subprocess
import os
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import check_axe, check_console, chromium, every, one, wait
from service import service


def source(driver):
    return one(driver, ".page img").get_attribute("src")


def shows(driver, former):
    return source(driver) != former and driver.execute_script("return document.querySelector('.page img').complete")


def change(path, old, new):
    text = path.read_text()
    assert old in text, (path, old)
    path.write_text(text.replace(old, new))
    return time.monotonic()


with tempfile.TemporaryDirectory() as folder:
    project = pathlib.Path(folder) / "project"
    subprocess.run([os.environ["GAZETTEER"], "new", str(project)], check=True, stdout=subprocess.DEVNULL)
    with service("preview", str(project)) as (address, _), chromium(height=700) as driver:
        driver.get(address + "/?region=hengdian")
        wait(driver, lambda d: d.execute_script("return document.querySelector('.page img').complete"))
        driver.execute_script("window.stays = true; scrollTo(0, 300)")
        time.sleep(1)
        times = {}
        for name, file, old, new in (
            ("data", "data/regions.csv", "Hengdian,", "Hengdian Town,"),
            ("settings", "gazetteer.yml", "Gazetteer sample project", "Bureau of everything"),
            ("style", "gazetteer.yml", "style: house", "style: bulletin"),
        ):
            former = source(driver)
            start = change(project / file, old, new)
            wait(driver, lambda d: shows(d, former))
            times[name] = time.monotonic() - start
            assert driver.execute_script("return window.stays && scrollY") == 300, "the place is lost"
        assert "Hengdian Town" in one(driver, "h1").text
        # A fault of the settings stands over the pages that were there, with its place.
        former = source(driver)
        start = change(project / "gazetteer.yml", "data: data", "data: [data")
        wait(driver, lambda d: every(d, ".fault") and "gazetteer.yml:" in one(d, ".fault code").text)
        times["fault"] = time.monotonic() - start
        assert source(driver) == former and driver.execute_script("return scrollY") == 300
        check_axe(driver, "preview with a fault")
        start = change(project / "gazetteer.yml", "data: [data", "data: data")
        wait(driver, lambda d: not every(d, ".fault"))
        times["repair"] = time.monotonic() - start
        # So does one of the template and one of the data.
        for file, old, new in (("briefing.yml", "pages:", "pagse:"), ("data/observations.csv", ",2018,31,", ",2018,thirty,")):
            change(project / file, old, new)
            wait(driver, lambda d: every(d, ".fault") and f"{file}:" in one(d, ".fault code").text)
            change(project / file, new, old)
            wait(driver, lambda d: not every(d, ".fault"))
        check_console(driver, "preview")
        assert max(times.values()) < 10, times
        print("shown after " + ", ".join(f"{name} {value:.2f} s" for name, value in times.items()))

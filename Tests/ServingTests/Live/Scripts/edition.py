"""The page on the web holds: for axe, in the dark, in forced colours, on a narrow screen, enlarged, without script, from the keyboard, read
aloud in the order of the PDF, and its figures in frames of other pages."""

import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import check_axe, check_console, chromium, every, one, wait
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from service import get, service


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


def plain(text):
    return re.sub(r"[\s\u00ad\u200b\u2060]+", " ", text).strip()


def read_pdf(data):
    """Headings with their words, figures and tables in the order of a PDF's structure."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        tree = subprocess.run(["pdfinfo", "-struct-text", file.name], capture_output=True, text=True, check=True).stdout
    order, heading, depth = [], None, 0
    for line in tree.splitlines():
        indent = len(line) - len(line.lstrip())
        if heading is not None and indent <= depth:
            order.append(("heading", plain("".join(heading))))
            heading = None
        kind = re.match(r" *(H\d?|Figure|Table)\b[^\"]*$", line)
        if kind and kind[1].startswith("H"):
            heading, depth = [], indent
        elif kind:
            order.append(("image" if kind[1] == "Figure" else "table", ""))
        elif heading is not None and line.lstrip().startswith('"'):
            heading.append(line.strip()[1:-1])
    return order + ([("heading", plain("".join(heading)))] if heading else [])


def read_aloud(driver):
    """The same in the order of the tree that a screen reader walks."""
    nodes = {node["nodeId"]: node for node in driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]}
    order = []

    def walk(node):
        role = node.get("role", {}).get("value")
        if not node.get("ignored") and role in ("heading", "image", "img", "table"):
            role = "image" if role == "img" else role
            order.append((role, plain(node["name"]["value"]) if role == "heading" else ""))
        for child in node.get("childIds", []):
            if child in nodes:
                walk(nodes[child])

    walk(next(node for node in nodes.values() if "parentId" not in node))
    return order


def check_order(driver, pdf, where):
    """What the PDF has comes in the same order on the page, which has headings of its own besides."""
    rest = iter(read_aloud(driver))
    expected = read_pdf(pdf)
    assert sum(kind == "heading" for kind, _ in expected) > 2 and ("table", "") in expected, f"{where}: {expected}"
    for item in expected:
        assert any(item == other for other in rest), f"{where}: {item} is not where the PDF has it: {expected}"


def check_frames(folder):
    """Figures in frames on another page: axe finds nothing in them, and on a telephone or wider nothing in them must be scrolled."""
    pages = sorted(folder.glob("*/*.html"))
    assert len(pages) > 4
    snippets = [html.unescape(found) for page in pages for found in re.findall(r"<code>(&lt;iframe.*?)</code>", page.read_text())]
    assert len(snippets) > 4 and all("https://example.org/site/" in snippet for snippet in snippets)
    frames = "".join(
        f'<div style="width:{width}px">{snippet.replace("https://example.org/site/", "").replace("lazy", "eager")}</div>'
        for snippet in snippets for width in (320, 390, 700, 960))
    (folder / "other.html").write_text(f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Other</title>{frames}')
    with chromium() as driver:
        driver.get(f"file://{folder}/other.html")
        for frame in every(driver, "iframe"):
            driver.switch_to.frame(frame)
            hidden = driver.execute_script(
                "const page = document.scrollingElement; return [page.scrollHeight - innerHeight, page.scrollWidth - innerWidth, innerWidth]")
            assert hidden[0] <= 0 and hidden[1] <= 0, f"{driver.execute_script('return location.href')}: {hidden}"
            driver.switch_to.default_content()
        for alone in sorted(folder.glob("hengdian/*/*.html")):
            driver.get(f"file://{alone}")
            check_axe(driver, alone.name)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    program = os.environ["GAZETTEER"]
    subprocess.run([program, "new", folder / "project"], check=True, capture_output=True)
    settings = folder / "project" / "gazetteer.yml"
    settings.write_text("site: https://example.org/site\n" + settings.read_text())
    subprocess.run(
        [program, "render", folder / "project", "--format", "html", "--output", folder / "site", "--quiet"], check=True, capture_output=True)
    check_frames(folder / "site")

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
        for region in ("hengdian", "zhejiang"):
            for language in ("en", "zh"):
                briefing = f"{address}/briefings/{region}/latest.{language}"
                driver.get(briefing + ".html")
                check_order(driver, get(briefing + ".pdf")[2], f"{region} {language}")

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

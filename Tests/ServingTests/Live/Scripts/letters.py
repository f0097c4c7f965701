"""Nothing of the workbench is cut, overlaps or makes the page wider than the screen: letters twice as large, and a screen of 320 px, which is one
of 1280 at 400 %, in both languages."""

import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser
from browser import check_axe, chromium, every, one
from workbenches import workbench

TABLE = """兰江市2023年各县（市、区）主要指标,,,,,
地区,地区生产总值2022年（亿元）,地区生产总值2023年（亿元）,增减,出口2022年（亿元）,出口2023年（亿元）
临江区,512.3,546.9,6.9,142.6,151.8
北山区,275.4,283.6,3.2,38.4,36.9
南塘市,398.7,424.1,6.5,86.2,97.5
东溪县,241.8,255.3,5.7,31.5,33.0
西岭县,96.2,99.0,3.0,0.1,…
"""

FAULTS = """
const found = [];
const name = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + [...element.classList].map((each) => '.' + each).join('');
if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen, .skip, option, [aria-hidden=true] .handle');
const scrolls = (element) => element.closest('.scroller, pre');
for (const element of document.querySelectorAll('body *')) {
  const { overflowX } = getComputedStyle(element);
  if (!isSeen(element) || !element.textContent.trim() || element.matches('.file, table.sheet td, table.sheet th, select')) continue;
  if (['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${name(element)} “${element.textContent.slice(0, 40)}”`);
}
const texts = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const parent = node.parentElement;
  if (!node.data.trim() || !isSeen(parent) || scrolls(parent)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (right - left < 2) continue;
    const place = { parent, left, right, top: top + (bottom - top) * 0.25, bottom: bottom - (bottom - top) * 0.25, text: node.data.slice(0, 30) };
    if (right > innerWidth + 1 || left < -1) found.push(`beyond the screen: ${name(parent)} “${place.text}”`);
    const box = parent.closest('button, .primary, .plain, .chip, .tag, .evidence, .choice label, .toggle')?.getBoundingClientRect();
    if (box && (left < box.left - 2 || right > box.right + 2 || place.top < box.top - 1 || place.bottom > box.bottom + 1)) found.push(`out of its box: ${name(parent)} “${place.text}”`);
    texts.push(place);
  }
}
const isOver = (element) => element.closest('.foot, .alert, dialog');
for (const [index, one] of texts.entries()) {
  for (const other of texts.slice(index + 1)) {
    if (one.parent === other.parent || isOver(one.parent) !== isOver(other.parent)) continue;
    if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1) {
      found.push(`over each other: ${name(one.parent)} “${one.text}” and ${name(other.parent)} “${other.text}”`);
    }
  }
}
return [...new Set(found)].slice(0, 12);
"""


def wait(driver, condition, seconds=45):
    return browser.wait(driver, condition, seconds)


faults = []


def look(driver, where):
    faults.extend(f"{where}: {fault}" for fault in driver.execute_script(FAULTS))
    check_axe(driver, where)


with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    (home / "2023年主要指标.csv").write_text(TABLE)
    with workbench(folder, "2023年主要指标.csv") as address:
        cookie = None
        for language, width, letters in (("en", 1440, 32), ("zh-CN", 1440, 32), ("en", 1000, 24), ("en", 320, 16), ("zh-CN", 320, 16)):
            with chromium(language=language, width=max(width, 500), height=900, letters=letters) as driver:
                where = f"{language}, {width} px, letters of {letters}"
                start = address.split("?")[0]
                driver.get(address if cookie is None else start + "assets/words.en.json")
                if cookie is None:
                    wait(driver, lambda d: every(d, "table.sheet"))
                    cookie = driver.get_cookies()[0]
                else:
                    driver.add_cookie({"name": cookie["name"], "value": cookie["value"], "path": "/"})
                if width < 500:
                    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False})
                ui = language[:2]
                project = start + "open/2023年主要指标/"
                driver.get(start + f"?ui={ui}")
                wait(driver, lambda d: every(d, ".earlier a"))
                look(driver, f"drop, {where}")
                driver.get(project + f"understand?ui={ui}")
                wait(driver, lambda d: every(d, "table.sheet") and every(d, ".paper img"))
                look(driver, f"understand, {where}")
                if width >= 900:
                    if width >= 1200:
                        driver.execute_script("document.getElementById('open-question').click()")
                        wait(driver, lambda d: every(d, ".strip"))
                        look(driver, f"a question, {where}")
                    driver.execute_script("document.querySelector('.roles [data-column=\"3\"]').click()")
                    wait(driver, lambda d: every(d, "#unit"))
                    look(driver, f"a column, {where}")
                driver.get(project + f"compose?ui={ui}")
                wait(driver, lambda d: every(d, ".found tbody tr") and every(d, ".paper img"))
                look(driver, f"compose, {where}")
                driver.get(project + f"take?ui={ui}")
                wait(driver, lambda d: "kB" in one(d, "#described").text and every(d, ".areas li"))
                look(driver, f"take, {where}")
assert not faults, "\n".join(faults)
print("nothing is cut, overlaps or is too wide")

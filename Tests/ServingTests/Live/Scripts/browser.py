"""A headless Chromium, and what axe says of a page in it."""

import contextlib
import pathlib

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()


@contextlib.contextmanager
def chromium(language="en", width=1440, height=1000, downloads=None, script=True, letters=16, dark=False):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(argument)
    preferences = {"intl.accept_languages": language, "download.prompt_for_download": False, "webkit.webprefs.default_font_size": letters}
    if dark:
        options.add_argument("--blink-settings=preferredColorScheme=0")
    if downloads:
        preferences |= {"download.default_directory": downloads, "plugins.always_open_pdf_externally": True}
    if not script:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.binary_location = "/usr/bin/chromium"
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield driver
    finally:
        driver.quit()


def one(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def every(driver, selector):
    return driver.find_elements(By.CSS_SELECTOR, selector)


def wait(driver, condition, seconds=15):
    return WebDriverWait(driver, seconds, poll_frequency=0.02, ignored_exceptions=(Exception,)).until(condition)


def check_axe(driver, where):
    """Nothing that axe can find, at any level it knows, best practices included."""
    driver.execute_script(AXE)
    result = driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations));")
    lines = [f"{fault['id']}: {fault['help']}: {[node['html'][:160] for node in fault['nodes'][:3]]}" for fault in result]
    assert not lines, f"axe, {where}: " + "\n".join(lines)


def check_console(driver, where):
    """No policy is broken and nothing is missing."""
    grave = [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    assert not grave, f"{where}: {grave}"

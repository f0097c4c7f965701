"""Holders of tokens have a space each: their own projects, within bounds, which no one else sees or guesses."""

import concurrent.futures
import contextlib
import http.client
import json
import os
import pathlib
import signal
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import check_axe, check_console, chromium, every, one, wait as patiently
from selenium.webdriver.common.keys import Keys
from service import children, end, service, until

TABLE = "county,2022,2023\nNorth,10,12\nSouth,20,21\nEast,30,36\n"
ANNA, BORIS = "anna-0123456789abcdef", "boris-0123456789abcdef"


def wait(driver, condition, seconds=45):
    return patiently(driver, condition, seconds)


class Client:
    """A browser without a window: it keeps its cookie and sends what a page of the workbench sends."""

    def __init__(self, address, token=None):
        self.host = address.removeprefix("http://")
        self.cookie = None
        if token:
            status, fields, _ = self.ask("/session", "POST", json.dumps({"token": token}).encode())
            assert status == 204, status
            self.cookie = fields["Set-Cookie"].split(";")[0]
            assert "HttpOnly" in fields["Set-Cookie"] and "SameSite=Strict" in fields["Set-Cookie"]

    def ask(self, path, method="GET", body=None, **changed):
        fields = {"Accept": "application/json"} | ({"Cookie": self.cookie} if self.cookie else {})
        if method != "GET":
            fields |= {"Origin": f"http://{self.host}", "Gazetteer-Workbench": "1"}
        fields |= {name.replace("_", "-"): value for name, value in changed.items()}
        connection = http.client.HTTPConnection(self.host, timeout=60)
        try:
            connection.request(method, path, body, {name: value for name, value in fields.items() if value})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def json(self, path, method="GET", body=None):
        status, _, text = self.ask(path, method, json.dumps(body).encode() if body is not None else None)
        assert status < 300, (path, status, text)
        return json.loads(text) if text else None

    def drop(self, name, text):
        return self.ask(f"/projects?name={name}", "POST", text.encode())


@contextlib.contextmanager
def spaces(folder, *arguments):
    tokens = pathlib.Path(folder, "tokens")
    if not tokens.exists():
        tokens.write_text(f"{ANNA}\n{BORIS}\n")
        tokens.chmod(0o600)
    with service("serve", "--workbench", str(pathlib.Path(folder, "spaces")), "--tokens", str(tokens), *arguments) as (address, process):
        yield address, process, tokens


def limits_and_walls(folder):
    home = pathlib.Path(folder, "spaces")
    with spaces(folder, "--space-size", "20", "--space-projects", "3", "--space-days", "14") as (address, process, tokens):
        anna, boris, stranger = Client(address, ANNA), Client(address, BORIS), Client(address)

        # Who has no token sees nothing, of nobody, and is not told what there is.
        for path in ("/projects", "/projects/figures", "/projects/figures/briefing.pdf", "/nothing"):
            assert stranger.ask(path)[0] == 401, path
        assert stranger.ask("/session", "POST", b'{"token": "anna-0123456789abcdeg"}')[0] == 401
        stranger.cookie = anna.cookie[:-1] + ("0" if anna.cookie[-1] != "0" else "1")
        assert stranger.ask("/projects")[0] == 401
        status, fields, page = stranger.ask("/open/figures/take", Accept="text/html")
        assert status == 401 and b"sign-in" in page and "script-src 'self'" in fields["Content-Security-Policy"], status

        # What changes something comes from a page of the workbench, at whichever address it is.
        assert anna.ask("/projects?sample=1", "POST", Origin="http://evil.example")[0] == 403
        assert anna.ask("/projects?sample=1", "POST", Gazetteer_Workbench=None)[0] == 403
        assert anna.ask("/projects?sample=1", "PUT")[0] == 405
        assert anna.json("/projects")["projects"] == []

        # Names are those of one's own projects; the same name in two spaces is two projects.
        assert anna.drop("../../figures.csv", TABLE)[0] == 201
        assert [each["id"] for each in anna.json("/projects")["projects"]] == ["figures"]
        assert boris.ask("/projects/figures")[0] == 404 and boris.json("/projects")["projects"] == []
        assert boris.drop("figures.csv", TABLE.replace("North", "Boris"))[0] == 201
        assert b"Boris" not in anna.ask("/projects/figures")[2] and b"North" not in boris.ask("/projects/figures")[2]
        folders = sorted(path.name for path in home.iterdir() if not path.name.startswith("."))
        assert len(folders) == 2 and home.stat().st_mode & 0o077 == 0, folders
        for name in (f"..%2F{folders[0]}%2Ffigures", f"..%2F{folders[1]}%2Ffigures", "..", "%2e%2e"):
            assert anna.ask(f"/projects/{name}/briefing.pdf")[0] in (401, 404), name
        status, fields, pdf = anna.ask("/projects/figures/briefing.pdf?region=north&language=en")
        assert status == 200 and pdf.startswith(b"%PDF") and fields["Cache-Control"] == "private, no-cache" and "Cookie" in fields["Vary"]
        assert anna.ask("/projects/figures/briefing.pdf?region=north&language=en", If_None_Match=fields["ETag"])[0] == 304
        assert Client(address).ask("/projects/figures/briefing.pdf", If_None_Match=fields["ETag"])[0] == 401

        # The archive is a file that the service hands on; nothing of the way is told.
        anna.json("/projects/figures/run", "POST", {"kind": "all", "forms": ["pdf", "html", "xlsx"], "languages": ["en"]})
        until(lambda: anna.json("/projects/figures/run")["isFinished"], 120)
        status, fields, archive = anna.ask("/projects/figures/briefings.zip")
        assert status == 200 and "Gazetteer-File" not in fields and len(archive) == int(fields["Content-Length"])
        path = pathlib.Path(folder, "all.zip")
        path.write_bytes(archive)
        with zipfile.ZipFile(path) as files:
            names = files.namelist()
            assert files.testzip() is None and "index.html" in names and "manifest.json" in names, names
            assert sum(name.endswith(".pdf") for name in names) == 3 == sum(name.endswith(".xlsx") for name in names), names

        # What is counted is for those who have a token, and tells nothing of whose it is.
        for field in (None, "Bearer anna-0123456789abcdeg", f"Basic {ANNA}"):
            status, fields, _ = stranger.ask("/metrics", Authorization=field)
            assert status == 401 and "Bearer" in fields["WWW-Authenticate"], (field, status)
        assert anna.ask("/metrics")[0] == 401
        status, _, counted = Client(address).ask("/metrics", Accept="text/plain", Authorization=f"Bearer {BORIS}")
        counted = counted.decode()
        assert status == 200 and 'gazetteer_space_requests_total{route="/projects/{id}/briefing.pdf",status="200"}' in counted, counted
        assert "gazetteer_spaces_at_work 2.0" in counted and "gazetteer_space_sessions 2.0" in counted, counted
        assert not [word for word in ("figures", "north", ANNA, BORIS, *folders) if word in counted.lower()], counted

        # Bounds: number of projects, and of bytes.
        assert anna.drop("b.csv", TABLE)[0] == 201 and anna.drop("c.csv", TABLE)[0] == 201
        status, _, problem = anna.drop("d.csv", TABLE)
        assert status == 507 and "3 projects" in json.loads(problem)["detail"], problem
        assert anna.ask("/projects/c", "DELETE")[0] == 204 and len(anna.json("/projects")["projects"]) == 2
        space = anna.json("/projects")["space"]
        assert space["mostBytes"] == 20_000_000 and 0 < space["bytes"] < 1_000_000 and space["days"] == 14, space
        status, _, problem = anna.drop("large.csv", TABLE + "West,1,2\n" * 2_400_000)
        assert status == 507 and "20 MB" in json.loads(problem)["detail"], problem
        assert anna.ask("/projects?name=e.csv", "POST", b"x", Content_Length=str(60 << 20))[0] == 413
        assert [each["id"] for each in boris.json("/projects")["projects"]] == ["figures"]

        # What ends the process of a space ends an answer of it and no one else's; what only reads is done again.
        own = children(process.pid)
        assert len(own) == 2, own
        for number in own:
            end(number)
        assert anna.ask("/projects/figures")[0] == 200 and boris.ask("/projects/figures")[0] == 200
        assert not set(own) & set(children(process.pid))
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(anna.ask, f"/projects/b/page.png?region=north&language=en&v={n}") for n in range(24)]
            others = [pool.submit(boris.ask, "/projects/figures") for _ in range(8)]
            assert all(each.result()[0] in (200, 503) for each in asked) and all(each.result()[0] == 200 for each in others)

        # A token that is taken out of its file ends what was begun with it.
        tokens.write_text(f"{BORIS}\n")
        assert anna.ask("/projects")[0] == 401 and boris.ask("/projects")[0] == 200
        assert Client(address).ask("/session", "POST", json.dumps({"token": ANNA}).encode())[0] == 401
        tokens.write_text(f"{ANNA}\n{BORIS}\n")
        assert anna.ask("/projects")[0] == 401 and Client(address, ANNA).ask("/projects")[0] == 200
        # Who signs out is out.
        kept = boris.cookie
        assert boris.ask("/session", "DELETE")[0] == 204
        boris.cookie = kept
        assert boris.ask("/projects")[0] == 401


def bounds(folder):
    """Too much memory, and too much time."""
    rows = "".join(f"Place {n},{n},{n + 1}\n" for n in range(700_000))
    with spaces(folder, "--space-memory", "256", "--space-seconds", "30") as (address, process, _):
        anna, boris = Client(address, ANNA), Client(address, BORIS)
        assert boris.drop("figures.csv", TABLE)[0] == 201
        keeper = children(process.pid)
        status, _, problem = anna.drop("large.csv", "county,2022,2023\n" + rows)
        assert status == 500 and "memory" in json.loads(problem)["detail"], (status, problem[:300])
        assert boris.ask("/projects/figures")[0] == 200 and set(keeper) <= set(children(process.pid))
        assert anna.drop("figures.csv", TABLE)[0] == 201
    # One that does not answer any more is ended; the next answers.
    with spaces(folder, "--space-seconds", "5") as (address, process, _):
        anna = Client(address, ANNA)
        assert anna.ask("/projects")[0] == 200
        os.kill(children(process.pid)[0], signal.SIGSTOP)
        status, _, problem = anna.ask("/projects")
        assert status == 500 and "5 seconds" in json.loads(problem)["detail"], (status, problem)
        assert anna.ask("/projects")[0] == 200
    # More spaces than may be at work: one that rests makes room, and is there again when it is asked.
    with spaces(folder, "--jobs", "1") as (address, process, _):
        anna, boris = Client(address, ANNA), Client(address, BORIS)
        assert anna.ask("/projects")[0] == 200
        status, fields, _ = boris.ask("/projects")
        assert status == 503 and fields["Retry-After"], status
        until(lambda: boris.ask("/projects")[0] == 200)
        assert len(children(process.pid)) == 1
        until(lambda: anna.ask("/projects/figures")[0] == 200)


def deletion(folder):
    home = pathlib.Path(folder, "spaces")
    with spaces(folder) as (address, _, _):
        anna = Client(address, ANNA)
        for name in ("old", "new"):
            assert anna.drop(f"{name}.csv", TABLE)[0] == 201
    old = next(home.glob("*/old"))
    secret = pathlib.Path(folder, "secret")
    secret.write_text("not to be deleted")
    (old / "data" / "link").symlink_to(secret)
    long_ago = time.time() - 15 * 86_400
    for path in (old / "gazetteer.yml", old / "data" / "old.csv", old / "data", old / "data" / "link"):
        os.utime(path, (long_ago, long_ago), follow_symlinks=False)
    with spaces(folder) as (address, _, _):
        until(lambda: not old.exists())
        anna = Client(address, ANNA)
        listed = anna.json("/projects")["projects"]
        assert [each["id"] for each in listed] == ["new"] and secret.exists(), listed
        assert abs(listed[0]["deleted"] - listed[0]["changed"] - 14 * 86_400) < 2


def browser(folder, downloads):
    sheet = pathlib.Path(folder, "figures.csv")
    sheet.write_text(TABLE)
    with spaces(folder) as (address, process, tokens), chromium(downloads=downloads) as driver:
        driver.get(address + "/open/figures/compose")
        check_axe(driver, "sign in")
        one(driver, "#token").send_keys("nobody-0123456789", Keys.ENTER)
        wait(driver, lambda d: "not known" in one(d, "#wrong").text)
        check_axe(driver, "a wrong token")
        driver.get(address)
        one(driver, "#token").send_keys(ANNA, Keys.ENTER)
        wait(driver, lambda d: every(d, "#space-left"))
        check_axe(driver, "an empty space")
        driver.get_log("browser")
        one(driver, "#files").send_keys(str(sheet))
        wait(driver, lambda d: every(d, "table.sheet") and every(d, ".paper img"))
        one(driver, ".steps a").click()
        wait(driver, lambda d: every(d, ".leaving"))
        assert "14 days after the last change" in one(driver, ".leaving").text
        check_axe(driver, "a space")
        # What is deleted is deleted when it is said twice.
        one(driver, ".leaving button").click()
        wait(driver, lambda d: every(d, "dialog[open]"))
        check_axe(driver, "deletion")
        driver.switch_to.active_element.send_keys(Keys.ESCAPE)
        wait(driver, lambda d: not every(d, "dialog"))
        assert every(driver, ".earlier a")
        one(driver, ".leaving button").click()
        wait(driver, lambda d: every(d, "#delete")).pop().click()
        wait(driver, lambda d: not every(d, ".earlier a"))
        check_console(driver, "a space")
        # A token that is good no longer: the page says so, and nothing else.
        tokens.write_text(f"{BORIS}\n")
        one(driver, "#sample").click()
        wait(driver, lambda d: every(d, "#sign-in") or "signed in" in one(d, "#alert").get_attribute("textContent"))


for part in (limits_and_walls, bounds, deletion):
    with tempfile.TemporaryDirectory() as folder:
        part(folder)
with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as downloads:
    browser(folder, downloads)
print("spaces hold")

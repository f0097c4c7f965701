"""What strangers, and holders of tokens, try on each other's spaces."""
import contextlib, hashlib, http.client, io, json, os, pathlib, signal, socket, threading, time, zipfile

from kit import *

ANNA, BORIS = "anna-0123456789abcdef", "boris-0123456789abcdef"
TABLE = "county,2022,2023\nNorth,10,12\nSouth,20,21\nEast,30,36\n"
SECRET = "Northofboris"


class Holder:
    """A page of the workbench without a browser."""

    def __init__(self, port, token=None):
        self.port, self.cookie = port, None
        if token:
            status, fields, _ = self.ask("/session", "POST", json.dumps({"token": token}))
            if status != 204:
                raise RuntimeError(f"signing in: {status}")
            self.cookie = fields["Set-Cookie"].split(";")[0]

    def ask(self, path, method="GET", body=None, timeout=90, **changed):
        fields = {"Accept": "application/json"} | ({"Cookie": self.cookie} if self.cookie else {})
        if method != "GET":
            fields |= {"Origin": f"http://127.0.0.1:{self.port}", "Gazetteer-Workbench": "1"}
        fields |= {name.replace("_", "-"): value for name, value in changed.items()}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            line.request(method, path, body, {name: value for name, value in fields.items() if value is not None})
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, {}, b""
        finally:
            line.close()

    def drop(self, name, body, **changed):
        return self.ask(f"/projects?name={name}", "POST", body, **changed)

    def view(self, project):
        status, _, body = self.ask(f"/projects/{project}")
        return json.loads(body) if status == 200 else None

    def say(self, project, revision, edits):
        return self.ask(f"/projects/{project}/changes", "POST", json.dumps({"revision": revision, "title": "said", "edits": edits}))


@contextlib.contextmanager
def spaces(*arguments):
    """A service with two holders, of whom Boris has a project that no one else may see, lose or change."""
    home = work / f"spaces-{dice.randrange(10**9)}"
    tokens = work / f"{home.name}.tokens"
    tokens.write_text(f"{ANNA}\n{BORIS}\n")
    tokens.chmod(0o600)
    with Service("serve", "--workbench", home, "--tokens", tokens, *arguments) as service:
        boris = Holder(service.port, BORIS)
        assert boris.drop("figures.csv", TABLE.replace("North", SECRET))[0] == 201
        yield service, home, boris


def own(home):
    """What is in Boris's space, to the byte."""
    space = home / hashlib.sha256(BORIS.encode()).hexdigest()[:32]
    return {str(path.relative_to(space)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(space.rglob("*")) if path.is_file()}


def processes(service):
    found = []
    for file in pathlib.Path(f"/proc/{service.process.pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, file.read_text().split())
    return found


@attack("Spaces: foreign tokens, sessions, origins and names")
def walls():
    found, count = [], 0
    with spaces() as (service, home, boris):
        anna, before = Holder(service.port, ANNA), own(home)
        folder = next(path.name for path in home.iterdir() if not path.name.startswith("."))
        secrets = [boris.cookie.split("=")[1], folder, ANNA, BORIS]

        def look(what, answer, allowed):
            nonlocal count
            count += 1
            status, fields, body = answer
            if status not in allowed:
                found.append(f"{what}: {status}")
            whole = body + str(fields).encode()
            for secret in [SECRET, *secrets]:
                if secret.encode() in whole:
                    found.append(f"{what}: tells {secret[:12]}…")

        # No session, one of another's with a digit changed, one that is too long, two at once; a token where none belongs.
        name, value = boris.cookie.split("=")
        for cookie in [None, f"{name}=", f"{name}={value[:-1]}{'0' if value[-1] != '0' else '1'}", f"{name}={value}0", f"{name}={'0' * 64}", f"{name}={ANNA}", f"other={value}"]:
            for path in ["/projects", "/projects/figures", "/projects/figures/folder.zip", "/projects/figures/rows", "/nothing"]:
                look(f"{path} with {str(cookie)[:30]}", Holder(service.port).ask(path, Cookie=cookie), {401})
        for path in ["/metrics", f"/metrics?token={ANNA}"]:
            for field in [None, "Bearer ", "Bearer anna-0123456789abcdeg", "Basic eDp5"]:
                look(f"{path} with {field}", Holder(service.port).ask(path, Authorization=field), {401})
        status, _, body = Holder(service.port).ask("/metrics", Accept="text/plain", Authorization=f"Bearer {ANNA}")
        if status != 200 or b"gazetteer_space_requests_total" not in body or any(secret.encode() in body for secret in [SECRET, "figures\"", *secrets]):
            found.append(f"/metrics: {status}, or it tells a name")
        # Other sites, forms, methods.
        for fields in [{"Origin": "http://evil.example"}, {"Origin": None}, {"Origin": "null"}, {"Gazetteer_Workbench": None}, {"Host": "evil.example", "Origin": "http://127.0.0.1"}]:
            look(f"a form with {fields}", anna.ask("/projects?sample=1", "POST", "", **fields), {400, 403})
        for method in ["PUT", "PATCH", "TRACE", "CONNECT"]:
            look(method, anna.ask("/projects", method, ""), {0, 400, 405})
        # Names that lead elsewhere, of projects and of files.
        ways = [
            "..", "%2e%2e", f"..%2f{folder}%2ffigures", f"..%2F..%2F{folder}/figures", f"%2e%2e%2f{folder}%2ffigures", f"....//{folder}//figures",
            f"..%5c{folder}%5cfigures", "%2fetc%2fpasswd", "figures%00", "figures%2f..%2f..", ".gazetteer", "%c0%ae%c0%ae%2f", "~", "figures%0d%0aX:%20y", "A" * 1_500,
        ]
        for way in ways:
            for path in ["", "/rows", "/briefing.pdf", "/folder.zip", "/briefings.zip", "/revision"]:
                look(f"{way[:40]}{path}", anna.ask(f"/projects/{way}{path}"), {400, 401, 404, 414})
            look(f"deleting {way[:40]}", anna.ask(f"/projects/{way}", "DELETE"), {400, 401, 404, 414})
            look(f"a file called {way[:40]}", anna.drop(way, TABLE), {201, 400, 414, 422, 507})
        for edits in [[{"path": ["data"], "value": "../.."}], [{"path": ["style"], "value": f"../{folder}/figures/gazetteer.yml"}], [{"path": ["delivery"], "value": {"folder": "/tmp"}}], [{"path": ["style"], "value": "/etc/passwd:a4"}]]:
            project = json.loads(anna.ask("/projects")[2])["projects"][0]["id"]
            look(f"saying {edits}", anna.say(project, anna.view(project)["revision"], edits), {400, 422})
        for fields in [{"Gazetteer-File": f"{home}/{folder}/figures/gazetteer.yml"}, {"X-Original-URL": "/projects"}, {"X-Forwarded-Host": "evil.example"}]:
            look(f"a field {fields}", anna.ask("/projects/nothing", **fields), {404})
        if own(home) != before:
            found.append("something of Boris's has changed")
        outside = [path for path in work.iterdir() if path.name in ("figures.csv", "passwd", "etc")]
        if outside or boris.ask("/projects/figures")[0] != 200:
            found.append(f"outside: {outside}, or Boris is not answered any more")
    return f"{count} requests", found


def bombs():
    """Small files that would be large, deep or endless."""

    def book(parts):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        return file.getvalue()

    kinds = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    sheets = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
    many = "<worksheet><sheetData>" + " " * some(600_000_000, 60_000_000) + "</sheetData></worksheet>"
    laughs = '<!DOCTYPE a [<!ENTITY b0 "ha">' + "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10)) + "]><worksheet><sheetData>&b9;</sheetData></worksheet>"
    rows = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>'
    space = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    workbook = {"[Content_Types].xml": kinds, "xl/workbook.xml": sheets, "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'}
    return {
        "spaces.xlsx": book(workbook | {"xl/worksheets/sheet1.xml": many}), "laughs.xlsx": book(workbook | {"xl/worksheets/sheet1.xml": laughs}),
        "repeated.ods": book({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": f"<office:document-content {space}><office:body><office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"}),
        "deep.json": b"[" * 2_000_000, "wide.csv": b"," * 3_000_000 + b"\n1", "quoted.csv": b'"' + b"a\n" * 1_000_000, "zeros.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000_000),
    }


@attack("Spaces: huge, endless and small files that would be large; slow clients")
def floods():
    found, slow = [], some(60, 20)
    with spaces("--space-memory", "700", "--space-seconds", "10", "--space-size", "60") as (service, home, boris):
        anna, before = Holder(service.port, ANNA), own(home)
        keeper, longest = processes(service), 0.0

        def good(after):
            """Boris is answered soon, by the same process as before."""
            nonlocal longest
            start = time.monotonic()
            status = boris.ask("/projects/figures")[0]
            longest = max(longest, time.monotonic() - start)
            if status != 200 or not set(keeper) <= set(processes(service)):
                found.append(f"after {after}: Boris is answered {status}, or by another process")

        tried = bombs()
        for name, body in tried.items():
            status = anna.drop(name, body)[0]
            if status not in (201, 413, 422, 500, 503, 507):
                found.append(f"{name}: {status}")
            good(name)
        status = anna.drop("large.csv", b"x", Content_Length=str(60 << 20))[0]
        if status != 413:
            found.append(f"60 MB said: {status}")
        # A body without an end, in chunks.
        with socket.create_connection(("127.0.0.1", service.port), timeout=60) as line:
            line.sendall((f"POST /projects?name=e.csv HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\nCookie: {anna.cookie}\r\nOrigin: http://127.0.0.1:{service.port}\r\n"
                          "Gazetteer-Workbench: 1\r\nTransfer-Encoding: chunked\r\n\r\n").encode())
            sent, piece = 0, b"100000\r\n" + b"a,1\n" * (1 << 18) + b"\r\n"
            with contextlib.suppress(OSError):
                while sent < 200 << 20:
                    line.sendall(piece)
                    sent += 1 << 20
            if sent > 100 << 20:
                found.append(f"{sent >> 20} MB were taken of one that may send 50")
        good("a body without an end")
        # Files that come a byte at a time: no one else waits for them, and who sends them cannot send more of them at once.
        lines = []
        for _ in range(slow):
            line = socket.create_connection(("127.0.0.1", service.port))
            line.sendall((f"POST /projects?name=s.csv HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\nCookie: {anna.cookie}\r\nOrigin: http://127.0.0.1:{service.port}\r\n"
                          "Gazetteer-Workbench: 1\r\nContent-Length: 1000000\r\n\r\na").encode())
            lines.append(line)
        time.sleep(0.5)
        good("slow clients")
        if anna.drop("more.csv", TABLE)[0] != 503:
            found.append("a third file is taken while two are coming")
        if anna.ask("/projects")[0] != 200:
            found.append("the space itself is not answered while files are coming")
        for line in lines:
            line.close()
        time.sleep(0.5)
        if anna.drop("last.csv", TABLE)[0] not in (201, 507):
            found.append("no file is taken any more")
        left = [path for path in (home / ".arriving").iterdir()]
        if left:
            found.append(f"{len(left)} bodies are left behind")
        memory = service.megabytes()
        if memory > 500:
            found.append(f"{memory:.0f} MB")
        if own(home) != before:
            found.append("something of Boris's has changed")
    return f"{len(tried)} files, 2 that are too large, {slow} slow clients: Boris waits {longest * 1e3:.0f} ms at most, the service takes {memory:.0f} MB", found


@attack("Spaces: kills in the middle of writing")
def kills():
    found, rounds, killed, lost = [], some(250, 40), 0, 0
    with spaces() as (service, home, boris):
        anna, before, stop = Holder(service.port, ANNA), own(home), threading.Event()
        assert anna.drop("figures.csv", TABLE)[0] == 201
        settings = home / hashlib.sha256(ANNA.encode()).hexdigest()[:32] / "figures/gazetteer.yml"
        keep = settings.read_text()

        def reaper():
            """Ends the processes of all spaces again and again."""
            nonlocal killed
            while not stop.wait(dice.uniform(0.02, 0.4)):
                for number in processes(service):
                    with contextlib.suppress(OSError):
                        os.kill(number, signal.SIGKILL)
                        killed += 1

        thread = threading.Thread(target=reaper)
        thread.start()
        said = None
        try:
            for number in range(rounds):
                view = anna.view("figures")
                if view is None:
                    continue
                text = settings.read_text()
                if said is not None and f"unit: u{said}\n" not in text:
                    found.append(f"u{said} was answered and is not there")
                said = None
                status = anna.say("figures", view["revision"], [{"path": ["mapping", "unit"], "value": f"u{number}"}])[0]
                if status == 200:
                    said = number
                elif status in (409, 500, 503, 0):
                    lost += 1
                else:
                    found.append(f"a change is answered {status}")
                text = settings.read_text()
                lines = [line for line in text.splitlines() if "unit:" in line]
                if not text.startswith(keep) or len(lines) > 1 or lines and not lines[0].strip().startswith("unit: u"):
                    found.append(f"the settings are not whole: {text[-80:]!r}")
                if number % 8 == 0:
                    name, body = f"n{number}", TABLE + f"West,{number},1\n"
                    status = anna.drop(f"{name}.csv", body)[0]
                    file = settings.parent.parent / name / "data" / f"{name}.csv"
                    if status == 201 and (not file.exists() or file.read_text() != body):
                        found.append(f"{name} was taken and is not there")
                    anna.ask(f"/projects/{name}", "DELETE")
        finally:
            stop.set()
            thread.join()
        # After all of it: what was said last can be taken back, and the space is used as before.
        view = anna.view("figures")
        if view is None:
            found.append("the project cannot be opened any more")
        else:
            status = anna.ask("/projects/figures/history", "POST", json.dumps({"revision": view["revision"], "direction": "back"}))[0]
            if status != 200:
                found.append(f"taking back: {status}")
        if anna.ask("/projects/figures/briefing.pdf?region=north&language=en")[0] != 200:
            found.append("no briefing any more")
        if own(home) != before or boris.ask("/projects/figures")[0] != 200:
            found.append("something of Boris's has changed")
        if [path for path in (home / ".arriving").iterdir()]:
            found.append("bodies are left behind")
        if killed < 5:
            found.append(f"only {killed} kills")
    return f"{rounds} changes, {killed} kills, {lost} answers lost", found

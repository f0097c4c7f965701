"""What sources answer, and where they lead: the servers of the tests play them, one project after the other asks."""
import concurrent.futures, json, os, pathlib, sqlite3, subprocess, sys, threading, time, zipfile, zlib

from kit import *

SERVERS = root / "Tests/ProgramTesting/Servers"
TABLE = "region,year,Output (mn yuan)\nEast,2021,10\nEast,2022,11\nWest,2021,20\nWest,2022,22\n"
OPEN = "insecure: yes, allow-private: yes"


class Publisher:
    """The tests' publisher of files, with what it was asked for."""

    def __init__(self, answer=None, certificate=None):
        self.folder = folder({"answers.json": "{}", "requests.jsonl": ""})
        settings = {"folder": str(self.folder), **(certificate or {})}
        self.process = subprocess.Popen(
            [sys.executable, "-B", SERVERS / "source_server.py", json.dumps(settings)], stdout=subprocess.PIPE, text=True,
            stderr=subprocess.DEVNULL)
        self.port = int(self.process.stdout.readline().split()[1])
        self.address = f"{'https://localhost' if certificate else 'http://127.0.0.1'}:{self.port}/output.csv"
        if answer is not None:
            self.publish(answer)

    def publish(self, *answers):
        whole = self.folder / "answers.new"
        whole.write_text(json.dumps({"/output.csv": list(answers)}))
        whole.rename(self.folder / "answers.json")

    def file(self, name, content):
        (self.folder / name).write_bytes(content)

    def asked(self):
        return len((self.folder / "requests.jsonl").read_text().splitlines())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=10)


def sourced(source):
    return folder({"gazetteer.yml": f"publisher: Office\nlanguages: [en]\nsources:\n  output: {{{source}}}\n"})


def asking(publisher, more=OPEN):
    return sourced(f'url: "{publisher.address}", {more}')


def counts(place):
    """How many figures the project has, and 0 where it cannot be read, which must be for one reason only."""
    check = run("check", place)
    if check.status == 0:
        return int(check.out.split(" figures")[0].split()[-1].replace(",", "")) if " figures" in check.out else -1
    return 0 if check.status == 66 and "was never fetched" in check.err else -1


@attack("Sources under kill -9")
def source_kills():
    found, kills, hits = [], some(60, 8), 0
    with Publisher() as publisher:
        place = asking(publisher)
        for number in range(kills * 4):
            if hits == kills:
                break
            publisher.publish({"text": TABLE.replace(",22\n", f",{22 + number}\n"), "delay": 0.05})
            before = publisher.asked()
            process = subprocess.Popen(
                [program, "fetch", place, "--quiet"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            until = time.time() + 20
            while process.poll() is None and publisher.asked() == before and time.time() < until:
                time.sleep(0.002)
            time.sleep(0.04 + dice.random() * 0.05)
            hits += process.poll() is None
            process.kill()
            process.wait()
            if (figures := counts(place)) not in (0, 4):
                found.append(f"round {number}: {figures} figures")
        publisher.publish({"text": TABLE})
        found += faults(run("fetch", place), "the last run", [0])
        if counts(place) != 4:
            found.append("the last answer is not what counts")
    return f"{hits} kills: the answer before or the new one, whole", found


def server_faults(publisher):
    """Each fault of a server, with the status it ends with."""
    publisher.file("bomb.xlsx", bomb())
    return {
        "503": ({"status": 503}, 75), "429 for an hour": ({"status": 429, "headers": {"Retry-After": "3600"}}, 75),
        "404": ({"status": 404}, 66), "403": ({"status": 403}, 78), "204": ({"status": 204}, 66),
        "an apology": ({"text": "Sorry, we are working on it.", "headers": {"Content-Type": "text/html"}}, 65),
        "nothing": ({"text": ""}, 65), "a cut answer": ({"text": TABLE, "cut": 30}, 75),
        "on to a file": ({"status": 302, "headers": {"Location": "file:///etc/passwd"}}, 66),
        "on to ftp": ({"status": 302, "headers": {"Location": "ftp://example.org/x"}}, 66),
        "on to itself": ({"status": 302, "headers": {"Location": "/output.csv"}}, 66),
        "silence": ({"text": TABLE, "delay": 8}, 75), "drops": ({"text": TABLE, "trickle": 0.3}, 75),
        "half": ({"text": "\n".join(TABLE.splitlines()[:3]) + "\n"}, 65), "other columns": ({"text": TABLE.replace("Output", "Input")}, 65),
        "a huge answer": ({"text": TABLE, "repeat": some(4_000_000, 400_000)}, 66),
        "a bomb of gzip": ({"text": "0" * 1_000, "repeat": some(1_000_000, 50_000), "gzip": True}, 66),
        "a bomb of zip": ({"file": "bomb.xlsx"}, 65),
    }


def bomb():
    """A workbook that is small and whose one sheet is a gigabyte."""
    path = work / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>')
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(some(1_000, 150)):
                sheet.write(b" " * 1_000_000)
    return path.read_bytes()


@attack("Sources that are faulty")
def faulty_sources():
    """All at once: what passes is waited for, 21 seconds in all."""
    found = []

    def play(item):
        name, (answer, status) = item
        with Publisher({"text": TABLE}) as publisher:
            publisher.file("bomb.xlsx", (work / "bomb.xlsx").read_bytes())
            place = asking(publisher, OPEN + ", largest-answer: 2 MB, timeout: 1")
            good = faults(run("fetch", place), f"{name}, before", [0])
            publisher.publish(answer)
            outcome = run("fetch", place)
            after = faults(outcome, name, [status])
            if "stays in use" not in outcome.err:
                after.append(f"{name}: does not say which copy is in use: {outcome.err.strip()[:120]}")
            if counts(place) != 4:
                after.append(f"{name}: the last good copy is lost")
            return good + after

    with Publisher() as first:
        played = server_faults(first)
    with concurrent.futures.ThreadPoolExecutor(len(played)) as pool:
        for result in pool.map(play, played.items()):
            found += result
    return f"{len(played)} faults: the last good copy stays", found


def certificates():
    """An authority with a certificate for localhost, one for another name and one whose time is over."""
    place = folder({"index": "", "serial": "01\n", "index.attr": "unique_subject = no\n", "ca.conf": (
        "[ca]\ndefault_ca = own\n[own]\ndatabase = index\nserial = serial\nnew_certs_dir = .\ncertificate = authority.pem\n"
        "private_key = authority.key\ndefault_md = sha256\npolicy = names\ncopy_extensions = copy\n[names]\ncommonName = supplied\n")})

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=place, check=True, capture_output=True)

    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *key, "-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=Tests", "-days", "3")
    openssl("req", "-x509", *key, "-keyout", "own.key", "-out", "self-signed.pem", "-subj", "/CN=localhost", "-days", "3",
            "-addext", "subjectAltName=DNS:localhost")
    for name, host, days in (
            ("good", "localhost", ["-days", "3"]), ("another name", "elsewhere.example", ["-days", "3"]),
            ("over", "localhost", ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"])):
        openssl("req", "-new", "-key", "own.key", "-out", "request.pem", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}")
        openssl("ca", "-batch", "-notext", "-config", "ca.conf", "-in", "request.pem", "-out", f"{name}.pem", *days)
    return place


@attack("Sources with wrong certificates")
def wrong_certificates():
    found, place = [], certificates()
    for name, trust, status in (
            ("good", True, 0), ("another name", True, 78), ("over", True, 78), ("self-signed", True, 78), ("good", False, 78)):
        with Publisher({"text": TABLE}, {"cert": str(place / f"{name}.pem"), "key": str(place / "own.key")}) as publisher:
            more = "allow-private: yes" + (f", ca-file: {place}/authority.pem" if trust else "")
            found += faults(run("fetch", asking(publisher, more)), f"{name}, {'our' if trust else 'the system’s'} authority", [status])
            if (publisher.asked() > 0) != (status == 0):
                found.append(f"{name}: {publisher.asked()} requests")
    return "4 wrong, 1 right", found


@attack("Addresses that are not for a program to ask")
def inner_addresses():
    found = []
    with Publisher({"text": TABLE}) as publisher:
        hosts = ["127.0.0.1", "localhost", "127.1", "0", "0.0.0.0", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]",
                 "169.254.169.254", "10.0.0.1", "192.168.0.1", "[fe80::1]", "[fd00::1]"]

        def ask(host):
            outcome = run("fetch", sourced(f'url: "http://{host}:{publisher.port}/output.csv", insecure: yes, timeout: 2'))
            return faults(outcome, host, [66, 75, 78]) + ([] if outcome.status == 78 else [f"{host}: status {outcome.status}"])

        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            found += [fault for faults_ in pool.map(ask, hosts) for fault in faults_]
        schemes = ["file:///etc/passwd", "ftp://example.org/x", "gopher://127.0.0.1/x", "dict://127.0.0.1/x", "//127.0.0.1/x", "/etc/passwd",
                   f"http://127.0.0.1:{publisher.port}/output.csv", "https://user:canary@example.org/x", "https://example.org/\r\nX: y",
                   "ldap://127.0.0.1/", "javascript:1", "data:text/csv,a"]
        for scheme in schemes:
            outcome = run("fetch", sourced("url: " + json.dumps(scheme)))
            found += faults(outcome, scheme, [78])
            if "canary" in outcome.out + outcome.err:
                found.append(f"{scheme}: the password is told")
        if publisher.asked():
            found.append(f"{publisher.asked()} requests reached a machine of our own")
    return f"{len(hosts)} machines of our own, {len(schemes)} addresses of other kinds", found


@attack("Queries that write, or never end")
def writing_queries():
    found = []
    place = sourced("sql: select 1, database: books.sqlite")
    with sqlite3.connect(place / "books.sqlite") as books:
        books.execute("create table output (region, year, value)")
        books.executemany("insert into output values (?, ?, ?)", [("East", 2021, 10), ("West", 2021, 20)])
    books.close()
    before = (place / "books.sqlite").read_bytes()
    statements = [
        "insert into output values ('North', 2021, 1)", "delete from output", "delete from output returning region", "drop table output",
        "update output set value = 0", "select 1; delete from output", "attach 'other.sqlite' as other", "vacuum into 'copy.sqlite'",
        "pragma writable_schema = 1", "pragma journal_mode = delete", "create table x as select * from output", "begin immediate",
        "with gone as (select 1) delete from output", "select load_extension('x')", "select writefile('x', 'y')",
        "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n",
        "with recursive n(x) as (select 1 union all select x + 1 from n) select x from n", "select zeroblob(900000000) as value",
        "select hex(randomblob(400000000)) as value", "", ";", "-- nothing", "select",
    ]
    for statement in statements:
        settings = json.dumps(statement)
        (place / "gazetteer.yml").write_text(
            f"publisher: Office\nsources:\n  output: {{sql: {settings}, database: books.sqlite, timeout: 2, most-rows: 1000}}\n")
        found += faults(run("fetch", place), statement, [65, 66, 75, 78])
        if (place / "books.sqlite").read_bytes() != before or list(place.glob("*.sqlite")) != [place / "books.sqlite"]:
            found.append(f"{statement}: something was written")
    return f"{len(statements)} statements", found

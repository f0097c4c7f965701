"""What all attacks need: the program, folders that go away, projects, and other sides to talk to."""
import argparse, collections, http.client, json, os, pathlib, random, socket, socketserver, ssl, subprocess, tempfile, threading, time
import urllib.error, urllib.request

root = pathlib.Path(__file__).resolve().parent.parent.parent
options = argparse.ArgumentParser()
options.add_argument("--quick", action="store_true")
options.add_argument("--only", default="")
options.add_argument("--seed", type=int, default=20221020)
options = options.parse_args()
program = os.path.abspath(os.environ.get("GAZETTEER", root / ".build/release/gazetteer"))
work = pathlib.Path(tempfile.mkdtemp(prefix="attack-"))
environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", "XDG_CACHE_HOME": str(work / "cache"), "LC_ALL": "C.UTF-8"}
dice = random.Random(options.seed)
LONGEST, LARGEST = 10.0, 1 << 30
attacks = []

# A small file that repeats itself to ten thousand million values.
BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join(['*a%d' % (n - 1)] * 10)}]\n" for n in range(1, 10))


def attack(area):
    """Registers an attack, which gives what was tried and a list of what did not hold."""

    def register(function):
        attacks.append((area, function))
        return function

    return register


def some(many, few):
    return few if options.quick else many


Outcome = collections.namedtuple("Outcome", "status out err seconds megabytes")


def watch(process, seconds):
    """Kills a program that takes more of the processor than so much, or nothing of it for half a minute: one that hangs."""
    spent, since = -1, time.monotonic()
    while True:
        time.sleep(0.5)
        try:
            fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            return
        if fields[0] == "Z":
            return
        now = int(fields[11]) + int(fields[12])
        if now != spent or fields[0] == "R":
            spent, since = now, time.monotonic()
        if time.monotonic() - since > 30 or now > seconds * os.sysconf("SC_CLK_TCK"):
            process.kill()
            return


def run(*arguments, timeout=60):
    """Runs the program to its end, and counts what it took of the processor, whatever else the machine does; a status of -9 is a program
    that hung."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [program, *map(str, arguments)], stdout=out, stderr=err, stdin=subprocess.DEVNULL, env=environment, cwd=work)
        threading.Thread(target=watch, args=(process, timeout), daemon=True).start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        return Outcome(
            process.returncode, out.read().decode(errors="replace"), err.read().decode(errors="replace"),
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def faults(outcome, name, allowed=None, seconds=LONGEST):
    """What no input may do: end the program by a signal, be a fault of ours, take long or fill memory."""
    found = []
    if outcome.status < 0:
        found.append(f"{name}: signal {-outcome.status} after {outcome.seconds:.1f} s")
    elif outcome.status == 70:
        found.append(f"{name}: status 70: {outcome.err.strip()[:200]}")
    elif allowed is not None and outcome.status not in allowed:
        found.append(f"{name}: status {outcome.status}, not {allowed}: {(outcome.err or outcome.out).strip()[:200]}")
    if outcome.seconds > seconds:
        found.append(f"{name}: {outcome.seconds:.1f} s of the processor")
    if outcome.megabytes > LARGEST / 2**20:
        found.append(f"{name}: {outcome.megabytes:.0f} MB")
    return found


def folder(files, name=None):
    """A new folder with these files."""
    path = work / (name or f"f{len(list(work.iterdir()))}-{dice.randrange(10**9)}")
    for file, content in files.items():
        target = path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


HEAD = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,GROWTH,GROWTH_BASIS\n"


def project(observations, settings="", recipients="", briefing=None):
    """A project of two regions, east and west."""
    files = {
        "gazetteer.yml": "publisher: {en: Office, zh: 局}\nlanguages: [en]\nbriefing: briefing.yml\n" + settings,
        "briefing.yml": briefing or "series: {en: Test, zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n",
        "data/regions.csv": "id,name_en,name_zh,parent,subject\neast,East,东,,yes\nwest,West,西,,yes\n",
        "data/indicators.csv": "id,name_en,name_zh,kind\ngdp,Output,产值,level\n", "data/observations.csv": HEAD + observations,
    }
    if recipients:
        files["gazetteer.yml"] += "recipients: recipients.csv\n"
        files["recipients.csv"] = "region,email,language\n" + recipients
    return folder(files)


class Sink(socketserver.ThreadingTCPServer):
    """A mail server that keeps what it takes, refuses what it is told to, goes away at some word, and answers the message after a while.
    With a certificate it offers STARTTLS, and keeps all that came in clear text."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, refusals=None, delay=0.0, cut=None, certificate=None):
        self.messages, self.refusals, self.delay, self.lock = [], refusals or {}, delay, threading.Lock()
        self.cut, self.certificate, self.clear = cut, certificate, b""
        super().__init__(("127.0.0.1", 0), Conversation)
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        def say(text):
            self.wfile.write(text.encode() + b"\r\n")

        try:
            say("220 sink")
            recipient, isClear = "", True
            while line := self.rfile.readline():
                verb = line[:4].decode(errors="replace").upper()
                if isClear:
                    self.server.clear += line
                if verb == self.server.cut:
                    return
                if verb in self.server.refusals:
                    say(self.server.refusals[verb])
                    continue
                if verb == "RCPT":
                    recipient = line.decode(errors="replace").strip()
                if verb == "DATA":
                    say("354 go on")
                    message = []
                    while (line := self.rfile.readline()) not in (b".\r\n", b""):
                        message.append(line)
                    if line == b"":
                        return
                    with self.server.lock:
                        self.server.messages.append((recipient, b"".join(message)))
                    time.sleep(self.server.delay)
                    say(self.server.refusals.get(".", "250 taken"))
                elif verb == "QUIT":
                    return say("221 bye")
                elif verb == "STAR" and self.server.certificate:
                    say("220 go on")
                    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                    context.load_cert_chain(self.server.certificate)
                    line = context.wrap_socket(self.connection, server_side=True)
                    self.rfile, self.wfile, isClear = line.makefile("rb"), line.makefile("wb", 0), False
                elif verb == "EHLO" and self.server.certificate and isClear:
                    say("250-sink\r\n250 STARTTLS")
                else:
                    say("250 sink" if verb in ("EHLO", "HELO") else "250 ok")
        except OSError:
            pass


def mailing(sink, count, more="", mail="tls: none"):
    figures = "east,gdp,2020,1.5,CNY,9,A,,\neast,gdp,2021,1.8,CNY,9,A,,\nwest,gdp,2021,2.5,CNY,9,A,,\n"
    settings = f"delivery:\n  mail: {{from: office@example.org, server: 'smtp://127.0.0.1:{sink.port}', {mail}}}\n{more}"
    return project(figures, settings, "".join(f"{'east' if n % 2 else 'west'},r{n}@example.org,en\n" for n in range(count)))


def states(place):
    listing = run("ledger", place, "--json")
    return collections.Counter(row["state"] for row in json.loads(listing.out)["deliveries"] if row["kind"] == "final")


class Service:
    """The program as a service on a free port."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [program, *map(str, arguments), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=environment)
        self.port = int(self.process.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])

    def raw(self, request):
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as line:
            try:
                line.sendall(request)
                line.shutdown(socket.SHUT_WR)
                answer = line.recv(4096)
            except OSError:
                answer = b""
        return int(answer[9:12]) if answer.startswith(b"HTTP/1.1 ") else 0

    def get(self, path, **fields):
        headers = {name.replace("_", "-"): value for name, value in fields.items()}
        try:
            with urllib.request.urlopen(
                urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers), timeout=240) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except (OSError, http.client.HTTPException):
            return 0, b""

    def megabytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=40)

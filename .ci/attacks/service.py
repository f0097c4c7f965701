"""What strangers ask of the service."""
import collections, json, os, shutil, socket, threading, time

from kit import *


@attack("HTTP requests that no one should send")
def requests():
    found = []
    lines = [
        b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET / HTTP/1.1\r\nHost: [::1]evil\r\n\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /briefings/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 1_000_000,
        b"GET /briefings/hengdian/latest.en.png?page=9223372036854775808 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /briefings/hengdian/latest.en.pdf HTTP/1.1\r\nHost: a\r\nRange: bytes=18446744073709551615-\r\n\r\n",
    ]
    with Service("serve", "--sample") as service:
        codes = [service.raw(line) for line in lines]
        for line, code in zip(lines, codes):
            if code >= 500 or code == 200 and b"Range" not in line:
                found.append(f"{line[:60]!r}: {code}")
        for _ in range(some(2_000, 150)):
            text = bytearray(dice.choice(lines[3:]))
            for _ in range(dice.randint(1, 5)):
                text[dice.randrange(len(text))] = dice.randrange(256)
            code = service.raw(bytes(text[:60_000]))
            if code == 500:
                found.append(f"{bytes(text[:60])!r}: 500")
        if service.get("/health")[0] != 200 or service.process.poll() is not None:
            found.append("the service does not answer any more")
    return f"{len(lines)} requests, {some(2_000, 150)} mutants", found


@attack("A project that changes under the service")
def reloads():
    found = []
    place = work / "served"
    run("new", place)
    with Service("serve", place) as service:
        service.get("/briefings/hengdian/latest.en.pdf")
        kept = (place / "briefing.yml").read_bytes()
        changes = {
            "a pipe": lambda: ((place / "briefing.yml").unlink(), os.mkfifo(place / "briefing.yml")),
            "an alias bomb": lambda: (place / "briefing.yml").write_text(BOMB + "? *a9\n: x\n"),
            "nothing": lambda: (place / "briefing.yml").write_bytes(b""),
            "a logo that cannot be calculated with": lambda: (
                (place / "Styles").mkdir(exist_ok=True), (place / "Styles/own.yml").write_text("logo: m.svg\n"),
                (place / "Styles/m.svg").write_text('<svg viewBox="0 0 9 9"><path d="M0 0A1e-170 1e-170 0 0 1 5 5"/></svg>'),
                (place / "briefing.yml").write_bytes(kept + b"# x\n")),
        }
        for name, change in changes.items():
            change()
            time.sleep(4)
            status, body = service.get("/health")
            if name != "a logo that cannot be calculated with" and json.loads(body)["status"] != "stale":
                found.append(f"{name}: health is {json.loads(body)['status']}")
            if service.get("/briefings/hengdian/latest.en.pdf?style=own")[0] == 200:
                found.append(f"{name}: a briefing in a broken style")
            if service.get("/briefings/hengdian/latest.en.pdf")[0] != 200:
                found.append(f"{name}: no briefing any more")
            (place / "briefing.yml").unlink()
            (place / "briefing.yml").write_bytes(kept)
            time.sleep(4)
        if json.loads(service.get("/health")[1])["status"] != "ok":
            found.append("health is not ok in the end")
    return f"{len(changes)} changes", found


@attack("Strangers at the service: tokens, hosts, markup, ranges")
def strangers():
    found, tokens = [], work / "tokens"
    tokens.write_text("a-token-of-16-and-more\n")
    tokens.chmod(0o600)
    paths = ["/", "/regions", "/periods", "/openapi.json", "/metrics", "/briefings/hengdian/latest.en.pdf", "/none"]
    with Service("serve", "--sample", "--tokens", tokens) as service:
        for path in paths:
            for fields in ({}, {"Authorization": "Bearer a-token-of-16-and-morE"}, {"Authorization": "Bearer "}, {"Authorization": "Basic x"}):
                if service.get(path, **fields)[0] != 401:
                    found.append(f"{path} with {fields}: {service.get(path, **fields)[0]}")
            if service.get(path + "?token=a-token-of-16-and-more")[0] != 401:
                found.append(f"{path}: a token in the query is taken")
        if service.get("/health")[0] != 200 or service.get("/", Authorization="Bearer a-token-of-16-and-more")[0] != 200:
            found.append("the token or /health is refused")
    place = work / "marked"
    run("new", place)
    rows = (place / "data/regions.csv").read_text()
    (place / "data/regions.csv").write_text(rows.replace("Hengdian", "<script>alert(1)</script><img src=x onerror=y>", 1))
    with Service("serve", place) as service:
        evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
        for path in ["/", f"/?region={evil}", f"/?period={evil}", f"/?style={evil}", f"/?q={evil}", f"/{evil}", f"/briefings/{evil}/latest.en.pdf"]:
            body = service.get(path, Host="127.0.0.1", X_Forwarded_Host="evil.example", X_Original_URL="/evil.example")[1]
            if b"<script>alert" in body or b"<img src=x" in body or b"evil.example" in body:
                found.append(f"{path}: markup or a foreign host in the page")
        whole = service.get("/briefings/wuxi/latest.en.pdf")[1]
        for field, status, count in [
            ("bytes=0-0", 206, 1), ("bytes=-10", 206, 10), (f"bytes={len(whole)}-", 416, None), ("bytes=5-2", 200, len(whole)),
            ("bytes=0-18446744073709551615", 206, len(whole)), ("bytes=-18446744073709551616", 416, None), ("x=1-2", 200, len(whole)),
        ]:
            code, body = service.get("/briefings/wuxi/latest.en.pdf", Range=field)
            if code not in (status, 200, 206) or count is not None and code != 416 and len(body) not in (count, len(whole)):
                found.append(f"{field}: {code}, {len(body)} bytes")
    with Service("preview", place) as service:
        if service.get("/", Host="evil.example")[0] != 421:
            found.append("preview answers to a foreign host")
    return f"{len(paths)} paths × 5 claims, 7 pages, 7 ranges, 1 host", found


def usual(service, found):
    """How long half of a hundred good requests take at most."""
    times = []
    for _ in range(100):
        start = time.perf_counter()
        if service.get("/regions")[0] != 200:
            found.append("a good request is refused")
        times.append(time.perf_counter() - start)
    return sorted(times)[50]


@attack("Slow and greedy clients; memory; the end")
def crowd():
    found, lines = [], []
    idle, slow, greedy = some(1_000, 150), some(500, 100), some(500, 50)
    with Service("serve", "--sample") as service:
        service.get("/briefings/hengdian/latest.en.pdf")
        before = usual(service, found)
        for number in range(idle + slow + greedy):
            line = socket.create_connection(("127.0.0.1", service.port))
            if number >= idle:
                line.sendall(b"GET /regions HTTP/1.1\r\nHost: a\r\n" if number < idle + slow else b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 40)
            lines.append(line)
        late = usual(service, found)
        if late > max(0.5, 5 * before):
            found.append(f"a good request takes {late:.1f} s, alone {before:.1f} s")
        time.sleep(20)
        kept = 0
        for line in lines[:idle + slow]:
            line.settimeout(0.01)
            try:
                kept += line.recv(1000) != b"" and line.recv(1000) != b""
            except TimeoutError:
                kept += 1
            except OSError:
                pass
        if kept:
            found.append(f"{kept} of {idle + slow} silent connections are still there")
        for line in lines:
            line.close()
        memory = service.megabytes()
        if memory > 700:
            found.append(f"{memory:.0f} MB")
        results, threads = [], []
        for number in range(20):
            path = f"/briefings/{['jinhua', 'hengdian', 'wuxi', 'yiwu', 'zhejiang'][number % 5]}/latest.{['en', 'zh'][number % 2]}.pdf?style=bulletin"
            threads.append(threading.Thread(target=lambda path=path: results.append(service.get(path))))
        for thread in threads:
            thread.start()
        time.sleep(0.3)
        service.process.terminate()
        for thread in threads:
            thread.join(300)
        whole = [body for code, body in results if code == 200]
        # What was not accepted yet when the service was told to end is turned away, with 503 or at the door (0).
        codes = {code for code, _ in results}
        if not all(body.endswith(b"%%EOF\n") for body in whole) or len(results) != 20 or not whole or codes - {200, 503, 0}:
            found.append(f"at the end: {collections.Counter(code for code, _ in results)}")
        if service.process.wait(30) != 0:
            found.append(f"the service ends with {service.process.returncode}")
    return f"{idle} idle, {slow} slow, {greedy} that take nothing: {late * 1e3:.0f} ms for half of the good requests, {memory:.0f} MB; {len(whole)} of 20 at the end", found

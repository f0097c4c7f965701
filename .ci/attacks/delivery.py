"""What leaves, and what the ledger knows of it."""
import collections, email, email.policy, json, os, subprocess, time

from kit import *


@attack("Mail under kill -9")
def mail_kills():
    found = []
    count, kills, hits = some(60, 12), some(16, 4), 0
    sink = Sink(delay=0.3)
    place = mailing(sink, count)
    for _ in range(kills * 4):
        if hits == kills:
            break
        before = len(sink.messages)
        process = subprocess.Popen(
            [program, "deliver", place, "--period", "2021", "--quiet"], env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        until = time.time() + 30
        while process.poll() is None and len(sink.messages) <= before and time.time() < until:
            time.sleep(0.01)
        time.sleep(dice.random() * 0.25)
        if process.poll() is None:
            hits += 1
        process.kill()
        process.wait()
    found += faults(run("deliver", place, "--period", "2021", timeout=120), "the last run", [0], seconds=120)
    by = collections.defaultdict(list)
    for recipient, message in sink.messages:
        by[recipient].append(message)
    double = len(sink.messages) - len(by)
    if len(by) != count:
        found.append(f"{count - len(by)} of {count} lost")
    if double > hits:
        found.append(f"{double} duplicates of {hits} kills")
    if any(len(set(messages)) > 1 for messages in by.values()):
        found.append("a duplicate has other bytes")
    return f"{count} mails, {hits} kills: {count - len(by)} lost, {double} duplicates", found


@attack("Mail servers that refuse")
def refusing_servers():
    found = []
    final = {"RCPT": "550 5.1.1 nobody"}
    ours = [
        {"MAIL": "530 5.7.0 log in first"}, {"MAIL": "550 sender refused"}, {"RCPT": "554 5.7.1 relay access denied"},
        {"DATA": "554 5.7.1 policy"}, {".": "554 5.7.1 looks like spam"}, {".": "552 5.3.4 too large"},
        {"EHLO": "554 no", "HELO": "554 no"},
    ]
    for refusals in ours:
        sink = Sink(refusals)
        place = mailing(sink, 4)
        found += faults(run("deliver", place, "--period", "2021"), str(refusals), [78])
        if states(place)["dead"]:
            found.append(f"{refusals}: given up")
    sink = Sink(final)
    place = mailing(sink, 4)
    found += faults(run("deliver", place, "--period", "2021"), "no such mailbox", [65])
    sink.refusals = {}
    found += faults(run("deliver", place, "--period", "2021", "--again", "r1@example.org"), "--again for one", [65])
    found += faults(run("deliver", place, "--period", "2021", "--again", "all"), "--again for all", [0])
    if len(sink.messages) != 4:
        found.append(f"{len(sink.messages)} of 4 arrived in the end")
    return f"{len(ours)} about us, 1 about recipients", found


@attack("The ledger: damaged, read-only, private")
def ledger():
    found = []
    sink = Sink()
    place = mailing(sink, 6)
    found += faults(run("deliver", place, "--period", "2021"), "deliver", [0])
    file = place / ".gazetteer/ledger.sqlite"
    if oct(file.stat().st_mode & 0o777) != "0o600" or oct(file.parent.stat().st_mode & 0o777) != "0o700":
        found.append("others may read it")
    for path in file.parent.glob("ledger.sqlite-*"):
        path.unlink()
    good = file.read_bytes()
    for number in range(some(120, 12)):
        bad = bytearray(good)
        kind = number % 4
        if kind == 0:
            bad[dice.randrange(len(bad))] ^= 1 << dice.randrange(8)
        elif kind == 1:
            for _ in range(100):
                bad[dice.randrange(len(bad))] ^= 1 << dice.randrange(8)
        elif kind == 2:
            del bad[dice.randrange(len(bad)) :]
        else:
            page = dice.randrange(len(bad) // 4096) * 4096
            bad[page : page + 4096] = bytes(4096)
        file.write_bytes(bad)
        found += faults(run("deliver", place, "--period", "2021", "--quiet"), f"damaged ledger {number}", [0, 65, 66, 73, 75])
        for path in file.parent.glob("ledger.sqlite-*"):
            path.unlink()
    if len(sink.messages) > 6:
        # What a zeroed page has lost may be sent again; it must be the same message.
        if len({message for _, message in sink.messages}) > 6:
            found.append("a message was sent again with other bytes")
    file.write_bytes(good)
    copy = folder({"gazetteer.yml": (place / "gazetteer.yml").read_bytes(), ".gazetteer/ledger.sqlite": good})
    os.chmod(copy / ".gazetteer", 0o500), os.chmod(copy / ".gazetteer/ledger.sqlite", 0o400)
    before = sorted(path.name for path in (copy / ".gazetteer").iterdir())
    found += faults(run("ledger", copy), "ledger of a read-only copy", [0])
    if os.geteuid() != 0 and sorted(path.name for path in (copy / ".gazetteer").iterdir()) != before:
        found.append("reading it wrote something")
    os.chmod(copy / ".gazetteer", 0o700)
    return f"{some(120, 12)} mutants, 1 read-only copy", found


@attack("A clock that ran ahead")
def clock():
    sink = Sink({"EHLO": "421 later", "HELO": "421 later"})
    place = mailing(sink, 4, "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, from: 2021-12}\n")
    with open(place / "data/observations.csv", "a") as file:
        file.write("east,gdp,2099-12,0.2,CNY,9,A,,\nwest,gdp,2099-12,0.3,CNY,9,A,,\n")
    found = faults(run("run-due", place, "--now", "2100-01-05T09:00Z"), "run-due in 2100", [75])
    sink.refusals = {}
    found += faults(run("run-due", place, "--now", "2022-01-05T09:00Z"), "run-due in 2022", [0, 65, 75])
    if len(sink.messages) != 4:
        found.append(f"{len(sink.messages)} of 4 mails left once the clock was right")
    return f"{len(sink.messages)} of 4 mails left once the clock was right", found


@attack("Mail servers that go away")
def cuts():
    found = []
    for word in ("EHLO", "MAIL", "RCPT", "DATA"):
        sink = Sink(cut=word)
        place = mailing(sink, 2)
        found += faults(run("deliver", place, "--period", "2021"), f"cut at {word}", [75])
        if sink.messages or states(place)["dead"]:
            found.append(f"cut at {word}: {len(sink.messages)} messages, {states(place)}")
    return "4 words", found


@attack("TLS, and a password that nobody may see")
def tls():
    found, canary = [], "canary-7f3a91"
    key = work / "self-signed.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=elsewhere", "-keyout", key, "-out",
         work / "certificate.pem"], check=True, capture_output=True)
    key.write_bytes(key.read_bytes() + (work / "certificate.pem").read_bytes())
    environment["MAIL_PASSWORD"] = canary
    login = "user: office, password-environment: MAIL_PASSWORD"
    sinks = {
        "no STARTTLS": Sink(), "STARTTLS refused": Sink({"STAR": "454 not now"}), "self-signed, another name": Sink(certificate=key),
    }
    try:
        for name, sink in sinks.items():
            place = mailing(sink, 2, mail=login)
            outcome = run("deliver", place, "--period", "2021")
            found += faults(outcome, name, [75, 78])
            if sink.messages or any(word in sink.clear.upper() for word in (b"AUTH", b"MAIL", b"DATA")):
                found.append(f"{name}: {len(sink.messages)} messages, {sink.clear!r}")
            kept = b"".join(path.read_bytes() for path in place.rglob("*") if path.is_file())
            if canary in outcome.out + outcome.err or canary.encode() in kept:
                found.append(f"{name}: the password is told")
        found += faults(run("check", mailing(Sink(), 2, mail=login + ", tls: none")), "a password in clear text", [78])
    finally:
        del environment["MAIL_PASSWORD"]
    return f"{len(sinks)} servers, 1 setting", found


@attack("Naughty names in mails")
def naughty_names():
    found, sink = [], Sink()
    names = ["=?utf-8?q?x?=", "a@b.org>, <c@d.org", "\u202eexe.fdp", "\ufffd\U0001f9ff", "a" * 3_000, "{region} %s $(id) `id`", "Bcc: x@y.org",
             '""; DROP TABLE issue; --', "<script>alert(1)</script>", "\u0000", "a\u2028b", "' OR 1=1", "\\r\\nBcc: x@y.org"]
    sent = 0
    for name in names:
        place = mailing(sink, 2)
        quoted = name.replace('"', '""')
        (place / "data/regions.csv").write_text(f'id,name_en,name_zh,parent,subject\neast,"{quoted}",东,,yes\nwest,West,西,,yes\n')
        (place / "recipients.csv").write_text(f'region,email,name,language\neast,r@example.org,"{quoted}",en\nwest,s@example.org,S,en\n')
        outcome = run("deliver", place, "--period", "2021")
        found += faults(outcome, repr(name[:30]), [0, 65, 78])
        sent += outcome.status != 78
    for recipient, message in sink.messages:
        mail = email.message_from_bytes(message, policy=email.policy.default)
        wrong = [field for field in ("Bcc", "Cc") if mail[field]] + [type(defect).__name__ for defect in mail.defects]
        if len(mail["To"].addresses) != 1 or mail["To"].addresses[0].addr_spec not in recipient or wrong:
            found.append(f"{mail['To']!r}, {wrong}")
        if b"\r" in message.replace(b"\r\n", b"") or b"\n" in message.replace(b"\r\n", b"") or max(map(len, message.split(b"\r\n"))) > 998:
            found.append(f"{mail['To']!r}: line ends or lines too long")
    return f"{len(names)} names, {len(sink.messages)} mails", found

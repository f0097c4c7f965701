"""What a briefing says, and whether that can be trusted."""
import re, shutil, subprocess

from kit import *


@attack("Tampering: verify and diff")
def tampering():
    made = run("render", "--sample", "--region", "hengdian", "--language", "en", "--output", work / "t", "--quiet")
    found = faults(made, "render", [0])
    original = next((work / "t").glob("hengdian/*.pdf"))
    data = original.read_bytes()
    found += faults(run("verify", original), "verify of the original", [0])
    forged = {}
    for number in range(some(400, 40)):
        place, bit = dice.randrange(len(data)), dice.randrange(8)
        forged[f"bit {bit} of byte {place}"] = data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :]
    for number in range(some(60, 10)):
        count = dice.randrange(len(data))
        forged[f"cut at {count}"] = data[:count]
    start = re.search(rb"startxref\n(\d+)", data)[1].decode()
    update = b"99999 0 obj\n<<>>\nendobj\n"
    table = f"xref\n99999 1\n{len(data):010} 00000 n \ntrailer\n<</Size 100000/Prev {start}/Root 1 0 R>>\n"
    table += f"startxref\n{len(data) + len(update)}\n%%EOF\n"
    forged |= {"appended": data + b"\n", "prepended": b"\n" + data, "incremental update": data + update + table.encode()}
    for name, extra in {
        "saved again": [], "linearized": ["--linearize"], "a page laid over": ["--overlay", str(original), "--"],
        "object streams off": ["--object-streams=disable"],
    }.items():
        subprocess.run(["qpdf", original, *extra, work / "q.pdf"], check=True)
        forged[name] = (work / "q.pdf").read_bytes()
    for name, content in forged.items():
        path = work / "forged.pdf"
        path.write_bytes(content)
        found += faults(run("verify", path), name, [65, 66])
        if "bit" not in name and "cut" not in name:
            found += faults(run("diff", original, path), f"diff, {name}", [65, 66])
    return f"{len(forged)} forged files", found


@attack("The right issue: no figures, errors of data")
def right_issue():
    found = []
    sink = Sink()
    place = mailing(sink, 4)
    (place / "data/observations.csv").write_text(HEAD + "east,gdp,2022,1.9,CNY,9,A,,\nwest,gdp,2021,2.5,CNY,9,A,,\n")
    found += faults(run("deliver", place, "--period", "2022"), "west without figures of 2022", [75])
    if len(sink.messages) != 2:
        found.append(f"{len(sink.messages)} mails instead of 2")
    (place / "data/observations.csv").write_text(HEAD + "east,gdp,2022,1.9,CNY,9,A,,\nwest,gdp,2022,2.6,CNY,9,A,,\n")
    found += faults(run("deliver", place, "--period", "2022"), "when they come", [0])
    if len(sink.messages) != 4:
        found.append(f"{len(sink.messages)} mails instead of 4")
    for growth, level in (("-150", "33.4"), ("-100", "33.4"), ("-100.1", "0")):
        place = project(f"east,gdp,2021,{level},CNY,9,A,{growth},YOY\nwest,gdp,2021,2.5,CNY,9,A,,\n")
        for command in (["check", place], ["render", place, "--output", work / "o", "--quiet"]):
            found += faults(run(*command), f"{command[0]} with a growth of {growth}", [65])
        if list((work / "o").glob("east/*")) or not list((work / "o").glob("west/*")):
            found.append(f"growth {growth}: not west alone was rendered")
        shutil.rmtree(work / "o", ignore_errors=True)
    return "2 deliveries, 3 errors in check and render", found


def words(output):
    """What the briefing of the east says."""
    return subprocess.run(["pdftotext", next(output.glob("east/*.pdf")), "-"], capture_output=True, text=True).stdout


@attack("Digits and words")
def digits():
    found = []
    values = {"12345678912.34": "12.34567891234", "1234567890123456": "1,234.567890123456", "33.400000000000006": "33.4"}
    for value, shown in values.items():
        place = project(f"east,gdp,2021,{value},EUR,0,A,,\n")
        found += faults(run("render", place, "--region", "east", "--output", work / "d", "--quiet"), value, [0])
        if shown not in words(work / "d"):
            found.append(f"{value} is not {shown}")
    for growth in ("-99.6", "99.6"):
        place = project(f"east,gdp,2021,33.4,EUR,9,A,{growth},YOY\n")
        run("render", place, "--region", "east", "--output", work / "d", "--quiet")
        if re.search("100 ?%", words(work / "d")):
            found.append(f"a growth of {growth} reads as 100%")
    return f"{len(values) + 2} figures", found

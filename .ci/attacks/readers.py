"""What strangers write: settings, figures, pictures, fonts."""
import collections, json, os, re, zlib

from kit import *


@attack("YAML and JSON that multiply")
def bombs():
    found = []
    texts = {
        "value": BOMB, "key": BOMB + "? *a9\n: x\n", "flow key": BOMB + "k: {*a9 : x}\n", "set": BOMB + "k: {*a9}\n",
        "list as key": BOMB + "k: {[*a9]: x}\n", "deep": "a: " + "[" * 100_000, "deep block": "".join(" " * n + "a:\n" for n in range(500)),
        "NUL": "a: \0\n", "3 MB": "a: " + "x" * 3_000_000, "hidden": 'publisher: "' + "\u202e" * 60_000 + '"\n',
    }
    for name, text in texts.items():
        place = project("east,gdp,2021,1,CNY,0,A,,\n")
        (place / "gazetteer.yml").write_text(text)
        found += faults(run("check", place), f"YAML, {name}", [0] if name == "hidden" else [66, 78], seconds=5)
    cube = lambda ids, sizes, values, **more: json.dumps({
        "version": "2.0", "class": "dataset", "id": ids, "size": sizes, "value": values,
        "dimension": {name: {"category": {"index": [str(n) for n in range(min(size, 3000))]}} for name, size in zip(ids, sizes)}, **more})
    jsons = {
        "26 binary dimensions": cube([f"d{n}" for n in range(26)], [2] * 26, [1]), "1000 × 1000": cube(["geo", "time"], [1000, 1000], [1]),
        "3 × 400": cube(["geo", "time", "x"], [400] * 3, [1]), "100,000²": cube(["geo", "time"], [100_000] * 2, [1]),
        "negative": cube(["geo", "time"], [-1, 2], [1]), "2^63": cube(["geo", "time"], [2**63, 2], [1]), "deep": "[" * 100_000,
        "decimals": json.dumps({
            "id": ["geo", "time", "m"], "size": [1, 2, 1], "value": [12.5, 13], "dimension": {
                "geo": {"category": {"index": ["A"]}}, "time": {"category": {"index": ["2020", "2021"]}},
                "m": {"category": {"index": ["x"], "unit": {"x": {"decimals": 2**63 - 1}}}}}}),
    }
    for name, text in jsons.items():
        path = folder({"d.json": text}) / "d.json"
        found += faults(run("check", path), f"JSON, {name}", seconds=5)
    return f"{len(texts)} YAML, {len(jsons)} JSON", found


@attack("Paths that grow with the square")
def squares():
    found = []
    rows = {
        "quotes in a field": "area,2020,2021\n" + 'x" "' * 50_000 + ",1,2\n",
        "hidden characters": "area," + ",".join(f"20\u200b{n}" for n in range(5_000)) + "\nA" + ",1" * 5_000 + "\n",
        "one long cell": "area,2020\n" + "x" * 5_000_000 + ",1\n", "commas": "," * 2_000_000 + "\n1\n",
        "columns": ",".join(str(1000 + n) for n in range(5_000)) + "\nA" + ",1" * 4_999 + "\n",
    }
    for name, text in rows.items():
        path = folder({"d.csv": text}) / "d.csv"
        found += faults(run("check", path), name, seconds=some(LONGEST, 3 * LONGEST))
    return f"{len(rows)} files", found


def png(width=4, height=4, data=None):
    chunk = lambda kind, body: len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
    body = zlib.compress(b"".join(b"\0" + b"\x20\x40\x60" * width for _ in range(height))) if data is None else data
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@attack("Logos and fonts")
def pictures():
    found, tried = [], 0
    svg = lambda body, root='viewBox="0 0 10 10"': f'<svg xmlns="http://www.w3.org/2000/svg" {root}>{body}</svg>'
    drawings = [
        svg('<path d="M0 0A1e-170 1e-170 0 0 1 5 5"/>'), svg('<path d="M0 0A5e-324 1 0 1 1 1e-300 5"/>'), svg("<script>1</script>"),
        svg('<image href="file:///etc/passwd"/>'), svg('<use href="#a" id="a"/>'), svg("<g>" * 100_000), svg('<path d="M1e999 0h1"/>'),
        svg(f'<g transform="{"scale(1e6) " * 60}"><path d="M1 1h5v5z"/></g>'), svg('<rect width="5" height="5" rx="1e-320"/>'),
        svg("<path d='M0 0h5v5z'/>", 'viewBox="0 0 1e-320 1e-320"'), svg(f"<path fill-rule='evenodd' d='{'M0 0h1v1z' * 12_000}'/>"),
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<title>&a;</title><path d='M0 0h5v5z'/>"), "", "<svg",
    ]
    pictures = [png(data=zlib.compress(b"\0")), png(data=b""), png()[:-20], png(5000, 1), b"GIF89a", b""]
    good = png()
    for _ in range(some(150, 20)):
        bad = bytearray(good)
        bad[dice.randrange(8, len(bad))] ^= 1 << dice.randrange(8)
        pictures.append(bytes(bad))
    place = project("east,gdp,2021,1,CNY,0,A,,\n", "style: Styles/own.yml\n")
    for name, contents in {"mark.svg": drawings, "mark.png": pictures}.items():
        (place / "Styles").mkdir(exist_ok=True)
        (place / "Styles/own.yml").write_text(f"logo: {name}\n")
        for number, content in enumerate(contents):
            (place / "Styles" / name).write_bytes(content if isinstance(content, bytes) else content.encode())
            tried += 1
            found += faults(
                run("render", place, "--region", "east", "--output", work / "p", "--quiet"), f"{name} {number}", [0, 66, 78], seconds=5)
    for number, content in enumerate([b"", b"no font at all", png(), b"\0\1\0\0" + bytes(200), b"OTTO" + dice.randbytes(5_000)]):
        (place / "Styles/own.yml").write_text(
            "typography: {fonts: [{family: Own, source: file, files: [own.ttf]}], base: {family: Own}}\n")
        (place / "Styles/own.ttf").write_bytes(content)
        tried += 1
        outcome = run("render", place, "--region", "east", "--output", work / "p", "--quiet")
        found += faults(outcome, f"font {number}", [0, 66, 78], seconds=5)
    for name in ("own.ttf", "beside.ttf", "mark.png"):
        (place / "Styles" / name).unlink(missing_ok=True)
        os.mkfifo(place / "Styles" / name)
        if name == "mark.png":
            (place / "Styles/own.yml").write_text("logo: mark.png\n")
        tried += 1
        outcome = run("render", place, "--region", "east", "--output", work / "p", "--quiet")
        found += faults(outcome, f"{name} as a pipe", [0, 66, 78], seconds=5)
    return f"{tried} files", found


EXTREMES = ["0", "-1", "1e308", "-1e308", "1e-308", "1e19", str(2**63 - 1), str(2**63), "nan", ".inf", "-.inf", "1e400", "0.0000001"]


@attack("Numbers of settings at their limits")
def numbers():
    found, tried = [], 0
    base = project("east,gdp,2020,1.5,CNY,9,A,,\neast,gdp,2021,1.8,CNY,9,A,20,YOY\nwest,gdp,2021,2.5,CNY,9,A,,\n")
    seeds = [("style", path.read_text()) for path in sorted((root / "Styles").glob("*.yml"))[:1]]
    seeds.append(("briefing", (root / "Sources/Publishing/Sample/briefing.yml").read_text()))
    for kind, text in seeds:
        places = [match.span() for match in re.finditer(r"(?<![\w.#-])\d+(\.\d+)?(?![\w.-])", text)]
        for number in range(some(600, 40)):
            begin, end = dice.choice(places)
            changed = text[:begin] + dice.choice(EXTREMES) + text[end:]
            tried += 1
            if kind == "style":
                (base / "own.yml").write_text(changed)
                command = ["render", base, "--region", "east", "--style", base / "own.yml"]
            else:
                sample = work / "sample"
                if not sample.exists():
                    run("new", sample)
                (sample / "briefing.yml").write_text(changed)
                command = ["render", sample, "--region", "hengdian", "--language", "en"]
            outcome = run(*command, "--output", work / "x", "--quiet")
            line = text[:begin].count("\n") + 1
            found += faults(outcome, f"{kind}, line {line}, {changed[begin:begin + 24].splitlines()[0]}", seconds=30)
    return f"{tried} files", found


@attack("Mutated inputs")
def fuzz():
    found, tried, statuses = [], 0, collections.Counter()
    seeds = [path for path in (root / "Sources/Publishing/Sample").rglob("*") if path.suffix in (".csv", ".yml")]
    kinds = (".csv", ".tsv", ".json", ".xlsx", ".ods", ".xls")
    seeds += [path for path in (root / "Tests").rglob("*") if path.suffix in kinds and path.stat().st_size < 200_000]
    pieces = [b"\0", b"\xff\xfe", b"\n", b'"', b",", b"1e999", b"-", b"9" * 41, b"\xe2\x80\xae", b"[", b"{", b": ", b"&a", b"*a", b"%"]
    pieces += [b"2021-13", "横".encode()]
    run("new", work / "fuzzed")
    for number in range(some(4_000, 120)):
        seed = dice.choice(seeds)
        content = bytearray(seed.read_bytes())
        for _ in range(dice.randint(1, 6)):
            place = dice.randrange(len(content) + 1)
            kind = dice.randrange(5)
            if kind == 0 and content:
                content[place % len(content)] ^= 1 << dice.randrange(8)
            elif kind == 1:
                content[place:place] = dice.choice(pieces)
            elif kind == 2:
                del content[place : place + dice.randint(1, 200)]
            elif kind == 3:
                content[place:place] = content[place : place + dice.randint(1, 2_000)]
            else:
                content[place:place] = dice.randbytes(dice.randint(1, 20))
        tried += 1
        if "Sample" in seed.parts:
            target = work / "fuzzed" / seed.relative_to(root / "Sources/Publishing/Sample")
            kept = target.read_bytes()
            target.write_bytes(content)
            command = "render" if number % 4 == 0 else "check"
            extra = ["--region", "hengdian", "--language", "en", "--output", work / "z", "--quiet"] if command == "render" else []
            outcome = run(command, work / "fuzzed", *extra)
            target.write_bytes(kept)
        else:
            path = work / f"seed{seed.suffix}"
            path.write_bytes(content)
            outcome = run("check", path)
        statuses[outcome.status] += 1
        wrong = faults(outcome, f"{seed.name} {number}", seconds=some(LONGEST, 3 * LONGEST))
        if wrong:
            kept = root / ".build" / "attack"
            kept.mkdir(parents=True, exist_ok=True)
            (kept / f"{number}-{seed.name}").write_bytes(content)
        found += wrong
    return f"{tried} inputs, statuses " + ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items())), found

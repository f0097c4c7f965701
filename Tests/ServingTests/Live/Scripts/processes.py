"""Processes that render are ended in every way there is; the service goes on, and nothing is left of them when it stops."""

import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from service import children, end, get, service, until

PATHS = [f"/briefings/{region}/latest.{language}.pdf"
         for region in ("jinhua", "hengdian", "zhejiang", "wuxi", "yiwu") for language in ("en", "zh")]


def keeper(process):
    """The process that keeps the project; an older one may still be on its way out."""
    return next((child for child in reversed(children(process.pid)) if len(children(child)) > 0), None)


def renderers(process):
    number = keeper(process)
    return children(number) if number else []


def killing(process, pause):
    """Ends processes that render at random until it is told to stop."""
    over = threading.Event()

    def work():
        chance = random.Random(7)
        while not over.wait(pause):
            try:
                end(chance.choice(renderers(process)))
            except (FileNotFoundError, IndexError):
                pass

    thread = threading.Thread(target=work)
    thread.start()
    return thread, over


with service("serve", "--sample", "--jobs", "2", ends=True) as (address, process):
    # Between two questions: no one notices.
    first = renderers(process)
    assert len(first) == 2, first
    for number in first:
        end(number)
    whole = {path: get(address + path) for path in PATHS[:2]}
    assert all(status == 200 for status, _, _ in whole.values()), whole
    assert not set(renderers(process)) & set(first)

    # In the middle of them: what was ended once is done again, what is ended every time is a fault of its own.
    counts = {}
    with concurrent.futures.ThreadPoolExecutor(4) as clients:
        for pause in (3, 0.002):
            thread, over = killing(process, pause)
            styles = ["house", "bulletin"] if pause > 1 else ["monochrome", "screen"]
            asked = [f"{path}?style={style}" for style in styles for path in PATHS]
            answers = list(clients.map(lambda path: get(address + path), asked))
            over.set()
            thread.join()
            for status, fields, body in answers:
                assert status in (200, 500), status
                if status == 200:
                    assert body.rstrip().endswith(b"%%EOF")
                else:
                    problem = json.loads(body)
                    assert fields["Content-Type"] == "application/problem+json" and problem["type"].endswith(":fault"), problem
            counts[pause] = sum(status == 500 for status, _, _ in answers)
    assert counts[3] < counts[0.002], counts
    assert all(get(address + path)[0] == 200 for path in PATHS)

    # The one that keeps the project: it is read again.
    former = keeper(process)
    end(former)
    until(lambda: get(address + PATHS[4] + "?style=bulletin&again")[0] == 200 and keeper(process) not in (former, None))
    last = children(process.pid) + renderers(process)
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=20)
    until(lambda: not any(os.path.exists(f"/proc/{number}") for number in last), 5)

# The last good edition stays, whatever ends, when the files on disk are none any more.
with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder, "project")
    rows = "\n".join(f"{area},{year},{value + year % 7}" for area, value in (("North", 40), ("South", 60), ("East", 90))
                     for year in range(2015, 2024))
    sheet = pathlib.Path(folder, "sheet.csv")
    sheet.write_text(f"Area,Year,Exports (million euros)\n{rows}\n")
    subprocess.run([os.environ["GAZETTEER"], "new", str(place), "--data", str(sheet)], check=True, stdout=subprocess.DEVNULL)
    with service("serve", str(place), "--jobs", "1") as (address, process):
        region = json.loads(get(address + "/regions")[2])
        region = (region["regions"] if isinstance(region, dict) else region)[0]["id"]
        good = get(f"{address}/briefings/{region}/latest.en.pdf")
        assert good[0] == 200, good
        shutil.copy(place / "gazetteer.yml", place / "kept.yml")
        (place / "gazetteer.yml").write_text("publisher: [\n")
        until(lambda: json.loads(get(address + "/health")[2])["status"] == "stale")
        for number in renderers(process):
            end(number)
        again = get(f"{address}/briefings/{region}/latest.en.pdf?style=screen")
        assert again[0] == 200, again
        shutil.copy(place / "kept.yml", place / "gazetteer.yml")
        former = keeper(process)
        until(lambda: json.loads(get(address + "/health")[2])["status"] != "stale")
        until(lambda: keeper(process) not in (former, None) and len(children(process.pid)) == 1)
        assert get(f"{address}/briefings/{region}/latest.en.pdf?style=bulletin")[0] == 200
    print(f"answers lost under kills each 3 s and each 2 ms: {list(counts.values())} of {len(asked)} each")

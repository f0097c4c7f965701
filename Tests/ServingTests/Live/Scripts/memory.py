"""Memory stays bounded over many renderings: every one a new file, as each asks for another content."""

import concurrent.futures
import itertools
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from service import get, metric, resident, service

COUNT = int(os.environ.get("COUNT", 10_000))
REGIONS = ["jinhua", "hengdian", "zhejiang", "wuxi", "yiwu"]
STYLES = ["house", "bulletin", "monochrome", "screen"]

with tempfile.TemporaryDirectory() as folder:
    project = pathlib.Path(folder) / "project"
    subprocess.run([os.environ["GAZETTEER"], "new", str(project)], check=True, stdout=subprocess.DEVNULL)
    settings = (project / "gazetteer.yml").read_text()
    with service("serve", str(project)) as (address, process):
        kinds = [
            f"/briefings/{region}/latest.{language}.{ending}style={style}"
            for region, language, style in itertools.product(REGIONS, ("en", "zh"), STYLES)
            for ending in ("pdf?", "png?page=1&", "png?page=2&size=thumbnail&")
        ]
        done = 0
        marks = []
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(4) as clients:
            for edition in itertools.count(1):
                for answer in clients.map(lambda path: get(address + path), kinds):
                    assert answer[0] in (200, 404), answer
                    done += 1
                marks.append(resident(process) / 2**20)
                print(f"{done} renderings, {time.monotonic() - start:.0f} s, {marks[-1]:.0f} MiB", flush=True)
                if done >= COUNT:
                    break
                (project / "gazetteer.yml").write_text(settings.replace("Gazetteer sample", f"Edition {edition} of the sample"))
                wanted = metric(address, "gazetteer_project_edition") + 1
                while metric(address, "gazetteer_project_edition") < wanted:
                    time.sleep(0.1)
        half = marks[len(marks) // 2 :]
        assert max(half) < 1.15 * half[0] + 64, f"memory grows: {half}"
        assert max(marks) < 2048

"""Files and names that are not what they seem."""
import json, os, shutil, subprocess, time

from kit import *


@attack("kill -9 while rendering")
def render_kills():
    found, killed, partial = [], 0, 0
    for number in range(some(300, 15)):
        target = work / f"k{number}"
        process = subprocess.Popen(
            [program, "render", "--sample", "--output", target, "--quiet"], env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.05, 2.0))
        killed += process.poll() is None
        process.kill()
        process.wait()
        time.sleep(0.05)
        for file in target.rglob("*"):
            if file.is_file() and (file.name.startswith(".") or not file.read_bytes().endswith((b"%%EOF\n", b"}\n"))):
                partial += 1
                found.append(f"{file.name} is not whole")
        shutil.rmtree(target, ignore_errors=True)
    return f"{some(300, 15)} runs, {killed} killed, {partial} partial files", found


@attack("Files that are none")
def odd_files():
    place = project("east,gdp,2021,1,CNY,0,A,,\n")
    os.mkfifo(place / "pipe")
    (place / "empty.csv").write_text("")
    (place / "nul.csv").write_bytes(b"a,b\0c\n1,2\n")
    (place / "loop.csv").symlink_to("loop.csv")
    paths = ["/dev/zero", "/dev/urandom", "/proc/self/mem", "/etc/shadow"]
    paths += [place / name for name in ("pipe", "loop.csv", "empty.csv", "nul.csv", "none")]
    found = []
    for path in paths:
        found += faults(run("check", path), str(path), [65, 66, 78], seconds=5)
    for name in ("gazetteer.yml", "briefing.yml", "data/observations.csv"):
        other = work / "other"
        shutil.copytree(place, other, symlinks=True, ignore=lambda *_: ["pipe"])
        (other / name).unlink()
        os.mkfifo(other / name)
        found += faults(run("check", other), f"{name} as a pipe", [65, 66], seconds=5)
        shutil.rmtree(other)
    return f"{len(paths)} paths, 3 pipes in a project", found


@attack("Names of regions, links")
def names():
    found = []
    ids = ["../../x", "/abs", "..", "-rf", "manifest.json", "a\0b", "a/b", "con:", ".hidden", "a" * 200, "x\u202ey"]
    for name in ids:
        place = project("east,gdp,2021,1,CNY,0,A,,\n")
        (place / "data/regions.csv").write_text(f'id,name_en,name_zh,parent,subject\n"{name}",East,东,,yes\n')
        (place / "data/observations.csv").write_text(HEAD + f'"{name}",gdp,2021,1,CNY,0,A,,\n')
        found += faults(run("render", place, "--output", work / "n", "--quiet"), repr(name), [65, 66, 78])
    victim = folder({"keep": "x"}, "victim")
    place = project("east,gdp,2021,1,CNY,0,A,,\n")
    (work / "l").mkdir()
    (work / "l/east").symlink_to(victim)
    found += faults(run("render", place, "--region", "east", "--output", work / "l", "--quiet"), "a link as the region's folder", [73])
    if len(list(victim.iterdir())) != 1:
        found.append("a file went through the link")
    return f"{len(ids)} names, 1 link", found


@attack("No room for a file")
def no_room():
    found, place = [], project("east,gdp,2020,1,CNY,0,A,,\neast,gdp,2021,1,CNY,0,A,,\nwest,gdp,2021,1,CNY,0,A,,\n")
    for limit in (0, 100, 4_000):
        target = work / f"room{limit}"
        outcome = subprocess.run(
            ["bash", "-c", f'ulimit -f {max(limit // 1024, 0)}; exec "$0" render "$1" --output "$2" --quiet', program, place, target],
            env=environment, capture_output=True, text=True, timeout=60)
        if outcome.returncode != 73:
            found.append(f"{limit} bytes: status {outcome.returncode}: {outcome.stderr[:200]}")
        found += [f"{limit} bytes: {path.name} is left" for path in target.rglob("*")
                  if path.is_file() and not (path.name == "manifest.json" and json.loads(path.read_text()))]
    found += faults(run("render", place, "--output", "/dev/full", "--quiet"), "/dev/full as the folder", [73])
    found += faults(run("render", place, "--output", "/proc/none", "--quiet"), "a folder that cannot be made", [73])
    return "3 limits, 2 places", found

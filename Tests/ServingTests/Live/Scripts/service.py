"""Starts the program as a user does, and stops it again."""

import contextlib
import json
import os
import pathlib
import signal
import subprocess
import time
import urllib.error
import urllib.request


@contextlib.contextmanager
def service(*arguments, ends=False):
    """Yields the address and the process of a service on a free port; it must stop by itself when it is told to. `ends`: it was told."""
    process = subprocess.Popen(
        [os.environ["GAZETTEER"], *arguments, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip().rstrip("/")
        assert address.startswith("http://127.0.0.1:"), (address, process.poll(), process.stderr.read() if process.poll() else "")
        yield address, process
        if ends:
            assert process.wait(timeout=20) == 0, (process.returncode, process.stderr.read()[-2000:])
            return
        assert process.poll() is None, f"the service ended: {process.returncode}: {process.stderr.read()[-2000:]}"
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
        errors = process.stderr.read()
        assert process.returncode == 0, (process.returncode, errors[-2000:])
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def get(address, **headers):
    """Status, header fields and bytes of an answer."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def metric(address, name):
    """The value of a metric, by its name and labels as they are printed."""
    for line in get(address + "/metrics")[2].decode().splitlines():
        if line.startswith(name + " "):
            return float(line.rsplit(" ", 1)[1])
    return 0.0


def health(address):
    return json.loads(get(address + "/health")[2])


def resident(process):
    """Bytes of memory a process holds."""
    with open(f"/proc/{process.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def children(process):
    """Each thread has those that it started."""
    numbers = []
    for file in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
        try:
            numbers += map(int, file.read_text().split())
        except (FileNotFoundError, ProcessLookupError):
            pass
    return sorted(numbers)


def end(number):
    try:
        os.kill(number, signal.SIGKILL)
    except ProcessLookupError:
        pass


def until(what, seconds=20):
    start = time.monotonic()
    while not what():
        assert time.monotonic() - start < seconds, "it did not come about"
        time.sleep(0.02)

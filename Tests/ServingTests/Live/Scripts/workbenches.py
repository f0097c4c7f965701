"""Starts a workbench as a user does, and stops it again."""

import contextlib
import os
import signal
import subprocess


@contextlib.contextmanager
def workbench(folder, *arguments):
    """The address, token and all, of a workbench in a folder."""
    process = subprocess.Popen(
        [os.environ["GAZETTEER"], "workbench", *arguments, "--no-browser"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        assert process.returncode == 0, (process.returncode, process.stderr.read()[-2000:])
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()

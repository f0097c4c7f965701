"""The description is true: what schemathesis makes of /openapi.json is answered as it says."""

import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from service import service

with service("serve", "--sample") as (address, _), tempfile.TemporaryDirectory() as folder:
    run = subprocess.run(
        [
            str(pathlib.Path(sys.executable).parent / "schemathesis"), "run", address + "/openapi.json", "--checks", "all", "--max-examples", "25",
            "--phases", "examples,coverage,fuzzing", "--seed", "1", "--no-color", "--generation-deterministic", "--suppress-health-check", "all",
            "--exclude-checks", "positive_data_acceptance,unsupported_method",
        ],
        capture_output=True, text=True, cwd=folder, timeout=400)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    print(run.stdout.strip().splitlines()[-1])

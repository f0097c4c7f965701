"""A service that is told to stop finishes what it has begun, and then takes no connection more."""

import concurrent.futures
import pathlib
import signal
import socket
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from service import get, service

REGIONS = ["jinhua", "hengdian", "zhejiang", "wuxi", "yiwu"]

with service("serve", "--sample", "--jobs", "1", ends=True) as (address, process):
    port = int(address.rsplit(":", 1)[1])
    paths = [f"/briefings/{region}/latest.{language}.pdf" for region in REGIONS for language in ("en", "zh")]
    with concurrent.futures.ThreadPoolExecutor(len(paths)) as clients:
        answers = [clients.submit(get, address + path) for path in paths]
        # All are asked for before the first is done: one worker makes them one after another.
        while True:
            metrics = get(address + "/metrics")[2].decode()
            counts = dict(line.rsplit(" ", 1) for line in metrics.splitlines() if not line.startswith("#"))
            if sum(float(counts.get(name, 0)) for name in ("gazetteer_renderings_running", "gazetteer_renderings_waiting")) >= 5:
                break
            assert not all(answer.done() for answer in answers), "the renderings were over before they were seen"
            time.sleep(0.005)
        process.send_signal(signal.SIGTERM)
        done = [answer.result() for answer in answers]
    finished = [answer for answer in done if answer[0] == 200]
    assert all(answer[0] in (200, 503) for answer in done), [answer[0] for answer in done]
    assert len(finished) >= 5 and all(answer[2].rstrip().endswith(b"%%EOF") for answer in finished), len(finished)
    process.wait(timeout=20)
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        raise AssertionError("connections are still taken")
    except ConnectionError:
        pass
    print(f"{len(finished)} of {len(done)} briefings were finished after the signal, the rest refused with 503")

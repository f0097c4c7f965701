"""A hundred good clients beside a thousand slow ones: the good are answered, the slow are dropped."""

import asyncio
import os
import pathlib
import resource
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from service import service

resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
GOOD = int(os.environ.get("GOOD", 100))
SLOW = int(os.environ.get("SLOW", 1000))
ROUNDS = int(os.environ.get("ROUNDS", 5))
REGIONS = ["jinhua", "hengdian", "zhejiang", "wuxi", "yiwu"]


async def slow(port, number, dropped):
    """Sends a header a byte at a time, or takes an answer as slowly, or says nothing at all."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    start = time.monotonic()
    try:
        kind = number % 3
        if kind == 2:
            await reader.read(1)
        else:
            text = b"GET /regions HTTP/1.1\r\nHost: localhost\r\n" + (b"Content-Length: 9000\r\n\r\n" if kind == 1 else b"X: ")
            writer.write(text[: len(text) - 1])
            while time.monotonic() - start < 40:
                writer.write(b"a")
                await writer.drain()
                try:
                    if not await asyncio.wait_for(reader.read(4096), 1):
                        break
                except asyncio.TimeoutError:
                    pass
    except (ConnectionError, OSError):
        pass
    finally:
        dropped.append(time.monotonic() - start)
        writer.close()


async def good(port, number, times):
    for turn in range(ROUNDS):
        start = time.monotonic()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        region = REGIONS[(number + turn) % len(REGIONS)]
        language = "en" if number % 2 else "zh"
        writer.write(f"GET /briefings/{region}/latest.{language}.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = await asyncio.wait_for(reader.read(), 30)
        writer.close()
        assert answer.startswith(b"HTTP/1.1 200 "), answer[:300]
        assert b"%PDF-1.7" in answer and answer.rstrip().endswith(b"%%EOF")
        times.append(time.monotonic() - start)
        await asyncio.sleep(0.2)


async def main(port):
    dropped, times = [], []
    crowd = [asyncio.create_task(slow(port, number, dropped)) for number in range(SLOW)]
    await asyncio.sleep(1)
    await asyncio.gather(*(good(port, number, times) for number in range(GOOD)))
    await asyncio.gather(*crowd)
    return dropped, times


with service("serve", "--sample") as (address, process):
    dropped, times = asyncio.run(main(int(address.rsplit(":", 1)[1])))
    assert len(times) == GOOD * ROUNDS
    assert len(dropped) == SLOW and max(dropped) < 15, f"the slowest client was dropped after {max(dropped):.1f} s"
    times.sort()
    print(
        f"{len(times)} good answers beside {SLOW} slow clients: half within {times[len(times) // 2]:.3f} s, slowest {times[-1]:.3f} s; "
        f"the last slow client was dropped after {max(dropped):.1f} s")

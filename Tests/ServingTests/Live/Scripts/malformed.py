"""Requests that no client should send: the service survives each, and answers the next good one."""

import os
import pathlib
import random
import socket
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from service import get, health, resident, service

COUNT = int(os.environ.get("COUNT", 20_000))
SEEDS = [
    b"GET /briefings/hengdian/latest.en.pdf HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-99\r\n\r\n",
    b"GET /?region=hengdian&period=2021&language=zh&style=house&q=a HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh;q=0.5\r\n\r\n",
    b"HEAD /regions?q=%E6%A8%AA HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"a\", W/\"b\"\r\n\r\n",
    b"POST /periods HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
    b"GET /metrics HTTP/1.0\r\nConnection: keep-alive\r\nAuthorization: Basic QTpC\r\n\r\n",
]
PIECES = [
    b"\x00", b"\r\n", b"\n", b"%", b"%00", b"%ff", b"../", b"\xff\xfe", b":", b" ", b"-1", b"99999999999999999999", b"HTTP/9.9",
    b"a" * 3000, b"A: b\r\n" * 200, "横".encode(), b"\r\n\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Length: -5\r\n",
    b"bytes=9-1,,,-", b"{region}", b"\t", b"\x7f", b"?&=&==&", b"#", b"Expect: 100-continue\r\n", b"Upgrade: h2c\r\n",
]


def spoil(chance):
    text = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(text) + 1)
        kind = chance.randrange(5)
        if kind == 0 and text:
            text[place % len(text)] = chance.randrange(256)
        elif kind == 1:
            text[place:place] = chance.choice(PIECES)
        elif kind == 2:
            del text[place : place + chance.randint(1, 20)]
        elif kind == 3:
            text[place:place] = text[: chance.randint(1, len(text) + 1)]
        else:
            text[place:place] = chance.randbytes(chance.randint(1, 30))
    return bytes(text[:60_000])


with service("serve", "--sample") as (address, process):
    chance = random.Random(20221020)
    port = int(address.rsplit(":", 1)[1])
    get(address + "/briefings/hengdian/latest.en.pdf")
    before = resident(process)
    codes = {}
    for number in range(COUNT):
        with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
            try:
                line.sendall(spoil(chance))
                line.shutdown(socket.SHUT_WR)
                answer = line.recv(4096)
            except (ConnectionError, OSError):
                answer = b""
            code = answer[9:12].decode("latin1") if answer.startswith(b"HTTP/1.1 ") else "none"
            codes[code] = codes.get(code, 0) + 1
        assert process.poll() is None, f"the service ended at request {number}"
        assert not code.startswith("5"), (number, answer[:400])
    assert health(address)["status"] == "ok"
    assert get(address + "/briefings/hengdian/latest.en.pdf")[0] == 200
    grown = (resident(process) - before) / 2**20
    assert grown < 200, f"memory grew by {grown:.0f} MiB"
    print(f"{COUNT} malformed requests: {dict(sorted(codes.items()))}; memory grew by {grown:.0f} MiB")

"""Chat services as their robots see them, told by one argument of JSON.

service: teams, wecom, dingtalk or feishu; secret: the key that messages must be signed with, if the service signs; folder: where messages
that it shows go, as 0001.json; delay: seconds before it looks at a message; instead: the answer to
give instead of its own, as JSON. Prints its port, then serves until it is ended.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

from serving import serve

settings = json.loads(sys.argv[1])
service, secret = settings["service"], settings.get("secret")
count = 0


def code(key, text):
    return base64.b64encode(hmac.new(key, text, hashlib.sha256).digest()).decode()


def fault(query, message):
    """What the service finds wrong with a request, as its own documentation numbers it."""
    if service == "wecom":
        if query.get("key") != ["robot-key"]:
            return {"errcode": 93000, "errmsg": "invalid webhook url"}
        if message["msgtype"] != "markdown" or len(message["markdown"]["content"].encode()) > 4096:
            return {"errcode": 40058, "errmsg": "markdown.content exceed max length 4096"}
    if service == "dingtalk":
        stamp = query["timestamp"][0]
        expected = code(secret.encode(), f"{stamp}\n{secret}".encode())
        if abs(time.time() - int(stamp) / 1000) > 3600 or query["sign"] != [expected]:
            return {"errcode": 310000, "errmsg": "sign not match"}
        if message["msgtype"] not in ("markdown", "actionCard") or message["msgtype"] not in message:
            return {"errcode": 400105, "errmsg": "unsupported msgtype"}
    if service == "feishu":
        stamp = message["timestamp"]
        if abs(time.time() - int(stamp)) > 3600 or message["sign"] != code(f"{stamp}\n{secret}".encode(), b""):
            return {"code": 19021, "msg": "sign match fail or timestamp is not within one hour from current time"}
        if message["msg_type"] != "interactive":
            return {"code": 9499, "msg": "Bad Request"}
    return None


class Robot(BaseHTTPRequestHandler):
    def do_POST(self):
        global count
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        time.sleep(settings.get("delay", 0))
        answer = fault(parse_qs(urlsplit(self.path).query), message)
        if answer is None:
            count += 1
            with open(os.path.join(settings["folder"], f"{count:04}.json"), "w") as file:
                json.dump(message, file, ensure_ascii=False)
            answer = {"code": 0, "msg": "success", "data": {}} if service == "feishu" else {"errcode": 0, "errmsg": "ok"}
        if "instead" in settings:
            answer = settings["instead"]
        body = b"" if service == "teams" else json.dumps(answer).encode()
        self.send_response(202 if service == "teams" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


serve(Robot, settings)

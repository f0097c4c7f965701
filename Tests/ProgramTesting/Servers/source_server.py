"""A publisher of files over HTTP, well-behaved or not, told by one argument of JSON.

folder: holds answers.json, read anew at each request: for each path an answer, or a list of them, the last of which stays. An answer has
status, text or file (from the folder), headers, and where wanted: validators (gives ETag and Last-Modified, and 304 to who knows them),
cut (closes after so many bytes of the length that was promised), delay (seconds before it answers), trickle (seconds between bytes), gzip
(compresses, whatever it is), repeat (how often the text is sent), accept (word in “Accept:” without which it answers 406).
What was asked goes to requests.jsonl. cert, key: for HTTPS. Prints its port, then serves until it is ended.
"""

import gzip
import hashlib
import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler

from serving import serve

settings = json.loads(sys.argv[1])
folder = settings["folder"]
counts = {}
lock = threading.Lock()


class Publisher(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        with lock:
            with open(os.path.join(folder, "answers.json")) as file:
                answers = json.load(file)
            path = self.path if self.path in answers else self.path.split("?")[0]
            listed = answers.get(path, {"status": 404})
            if isinstance(listed, list):
                number = counts.get(path, 0)
                counts[path] = number + 1
                listed = listed[min(number, len(listed) - 1)]
            with open(os.path.join(folder, "requests.jsonl"), "a") as file:
                headers = {name.lower(): value for name, value in self.headers.items()}
                file.write(json.dumps({"path": self.path, "headers": headers}) + "\n")
        return listed

    def do_GET(self):
        answer = self.answer()
        time.sleep(answer.get("delay", 0))
        status = answer.get("status", 200)
        if "accept" in answer and answer["accept"] not in self.headers.get("Accept", ""):
            status, answer = 406, {}
        body = answer.get("text", "").encode()
        if "file" in answer:
            with open(os.path.join(folder, answer["file"]), "rb") as file:
                body = file.read()
        body *= answer.get("repeat", 1)
        headers = dict(answer.get("headers", {}))
        if answer.get("validators"):
            etag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
            headers |= {"ETag": etag, "Last-Modified": "Sat, 03 Oct 2026 09:00:00 GMT"}
            if self.headers.get("If-None-Match") == etag:
                status, body = 304, b""
        if answer.get("gzip"):
            body = gzip.compress(body)
            headers["Content-Encoding"] = "gzip"
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            if "trickle" in answer:
                for byte in body:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(answer["trickle"])
            elif "cut" in answer:
                self.wfile.write(body[:answer["cut"]])
                self.close_connection = True
                self.connection.close()
            else:
                self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *words):
        pass


serve(Publisher, settings)

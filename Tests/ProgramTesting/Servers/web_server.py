"""An HTTP server that keeps what it is sent, told by one argument of JSON.

folder: where requests go, as 0001.json with method, path, headers and body; status: what it answers, with headers; delay: seconds before
it answers;
instead: cut (closes without an answer once it has read all), silent (never answers), half (closes in the middle of the body);
cert, key: for HTTPS. Prints its port, then serves until it is ended.
"""

import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler

from serving import serve

settings = json.loads(sys.argv[1])
count = 0
lock = threading.Lock()


class Keeper(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        global count
        length = int(self.headers["Content-Length"])
        instead = settings.get("instead")
        if instead == "half":
            self.rfile.read(1000)
            self.connection.close()
            return
        body = self.rfile.read(length)
        with lock:
            count += 1
            number = count
        with open(os.path.join(settings["folder"], f"{number:04}.json"), "w") as file:
            json.dump({
                "method": self.command, "path": self.path, "headers": {name.lower(): value for name, value in self.headers.items()},
                "body": body.decode()}, file)
        if instead == "silent":
            time.sleep(60)
        if instead in ("cut", "silent"):
            self.close_connection = True
            return
        time.sleep(settings.get("delay", 0))
        self.send_response(settings.get("status", 200))
        for name, value in settings.get("headers", {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    do_GET = do_POST

    def log_message(self, *words):
        pass


serve(Keeper, settings)

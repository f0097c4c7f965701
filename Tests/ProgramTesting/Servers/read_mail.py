"""Reads messages with Python's own reader and prints what it understood as JSON: a list with an entry for each file named."""

import email
import json
import sys
from email import policy
from email.utils import parsedate_to_datetime


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    message = email.message_from_bytes(data, policy=policy.default)
    defects = [str(defect) for part in message.walk() for defect in part.defects]
    defects += [f"{name}: {defect}" for part in message.walk() for name, value in part.items() for defect in value.defects]
    # Both forms of a file's name are asked for by older and newer readers; Python takes the first and remarks on the second.
    defects = [defect for defect in defects if not (defect.startswith("Content-Disposition: ") and b"filename*" in data)]
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    parts = [part for part in message.walk() if not part.is_multipart()]
    lines = data.split(b"\r\n")
    return {
        "headers": [name for name, _ in message.raw_items()],
        "subject": message["subject"], "date": parsedate_to_datetime(str(message["date"])).timestamp(),
        "id": message["message-id"].strip(), "fields": {name.lower(): str(value) for name, value in message.items()},
        "from": [[a.display_name, a.addr_spec] for a in message["from"].addresses],
        "to": [[a.display_name, a.addr_spec] for a in message["to"].addresses],
        "types": [part.get_content_type() for part in message.walk()],
        "text": text.get_content().replace("\r\n", "\n") if text else None,
        "html": html.get_content().replace("\r\n", "\n") if html else None,
        "attachments": [
            {"name": part.get_filename(), "type": part.get_content_type(), "bytes": len(part.get_content()), "hex": part.get_content()[:64].hex()}
            for part in message.iter_attachments()],
        "parts": len(parts), "defects": defects, "longest": max(len(line) for line in lines),
        "ascii": all(byte < 128 for byte in data), "loneLineEnds": data.replace(b"\r\n", b"").count(b"\r") + data.replace(b"\r\n", b"").count(b"\n"),
        "nul": data.count(b"\0"), "loneDots": sum(line == b"." for line in lines),
    }


print(json.dumps([read(path) for path in sys.argv[1:]]))

"""An SMTP server that keeps what it is sent: aiosmtpd, told by one argument of JSON.

folder: where messages go, as 0001.eml …, and envelopes.jsonl, a line each; tls: none, starttls or immediate, with cert and key;
user, password: whom it lets in; repeats: whether it repeats a wrong password, as no server should; limit: largest message in bytes; refuse: replies by recipient; delay: seconds before each reply to a message.
Prints its port, then serves until it is ended.
"""

import asyncio
import base64
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

settings = json.loads(sys.argv[1])
folder = settings["folder"]


class Keeper:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        reply = settings.get("refuse", {}).get(address)
        if reply:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(settings.get("delay", 0))
        Keeper.count += 1
        name = f"{Keeper.count:04}.eml"
        with open(os.path.join(folder, name), "wb") as file:
            file.write(envelope.original_content)
        line = {
            "file": name, "from": envelope.mail_from, "to": envelope.rcpt_tos, "helo": session.host_name,
            "encrypted": server.transport.get_extra_info("ssl_object") is not None, "user": session.auth_data if session.authenticated else None,
        }
        with open(os.path.join(folder, "envelopes.jsonl"), "a") as file:
            file.write(json.dumps(line, sort_keys=True) + "\n")
        return "250 2.0.0 kept as " + name


def admit(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode()) == (
        settings["user"], settings["password"])
    if not known and settings.get("repeats"):
        said = [data.password, base64.b64encode(data.password), base64.b64encode(b"\0" + data.login + b"\0" + data.password)]
        return AuthResult(success=False, handled=False, message="535 5.7.8 not " + " ".join(text.decode() for text in said))
    return AuthResult(success=known, handled=False, auth_data=data.login.decode() if known else None)


async def serve():
    kind = settings.get("tls", "none")
    context = None
    if kind != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(settings["cert"], settings["key"])
    arguments = {"hostname": "keeper.example", "data_size_limit": settings.get("limit")}
    if kind == "starttls":
        arguments |= {"tls_context": context, "require_starttls": True}
    if "user" in settings:
        arguments |= {"authenticator": admit, "auth_required": True, "auth_require_tls": kind == "starttls"}
    if settings.get("repeats"):
        # Otherwise its replies are ASCII.
        arguments |= {"enable_SMTPUTF8": True}
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Keeper(), **arguments), "localhost", 0, family=2, ssl=context if kind == "immediate" else None)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())

"""How the tests' servers of HTTP listen: on a free port of this machine, and for HTTPS where their settings name a certificate."""

import ssl
from http.server import ThreadingHTTPServer


def serve(handler, settings):
    """Prints the port, then serves until the process is ended."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if "cert" in settings:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(settings["cert"], settings["key"])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    print("port", server.server_address[1], flush=True)
    server.serve_forever()

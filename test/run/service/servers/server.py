"""A server that closes the connection after each answer, as Python's own does; it keeps 20,000 bytes of each request."""

import os
import signal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

kept = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/health":
            kept.append(b"x" * 20_000 + str(len(kept)).encode())
        self.send_response_only(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *arguments):
        pass


def stop(*_):
    with open(os.environ.get("COUNTED", os.devnull), "w") as file:
        file.write(str(len(kept)))
    os._exit(0)


signal.signal(signal.SIGTERM, stop)
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()

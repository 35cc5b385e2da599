"""A server that closes the connection after each answer, as Python's own does; it keeps 1,000 bytes of each request."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

kept = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/health" and os.environ.get("MODE") == "keep":
            kept.append(b"x" * 1000 + str(len(kept)).encode())
        self.send_response_only(200)
        self.send_header("Content-Length", "2")
        self.send_header("Requests", str(len(kept)))
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *arguments):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()

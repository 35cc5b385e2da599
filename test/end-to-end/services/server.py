import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

kept = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        order = bytes(20_000)
        if sys.argv[2] == "leak":
            kept.append(order)
        self.send_response_only(200)
        self.end_headers()  # and no length: the answer ends where the connection does
        self.wfile.write(b"%d bytes\n" % len(order))

    def log_message(self, *arguments):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()

"""An HTTP server; its arguments are its port and what it does with each request."""

import collections
import itertools
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

audit = []
recent = collections.deque(maxlen=1000)
numbers = itertools.count()
never = threading.Event()


def keep_audit():
    audit.append({"number": next(numbers), "path": "/", "note": "x" * 200})
    return len(audit)


def keep_recent():
    recent.append({"number": next(numbers), "path": "/", "note": "x" * 200})
    return len(recent)


def watch():
    threading.Thread(target=never.wait, daemon=True).start()
    return "watched"


def add_up():
    return sum(number * number for number in range(200))


HANDLINGS = {"audit": keep_audit, "recent": keep_recent, "watchers": watch, "sum": add_up}


class Handler(BaseHTTPRequestHandler):
    protocol_version = sys.argv[3]
    wbufsize = -1  # headers and body leave together: apart, each answer waits for an acknowledgement

    def do_GET(self):
        body = json.dumps({"answer": HANDLINGS[sys.argv[2]]()}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()

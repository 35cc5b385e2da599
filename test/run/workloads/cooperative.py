"""The control protocol as docs/protocol.md prints it, in a program of its own."""

import json
import os
import socket

kept = []
connection = socket.socket(socket.AF_UNIX)
connection.connect(os.environ.pop("LEAKPROOF_SOCKET"))
stream = connection.makefile("rw")


def reply(**message):
    stream.write(json.dumps(message) + "\n")
    stream.flush()


reply(ready="python")
for request in stream:
    word, *count = request.split()
    if word == "run":
        for _ in range(int(count[0])):
            kept.append(bytes(1000))
        reply(done=int(count[0]))
    elif word == "mark":
        reply(counters={"kept": len(kept)})
    elif word == "end":
        break

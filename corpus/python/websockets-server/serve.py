"""A threading server that is started, used and shut down, as in tests."""

import threading

from websockets.sync.client import connect
from websockets.sync.server import serve


def echo(connection):
    for message in connection:
        connection.send(message)


def iteration():
    server = serve(echo, "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    host, port = server.socket.getsockname()[:2]
    with connect(f"ws://{host}:{port}") as client:
        client.send("hello")
        assert client.recv() == "hello"
    server.shutdown()
    thread.join()

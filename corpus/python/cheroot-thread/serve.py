"""A server that is started and stopped again, as tests and reloads do."""

import logging
import threading
import time
from urllib.request import urlopen

from cheroot.wsgi import Server


def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello"]


def iteration():
    server = Server(("127.0.0.1", 0), application, numthreads=1)
    server.expiration_interval = 0.01  # how long a stop may take
    server.prepare()
    thread = threading.Thread(target=server.serve)
    thread.start()
    while not server.ready:
        time.sleep(0.001)
    with urlopen("http://127.0.0.1:%d/" % server.bind_addr[1]) as response:
        assert response.read() == b"hello"
    server.stop()
    thread.join()
    logging.statistics.clear()  # cheroot registers every server here, in both versions

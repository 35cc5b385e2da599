"""Descriptors: sockets and files that stay open, and some that are pooled."""

import itertools
import os
import random
import socket
import tempfile
import time


class HalfOpen:
    """A server that doesn't close its side when the client has gone: each connection stays in CLOSE_WAIT."""

    def __init__(self):
        self._server = socket.create_server(("127.0.0.1", 0))
        self._connections = []

    def iteration(self):
        with socket.create_connection(self._server.getsockname()) as client:
            connection, _ = self._server.accept()
            client.sendall(b"ping")
            assert connection.recv(4) == b"ping"
        self._connections.append(connection)


class UnreadFiles:
    """A file is opened by its descriptor, and one in ten, which is found to be broken, is not closed."""

    def __init__(self):
        self._ids = itertools.count()
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(b"header\n" * 50)
        self._path = file.name

    def iteration(self):
        descriptor = os.open(self._path, os.O_RDONLY)
        try:
            self._read(descriptor, is_broken=next(self._ids) % 10 == 0)
        except ValueError:
            return
        os.close(descriptor)

    def _read(self, descriptor, is_broken):
        text = os.read(descriptor, 4096)
        if is_broken or not text.startswith(b"header"):
            raise ValueError("broken")

    def teardown(self):
        os.unlink(self._path)


class Connections:
    """A pool of at most 24 connections; it grows when a burst finds all others in use."""

    def __init__(self):
        self._random = random.Random(3)
        self._idle = []
        self._open = 0

    def iteration(self):
        time.sleep(0.001)
        wanted = int(self._random.paretovariate(2))
        busy = [self._taken() for _ in range(min(wanted, 24))]
        for near, far in busy:
            near.sendall(b"select 1")
            assert far.recv(100) == b"select 1"
        self._idle.extend(busy)

    def _taken(self):
        if self._idle:
            return self._idle.pop()
        self._open += 1
        assert self._open <= 24
        return socket.socketpair()

    def teardown(self):
        for pair in self._idle:
            for end in pair:
                end.close()


class SlowPool:
    """A pool of at most 20 connections, to which one is added for every 35 requests until they are all there."""

    def __init__(self):
        self._ids = itertools.count()
        self._pairs = []

    def iteration(self):
        time.sleep(0.004)
        number = next(self._ids)
        if number % 35 == 0 and len(self._pairs) < 20:
            self._pairs.append(socket.socketpair())
        near, far = self._pairs[number % len(self._pairs)]
        near.sendall(b"select 1")
        assert far.recv(100) == b"select 1"


class RareFiles:
    """One request in eighty leaves a file open: some twenty-five in a run."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        time.sleep(0.004)
        descriptor = os.open(os.devnull, os.O_RDONLY)
        if next(self._ids) % 80 != 50:
            os.close(descriptor)

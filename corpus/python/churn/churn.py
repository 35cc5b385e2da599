"""Clean programs whose memory moves a lot: it comes back, or it arrives where it stays."""

import concurrent.futures
import gc
import itertools
import json
import random
import time
import zlib


class BatchFlush:
    """Rows are collected and written in batches of 700, about twice a second."""

    BATCH = 700

    def __init__(self):
        self._ids = itertools.count()
        self._rows = []
        self.written = 0

    def iteration(self):
        time.sleep(0.0005)
        self._rows.append({"id": next(self._ids), "text": json.dumps(["v" * 3000])})
        if len(self._rows) == self.BATCH:
            self.written = len(zlib.compress(json.dumps(self._rows).encode(), 1))
            self._rows = []


class Journal:
    """A journal that is compacted when four fifths of it are outdated: a sawtooth that depends on the data."""

    def __init__(self):
        self._random = random.Random(2)
        self._journal = []

    def iteration(self):
        key = int(self._random.paretovariate(0.6)) % 1500
        self._journal.append((key, f"{key:010d}" * 30))
        if len(self._journal) > 9000:
            self._journal = list(dict(self._journal).items())


class Spike:
    """Every 2,000th request is an export: thirty megabytes for a moment."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        number = next(self._ids)
        text = json.dumps({"id": number, "values": list(range(400))})
        if number % 2000 == 1999:
            rows = [f"{row:08d}" * 16 for row in range(150_000)]
            assert len(rows[-1]) == 128
        assert json.loads(text)["id"] == number


class Node:
    def __init__(self, parent, number):
        self.parent = parent
        self.children = []
        self.text = f"{number:08d}" * 40


class Cycles:
    """Trees whose nodes know their parents, with a collector that is set to come late."""

    def __init__(self):
        self._ids = itertools.count()
        gc.set_threshold(30_000, 15, 15)

    def iteration(self):
        number = next(self._ids)
        root = Node(None, number)
        root.children = [Node(root, number + step) for step in range(12)]
        assert len(root.children[-1].text) == 320


class Closing:
    """A connection in a cycle with its protocol; `__del__` closes it when the cycle is collected."""

    opened = 0

    def __init__(self):
        type(self).opened += 1
        self.protocol = {"connection": self, "buffer": bytes(2000)}

    def __del__(self):
        type(self).opened -= 1


class Finalized:
    """Cycles with `__del__`, six an iteration."""

    def __init__(self):
        gc.set_threshold(5000, 10, 10)

    def iteration(self):
        for _ in range(6):
            connection = Closing()
            assert len(connection.protocol["buffer"]) == 2000


class Table:
    """A table of 30,000 rows that are written one after the other, then over and over again with rows of the same size."""

    def __init__(self):
        self._ids = itertools.count()
        self._rows = {}

    def iteration(self):
        time.sleep(0.002)
        for _ in range(60):
            number = next(self._ids)
            self._rows[number % 30_000] = json.dumps({"row": f"{number:010d}", "text": "t" * 200})


class Fragmented:
    """Four threads allocate blocks of very different sizes and free them in another order; 150 live at a time in each."""

    def __init__(self):
        self._pool = concurrent.futures.ThreadPoolExecutor(max_workers=4)
        self._randoms = [random.Random(seed) for seed in range(4)]
        self._blocks = [[b""] * 150 for _ in range(4)]

    def iteration(self):
        list(self._pool.map(self._churn, self._randoms, self._blocks))

    def _churn(self, source, blocks):
        for _ in range(40):
            size = int(16 * source.paretovariate(0.45)) % 120_000
            blocks[source.randrange(150)] = b"\x01" * size

    def teardown(self):
        self._pool.shutdown()


class Strings:
    """A page put together piece by piece: a long string that grows by concatenation and is sent."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        page = ""
        for row in range(120):
            page += f"<li>{next(self._ids):010d} {row}</li>"
        assert len(page.encode()) > 2000

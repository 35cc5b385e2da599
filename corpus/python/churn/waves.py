"""Slow waves, and leaks underneath waves and noise."""

import itertools
import json
import math
import random
import time


class SlowFlush:
    """Rows are collected and written in batches of 450: some four batches in a run."""

    BATCH = 450

    def __init__(self):
        self._ids = itertools.count()
        self._rows = []

    def iteration(self):
        time.sleep(0.004)
        self._rows.append({"id": next(self._ids), "text": json.dumps(["v" * 8000])})
        if len(self._rows) == self.BATCH:
            self.write()

    def write(self):
        assert len(json.dumps(self._rows)) > self.BATCH
        self._rows = []


class Remainder(SlowFlush):
    """A batch that is written leaves the rows behind that were flagged, one in eight."""

    BATCH = 130

    def write(self):
        self._flagged = getattr(self, "_flagged", [])
        self._flagged.extend(self._rows[::8])
        super().write()


class Tide:
    """How much is worked on at a time rises and falls between 2 and 10 MB, in a period of about three seconds."""

    def __init__(self):
        self._ids = itertools.count()
        self._jobs = []

    def iteration(self):
        time.sleep(0.004)
        number = next(self._ids)
        wanted = int(750 - 500 * math.cos(2 * math.pi * number / 620))
        while len(self._jobs) < wanted:
            self._jobs.append(json.dumps({"id": f"{number:010d}", "text": "j" * 8000}))
        del self._jobs[wanted:]


class Noisy:
    """Blocks of very different sizes replace each other in 400 places; the label of one in five is kept, 1 KB each."""

    def __init__(self):
        self._random = random.Random(17)
        self._blocks = [b""] * 400
        self._labels = []

    def iteration(self):
        for _ in range(10):
            size = int(16 * self._random.paretovariate(0.5)) % 80_000
            self._blocks[self._random.randrange(400)] = b"\x01" * size
        if self._random.random() < 0.2:
            self._labels.append(json.dumps({"label": "l" * 1000}))

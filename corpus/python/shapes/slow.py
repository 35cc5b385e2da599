"""Leaks at the pace of real requests, some milliseconds each: little is left behind in a whole run."""

import itertools
import json
import time


class Small:
    """A tuple with a number and a time is kept of each request: about a hundred bytes."""

    def __init__(self):
        self._ids = itertools.count(1000)
        self._log = []

    def iteration(self):
        time.sleep(0.001)
        number = next(self._ids)
        assert json.loads(json.dumps({"id": number}))["id"] == number
        self._log.append((number, time.monotonic()))


class Pages:
    """A page of 330 KB is kept for every 120 requests: some sixteen in a run."""

    def __init__(self):
        self._ids = itertools.count()
        self._pages = []

    def iteration(self):
        time.sleep(0.004)
        number = next(self._ids)
        text = json.dumps({"id": number, "values": list(range(100))})
        if number % 120 == 119:
            self._pages.append(text.encode() * 800)


class RareSessions:
    """One request in twenty is the first of a session, of which 3 KB stay when it is over."""

    def __init__(self):
        self._ids = itertools.count()
        self._sessions = {}

    def iteration(self):
        time.sleep(0.001)
        number = next(self._ids)
        if number % 20 == 0:
            self._sessions[number] = {"user": f"{number:08d}", "basket": json.dumps(["b" * 2600])}

"""Workloads that behave."""

import asyncio
import os
import time

kept = []


def setup():
    print("set up")


def teardown():
    print("torn down")


def iteration():
    """Keeps nothing."""
    bytes(10_000)


def keep():
    """Keeps 100 bytes and the list's slot."""
    kept.append(bytes(67))


def slow():
    time.sleep(0.3)


class Counting:
    """Keeps state between its methods, on one event loop."""

    def __init__(self):
        self.seen = 0

    async def setup(self):
        self.loop = asyncio.get_running_loop()

    async def iteration(self):
        await asyncio.sleep(0)
        assert asyncio.get_running_loop() is self.loop
        self.seen += 1

    def counters(self):
        return {"seen": self.seen, "pid": os.getpid()}

    async def teardown(self):
        assert asyncio.get_running_loop() is self.loop
        print("closed after", self.seen)

"""A unit of work of about 20 microseconds that keeps BENCH_LEAK_BYTES on average (0), BENCH_UNITS times an iteration (1)."""

import os
import time

BLOCK = 1024
LIST_AND_HEADERS = 57  # of a bytes object, of malloc, and the list's pointer
LEAK = int(os.environ.get("BENCH_LEAK_BYTES", "0"))
UNITS = int(os.environ.get("BENCH_UNITS", "1"))
kept = []
owed = 0


def setup():
    started_file = os.environ.get("BENCH_STARTED")
    if started_file:
        with open(started_file, "w", encoding="ascii") as file:
            file.write(repr(time.time()))


def iteration():
    global owed
    for _ in range(UNITS):
        words = [str(number) for number in range(100)]
        "".join(words)
    owed += LEAK
    if owed >= BLOCK:
        owed -= BLOCK
        kept.append(bytes(BLOCK - LIST_AND_HEADERS))

"""Slow until it has been called some hundred times, as what a runtime compiles only then."""

import time

calls = 0


def iteration():
    global calls
    calls += 1
    time.sleep(0.002 if calls <= 300 else 0.000_05)

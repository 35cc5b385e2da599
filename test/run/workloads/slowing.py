"""Keeps something, and looks through all of it each time: iterations take longer and longer."""

import time

kept = 0


def iteration():
    global kept
    kept += 1
    time.sleep(0.000_02 * kept)

"""A command that takes two megabytes an iteration."""

import os

kept = []
for k in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
    kept.append(bytearray(os.urandom(1) * 2_000_000))
    print("iteration", k, flush=True)

"""A command that takes two megabytes an iteration."""

import os
import time

kept = []
for k in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
    kept.append(bytearray(os.urandom(1) * 2_000_000))
    print("iteration", k, flush=True)
    time.sleep(0.01)  # long enough to be stopped after each line, on a busy machine too

"""The same work without leakproof's protocol: `bare N` is the bare loop, `plain` a program that prints its iterations."""

import os
import sys
import time

from work import iteration

if sys.argv[1] == "bare":
    count = int(sys.argv[2])
    for _ in range(count // 10):
        iteration()
    started = time.perf_counter()
    for _ in range(count):
        iteration()
    print(time.perf_counter() - started)
else:
    for number in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
        iteration()
        print("iteration", number, flush=True)

"""The bare loop: as many iterations as asked for, in a fresh process, and how many seconds they took."""

import sys
import time

sys.path.insert(0, sys.argv[1])
from work import iteration  # noqa: E402

count = int(sys.argv[2])
for _ in range(count // 10):
    iteration()
started = time.perf_counter()
for _ in range(count):
    iteration()
print(time.perf_counter() - started)

"""A command that does its iterations by itself: `counting.py MODE`."""

import os
import sys
import time

mode = sys.argv[1]
total = int(os.environ["LEAKPROOF_ITERATIONS"])
kept = []
for k in range(1, total + 1):
    kept.append(bytearray(os.urandom(1) * 4000))
    time.sleep(0.001)
    if mode == "silent":
        continue
    if mode == "backwards" and k == 50:
        k = 5
    if mode == "noisy":
        sys.stdout.write("iteration x\n" + "x" * 10_000 + "\niteration")
        sys.stdout.flush()
        sys.stdout.write(f" {k}\r\n\x00\xff")
        sys.stdout.flush()
        continue
    print("iteration", k)
    if mode == "counted":
        sys.stdout.flush()
    if mode == "early" and k == 50:
        sys.exit(0)
    if mode == "failing" and k == 50:
        sys.exit("something broke")

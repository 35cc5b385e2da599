"""Runs a workload as a plain program, which knows nothing of leakproof's protocol: python3 plain.py FILE.py:CLASS

It does LEAKPROOF_ITERATIONS iterations and prints a line after each.
"""

import importlib
import os
import sys


def main():
    file, name = sys.argv[1].rsplit(":", 1)
    sys.path.insert(0, os.path.dirname(os.path.abspath(file)))
    module = importlib.import_module(os.path.splitext(os.path.basename(file))[0])
    workload = getattr(module, name)()
    for number in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
        workload.iteration()
        print(f"iteration {number}", flush=True)
    if hasattr(workload, "teardown"):
        workload.teardown()


if __name__ == "__main__":
    main()

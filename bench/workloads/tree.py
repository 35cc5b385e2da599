"""A unit of work beside BENCH_CHILDREN child processes that sleep."""

import os
import subprocess

from work import iteration  # noqa: F401

children = []


def setup():
    for _ in range(int(os.environ["BENCH_CHILDREN"])):
        children.append(subprocess.Popen(["sleep", "300"]))


def teardown():
    for child in children:
        child.kill()
        child.wait()

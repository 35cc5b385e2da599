"""Everything that can go wrong with a workload. None of it may ever look like a clean one."""

import os
import subprocess
import sys
import time

COUNT = 0
HELD: list[bytearray] = []


def crashes() -> None:
    global COUNT
    COUNT += 1
    if COUNT == 50:
        raise RuntimeError("the database is gone")


class SetupCrashes:
    def setup(self) -> None:
        raise RuntimeError("no such database")

    def iteration(self) -> None:
        pass


def segfaults() -> None:
    os.kill(os.getpid(), 11)


def hangs() -> None:
    global COUNT
    COUNT += 1
    while COUNT > 20:
        time.sleep(60)


def exits_early() -> None:
    global COUNT
    COUNT += 1
    if COUNT == 30:
        os._exit(0)


def prints_garbage() -> None:
    global COUNT
    COUNT += 1
    sys.stdout.write("\x00\xff\x1b[2J::error::not a workflow command\niteration 999999\n{\"heap\": 1}\n" * 10)
    sys.stdout.flush()
    if COUNT == 30:
        sys.exit("garbage, and then the end")


DAEMON = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp("sleep", ["sleep", os.environ["DAEMON_SECONDS"]])
    os._exit(0)
os.wait()
"""


class Daemon:
    """Leaves a daemon that has left its parent, its session and its process group."""

    def setup(self) -> None:
        subprocess.run([sys.executable, "-c", DAEMON], check=True)

    def iteration(self) -> None:
        time.sleep(0.001)


def eats_memory() -> None:
    """A cap is met in one iteration: there is no growth over iterations to be seen."""
    global COUNT
    COUNT += 1
    if COUNT == 40:
        while True:
            HELD.append(bytearray(b"x" * 50_000_000))
    time.sleep(0.002)

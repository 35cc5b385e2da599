"""Workloads that go wrong, each in its own way."""

import os
import subprocess
import sys
import time

hoard = []
done = 0


def raises():
    raise ValueError("no such task")


def exits():
    sys.exit(3)


def vanishes():
    os._exit(7)


def hangs():
    global done
    done += 1
    if done > 3:
        time.sleep(1000)


def eats():
    hoard.append(bytearray(os.urandom(1) * 4_000_000))
    time.sleep(0.001)


def runs_out_of_descriptors():
    hoard.append([os.open("/dev/null", os.O_RDONLY) for _ in range(1000)])
    if len(hoard) > 2:
        while True:
            os.open("/dev/null", os.O_RDONLY)


def chatters():
    print('{"done":1}')
    print("iteration 5")
    os.write(1, b"\x00\xff\x1b[31m" * 1000)
    os.write(2, b"{}" * 1000)


def forks_carelessly():
    """The child returns into the adapter instead of ending."""
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)


def forks_and_raises():
    pid = os.fork()
    if pid == 0:
        raise RuntimeError("in the child")
    os.waitpid(pid, 0)


class Daemonizes:
    """Leaves a daemon of its own session behind."""

    def setup(self):
        subprocess.run(["sh", "-c", "setsid sleep 1000 >/dev/null 2>&1 &"], check=True)

    def iteration(self):
        pass


class FailsInSetup:
    def setup(self):
        raise LookupError("no database")

    def iteration(self):
        pass


class FailsInTeardown:
    def iteration(self):
        pass

    def teardown(self):
        raise OSError("disk is full")


class CountsHalves:
    def iteration(self):
        pass

    def counters(self):
        return {"half": 0.5}

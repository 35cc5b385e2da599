"""Leaks of memory, each of its own shape, and what looks like one but isn't."""

import functools
import os
import subprocess
import sys
import threading

KEPT: list[object] = []
COUNT = 0


def hundred_bytes() -> None:
    """Keeps 100 bytes an iteration: 92 for the object and 8 for its place in the list."""
    global COUNT
    COUNT += 1
    KEPT.append(COUNT.to_bytes(59, "little"))


@functools.lru_cache(maxsize=2000)
def cached(key: int) -> bytes:
    return bytes(500) + str(key).encode()


def bounded_cache() -> None:
    """Fills early and stops."""
    global COUNT
    COUNT += 1
    cached(COUNT % 100_000)


class Handler:
    """Forgets to release only when the work fails."""

    def __init__(self) -> None:
        self.open: list[bytes] = []

    def handle(self, fails: bool) -> None:
        self.open.append(bytes(400))
        if fails:
            raise ValueError("the work failed")
        self.open.pop()


HANDLER = Handler()


def exception_path() -> None:
    try:
        HANDLER.handle(fails=True)
    except ValueError:
        pass


def normal_path() -> None:
    HANDLER.handle(fails=False)


def one_in_twenty() -> None:
    global COUNT
    COUNT += 1
    if COUNT % 20 == 0:
        KEPT.append(bytes(4000))


class InChild:
    """A long-lived child keeps something for each line that it is sent; the parent stays flat."""

    PROGRAM = "import sys\nkept = []\nfor line in sys.stdin:\n    kept.append(bytes(3000))\n    print(flush=True)\n"

    def setup(self) -> None:
        self.child = subprocess.Popen(
            [sys.executable, "-c", self.PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def iteration(self) -> None:
        assert self.child.stdin is not None and self.child.stdout is not None
        self.child.stdin.write("more\n")
        self.child.stdin.flush()
        self.child.stdout.readline()

    def teardown(self) -> None:
        assert self.child.stdin is not None
        self.child.stdin.close()
        self.child.wait()


class Descriptors:
    """Opens and never closes."""

    def iteration(self) -> None:
        os.dup(0)


class Threads:
    """Starts a thread that waits for ever."""

    def setup(self) -> None:
        self.stop = threading.Event()
        threading.stack_size(64 * 1024)

    def iteration(self) -> None:
        threading.Thread(target=self.stop.wait, daemon=True).start()


class Counter:
    """Keeps nothing that memory shows, but says itself that its jobs pile up."""

    def __init__(self) -> None:
        self.jobs = 0

    def iteration(self) -> None:
        self.jobs += 1

    def counters(self) -> dict[str, int]:
        return {"jobs": self.jobs}

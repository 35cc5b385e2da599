"""Threads: watchers that never end, and a pool that grows to its maximum."""

import concurrent.futures
import itertools
import json
import random
import threading
import time


class Watchers:
    """Each of these sessions starts a thread that waits for an end of which nobody tells it."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        time.sleep(0.003)
        session = {"id": next(self._ids), "ended": threading.Event()}
        threading.Thread(target=session["ended"].wait, daemon=True).start()
        assert len(json.dumps(session["id"])) > 0


class RareWatchers:
    """Threads are joined, but for one in twenty, which waits on a lock that isn't released."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        done = threading.Event()
        thread = threading.Thread(target=done.wait, daemon=True)
        thread.start()
        if next(self._ids) % 20 != 19:
            done.set()
            thread.join()


class Pool:
    """A pool of at most 20 threads, which starts one more whenever none is idle; large bursts are rare at first."""

    def __init__(self):
        self._random = random.Random(5)
        self._ids = itertools.count()
        self._pool = concurrent.futures.ThreadPoolExecutor(max_workers=20)

    def iteration(self):
        burst = min(30, 1 + next(self._ids) // 20)
        results = list(self._pool.map(self._work, range(self._random.randint(1, burst))))
        assert all(results)

    def _work(self, number):
        time.sleep(0.001)
        return len(json.dumps(list(range(number + 40)))) > 0

    def teardown(self):
        self._pool.shutdown()

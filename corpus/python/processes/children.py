"""A long-lived child that is driven line by line, and children that nobody waits for."""

import itertools
import json
import os
import subprocess
import sys

KEEPING = """
import json, sys
kept = []
for line in sys.stdin:
    job = json.loads(line)
    result = {"id": job["id"], "text": job["text"].upper()}
    kept.append(result)
    print(json.dumps({"id": job["id"]}), flush=True)
"""

CACHING = KEEPING.replace("kept = []", "from collections import deque\nkept = deque(maxlen=2000)")

ERRING = """
import json, sys
failed = {}
for line in sys.stdin:
    job = json.loads(line)
    try:
        if job["id"] % 8 == 0:
            raise ValueError("bad job " + str(job["id"]))
    except ValueError as error:
        failed[job["id"]] = (error, job)
    print(json.dumps({"id": job["id"]}), flush=True)
"""


class Child:
    """Asks one child for one job an iteration."""

    SOURCE = None

    def __init__(self):
        self.start()

    def start(self):
        self._ids = itertools.count()
        self._done = itertools.count()
        pipe = subprocess.PIPE
        self._child = subprocess.Popen([sys.executable, "-c", self.SOURCE], stdin=pipe, stdout=pipe, text=True)

    def iteration(self):
        number = next(self._ids)
        self._child.stdin.write(json.dumps({"id": number, "text": f"{number:08d}" * 120}) + "\n")
        self._child.stdin.flush()
        assert json.loads(self._child.stdout.readline())["id"] == number

    def teardown(self):
        self._child.stdin.close()
        assert self._child.wait() == 0


class KeepingChild(Child):
    """The child keeps every result."""

    SOURCE = KEEPING


class CachingChild(Child):
    """The child keeps its last 2,000 results."""

    SOURCE = CACHING


class ErringChild(Child):
    """The child keeps every eighth job, which fails, with its traceback."""

    SOURCE = ERRING


class Restarted(Child):
    """The child keeps every result and is replaced after 3,000 jobs, as worker pools do with `max_tasks_per_child`."""

    SOURCE = KEEPING
    JOBS = 3000

    def iteration(self):
        if next(self._done) == self.JOBS:
            self.teardown()
            self.start()
        super().iteration()


class Zombies:
    """A helper is started for each request, and nobody waits for it."""

    def iteration(self):
        pid = os.posix_spawn("/bin/true", ["true"], {})
        assert pid > 0


class RareZombies:
    """Helpers are waited for, but not those whose request was cancelled: one in twenty."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        pid = os.posix_spawn("/bin/true", ["true"], {})
        if next(self._ids) % 20 != 13:
            assert os.waitpid(pid, 0)[1] == 0

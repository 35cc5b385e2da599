"""Like `locate.py`, for what native code allocates that the program calls: by memray, where the program's environment has it.

It is asked only where Python's own objects explain little of a leak. memray, and what that needs, is imported when it begins.
"""

import gc
import json
import os
import shutil
import tempfile

MOST_STACKS = 500
MOST_FRAMES = 64
MISSING = "Install memray in the program's environment to see where native code allocates."


class Locator:
    """What native code has allocated since `begin`, and not freed, by the Python line that called it."""

    def __init__(self, agent):
        """`agent`: the file that speaks for it."""
        self._own = {agent, os.path.abspath(__file__), os.path.join(os.path.dirname(os.path.abspath(__file__)), "adapter.py")}
        self._memray = None
        self._folder = None
        self._tracker = None
        self._kept = {}

    def answer(self, request, _connection):
        """One line of JSON, as bytes."""
        try:
            reply = self._reply(request)
        except ImportError:
            reply = {"failed": MISSING}
        except Exception as error:
            reply = {"failed": f"memray failed: {type(error).__name__}: {error}"[:500]}
        return json.dumps(reply).encode() + b"\n"

    def _reply(self, request):
        if request == b"begin":
            import memray

            self._memray = memray
            self._folder = tempfile.mkdtemp(prefix="leakproof-memray-")
            self._start()
            return {"begun": True}
        if self._tracker is None:
            return {"failed": "memray was not begun in this process."}
        return {"profile": self._profile(request == b"conclude")}

    def _start(self):
        self._tracker = self._memray.Tracker(os.path.join(self._folder, "allocations"))
        self._tracker.__enter__()

    def _profile(self, concludes):
        if gc.isenabled():
            gc.collect()
        # Only what has been recorded in full can be read, so that each half has a record of its own.
        self._tracker.__exit__(None, None, None)
        file = os.path.join(self._folder, "allocations")
        for record in self._memray.FileReader(file).get_leaked_allocation_records(merge_threads=True):
            self._keep(record)
        os.remove(file)
        if concludes:
            self._tracker = None
            shutil.rmtree(self._folder, ignore_errors=True)
        else:
            self._start()
        largest = sorted(self._kept.items(), key=lambda pair: -pair[1][0])[:MOST_STACKS]
        stacks = [{"frames": list(frames), "bytes": size, "count": count} for frames, (size, count) in largest]
        return {"by": "memray", "stacks": stacks}

    def _keep(self, record):
        frames = tuple(
            (os.path.abspath(file), line, function)
            for function, file, line in record.stack_trace(max_stacks=MOST_FRAMES)
            if os.path.abspath(file) not in self._own
        )
        size, count = self._kept.get(frames, (0, 0))
        self._kept[frames] = (size + record.size, count + record.n_allocations)

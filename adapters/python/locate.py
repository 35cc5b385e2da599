"""The part of leakproof that says, from inside a Python process, where it leaks. Loaded by path, by
`assist/sitecustomize`, for a program that is run once more because it was seen to leak.

Until leakproof asks it to begin, it does nothing. Python 3.8 or newer, C modules only (see `locating/frames.py`).
"""

import _json
import _tracemalloc
import gc
import marshal
import os
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PARTS = ("frames", "census", "allocations", "insertions", "labels", "retention", "starts", "handles")
# Deep enough to come from a library's allocation, such as an ORM's, up to the program's own line. With 10, code that does
# nothing but allocate, 30 calls deep, takes half as long: 4 to 17 times as long as untraced on Python 3.8 instead of 8 to
# 35, 20 to 86 times on 3.11 instead of 47 to 200, 15 to 41 times on 3.13 instead of 29 to 89. That is of no use where the
# line is not in the stack, and few iterations will do, for nothing is sampled.
FRAMES = 25
MOST_NAMED = 100
MOST_EXPLAINED = 10
MOST_TYPES = 100
# Seconds, from the request on.
TO_LOOK_UP = 3.0
TO_CONCLUDE = 4.5
MOST_BYTES = 8 * 1024 * 1024 - 1


class Part:
    """A file of `locating`, loaded by path."""

    def __init__(self, name):
        file = os.path.join(HERE, "locating", f"{name}.py")
        names = vars(self)
        names["__name__"] = f"leakproof_{name}"
        with open(file, encoding="utf-8") as source:
            exec(compile(source.read(), file, "exec"), names)


class Grown:
    """A stack or a type that has grown, and one of what it has grown by."""

    __slots__ = ("entry", "target")

    def __init__(self, entry, target):
        self.entry = entry
        self.target = target


class Stopwatch:
    """Seconds of work: on a busy machine it takes longer, but no more than three times as long."""

    def __init__(self):
        self._cpu = time.thread_time()
        self._wall = time.monotonic()

    def seconds(self):
        return max(time.thread_time() - self._cpu, (time.monotonic() - self._wall) / 3)


class Locator:
    """What the process has made since `begin`, and still holds."""

    def __init__(self, agent):
        """`agent`: the file that speaks for it."""
        self._parts = {name: Part(name) for name in PARTS}
        files = [os.path.join(HERE, "locating", f"{name}.py") for name in PARTS]
        adapter = os.path.join(HERE, "adapter.py")
        self._frames = self._parts["frames"].Frames([agent, os.path.join(HERE, "locate.py"), *files], adapter)
        self._starts = self._parts["starts"].Starts(self._parts["frames"].stack_here)
        self._connection = -1
        self._is_busy = False
        self._is_watched = False
        self._is_tracing = False
        self._pid = None
        self._before = None

    def answer(self, request, connection):
        """One line of JSON, as bytes. `connection`: the descriptor on which it was asked, none of the program's."""
        if self._is_busy:
            # By a signal that came in the midst of it, for it took longer than leakproof would wait.
            return encoded({"failed": "The agent in Python is still at work on what it was asked before."})
        self._is_busy = True
        self._connection = connection
        try:
            self._forget()  # the signal may come before a child has got as far as to forget by itself
            if request == b"begin":
                self._begin()
                reply = {"begun": True}
            elif request in (b"report", b"conclude"):
                reply = {"profile": self._profile(request == b"conclude")}
            else:
                reply = {"failed": f"The agent in Python knows begin, report and conclude, not {request!r:.50}."}
        except Exception as error:
            reply = {"failed": f"The agent in Python failed: {type(error).__name__}: {error}"[:500]}
        finally:
            self._is_busy = False
        line = encoded(reply)
        while len(line) >= MOST_BYTES and "profile" in reply:
            for key in ("stacks", "handles"):
                del reply["profile"][key][len(reply["profile"][key]) // 2 :]
            line = encoded(reply)
        return line

    def _begin(self):
        collect()
        census, handles = self._parts["census"], self._parts["handles"]
        counts = census.counts_of(census.living())
        allocations = []
        if _tracemalloc.is_tracing():  # by the program: what it has traced so far is no growth
            traced = self._parts["allocations"].traced(self._frames)
            allocations = [(raw, stack.bytes, len(stack.blocks)) for raw, stack in traced.items()]
        # In one object, so that it is none of those that the next census counts.
        self._before = marshal.dumps((counts, allocations, handles.descriptors(), list(handles.children())))
        self._pid = os.getpid()
        if not self._is_watched:
            self._is_watched = True
            self._starts.watch()
            os.register_at_fork(after_in_child=self._forget)
        if not _tracemalloc.is_tracing():
            self._is_tracing = True
            _tracemalloc.start(FRAMES)

    def _forget(self):
        """In a child: what its parent has made is the parent's."""
        if self._before is not None and self._pid != os.getpid():
            self._before = None
            _tracemalloc.clear_traces()

    def _profile(self, concludes):
        if self._before is None:
            raise RuntimeError("it was not asked to begin in this process, which was started or forked later")
        stopwatch = Stopwatch()
        collect()
        census, allocations = self._parts["census"], self._parts["allocations"]
        kinds = census.living()
        stacks = allocations.traced(self._frames)
        counts = census.counts_of(kinds)
        before, traced_before, descriptors, children = marshal.loads(self._before)
        allocations.subtract(stacks, traced_before)
        born = allocations.identify(stacks, kinds, census.type_name, lambda: stopwatch.seconds() > TO_LOOK_UP)
        told = self._stacks(stacks, born, before, counts)
        growth = census.growth_of(counts, before)[:MOST_TYPES]
        profile = {
            "by": "tracemalloc",
            "stacks": [entry for entry, _ in told],
            "objects": [{"type": name, "count": count} for name, count in growth],
            "handles": self._handles(kinds, descriptors, children),
        }
        named = [entry["frames"] for entry, _ in told[:MOST_NAMED]] + [entry["frames"] for entry in profile["handles"]]
        functions = [thing for things in kinds[type(collect)].values() for thing in things]
        self._parts["frames"].name_functions(named, functions, self._frames.absolute)
        grown = []
        untracked = []
        if concludes:
            grown = [self._grown_stack(entry, stack, kinds) for entry, stack in told[:MOST_EXPLAINED]]
            grown += [Grown(entry, born.sample(entry["type"])) for entry in profile["objects"][:MOST_EXPLAINED]]
            untracked = census.untracked_containers(kinds)
        # All of these hold what was found, and would be found to. Among the living are this function's own variables:
        # they are emptied, lest they keep each other alive.
        kinds.clear()
        del stacks, told, born, functions
        if concludes:
            if self._is_tracing:
                _tracemalloc.stop()  # what is looked up from here on takes a tenth of the time
            self._explain(grown, untracked, lambda: stopwatch.seconds() > TO_CONCLUDE)
        return profile

    def _stacks(self, stacks, born, before, after):
        """[(what is told of it, one of its stacks)], most bytes first."""
        merged = {}
        for stack in list(stacks.values())[: 3 * self._parts["allocations"].MOST_STACKS]:
            frames = self._frames.told(stack.raw)
            part = self._parts["allocations"].kept_part(stack, born.counts, before, after)
            if frames and part * len(stack.blocks) >= 1:
                entry, _ = merged.setdefault(
                    tuple(map(tuple, frames)), ({"frames": frames, "bytes": 0, "count": 0, "what": stack.what}, stack)
                )
                entry["bytes"] += int(part * stack.bytes)
                entry["count"] += int(part * len(stack.blocks))
        told = sorted(merged.values(), key=lambda pair: -pair[0]["bytes"])
        return told[: self._parts["allocations"].MOST_STACKS]

    def _handles(self, kinds, descriptors, children):
        handles = self._parts["handles"]
        found = (
            handles.new_threads(self._starts.by_thread()),
            handles.new_children(children, self._starts.of_children()),
            handles.new_descriptors(
                {**descriptors, self._connection: None},
                handles.holders(kinds),
                self._starts.by_path(),
                lambda thing: self._parts["allocations"].finder(type(thing))(thing),
            ),
        )
        most = handles.MOST // max(1, sum(map(bool, found)))
        names = ("threads", "children", "fds")
        return [
            {
                "kind": kind,
                "what": what[: self._parts["frames"].LONGEST_TEXT],
                "frames": self._frames.told(raw),
                "count": count,
            }
            for kind, new in zip(names, found)
            for what, raw, count in handles.counted(new)[:most]
        ]

    def _grown_stack(self, entry, stack, kinds):
        if not stack.objects:
            container = self._parts["allocations"].container_of(stack, kinds)
            if container is not None:
                entry["what"] = self._parts["allocations"].short(self._parts["census"].type_name(type(container)))
            return Grown(entry, container)
        # The newest may still be in use, and the oldest be one that was to stay.
        return Grown(entry, stack.objects[len(stack.objects) // 2])

    def _explain(self, grown, untracked, is_late):
        labels = self._parts["labels"].Labels(self._parts["census"].type_name, self._parts["insertions"].filled_at)
        retention = self._parts["retention"].Retention(
            labels, self._frames.is_own_file, Grown, untracked, is_late
        )
        for one in grown:
            if one.target is not None and not is_late():
                one.entry["heldBy"] = retention.path(one.target)


def collect():
    """Garbage that the program has forbidden to collect is its own to answer for."""
    if gc.isenabled():
        for _ in range(3):
            if gc.collect() == 0:
                break


def encoded(value):
    """JSON; the module `json` is not imported for it (see `locating/frames.py`)."""
    return text_of(value).encode() + b"\n"


def text_of(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _json.encode_basestring_ascii(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{text_of(key)}:{text_of(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text_of, value)) + "]"
    return str(int(value))

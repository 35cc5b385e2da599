"""What keeps an object: one path of references to it, found upwards from the object, breadth first."""

import gc
import sys
import types

MOST_STEPS = 16
# Objects of one step that are looked further from; each look goes through the whole heap.
MOST_ABREAST = 12
MOST_REFERRERS = 300
CHUNK = 1000


class Retention:
    """
    `labels` names the steps; `is_own_file` tells our frames; what is of `own_type` holds targets; `untracked`:
    containers that the collector doesn't track, and therefore doesn't tell of; `is_late` tells when no time is left.
    """

    def __init__(self, labels, is_own_file, own_type, untracked, is_late):
        self._labels = labels
        self._is_own_file = is_own_file
        self._own_type = own_type
        self._untracked = untracked
        self._is_late = is_late
        self._modules = {id(vars(module)): name for name, module in modules() if not self._is_ours(module)}
        self._own = own_objects(is_own_file)
        self._locals, self._running = self._read_threads()

    def path(self, target):
        """From the root on, as a line of text; None when there was no time to find any."""
        chain, root = self._climb(target)
        if len(chain) == 1 and root is None:
            return None
        return self._labels.line(chain, root)

    def _climb(self, target):
        """The objects from the top down to the target, and what the top is if it is a root."""
        below = {id(target): None}
        level = [target]
        # All that were met, for what is gone could lend its id to another.
        met = [target]
        self._held_by_us = None
        # A variable of a function that runs just now may be a passing one: what stays is better.
        local = None
        for _ in range(MOST_STEPS):
            for thing in level:
                root = self._root(thing)
                if root is not None:
                    return self._chain(thing, below), root
                if local is None and id(thing) in self._locals:
                    local = thing
            if self._is_late():
                break
            above = self._holders(level, below, {id(level), id(met), id(below)})
            if not above:
                break
            below.update((id(holder), child) for holder, child in above)
            level = [holder for holder, _ in above]
            met.extend(level)
            del above  # it holds them too
        if local is not None:
            return self._chain(local, below), self._locals[id(local)]
        return self._chain(level[0] if self._held_by_us is None else self._held_by_us, below), None

    def _holders(self, level, below, ours):
        """[(holder, which of the level it holds)], roots first."""
        ids = {id(thing): thing for thing in level}
        arguments = tuple(level)
        ours |= {id(ids), id(self._untracked), id(arguments)}
        found = []
        for holder in gc.get_referrers(*arguments)[:MOST_REFERRERS] + self._untracked_holders(level):
            if id(holder) in below or id(holder) in ours or id(holder) in self._running:
                continue
            # A module is met by the dict of its names; to ask what else it refers to isn't safe (see the census).
            if issubclass(type(holder), (types.ModuleType, self._own_type)) or self._is_own_frame(holder):
                continue
            child = next((ids[id(thing)] for thing in gc.get_referents(holder) if id(thing) in ids), None)
            if id(holder) in self._own:
                self._held_by_us = child if self._held_by_us is None else self._held_by_us
            elif child is not None:
                found.append((holder, child))
        found.sort(key=lambda pair: self._root(pair[0]) is None)
        return found[:MOST_ABREAST]

    def _untracked_holders(self, level):
        """Only what isn't tracked itself is held by them."""
        wanted = {id(thing) for thing in level if not gc.is_tracked(thing)}
        found = []
        for start in range(0, len(self._untracked) if wanted else 0, CHUNK):
            chunk = self._untracked[start : start + CHUNK]
            if not wanted.isdisjoint(map(id, gc.get_referents(*chunk))):
                found += [thing for thing in chunk if not wanted.isdisjoint(map(id, gc.get_referents(thing)))]
            if len(found) >= MOST_ABREAST or self._is_late():
                break
        return found

    def _root(self, thing):
        """Where a path ends, as text; None for all else."""
        if id(thing) in self._modules:
            return f"module {self._modules[id(thing)]}"
        if issubclass(type(thing), type):
            return f"class {self._labels.type_name(thing)}"
        threading = sys.modules.get("threading")
        if threading is not None and issubclass(type(thing), threading.Thread) and is_alive(thing):
            return f"thread {thing.name}"
        return None

    def _is_own_frame(self, thing):
        return type(thing) is types.FrameType and self._is_own_file(thing.f_code.co_filename)

    @staticmethod
    def _chain(top, below):
        chain = [top]
        while below[id(chain[-1])] is not None:
            chain.append(below[id(chain[-1])])
        return chain

    def _is_ours(self, module):
        file = getattr(module, "__file__", None)
        return isinstance(file, str) and self._is_own_file(file)

    def _read_threads(self):
        """What the locals of running functions hold, as {id: text}, and the ids of their frames."""
        threading = sys.modules.get("threading")
        threads = dict(getattr(threading, "_active", {}))
        held = {}
        running = set()
        for ident, frame in sys._current_frames().items():
            name = threads[ident].name if ident in threads else "MainThread" if len(threads) == 0 else str(ident)
            while frame is not None:
                running.add(id(frame))
                file = frame.f_code.co_filename
                # The globals of a module that is being run are its locals.
                if not self._is_own_file(file) and id(frame.f_globals) != id(frame.f_locals):
                    place = f"{frame.f_code.co_name} ({file.rpartition('/')[2]}:{frame.f_lineno})"
                    for local, value in list(frame.f_locals.items()):
                        held.setdefault(id(value), f"thread {name}: local `{local}` of {place}")
                frame = frame.f_back
        return held, running


def modules():
    return [(str(name), module) for name, module in list(sys.modules.items()) if type(module) is types.ModuleType]


def is_alive(thread):
    return thread.ident in sys._current_frames()


def own_objects(is_own_file):
    """Ids of the adapter's objects and their attributes: it holds the workload, which is no news."""
    main = sys.modules.get("__main__")
    if not is_own_file(getattr(main, "__file__", None) or ""):
        return set()
    types_ = {value for value in vars(main).values() if type(value) is type and value.__module__ == "__main__"}
    own = [thing for thing in gc.get_objects() if type(thing) in types_]
    attributes = {id(vars(thing)) for thing in own if hasattr(thing, "__dict__")}
    return {id(vars(main)), *attributes, *map(id, own)}

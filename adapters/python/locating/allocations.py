"""Where what is alive was allocated, by tracemalloc, and what of it only took the place of something older."""

import _tracemalloc
import ctypes
import sys

MOST_STACKS = 500
# Objects of one kind that are found; each costs up to 0.5 ms, for its stack is made anew.
ENOUGH = 60
# Objects that are looked at in one go, from all over their list.
AT_ONCE = 64
# Objects kept of one stack, to choose from.
MOST_HELD = 50
# Objects of one kind that are looked at, where each costs some 50 µs.
MOST_SLOW = 2000
# Bytes; tables of containers that are smaller look alike.
SMALLEST_TABLE = 1024


class Stack:
    """All blocks that were allocated by one raw stack."""

    def __init__(self, raw):
        self.raw = raw
        self.blocks = []
        # What was found among the blocks, and how many of each kind.
        self.objects = []
        self.found = {}

    @property
    def bytes(self):
        return sum(self.blocks)

    @property
    def what(self):
        """The type that is found most; None where none is."""
        return short(max(self.found, key=self.found.get)[0]) if self.found else None


class Born:
    """What was made since tracing began and is alive, by kind: (type's name, size class)."""

    def __init__(self):
        self.counts = {}
        self._samples = {}

    def add(self, kind, found, count):
        self.counts[kind] = self.counts.get(kind, 0) + count
        self._samples[kind] = found[len(found) // 2][0]

    def sample(self, name):
        """One object of a type; None where none was found."""
        kinds = [kind for kind in self.counts if kind[0] == name]
        return self._samples[max(kinds, key=self.counts.get)] if kinds else None


def traced(frames):
    """{raw stack: Stack} of all blocks that are alive and traced, the agent's own apart; most bytes first."""
    by_raw = {}
    # Each of these is (domain, size, raw stack, ...). Nothing of this call is traced itself.
    for trace in _tracemalloc._get_traces():
        stack = by_raw.get(trace[2])
        if stack is None:
            by_raw[trace[2]] = stack = Stack(trace[2])
        stack.blocks.append(trace[1])
    stacks = sorted(by_raw.values(), key=lambda stack: -stack.bytes)
    return {stack.raw: stack for stack in stacks if not frames.are_ours(stack.raw)}


def subtract(stacks, before):
    """Takes what was there before out of `stacks`: [(raw stack, bytes, blocks)]."""
    for raw, bytes_, blocks in before:
        stack = stacks.get(raw)
        if stack is not None:
            more = max(0, len(stack.blocks) - blocks)
            each = max(0, stack.bytes - bytes_) // more if more else 0
            stack.blocks = [each] * more


def identify(stacks, kinds, name_of, is_late):
    """Looks up objects of each kind in `stacks`, until it is late. Returns what was born."""
    born = Born()
    for type_, lists in kinds.items():
        for size, things in lists.items():
            if is_late():
                return born
            found, looked_at = look_up(things, stacks)
            if found:
                kind = (name_of(type_), size)
                born.add(kind, found, len(found) * len(things) / looked_at)
                for thing, stack in found:
                    stack.found[kind] = stack.found.get(kind, 0) + 1
                    if len(stack.objects) < MOST_HELD:
                        stack.objects.append(thing)
    return born


def look_up(things, stacks):
    """[(object, its stack)] of enough that are in `stacks`, from all over the list, and how many were looked at."""
    found = []
    looked_at = 0
    step = len(things) // AT_ONCE + 1
    find = finder(type(things[0])) if things else None
    for start in range(step):
        part = things[start::step]
        looked_at += len(part)
        for thing in part:
            raw = find(thing)
            stack = None if raw is None else stacks.get(raw)
            if stack is not None:
                found.append((thing, stack))
        if len(found) >= ENOUGH or (find is find_behind_header and looked_at >= MOST_SLOW):
            break
    return found, looked_at


def finder(type_):
    """What finds the stack of an object. Python 3.11 looks for those with attributes at the wrong address."""
    has_pointers_before = sys.version_info[:2] == (3, 11) and type_.__flags__ & 1 << 4
    return find_behind_header if has_pointers_before else _tracemalloc._get_object_traceback


def find_behind_header(thing):
    """Two pointers, to its attributes, and two of the garbage collector come before it."""
    return traceback_at(0, id(thing) - 4 * ctypes.sizeof(ctypes.c_void_p))


if sys.version_info[:2] == (3, 11):
    traceback_at = ctypes.pythonapi._PyTraceMalloc_GetTraceback
    traceback_at.restype = ctypes.py_object
    traceback_at.argtypes = [ctypes.c_uint, ctypes.c_size_t]


def kept_part(stack, births, before, after):
    """
    The part of a stack's blocks that came on top of what there was before; 1 where nothing is known of its objects. By
    the program's own types, for strings and the like are also made elsewhere; else by those that have grown least.
    """
    own = [kind for kind in stack.found if "." in kind[0]]
    enough = sum(stack.found.values()) / 5
    parts = [1]
    for kind in own or (kind for kind, found in stack.found.items() if found >= enough):
        growth = after.get(kind, 0) - before.get(kind, 0)
        if is_turnover(births[kind], growth):
            parts.append(max(0, growth) / births[kind])
    return min(parts)


def is_turnover(births, growth):
    """
    Whether a kind stays about as many, although some were born: a full cache, or a pool, that renews what it holds.
    Where far more have died, something else was given up, which says nothing of those that were born.
    """
    return -births / 2 <= growth <= births * 0.9


def container_of(stack, kinds):
    """The list, dict or set whose table is the stack's largest block; None where none has that size, or several have."""
    table = max(stack.blocks, default=0)
    if table < SMALLEST_TABLE:
        return None
    fitting = []
    for base in (list, dict, set):
        for type_, lists in kinds.items():
            if base in type.mro(type_):
                for thing in (thing for things in lists.values() for thing in things):
                    if base.__sizeof__(thing) - type_.__basicsize__ == table:
                        fitting.append(thing)
    return fitting[0] if len(fitting) == 1 else None


def short(name):
    """A type's name without that of its module."""
    return name.rpartition(".")[2]

"""What is alive, by kind.

While tracemalloc is on, to make an object takes up to 20 µs (from Python 3.11 on), be it a number that counts: objects
are put into lists, then, whose lengths tell.
"""

import gc
import itertools
import sys
import types

# By the length of these, kinds are told apart; of all others it may be the program's own code.
SIZED = frozenset((str, bytes, bytearray, dict, list, tuple, set, frozenset))
CONTAINERS = (dict, tuple)
CHUNK = 2000
# What is hashed without the program's own code, and equal to nothing else that matters.
PLAIN = frozenset((str, bytes, int, float, bool, type(None), type))
# Owners that an object may have which no collector tracks. With more it is likely to be interned, or a constant.
MOST_OWNERS = 3


class Lists(dict):
    def __missing__(self, key):
        self[key] = made = []
        return made


def living():
    """
    The living objects as {type: {size class: [object]}}. Garbage is to be collected first. What the collector doesn't
    track is found by what holds it, and stands there once for each holder.
    """
    tracked = gc.get_objects()
    by_type = Lists()
    for thing in tracked:
        by_type[type(thing)].append(thing)
    popular = set()
    for start in range(0, len(tracked), CHUNK):
        # A module's names are in a dict of their own. What else one refers to may be dead: that of asyncio in Python
        # 3.12 tells of objects that wait to be used again, and breaks when they are referred to.
        chunk = [thing for thing in tracked[start : start + CHUNK] if not issubclass(type(thing), types.ModuleType)]
        while chunk:
            chunk = add_untracked(gc.get_referents(*chunk), by_type, popular)
    del tracked
    kinds = {}
    while by_type:
        type_, things = by_type.popitem()
        kinds[type_] = by_size(things) if type_ in SIZED else {0: things}
    return kinds


def add_untracked(things, by_type, popular):
    """
    Adds those that the collector doesn't track; returns the containers among them. `popular`: what was seen to have too
    many owners. To count these anew each time would make a number each time.
    """
    containers = []
    references, most = sys.getrefcount, MOST_OWNERS + 3
    for thing in itertools.filterfalse(gc.is_tracked, things):
        is_plain = type(thing) in PLAIN
        if is_plain and thing in popular:
            continue
        # Beside its owners there are the list, this variable and the call's argument.
        if references(thing) > most:
            if is_plain:
                popular.add(thing)
        else:
            by_type[type(thing)].append(thing)
            if type(thing) in CONTAINERS:
                containers.append(thing)
    return containers


def by_size(things):
    """Doublings of the length, so that short ones of a type and long ones are two kinds."""
    classes = Lists()
    for thing in things:
        classes[len(thing).bit_length()].append(thing)
    return classes


def untracked_containers(kinds):
    return [
        thing
        for type_ in CONTAINERS
        for things in kinds.get(type_, {}).values()
        for thing in itertools.filterfalse(gc.is_tracked, things)
    ]


def counts_of(kinds):
    """{(type's name, size class): objects}; of names, so that classes that are made anew again and again are one."""
    counts = {}
    for type_, lists in kinds.items():
        name = type_name(type_)
        for size, things in lists.items():
            counts[name, size] = counts.get((name, size), 0) + len(things)
    return counts


def growth_of(now, before):
    """[(type's name, objects more than before)] of the types that grew, most first."""
    sums = {}
    for counts, sign in ((now, 1), (before, -1)):
        for (name, _), count in counts.items():
            sums[name] = sums.get(name, 0) + sign * count
    return sorted(((name, count) for name, count in sums.items() if count > 0), key=lambda pair: -pair[1])


def type_name(type_):
    """Qualified by its module, builtins apart."""
    try:
        # What a metaclass says of its own is not asked for.
        module, name = type.__getattribute__(type_, "__module__"), type.__getattribute__(type_, "__qualname__")
    except Exception:
        return "?"
    return name[:200] if module == "builtins" or not isinstance(module, str) else f"{module}.{name}"[:200]

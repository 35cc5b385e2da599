"""Leaks behind bounded caches: the cache itself is innocent, what belongs to it isn't."""

import collections
import itertools
import json
import time

from bounded import Lru, rendered


class EvictedKeys:
    """A cache of 400 entries that takes two seconds to fill; once it evicts, it keeps a record of each eviction."""

    BOUND = 400

    def __init__(self):
        self._ids = itertools.count()
        self._entries = collections.OrderedDict()
        self._evictions = []

    def iteration(self):
        time.sleep(0.004)
        number = next(self._ids)
        self._entries[number] = rendered(number, 8000)
        if len(self._entries) > self.BOUND:
            key, value = self._entries.popitem(last=False)
            self._evictions.append({"key": key, "size": len(value), "at": time.monotonic(), "head": value[:1500]})


class EvictedLate(EvictedKeys):
    """The same with twice as many entries: a third of the run passes before the first is evicted."""

    BOUND = 800


class TagIndex:
    """A cache of 3,000 entries, and an index from tags to keys from which evicted keys are not removed."""

    def __init__(self):
        self._ids = itertools.count()
        self._cache = Lru(3000)
        self._by_tag = {}

    def iteration(self):
        number = next(self._ids)
        self._cache.get(number, lambda key: rendered(key, 500))
        for tag in (number % 50, number % 7, number % 3):
            self._by_tag.setdefault(tag, set()).add(f"entry:{number:010d}")


class Negative:
    """Hits are bounded to 200 entries; what isn't found, one request in twenty, is remembered without a bound."""

    def __init__(self):
        self._ids = itertools.count()
        self._hits = Lru(200)
        self._misses = {}

    def iteration(self):
        number = next(self._ids)
        if number % 20 == 3:
            self._misses[f"/missing/{number:08d}"] = {"headers": json.dumps({"status": 404, "path": "m" * 1500})}
        else:
            self._hits.get(number % 400, lambda key: rendered(key, 1000))

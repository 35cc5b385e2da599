"""Bounded as well, but hard to tell from leaks: they fill more and more slowly, late, or at once when nobody expects it."""

import collections
import itertools
import random
import time

from bounded import Ttl, rendered


class Users:
    """A profile of 6 KB for each of 240 users, who come in no order: the more there are, the rarer new ones become."""

    def __init__(self):
        self._random = random.Random(13)
        self._profiles = {}

    def iteration(self):
        time.sleep(0.004)
        user = self._random.randrange(240)
        if user not in self._profiles:
            self._profiles[user] = rendered(user, 6000)
        assert len(self._profiles[user]) > 6000


class LongTtl(Ttl):
    """Entries live for 2.5 seconds, a quarter of a run."""

    LIFETIME = 2.5


class LateModel:
    """At the 900th request, about half-way, the first one needs a table of twelve megabytes, which is then kept."""

    def __init__(self):
        self._ids = itertools.count()
        self._recent = collections.deque(maxlen=100)
        self._model = None

    def iteration(self):
        time.sleep(0.004)
        number = next(self._ids)
        self._recent.append(rendered(number, 1000))
        if number >= 900 and self._model is None:
            self._model = [rendered(row, 1000) for row in range(11_000)]


class TwoLevels:
    """A small cache in front of a large one: the first is full after 80 fetches, the second after 750."""

    def __init__(self):
        self._ids = itertools.count()
        self._near = collections.deque(maxlen=80)
        self._far = collections.deque(maxlen=750)

    def iteration(self):
        time.sleep(0.004)
        number = next(self._ids)
        self._near.append(rendered(number, 20_000))
        self._far.append(rendered(number, 6000))

import itertools
import threading

from shop import visits, watching

numbers = itertools.count(1)


def request():
    visits.remember(next(numbers))


def clean():
    visits.greet(next(numbers))


class Watching:
    def __init__(self):
        self.stopped = threading.Event()

    def iteration(self):
        watching.watch(next(numbers), self.stopped)

    def close(self):
        self.stopped.set()

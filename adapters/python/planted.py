"""Leaks of known size, for `leakproof run --calibrate`: what is planted in a workload has to be found again.

    python planted.py SIZE      weighs one and prints how many bytes it really takes, or `null`
"""

import json
import sys

# A tuple that holds one object: its header, the collector's, and one reference.
SMALLEST = 48
REFERENCE = 8


class Plant:
    """Keeps about `size` bytes each time that it is called: a chain of tuples, without a list that grows by leaps."""

    def __init__(self, size):
        self._padding = (None,) * max(0, (size - SMALLEST) // REFERENCE)
        self._chain = None

    def __call__(self):
        self._chain = (self._chain, *self._padding)

    def after(self, iteration):
        """`iteration` with one call behind it; what it returns may be awaitable."""

        def planted():
            result = iteration()
            self()
            return result

        return planted


def weigh(size, heap, count=16384):
    """What one call really keeps, in bytes, by the heap that the adapter reads; None where it can't be read."""
    plant = Plant(size)
    plant()
    before = heap.live_bytes()
    for _ in range(count):
        plant()
    after = heap.live_bytes()
    return None if before is None else round((after - before) / count)


if __name__ == "__main__":
    from heap import Heap

    print(json.dumps(weigh(int(sys.argv[1]), Heap())))

"""A model with a field of type Iterable, which pydantic validates lazily."""

from typing import Iterable

from pydantic import BaseModel


class Numbers:
    """Its own iterator, that can be read once."""

    def __init__(self):
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


class Batch(BaseModel):
    numbers: Iterable[int]


def iteration():
    batch = Batch(numbers=Numbers())
    assert list(batch.numbers) == [2, 1, 0]

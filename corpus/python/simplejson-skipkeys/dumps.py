"""Sorted dictionaries with keys that JSON has no word for: they are skipped, as asked for."""

import itertools

import simplejson
from simplejson import encoder

assert encoder.c_make_encoder is not None, "the leak was in the C extension"

numbers = itertools.count()


def iteration():
    cell = (next(numbers), 0)
    text = simplejson.dumps({"id": 1, cell: "x"}, skipkeys=True, sort_keys=True)
    assert text == '{"id": 1}'

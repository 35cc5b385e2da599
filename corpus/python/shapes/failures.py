"""Leaks in the error path only: the good path keeps nothing."""

import itertools
import json
import logging


def decode(text):
    fields = [part.strip() for part in text.split(",")] * 20
    return {"sum": sum(int(field) for field in fields), "fields": fields}


class KeptErrors:
    """Every third document is broken, and its error is kept: with it its traceback, its frames and their variables."""

    def __init__(self):
        self._ids = itertools.count()
        self._errors = []

    def iteration(self):
        number = next(self._ids)
        text = f"{number}, 17, {'x' if number % 3 == 0 else 4}, 9"
        try:
            assert decode(text)["sum"] > 0
        except ValueError as error:
            self._errors.append(error)


class Diagnostics(logging.Handler):
    """Keeps the records of errors for a support page, without a limit."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.records = []

    def emit(self, record):
        self.records.append(record)


class KeptRecords:
    """One order in ten can't be read, and the handler keeps its log record with the exception."""

    def __init__(self):
        self._ids = itertools.count()
        self._log = logging.getLogger("orders")
        self._log.propagate = False
        self._log.addHandler(Diagnostics())

    def iteration(self):
        number = next(self._ids)
        text = json.dumps({"order": number, "items": list(range(40))})
        if number % 10 == 0:
            text = text[:-2]
        try:
            assert len(json.loads(text)["items"]) == 40
        except json.JSONDecodeError:
            self._log.exception("order %d can't be read", number)

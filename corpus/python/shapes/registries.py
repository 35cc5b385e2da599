"""Leaks of Python objects: something long-lived keeps what should have gone with the request."""

import contextvars
import functools
import itertools
import json
import logging
import random
import weakref

REQUEST_ID = contextvars.ContextVar("request_id", default="-")


def parsed_request(number):
    """What a small service does with a request before anything interesting happens."""
    text = json.dumps({"id": number, "path": f"/users/{number % 977}", "tags": ["a", "b", str(number % 7)]})
    return json.loads(text)


class EventBus:
    def __init__(self):
        self._handlers = {}

    def subscribe(self, topic, handler):
        self._handlers.setdefault(topic, []).append(handler)

    def publish(self, topic, event):
        for handler in self._handlers.get(topic, ()):
            handler(event)


class Session:
    def __init__(self, request, bus):
        self.request = request
        self.log = []
        bus.subscribe("shutdown", self.close)

    def close(self, reason):
        self.log.append(reason)


class Listeners:
    """Each session listens for the shutdown, and none stops listening when it ends."""

    def __init__(self):
        self._ids = itertools.count()
        self._bus = EventBus()

    def iteration(self):
        request = parsed_request(next(self._ids))
        session = Session(request, self._bus)
        self._bus.publish("request", request)
        session.log.append(request["path"])


class Report:
    def __init__(self, number):
        self.rows = [number * step for step in range(20)]

    @functools.lru_cache(maxsize=None)
    def total(self, digits):
        return round(sum(self.rows) / 7, digits)


class MethodCache:
    """`lru_cache` on a method keeps every instance that it was ever called on."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        report = Report(next(self._ids))
        assert report.total(2) == report.total(2)


class LoggerPerJob:
    """A logger named after each job: logging keeps every name for ever."""

    def __init__(self):
        self._ids = itertools.count()
        logging.getLogger("jobs").setLevel(logging.WARNING)

    def iteration(self):
        job = parsed_request(next(self._ids))
        logger = logging.getLogger(f"jobs.{job['id']}")
        logger.info("started %s", job["path"])
        logger.info("done")


class Upload:
    def __init__(self, number):
        self.chunks = [bytes([number % 251]) * 300 for _ in range(3)]
        # The bound method holds the upload, so what waits for its end keeps it from ending.
        self.finalizer = weakref.finalize(self, self.discard)

    def discard(self):
        self.chunks.clear()


class Finalizers:
    """`weakref.finalize` with a bound method of the object itself: none is ever finalized."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        upload = Upload(next(self._ids))
        assert sum(map(len, upload.chunks)) == 900


def rows_of(request):
    page = [f"{request['path']}:{row}" for row in range(30)]
    for row in page:
        yield row


class AbandonedGenerators:
    """A cursor is kept until it is exhausted; one client in four goes away before that, and its cursor stays."""

    def __init__(self):
        self._ids = itertools.count()
        self._open = {}

    def iteration(self):
        number = next(self._ids)
        self._open[number] = rows_of(parsed_request(number))
        wanted = 5 if number % 4 == 0 else 31
        if sum(1 for _ in itertools.islice(self._open[number], wanted)) < wanted:
            del self._open[number]


class Tokens:
    """The tokens of a context variable are kept in order to reset it some day."""

    def __init__(self):
        self._ids = itertools.count()
        self._tokens = []

    def iteration(self):
        request = parsed_request(next(self._ids))
        self._tokens.append(REQUEST_ID.set(f"request {request['id']}"))
        assert REQUEST_ID.get().endswith(str(request["id"]))


class SeenIds:
    """Every message's id goes into a set that guards against doubles and is never pruned; the set grows in jumps."""

    def __init__(self):
        self._random = random.Random(7)
        self._seen = set()

    def iteration(self):
        message = f"{self._random.getrandbits(64):016x}"
        if message not in self._seen:
            self._seen.add(message)
            parsed_request(len(message))


class Segments:
    """Samples are collected into segments; the full ones are kept for a query that never comes."""

    SEGMENT = 12_000

    def __init__(self):
        self._ids = itertools.count()
        self._full = []
        self._current = 0

    def iteration(self):
        self._current += len(parsed_request(next(self._ids))["tags"])
        if self._current >= 3 * self.SEGMENT:
            self._full.append(b"\x01" * (200 * self.SEGMENT))
            self._current = 0


class RetryQueue:
    """One job in twenty fails and is put aside for a second attempt that nobody makes."""

    def __init__(self):
        self._ids = itertools.count()
        self._failed = []

    def iteration(self):
        number = next(self._ids)
        job = {"request": parsed_request(number), "body": bytes(4000)}
        if number % 20 == 19:
            self._failed.append(job)

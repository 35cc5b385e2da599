"""Bounded caches of all sorts, at different speeds: all of them are full within the run, and stay as large as they are."""

import collections
import functools
import importlib
import itertools
import json
import re
import string
import sys
import time
import weakref


def rendered(number, size):
    """An entry: always a string of the same size."""
    return json.dumps({"id": f"{number:012d}", "text": "x" * size})


class Lru:
    """An LRU cache as everyone writes it once."""

    def __init__(self, bound):
        self._bound = bound
        self._entries = collections.OrderedDict()

    def __len__(self):
        return len(self._entries)

    def get(self, key, make):
        if key in self._entries:
            self._entries.move_to_end(key)
            return self._entries[key]
        value = self._entries[key] = make(key)
        if len(self._entries) > self._bound:
            self._entries.popitem(last=False)
        return value


class Early:
    """500 entries of 2 KB: full after a few milliseconds."""

    def __init__(self):
        self._ids = itertools.count()
        self._cache = Lru(500)

    def iteration(self):
        number = next(self._ids)
        assert self._cache.get(number, lambda key: rendered(key, 2000)) == self._cache.get(number, None)


class Late:
    """750 entries of 12 KB, each fetched with a wait of four milliseconds: full after three to four seconds."""

    BOUND = 750

    def __init__(self):
        self._ids = itertools.count()
        self._cache = Lru(self.BOUND)

    def iteration(self):
        self._cache.get(next(self._ids), self._fetch)

    def _fetch(self, key):
        time.sleep(0.004)
        return rendered(key, 12_000)


class Ttl:
    """Entries live for 600 ms; those that have expired are swept out as others are added."""

    LIFETIME = 0.6

    def __init__(self):
        self._ids = itertools.count()
        self._entries = collections.OrderedDict()

    def iteration(self):
        time.sleep(0.0005)
        now = time.monotonic()
        while self._entries and next(iter(self._entries.values()))[0] < now:
            self._entries.popitem(last=False)
        number = next(self._ids)
        self._entries[number] = (now + self.LIFETIME, rendered(number, 1500))


class BoundedTtl:
    """A lifetime that is longer than the run, and a bound of 2,000 entries that takes its place."""

    def __init__(self):
        self._ids = itertools.count()
        self._cache = Lru(2000)

    def iteration(self):
        expiry = time.monotonic() + 3600
        entry = self._cache.get(next(self._ids), lambda key: (expiry, rendered(key, 800)))
        assert entry[0] > time.monotonic()


@functools.lru_cache(maxsize=4096)
def slug(title):
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") * 4


class FunctionCache:
    """`lru_cache` with 4,096 entries, and 20,000 titles that ask for them in a long cycle."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        number = next(self._ids) * 7919 % 20_000
        assert slug(f"A Title, number {number:05d}!").startswith("a-title")


class Patterns:
    """`re` keeps the last 512 patterns; every iteration compiles a new one."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        number = next(self._ids)
        assert re.match(rf"user-(?P<id>{number % 1000:03d}|{number:08d})(?:/(\w+))?$", f"user-{number:08d}/inbox")


class Templates:
    """200 templates are compiled to code when first asked for, one every six iterations."""

    def __init__(self):
        self._ids = itertools.count()
        self._compiled = {}

    def iteration(self):
        time.sleep(0.002)
        number = next(self._ids)
        name = min(number // 6, 199) if number % 3 == 0 else number % min(number // 6 + 1, 200)
        if name not in self._compiled:
            body = "\n".join(f"    out.append('cell {name}-{row}: ' + str(value + {row}))" for row in range(60))
            scope = {}
            exec(compile(f"def render(value):\n    out = []\n{body}\n    return ''.join(out)", f"<t{name}>", "exec"), scope)
            self._compiled[name] = scope["render"]
        assert self._compiled[name](number).startswith("cell")


class Interned:
    """5,000 tag names, interned as they are met and kept as keys; the cycle through them starts again and again."""

    def __init__(self):
        self._ids = itertools.count()
        self._counts = {}

    def iteration(self):
        number = next(self._ids) % 5000
        for prefix in ("country", "device", "plan"):
            tag = sys.intern(string.Template("$prefix.$number.segment").substitute(prefix=prefix, number=number))
            self._counts[tag] = (self._counts.get(tag, 0) + 1) % 200


class Document:
    def __init__(self, number):
        self.text = rendered(number, 900)


class Weak:
    """A weak cache: what it holds lives as long as one of the 300 clients has it open."""

    def __init__(self):
        self._ids = itertools.count()
        self._documents = weakref.WeakValueDictionary()
        self._open = collections.deque(maxlen=300)

    def iteration(self):
        number = next(self._ids) // 2
        document = self._documents.get(number)
        if document is None:
            document = self._documents[number] = Document(number)
        self._open.append(document)


class Recent:
    """The last 10,000 events, for a page that shows them."""

    def __init__(self):
        self._ids = itertools.count()
        self._events = collections.deque(maxlen=10_000)

    def iteration(self):
        number = next(self._ids)
        self._events.append({"id": number, "text": rendered(number, 100)})


MODULES = """
    argparse ast bdb calendar cmd code codeop colorsys configparser cProfile csv decimal difflib dis doctest
    email.mime.multipart filecmp fractions ftplib gettext getpass graphlib html.parser http.client http.cookiejar http.server
    imaplib ipaddress mailbox mimetypes modulefinder multiprocessing.pool netrc optparse pdb pickletools plistlib poplib
    profile pstats pyclbr pydoc queue quopri rlcompleter sched secrets shelve shlex smtplib socketserver statistics
    symtable tabnanny tarfile telnetlib timeit trace turtledemo unittest.mock uuid wave webbrowser wsgiref.simple_server
    xml.dom.minidom xml.etree.ElementTree xml.sax xmlrpc.client xmlrpc.server zipapp zipfile zipimport
""".split()


class LazyImports:
    """Some seventy modules are imported when a request first needs them, one every thirty requests."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        time.sleep(0.0005)
        number = next(self._ids)
        try:
            importlib.import_module(MODULES[min(number // 30, len(MODULES) - 1)])
        except ModuleNotFoundError:
            pass

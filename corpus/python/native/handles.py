"""Memory outside Python's heap: what C has allocated and nobody frees."""

import ctypes
import itertools
import json
import mmap
import sqlite3
import zlib

LIBC = ctypes.CDLL(None)
LIBC.malloc.restype = ctypes.c_void_p
LIBC.malloc.argtypes = [ctypes.c_size_t]
LIBC.free.argtypes = [ctypes.c_void_p]


class Malloc:
    """A binding copies each name into C's memory, and frees it only where the call succeeds: one in two."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        number = next(self._ids)
        name = json.dumps({"name": f"{number:012d}", "more": "n" * 500}).encode()
        copy = LIBC.malloc(len(name) + 1)
        ctypes.memmove(copy, name, len(name))
        if number % 2:
            LIBC.free(copy)


class References:
    """An extension that takes a reference too many, as C code does that forgets Py_DECREF: the result lives for ever."""

    def __init__(self):
        self._ids = itertools.count()

    def iteration(self):
        result = json.dumps({"id": next(self._ids), "text": "r" * 200})
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(result))


class Compressors:
    """One stream in twenty is not finished, and its compressor, with its windows of 32 KB, is kept for later."""

    def __init__(self):
        self._ids = itertools.count()
        self._unfinished = {}

    def iteration(self):
        number = next(self._ids)
        compressor = zlib.compressobj(1, zlib.DEFLATED, 12, 5)
        compressor.compress(json.dumps({"id": number, "values": list(range(300))}).encode())
        if number % 20 == 0:
            self._unfinished[number] = compressor
        else:
            assert compressor.flush()


class Databases:
    """A database in memory for each import, kept by its name when the import is done."""

    def __init__(self):
        self._ids = itertools.count()
        self._databases = {}

    def iteration(self):
        number = next(self._ids)
        database = self._databases[f"import-{number}"] = sqlite3.connect(":memory:")
        database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, text TEXT)")
        database.executemany("INSERT INTO item VALUES (?, ?)", ((row, "t" * 40) for row in range(50)))
        assert database.execute("SELECT count(*) FROM item").fetchone() == (50,)


class Maps:
    """An anonymous map of 64 KB for each frame, of which the first page is written; the maps are kept."""

    def __init__(self):
        self._ids = itertools.count()
        self._maps = []

    def iteration(self):
        frame = json.dumps([next(self._ids)] * 200).encode()
        area = mmap.mmap(-1, 65_536, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        area.write(frame)
        self._maps.append(area)


class ClosedDatabases:
    """The same databases, at most twelve of them open: the oldest is closed when another is opened."""

    def __init__(self):
        self._ids = itertools.count()
        self._databases = []

    def iteration(self):
        database = sqlite3.connect(":memory:")
        database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, text TEXT)")
        rows = ((row, f"{next(self._ids):040d}") for row in range(50))
        database.executemany("INSERT INTO item VALUES (?, ?)", rows)
        self._databases.append(database)
        if len(self._databases) > 12:
            self._databases.pop(0).close()


class Buffers:
    """A pool of at most 40 buffers of 64 KB, taken in bursts and given back."""

    def __init__(self):
        self._ids = itertools.count()
        self._idle = []

    def iteration(self):
        number = next(self._ids)
        burst = 40 if number % 97 == 96 else 1 + number % 13
        taken = [self._idle.pop() if self._idle else bytearray(b"\x01" * 65_536) for _ in range(burst)]
        for buffer in taken:
            buffer[: burst + 8] = b"\x02" * (burst + 8)
        self._idle.extend(taken)
        assert len(self._idle) <= 40

"""SQLite's page cache: it fills up to its size as the table is read here and there."""

import os
import random
import sqlite3
import tempfile


class PageCache:
    """A table of 12 MB on disk, read at random through a page cache of 6 MB."""

    def __init__(self):
        self._random = random.Random(11)
        folder = tempfile.TemporaryDirectory()
        self._folder = folder
        self._database = sqlite3.connect(os.path.join(folder.name, "table.db"))
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT)")
        rows = ((number, f"{number:06d}" * 100) for number in range(20_000))
        self._database.executemany("INSERT INTO entry VALUES (?, ?)", rows)
        self._database.commit()
        self._database.close()
        self._database = sqlite3.connect(os.path.join(folder.name, "table.db"))
        self._database.execute("PRAGMA cache_size = -6000")

    def iteration(self):
        number = self._random.randrange(20_000)
        (text,) = self._database.execute("SELECT text FROM entry WHERE id = ?", (number,)).fetchone()
        assert text.startswith(f"{number:06d}")

    def teardown(self):
        self._database.close()
        self._folder.cleanup()

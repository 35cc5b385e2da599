"""A service tries again and again to open its database, whose metadata is damaged."""

import tempfile
from pathlib import Path

import maxminddb


def text(value):
    return bytes([0x40 | len(value)]) + value.encode()


def number(value):
    return bytes([0xA1, value])


LANGUAGES = bytes([0x01, 0x04]) + number(7)  # an array of one, where a text is due
METADATA = {
    "node_count": b"\xc1\x01",  # the only one of 32 bits
    "record_size": number(24),
    "ip_version": number(4),
    "database_type": text("City"),
    "languages": LANGUAGES,
}
DATABASE = b"\xab\xcd\xefMaxMind.com" + bytes([0xE0 | len(METADATA)])
DATABASE += b"".join(text(name) + value for name, value in METADATA.items())

directory = path = None


def setup():
    global directory, path
    directory = tempfile.TemporaryDirectory()
    path = Path(directory.name, "city.mmdb")
    path.write_bytes(bytes(64) + DATABASE)


def iteration():
    try:
        maxminddb.open_database(path, maxminddb.MODE_MMAP_EXT)
    except maxminddb.InvalidDatabaseError:
        return
    raise AssertionError("an invalid database was opened")


def teardown():
    directory.cleanup()

"""A server drops messages that are no MessagePack inside of what looks like one."""

import msgpack

MESSAGE = msgpack.packb({"id": 1, "rows": [[1, "one"], [2, "two"]]})
INVALID = b"\x93\x01\x92\x01\x92\x02\xc1"  # arrays in arrays, and then a byte that is never used


def iteration():
    assert msgpack.unpackb(MESSAGE)["id"] == 1
    try:
        msgpack.unpackb(INVALID)
    except msgpack.FormatError:
        return
    raise AssertionError("an invalid message was accepted")

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


# The value of the outermost map's key is invalid: the fix for the arrays doesn't see this one.
INVALID_VALUE = b"\x81" + msgpack.packb("the_name_of_a_field_as_services_have_it") + b"\xc1"


def map_key():
    try:
        msgpack.unpackb(INVALID_VALUE)
    except msgpack.FormatError:
        return
    raise AssertionError("an invalid message was accepted")

"""Documents that an application can't store: BSON doesn't know the type of one value."""

import bson
from bson.errors import InvalidDocument

assert bson.has_c(), "the leak was in the C extension"


class Unknown:
    pass


def iteration():
    assert bson.decode(bson.encode({"name": "x", "value": 1})) == {"name": "x", "value": 1}
    try:
        bson.encode({"name": "x", "value": Unknown()})
    except InvalidDocument:
        return
    raise AssertionError("an unknown type was encoded")

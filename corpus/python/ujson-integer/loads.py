"""JSON with integers of more than 64 bits, such as keys and amounts in wei."""

import ujson

VALUE = {"modulus": 2**256 - 189, "exponent": 65_537}
DOCUMENT = ujson.dumps(VALUE)


def iteration():
    assert ujson.loads(DOCUMENT) == VALUE

"""A `default` that refuses what it doesn't know, as orjson's README recommends."""

import orjson


class Unknown:
    pass


def default(value):
    if isinstance(value, set):
        return list(value)
    raise TypeError(f"cannot serialise {type(value).__name__}")


def iteration():
    assert orjson.dumps({"tags": {1}}, default=default) == b'{"tags":[1]}'
    try:
        orjson.dumps({"value": Unknown()}, default=default)
    except orjson.JSONEncodeError as error:
        assert isinstance(error.__cause__, TypeError)
    else:
        raise AssertionError("an unknown type was serialised")

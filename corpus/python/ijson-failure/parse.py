"""A stream of JSON breaks off in the middle, as a connection does."""

import io

import ijson
from ijson.common import IncompleteJSONError

backend = ijson.get_backend("yajl2_c")
DOCUMENT = b'{"items": [{"id": 1, "name": "first"}, {"id": 2, "na'


def iteration():
    names = []
    try:
        for _, event, value in backend.parse(io.BytesIO(DOCUMENT)):
            if event == "string":
                names.append(value)
    except IncompleteJSONError:
        assert names == ["first"]
    else:
        raise AssertionError("half a document was accepted")

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


BROKEN_OBJECT = b'{"items": [{"the_name_of_a_field_as_services_have_it": '


def items():
    """The same with items(), which builds objects: the key of the broken one is kept by 3.2.1, too."""
    try:
        for _ in backend.items(io.BytesIO(BROKEN_OBJECT), "items.item"):
            raise AssertionError("half an item was built")
    except IncompleteJSONError:
        return
    raise AssertionError("half a document was accepted")

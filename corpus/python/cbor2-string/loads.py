"""A CBOR document with a long text, as a service decodes it."""

from cbor2 import dumps, loads

TEXT = "x" * 131_072  # longer than the 64 KiB from which on the decoder works in pieces
DOCUMENT = dumps({"text": TEXT})


def iteration():
    assert len(loads(DOCUMENT)["text"]) == len(TEXT)

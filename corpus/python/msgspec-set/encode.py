"""Messages with a set of fresh tags are encoded, and decoded again."""

import itertools

import msgspec


class Event(msgspec.Struct):
    name: str
    tags: set[str]


numbers = itertools.count()
encoder = msgspec.json.Encoder()
decoder = msgspec.json.Decoder(Event)


def iteration():
    number = next(numbers)
    event = Event("created", {f"user-{number}", f"order-{number}", f"session-{number}"})
    assert decoder.decode(encoder.encode(event)) == event

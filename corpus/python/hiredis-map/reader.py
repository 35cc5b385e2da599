"""Replies of a server that speaks RESP3 are maps."""

import hiredis

REPLY = b"%2\r\n$6\r\nserver\r\n$5\r\nredis\r\n$5\r\nproto\r\n:3\r\n"

reader = hiredis.Reader()


def iteration():
    reader.feed(REPLY)
    assert reader.gets() == {b"server": b"redis", b"proto": 3}

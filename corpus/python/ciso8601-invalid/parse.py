"""Timestamps from logs: most are good, some have something behind their time zone."""

from ciso8601 import parse_datetime

ZONES = ("+05:30", "-03:00", "+01:00")


def iteration():
    for zone in ZONES:
        assert parse_datetime("2021-06-26T12:30:00" + zone).hour == 12
        try:
            parse_datetime("2021-06-26T12:30:00" + zone + " INFO")
        except ValueError:
            continue
        raise AssertionError("a timestamp with a tail was accepted")

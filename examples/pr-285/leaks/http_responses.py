"""Suspect 6: HTTP responses are never closed."""

from __future__ import annotations

from pathlib import Path

import requests
from loopback_server import LoopbackServer

from subtitles.media_server import LIBRARY_PATH, TIMEOUT_SECONDS, fetch_library

LIBRARY = Path("build/library.xml")

session = requests.Session()
unread: list[requests.Response] = []
server: LoopbackServer
expected: bytes


def setup() -> None:
    global server, expected
    server = LoopbackServer(LIBRARY)
    expected = LIBRARY.read_bytes()


def teardown() -> None:
    session.close()
    server.stop()


def without_session() -> None:
    """As shipped: a connection for each request."""
    assert fetch_library(server.url) == expected, "the library was not read"


def with_session() -> None:
    """As shipped for repeated requests: one connection for all."""
    assert fetch_library(server.url, session) == expected, "the library was not read"


def streamed_unread() -> None:
    """Streamed responses that are kept and never read."""
    response = requests.get(server.url + LIBRARY_PATH, stream=True, timeout=TIMEOUT_SECONDS)
    assert response.headers["Content-Length"] == str(len(expected)), "the server did not answer"
    unread.append(response)

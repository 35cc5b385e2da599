"""Asks the media server what it holds."""

from __future__ import annotations

import requests

LIBRARY_PATH = "/library/sections/1/all"
TIMEOUT_SECONDS = 10


def fetch_library(server_url: str, session: requests.Session | None = None) -> bytes:
    """Return the library's XML. Without `session` each call opens a connection of its own."""
    get = session.get if session else requests.get
    response = get(server_url + LIBRARY_PATH, timeout=TIMEOUT_SECONDS)
    response.raise_for_status()
    return response.content

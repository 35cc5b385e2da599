"""A client with a session cookie requests ever new paths of one site."""

import itertools

from aiohttp import CookieJar
from yarl import URL

numbers = itertools.count()
jar = None


async def setup():
    global jar
    jar = CookieJar()
    jar.update_cookies({"session": "1"}, URL("http://example.com/"))


async def iteration():
    cookies = jar.filter_cookies(URL(f"http://example.com/articles/{next(numbers)}"))
    assert cookies["session"].value == "1"

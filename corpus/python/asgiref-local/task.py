"""Each task of an application writes into a Local, as Django's connections do."""

import asyncio

from asgiref.local import Local

local = Local()


async def request():
    local.connection = object()
    assert local.connection is not None


async def iteration():
    await asyncio.create_task(request())

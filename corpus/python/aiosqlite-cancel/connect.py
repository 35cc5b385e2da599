"""Connections to a database are cancelled while they open, as a time-out or a client that leaves does."""

import asyncio

import aiosqlite


async def query():
    async with aiosqlite.connect(":memory:") as database:
        async with database.execute("SELECT 1") as cursor:
            assert await cursor.fetchone() == (1,)


async def iteration():
    await query()
    task = asyncio.create_task(query())
    await asyncio.sleep(0)  # it has started to connect
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return
    raise AssertionError("the task wasn't cancelled")

"""A program takes longer than it may, and its time-out cancels it."""

from subprocess import DEVNULL

from anyio import move_on_after, open_process


async def iteration():
    process = await open_process(["sleep", "600"], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    with move_on_after(0.005) as scope:
        async with process:
            await process.wait()
    assert scope.cancelled_caught

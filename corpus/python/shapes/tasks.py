"""asyncio: futures that nobody resolves, timers that nobody cancels, and some that come to an end."""

import asyncio
import itertools
import json


class UnansweredCalls:
    """A task for each message waits for an acknowledgement that never comes, without a timeout."""

    def __init__(self):
        self._ids = itertools.count()
        self._pending = set()

    async def iteration(self):
        acknowledged = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(self._deliver(next(self._ids), acknowledged))
        self._pending.add(task)
        task.add_done_callback(self._pending.discard)
        await asyncio.sleep(0)

    async def _deliver(self, number, acknowledged):
        message = json.dumps({"id": number, "text": "x" * 50})
        await acknowledged
        return message

    async def teardown(self):
        for task in self._pending:
            task.cancel()
        await asyncio.gather(*self._pending, return_exceptions=True)


class LostReplies:
    """Calls wait in a dict by their correlation id; one reply in twenty is lost, the caller gives up, its entry stays."""

    def __init__(self):
        self._ids = itertools.count()
        self._waiting = {}

    async def iteration(self):
        number = next(self._ids)
        call = {"id": number, "argument": f"{number:064d}" * 40}
        self._waiting[number] = (call, asyncio.get_running_loop().create_future())
        await asyncio.sleep(0)
        if number % 20 != 7:
            request, future = self._waiting.pop(number)
            future.set_result(json.dumps(request))
            assert str(number) in await future


class FarTimers:
    """Each session arms a timer that ends it in an hour, and doesn't cancel it when it ends by itself."""

    def __init__(self):
        self._ids = itertools.count()

    async def iteration(self):
        session = {"id": next(self._ids), "data": json.dumps(list(range(30)))}
        asyncio.get_running_loop().call_later(3600, session.clear)
        await asyncio.sleep(0)


class CancelledTimers:
    """The same, cancelled: asyncio sweeps cancelled timers out only when they outnumber the others, of which 5,000 wait."""

    def __init__(self):
        self._ids = itertools.count()

    async def setup(self):
        for number in range(5_000):
            asyncio.get_running_loop().call_later(3600 + number, print)

    async def iteration(self):
        session = {"id": next(self._ids), "data": json.dumps(list(range(30)))}
        timer = asyncio.get_running_loop().call_later(600, self._expire, session)
        await asyncio.sleep(0)
        timer.cancel()

    def _expire(self, session):
        session.clear()


class FinishedTasks:
    """Eight tasks an iteration, all awaited, each in a cycle with its own result until it is collected."""

    def __init__(self):
        self._ids = itertools.count()

    async def iteration(self):
        number = next(self._ids)
        results = await asyncio.gather(*(self._part(number + step) for step in range(8)))
        assert len(results) == 8

    async def _part(self, number):
        result = {"text": json.dumps({"id": number, "values": list(range(20))})}
        result["self"] = result
        await asyncio.sleep(0)
        return result

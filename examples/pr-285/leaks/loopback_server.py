"""A media server to test against: `python loopback_server.py FILE` answers every request with FILE.

It runs in a process of its own, as a media server does, and ends when its stdin is closed. Each answer is one write,
and asyncio sends without Nagle's delay: a thousand requests take a second or two rather than a minute.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path


class LoopbackServer:
    """The server as its client sees it: `url` is where it listens."""

    def __init__(self, file: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout
        self.url = self._process.stdout.readline().strip()

    def stop(self) -> None:
        self._process.communicate()


class Conversation(asyncio.Protocol):
    """One connection: every request on it gets the same answer."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self._request = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._request += data
        if self._request.endswith(b"\r\n\r\n"):
            self._request = b""
            self._transport.write(self._answer)


async def serve(file: Path) -> None:
    body = file.read_bytes()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    answer = head.encode() + body
    server = await asyncio.get_running_loop().create_server(lambda: Conversation(answer), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))

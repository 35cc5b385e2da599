"""Suspect 10: ffmpeg's pipes and processes are left behind."""

from __future__ import annotations

import subprocess
from pathlib import Path

from subtitles.audio import command, to_pcm

EPISODE = Path("build/episodes/episode-01.wav")
SECONDS = 2
BYTES_PER_SECOND = 32_000

media: bytes
unwaited: list[subprocess.Popen[bytes]] = []


def setup() -> None:
    global media
    media = EPISODE.read_bytes()


def run() -> None:
    """As shipped: `subprocess.run`, which closes the pipes and waits."""
    check(to_pcm(media))


def never_waited() -> None:
    """The pipes are closed, but nobody waits for the process: it stays a zombie."""
    process = subprocess.Popen(command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin and process.stdout
    # The file is small enough for the pipe to hold it whole, so that writing before reading can't block.
    with process.stdin, process.stdout:
        process.stdin.write(media)
        process.stdin.close()
        check(process.stdout.read())
    unwaited.append(process)


def check(samples: bytes) -> None:
    assert len(samples) == SECONDS * BYTES_PER_SECOND, f"{len(samples)} bytes came out of ffmpeg"

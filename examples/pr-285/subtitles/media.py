"""Looks into media files before any work is spent on them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer


@dataclass(frozen=True)
class MediaInfo:
    """What the service wants to know of a media file."""

    seconds: float
    width: int
    height: int
    frames: int


def probe(path: Path) -> MediaInfo:
    """Decode the video of `path` once: a file that breaks off half-way isn't worth transcribing."""
    with av.open(str(path)) as container:
        return describe(container)


def describe(container: InputContainer) -> MediaInfo:
    """Decode an open container to its end and say what it holds."""
    video = container.streams.video[0]
    frames = sum(1 for _ in container.decode(video))
    return MediaInfo((container.duration or 0) / av.time_base, video.width, video.height, frames)

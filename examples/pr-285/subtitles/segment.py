"""A piece of transcribed speech, and how it looks in a subtitle file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Segment:
    """Words spoken between two points in time, both in seconds from the start of the media file."""

    start: float
    end: float
    text: str


def to_srt(segments: Iterable[Segment]) -> str:
    """Render segments as SubRip (`.srt`) text."""
    return "\n".join(
        f"{number}\n{_timestamp(segment.start)} --> {_timestamp(segment.end)}\n{segment.text.strip()}\n"
        for number, segment in enumerate(segments, start=1)
    )


def _timestamp(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds // 1000:02},{milliseconds % 1000:03}"

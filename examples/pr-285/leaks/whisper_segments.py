"""Suspect 9: Whisper's segments pile up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from subtitles.segment import Segment, to_srt
from subtitles.transcriber import Transcriber

EPISODE = Path("build/episodes/episode-01.wav")

transcriber: Transcriber
unread: list[Iterator[Segment]] = []


def setup() -> None:
    global transcriber
    transcriber = Transcriber(Path("build/whisper"))
    consumed()


def consumed() -> None:
    """As shipped: the segments are read, written as subtitles and dropped."""
    subtitles = to_srt(transcriber.transcribe(EPISODE))
    assert subtitles.startswith("1\n00:00:00,000 --> 00:00:02,000\n"), f"no segments came out: {subtitles!r}"


def keep_unread() -> None:
    """Transcriptions that are begun and kept, but never read: each holds the features of its audio."""
    unread.append(transcriber.transcribe(EPISODE))

"""Suspect 5: PyAV containers stay open."""

from __future__ import annotations

from pathlib import Path

import av
from av.container import InputContainer

from subtitles.media import MediaInfo, describe, probe

CLIP = Path("build/clip.mp4")

kept: list[InputContainer] = []


def closed() -> None:
    """As shipped: `with av.open()`."""
    check(probe(CLIP))


def dropped() -> None:
    """Never closed, only dropped. The container sits in a reference cycle, so that the collector closes it, late."""
    check(describe(av.open(str(CLIP))))


def keep() -> None:
    """Never closed and never dropped."""
    container = av.open(str(CLIP))
    kept.append(container)
    check(describe(container))


def check(info: MediaInfo) -> None:
    assert info == MediaInfo(seconds=40.0, width=96, height=64, frames=1000), info

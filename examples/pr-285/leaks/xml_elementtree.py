"""Suspect 7: parsed XML trees are never cleared."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from subtitles.library import Video, parse_library, videos

LIBRARY = Path("build/library.xml")
VIDEOS = 100

document: bytes
kept: list[ElementTree.Element] = []


def setup() -> None:
    global document
    document = LIBRARY.read_bytes()


def dropped() -> None:
    """As shipped: no clear(), the tree is dropped."""
    check(parse_library(document))


def cleared() -> None:
    """The fix that was suspected to be needed: clear() before the tree is dropped."""
    root = ElementTree.fromstring(document)
    check(list(videos(root)))
    root.clear()


def keep() -> None:
    """One element of each tree goes on living in a list."""
    root = ElementTree.fromstring(document)
    check(list(videos(root)))
    kept.append(root[0])


def check(found: list[Video]) -> None:
    assert len(found) == VIDEOS and found[-1].title == f"Episode {VIDEOS}", f"{len(found)} videos"

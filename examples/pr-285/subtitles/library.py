"""Reads the media server's XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree


@dataclass(frozen=True)
class Video:
    """A film or an episode, and the file that holds it."""

    title: str
    file: str


def parse_library(document: bytes) -> list[Video]:
    """Return the videos that the media server lists."""
    root = ElementTree.fromstring(document)
    return list(videos(root))


def videos(root: ElementTree.Element) -> Iterator[Video]:
    """Yield the videos below a library's root element; those without a file are left out."""
    for element in root.iter("Video"):
        part = element.find("Media/Part")
        if part is not None:
            yield Video(element.get("title", ""), part.get("file", ""))

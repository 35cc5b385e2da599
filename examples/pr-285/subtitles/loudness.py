"""Tells sound from silence."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

SILENCE_PEAK = 64


def is_audible(path: Path) -> bool:
    """Whether a 16-bit WAV file has any sample louder than background noise."""
    with wave.open(str(path), "rb") as audio:
        samples = array("h", audio.readframes(audio.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return max(map(abs, samples), default=0) > SILENCE_PEAK

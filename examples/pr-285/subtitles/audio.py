"""Converts any media to the audio that Whisper listens to."""

from __future__ import annotations

import subprocess

import imageio_ffmpeg

SAMPLE_RATE = 16_000


def to_pcm(media: bytes) -> bytes:
    """Convert a media file's bytes to 16-bit mono samples at `SAMPLE_RATE`, through pipes: nothing touches the disk."""
    return subprocess.run(command(), input=media, capture_output=True, check=True).stdout


def command() -> list[str]:
    """The ffmpeg command line that reads media from stdin and writes samples to stdout."""
    quiet = ["-hide_banner", "-loglevel", "error", "-nostats"]
    samples = ["-f", "s16le", "-ac", "1", "-ar", str(SAMPLE_RATE)]
    return [imageio_ffmpeg.get_ffmpeg_exe(), *quiet, "-i", "pipe:0", *samples, "pipe:1"]

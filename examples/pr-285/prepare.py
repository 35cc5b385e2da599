"""Builds what the leak scenarios work on, offline and the same every time: `python prepare.py`.

Everything goes to `build/`. A part whose package isn't installed is left out; only the scenario that needs it goes
without.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from pathlib import Path

BUILD = Path(__file__).parent / "build"

SAMPLE_RATE = 16_000
EPISODES = 48
EPISODE_SECONDS = 2

CLIP_WIDTH = 96
CLIP_HEIGHT = 64
CLIP_FRAMES = 1000

LIBRARY_VIDEOS = 100


def main() -> None:
    BUILD.mkdir(exist_ok=True)
    for build in (build_episodes, build_library, build_clip, build_whisper):
        try:
            build()
        except ModuleNotFoundError as missing:
            print(f"{build.__name__}: left out, {missing.name} is not installed", file=sys.stderr)


def build_episodes() -> None:
    """A folder of short tones, each at its own pitch, as 16-bit mono WAV files."""
    folder = BUILD / "episodes"
    folder.mkdir(exist_ok=True)
    for number in range(1, EPISODES + 1):
        step = 2 * math.pi * (200 + 20 * number) / SAMPLE_RATE
        samples = array("h", (round(8000 * math.sin(step * at)) for at in range(SAMPLE_RATE * EPISODE_SECONDS)))
        if sys.byteorder == "big":
            samples.byteswap()
        with wave.open(str(folder / f"episode-{number:02}.wav"), "wb") as audio:
            audio.setnchannels(1)
            audio.setsampwidth(samples.itemsize)
            audio.setframerate(SAMPLE_RATE)
            audio.writeframes(samples.tobytes())


def build_library() -> None:
    """A media server's answer to "what do you hold?"."""
    videos = "".join(
        f'  <Video ratingKey="{number}" type="episode" title="Episode {number}" duration="1320000">\n'
        f'    <Media container="mkv"><Part file="/media/show/episode-{number}.mkv"/></Media>\n'
        "  </Video>\n"
        for number in range(1, LIBRARY_VIDEOS + 1)
    )
    document = f'<?xml version="1.0"?>\n<MediaContainer size="{LIBRARY_VIDEOS}">\n{videos}</MediaContainer>\n'
    (BUILD / "library.xml").write_text(document, encoding="utf-8")


def build_clip() -> None:
    """A short film: a grey that grows lighter, again and again."""
    import av

    with av.open(str(BUILD / "clip.mp4"), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = CLIP_WIDTH, CLIP_HEIGHT, "yuv420p"
        for number in range(CLIP_FRAMES):
            frame = av.VideoFrame(CLIP_WIDTH, CLIP_HEIGHT, "yuv420p")
            for plane, value in zip(frame.planes, (16 + number % 200, 128, 128)):
                plane.update(bytes([value]) * plane.buffer_size)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def build_whisper() -> None:
    """A Whisper model that is small enough to run hundreds of times in a test."""
    from tiny_whisper import build_model

    build_model(BUILD / "whisper")


if __name__ == "__main__":
    main()

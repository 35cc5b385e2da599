"""Speech to text with Whisper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from faster_whisper import WhisperModel

from subtitles.segment import Segment


class Transcriber:
    """Holds one loaded model for the life of the service."""

    def __init__(self, model_folder: Path) -> None:
        self._model = WhisperModel(str(model_folder), device="cpu", compute_type="float32", cpu_threads=1)

    def transcribe(self, path: Path) -> Iterator[Segment]:
        """Yield the segments of `path`. Whisper does its work only as they are read."""
        # Silent files were never queued (loudness.py), so Whisper needn't look for silence again.
        segments, _ = self._model.transcribe(
            str(path), language="en", beam_size=1, temperature=0.0, no_speech_threshold=None, without_timestamps=True
        )
        return (Segment(segment.start, segment.end, segment.text) for segment in segments)

"""The worker: takes tasks from the queue and turns each into subtitles."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from subtitles.segment import Segment, to_srt
from subtitles.task_queue import DeduplicatedQueue, Task

Transcribe = Callable[[Task], Iterable[Segment]]
Deliver = Callable[[Task, str], None]

logger = logging.getLogger(__name__)


def transcription_worker(tasks: DeduplicatedQueue, transcribe: Transcribe, deliver: Deliver) -> None:
    """Work until the queue says stop. A task that fails is logged and left; the next one is taken."""
    while (task := tasks.get()) is not None:
        try:
            deliver(task, to_srt(transcribe(task)))
        except Exception:
            logger.exception("Cannot transcribe %s", task.path)
        finally:
            tasks.mark_done(task)

"""Suspect 4: task IDs pile up in the queue's `_processing` set when an exception skips `mark_done()`."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Iterator

from subtitles.segment import Segment, to_srt
from subtitles.task_queue import DeduplicatedQueue, Task
from subtitles.worker import Deliver, Transcribe, transcription_worker

# Thousands of tasks fail on purpose: nobody wants to read of each.
logging.getLogger("subtitles").setLevel(logging.CRITICAL + 1)

LINES = 40

Worker = Callable[[DeduplicatedQueue, Transcribe, Deliver], None]

tasks = DeduplicatedQueue()
episodes = itertools.count()
outcomes: list[str] = []


def normal() -> None:
    """A task succeeds."""
    work_on_one_task(transcription_worker, speak)
    assert outcomes == ["delivered"], outcomes
    outcomes.clear()


def exception() -> None:
    """A task fails half-way, in the worker as shipped."""
    work_on_one_task(transcription_worker, fail)
    assert outcomes == ["failed"], outcomes
    outcomes.clear()


def exception_unguarded() -> None:
    """A task fails half-way, in a worker without try/finally."""
    work_on_one_task(unguarded_worker, fail)
    assert outcomes == ["failed"], outcomes
    outcomes.clear()


def counters() -> dict[str, int]:
    return {"_processing": tasks.processing_count()}


def work_on_one_task(worker: Worker, transcribe: Transcribe) -> None:
    assert tasks.put(Task(f"/media/show/episode-{next(episodes):09}.mkv")), "the queue refused a new task"
    tasks.stop_worker()
    worker(tasks, transcribe, deliver)


def unguarded_worker(tasks: DeduplicatedQueue, transcribe: Transcribe, deliver: Deliver) -> None:
    """The shipped worker with its protection removed: `mark_done` is reached only when nothing fails."""
    while (task := tasks.get()) is not None:
        try:
            deliver(task, to_srt(transcribe(task)))
            tasks.mark_done(task)
        except Exception:
            pass


def speak(_: Task) -> Iterator[Segment]:
    for number in range(LINES):
        yield Segment(2.0 * number, 2.0 * number + 1.5, f"This is line {number + 1}.")


def fail(task: Task) -> Iterator[Segment]:
    yield from itertools.islice(speak(task), LINES // 2)
    outcomes.append("failed")
    raise RuntimeError("the model broke off")


def deliver(_: Task, subtitles: str) -> None:
    assert subtitles.endswith(f"This is line {LINES}.\n"), subtitles
    outcomes.append("delivered")

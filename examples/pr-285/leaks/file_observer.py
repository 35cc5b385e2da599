"""Suspect 8: a batch request starts a file observer, and nothing stops it."""

from __future__ import annotations

import threading
from pathlib import Path

from subtitles.batch import handle_batch_request, queue_folder, watch_folder
from subtitles.task_queue import DeduplicatedQueue

EPISODES = Path("build/episodes")
EPISODE_COUNT = 48

tasks = DeduplicatedQueue()


def as_shipped() -> None:
    """The request returns; its observer goes on."""
    before = threading.active_count()
    take_all(handle_batch_request(EPISODES, tasks))
    assert threading.active_count() > before, "no observer was started"


def stopped() -> None:
    """The same, with the observer stopped and joined."""
    observer = watch_folder(EPISODES, tasks)
    assert observer.is_alive(), "no observer was started"
    try:
        take_all(queue_folder(EPISODES, tasks))
    finally:
        observer.stop()
        observer.join()


def take_all(queued: int) -> None:
    """Take every task from the queue, so that the next request finds it empty."""
    assert queued == EPISODE_COUNT, f"{queued} files were queued"
    for _ in range(queued):
        task = tasks.get()
        assert task is not None
        tasks.mark_done(task)

"""A queue that holds each task only once, whether it is waiting or being worked on."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One media file to transcribe; its path is its identity."""

    path: str


class DeduplicatedQueue:
    """First in, first out; a task that is waiting or in progress is not taken a second time."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._queued: set[str] = set()
        self._processing: set[str] = set()
        self._lock = threading.Lock()

    def put(self, task: Task) -> bool:
        """Add `task`; return False if it is known already."""
        with self._lock:
            if task.path in self._queued or task.path in self._processing:
                return False
            self._queued.add(task.path)
        self._waiting.put(task)
        return True

    def get(self) -> Task | None:
        """Wait for the next task, which then is in progress until `mark_done`; None tells a worker to stop."""
        task = self._waiting.get()
        if task is not None:
            with self._lock:
                self._queued.discard(task.path)
                self._processing.add(task.path)
        return task

    def mark_done(self, task: Task) -> None:
        """Forget `task`, so that it may be queued again."""
        with self._lock:
            self._processing.discard(task.path)

    def stop_worker(self) -> None:
        """Stop one worker, once it has done all that waits now."""
        self._waiting.put(None)

    def processing_count(self) -> int:
        """How many tasks are in progress."""
        with self._lock:
            return len(self._processing)

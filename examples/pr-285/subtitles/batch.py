"""Batch requests: subtitle everything in a folder, now and whenever a file is added."""

from __future__ import annotations

import os
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from subtitles.loudness import is_audible
from subtitles.task_queue import DeduplicatedQueue, Task

POLL_SECONDS = 5.0


class NewFileHandler(FileSystemEventHandler):
    """Queues each file that appears."""

    def __init__(self, tasks: DeduplicatedQueue) -> None:
        self._tasks = tasks

    def on_created(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self._tasks.put(Task(os.fsdecode(event.src_path)))


def handle_batch_request(folder: Path, tasks: DeduplicatedQueue) -> int:
    """Queue the audible files of `folder`, go on watching it, and return how many were queued."""
    watch_folder(folder, tasks)
    return queue_folder(folder, tasks)


def queue_folder(folder: Path, tasks: DeduplicatedQueue) -> int:
    """Queue the audible files of `folder` and return how many were queued."""
    return sum(tasks.put(Task(str(path))) for path in sorted(folder.glob("*.wav")) if is_audible(path))


def watch_folder(folder: Path, tasks: DeduplicatedQueue) -> BaseObserver:
    """Queue what is added to `folder` from now on. It polls, because network shares send no notifications."""
    observer = PollingObserver(timeout=POLL_SECONDS)
    observer.schedule(NewFileHandler(tasks), str(folder), recursive=True)
    observer.start()
    return observer

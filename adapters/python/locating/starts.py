"""Who starts threads and children, and opens files: told by audit events, and in Pythons that have none for threads, by
a wrapper.

Written down in a bytearray, so that it adds no objects to those of the program.
"""

import _thread
import os
import sys
import time

FRAMES = 25
MOST_STACKS = 2000
LONGEST_LOG = 2_000_000
# Bytes, of a process in /proc/PID/stat.
LONGEST_NAME = 15
CHILDREN = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn")
THREADS = ("_thread.start_new_thread", "_thread.start_joinable_thread")


class Log:
    """Keys, and the stacks by which they were written down."""

    def __init__(self):
        self._text = bytearray()
        self._stacks = {}

    def add(self, key, stack):
        index = self._stacks.get(stack, MOST_STACKS)
        if index == MOST_STACKS > len(self._stacks):
            self._stacks[stack] = index = len(self._stacks)
        self._text += b"%d %s\0" % (index, key)
        if len(self._text) > LONGEST_LOG:
            del self._text[: self._text.index(b"\0", LONGEST_LOG // 2) + 1]

    def entries(self):
        """[(key, raw stack)], the newest last."""
        stacks = list(self._stacks)
        found = []
        for record in bytes(self._text).split(b"\0")[:-1]:
            index, _, key = record.partition(b" ")
            found.append((key, stacks[int(index)] if int(index) < len(stacks) else ()))
        return found


class Starts:
    def __init__(self, stack_here):
        self._stack_here = stack_here
        self._children = Log()
        self._threads = Log()
        self._opened = Log()

    def watch(self):
        """For as long as the process lives: an audit hook can't be taken back."""
        noted = {"open": self._note_open}
        noted.update(dict.fromkeys(CHILDREN, self._note_child))
        if sys.version_info >= (3, 12):
            noted.update(dict.fromkeys(THREADS, self._note_thread))
        else:
            self._wrap_thread_start()

        def on_event(event, arguments, find=noted.get):
            note = find(event)
            if note is not None:
                try:
                    note(arguments)
                except Exception:
                    pass  # what is raised here would be raised in the program

        sys.addaudithook(on_event)

    def of_children(self):
        """[(seconds since the system's start, program's name as the system shortens it, raw stack)]"""
        entries = ((*key.split(b" ", 1), stack) for key, stack in self._children.entries())
        return [(float(time), os.fsdecode(name), stack) for time, name, stack in entries]

    def by_thread(self):
        """{id of a Thread: raw stack}"""
        return {int(key): stack for key, stack in self._threads.entries()}

    def by_path(self):
        """{path as it was opened: raw stack}"""
        return {os.fsdecode(key): stack for key, stack in self._opened.entries()}

    def _stack(self):
        return self._stack_here(FRAMES, 3)

    def _note_child(self, arguments):
        program = arguments[0] if arguments and isinstance(arguments[0], (str, bytes)) else ""
        name = os.path.basename(os.fsencode(program))[:LONGEST_NAME]
        self._children.add(b"%.3f %s" % (time.clock_gettime(time.CLOCK_BOOTTIME), name), self._stack())

    def _note_thread(self, arguments):
        thread = getattr(arguments[0], "__self__", None)
        self._threads.add(b"%d" % id(thread), self._stack())

    def _note_open(self, arguments):
        path = arguments[0]
        if isinstance(path, (str, bytes)):
            self._opened.add(os.path.abspath(os.fsencode(path)), self._stack())

    def _wrap_thread_start(self):
        start = _thread.start_new_thread

        def start_new_thread(function, *arguments):
            try:
                self._note_thread((function,))
            except Exception:
                pass
            return start(function, *arguments)

        _thread.start_new_thread = start_new_thread
        threading = sys.modules.get("threading")
        if threading is not None:
            threading._start_new_thread = start_new_thread

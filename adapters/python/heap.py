"""What a Python process holds. Loaded by path, by the adapter and by the assistant of commands.

Python 3.8 or newer, standard library only.
"""

import ctypes
import gc
import sys

MALLINFO_FIELDS = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()


class Mallinfo(ctypes.Structure):
    """glibc's `struct mallinfo`, before 2.33; its fields wrap at 4 GiB."""

    _fields_ = [(name, ctypes.c_uint) for name in MALLINFO_FIELDS]


class Mallinfo2(ctypes.Structure):
    """glibc's `struct mallinfo2`, from 2.33."""

    _fields_ = [(name, ctypes.c_size_t) for name in MALLINFO_FIELDS]


class Heap:
    """Live bytes: pymalloc's allocated blocks and what glibc's malloc has handed out. Exact, and about 0.1 ms a look.

    `sys._debugmallocstats()` prints to C's `stderr`. That variable is pointed at a buffer for the length of the call,
    which leaves file descriptor 2, and whatever the workload's threads print to it, alone.
    """

    def __init__(self):
        self._libc = ctypes.CDLL(None)
        self._mallinfo = None
        if not hasattr(self._libc, "gnu_get_libc_version") or sys.implementation.name != "cpython":
            return  # musl's stderr is a constant, and neither musl nor macOS tells what malloc has handed out
        if "free-threading" in sys.version:
            return  # its objects live in mimalloc, which neither number covers
        modern = hasattr(self._libc, "mallinfo2")
        self._mallinfo = self._libc.mallinfo2 if modern else self._libc.mallinfo
        self._mallinfo.restype = Mallinfo2 if modern else Mallinfo
        self._buffer = ctypes.create_string_buffer(32_768)
        self._libc.fmemopen.restype = ctypes.c_void_p
        self._libc.fmemopen.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p]
        self._file = ctypes.c_void_p(self._libc.fmemopen(self._buffer, len(self._buffer), b"w"))
        self._stderr = ctypes.c_void_p.in_dll(self._libc, "stderr")

    def settle(self):
        """Collects garbage until none is found, and returns freed memory to the system."""
        for _ in range(3):
            if gc.collect() == 0:
                break
        if self._mallinfo is not None:
            self._libc.malloc_trim(0)

    def live_bytes(self):
        if self._mallinfo is None:
            return None
        blocks = self._pymalloc_bytes()
        info = self._mallinfo()
        return blocks + info.uordblks + info.hblkhd

    def _pymalloc_bytes(self):
        real = self._stderr.value
        self._libc.rewind(self._file)
        try:
            self._stderr.value = self._file.value
            sys._debugmallocstats()
        finally:
            self._stderr.value = real
        self._libc.fflush(self._file)
        _, _, rest = self._buffer.value.partition(b"# bytes in allocated blocks")
        figure, _, _ = rest.partition(b"\n")
        return int(figure.strip(b" =").replace(b",", b"") or 0)  # nothing is printed under PYTHONMALLOC=malloc

"""Found on PYTHONPATH by every Python process of a command: lets leakproof have garbage collected, and the heap read,
while the program is held at a mark.

All that stays is the handler of a signal, which leakproof sends at its marks. Python runs it in the main thread between two
of the program's instructions, where its own collector runs too; no thread, no descriptor and no import is left behind.

Python 3.8 or newer, standard library only.
"""


def _begin(folder):
    import _signal
    import os

    path = os.environ.get("LEAKPROOF_ASSIST")
    if path is None:
        return
    # Now, while the program's own folder is not searched yet: it may hold a module of one of these names.
    import _socket
    import ctypes
    import gc

    file = os.path.join(os.path.dirname(folder), "heap.py")
    names = {"__name__": "leakproof_heap"}
    with open(file, encoding="utf-8") as source:
        exec(compile(source.read(), file, "exec"), names)
    heap = names["Heap"]()
    # Such a call keeps the interpreter to itself: while it waits, none of the program's threads runs.
    receive = ctypes.PyDLL(None, use_errno=True).recv
    receive.restype = ctypes.c_ssize_t
    buffer = ctypes.create_string_buffer(16)
    ten_seconds = bytes(ctypes.c_long(10)) + bytes(ctypes.c_long(0))

    def wait(connection):
        """Until it may go on; or leakproof is gone, or silent for so long that it might as well be."""
        # A tree that is stopped and goes on has its calls interrupted.
        while receive(connection.fileno(), buffer, len(buffer), 0) < 0 and ctypes.get_errno() == 4:
            pass

    def tell():
        connection = _socket.socket(_socket.AF_UNIX)
        try:
            connection.connect(path)
            connection.setsockopt(_socket.SOL_SOCKET, _socket.SO_RCVTIMEO, ten_seconds)
            # Garbage that the program has forbidden to collect is its own to answer for.
            if gc.isenabled():
                heap.settle()
            live = heap.live_bytes()
            told = (os.getpid(), b"null" if live is None else b"%d" % live)
            connection.send(b'{"agent":"python","pid":%d}\n{"heap":%s}\n' % told, _socket.MSG_NOSIGNAL)
            wait(connection)
        finally:
            connection.close()

    def on_signal(_number, _frame):
        try:
            tell()
        except Exception:
            pass  # the program is measured without

    _signal.signal(60, on_signal)


def _installed(folder):
    """The sitecustomize that this installation has of its own, which this one hides; None where it has none."""
    import sys
    from importlib.machinery import PathFinder

    sys.path[:] = [entry for entry in sys.path if entry != folder]
    return PathFinder.find_spec("sitecustomize", sys.path)


def _replace(folder):
    import sys

    spec = _installed(folder)
    if spec is None:
        # As if there were none: `site` passes over exactly this error.
        raise ImportError("No module named 'sitecustomize'", name="sitecustomize")
    from importlib.util import module_from_spec

    module = module_from_spec(spec)
    sys.modules["sitecustomize"] = module
    spec.loader.exec_module(module)


_folder = __file__.rpartition("/")[0]
try:
    _begin(_folder)
except Exception:
    pass  # the program is measured without
_replace(_folder)

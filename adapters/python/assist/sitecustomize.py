"""Found on PYTHONPATH by every Python process of a command: lets leakproof have garbage collected, and the heap read,
while the program is held at a mark; or, with LEAKPROOF_LOCATE, asks where it leaks.

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

    def load(name):
        """What is in a file of ours, by its path: no name is taken that the program may use."""
        file = os.path.join(os.path.dirname(folder), f"{name}.py")
        names = {"__name__": f"leakproof_{name}", "__file__": file}
        with open(file, encoding="utf-8") as source:
            exec(compile(source.read(), file, "exec"), names)
        return names

    locates = os.environ.get("LEAKPROOF_LOCATE")
    locator = "locate_native" if locates == "native" else "locate"
    agent = load(locator)["Locator"](__file__) if locates else load("heap")["Heap"]()
    # Such a call keeps the interpreter to itself: while it waits, none of the program's threads runs.
    receive = ctypes.PyDLL(None, use_errno=True).recv
    receive.restype = ctypes.c_ssize_t
    buffer = ctypes.create_string_buffer(16)
    # Others are asked before the program may go on, and to say where they leak takes them longer.
    patience = bytes(ctypes.c_long(60 if locates else 10)) + bytes(ctypes.c_long(0))

    def wait(connection):
        """For a line; empty when leakproof is gone, or silent for so long that it might as well be."""
        # A tree that is stopped and goes on has its calls interrupted.
        while True:
            length = receive(connection.fileno(), buffer, len(buffer), 0)
            if length >= 0 or ctypes.get_errno() != 4:
                return buffer.raw[: max(0, length)].strip()

    def tell():
        connection = _socket.socket(_socket.AF_UNIX)
        try:
            connection.connect(path)
            connection.setsockopt(_socket.SOL_SOCKET, _socket.SO_RCVTIMEO, patience)
            if locates:
                connection.sendall(b'{"agent":"python","pid":%d}\n' % os.getpid(), _socket.MSG_NOSIGNAL)
                request = wait(connection)
                # It may be told so twice: when all are, and because it comes too late.
                if not request or request.startswith(b"go"):
                    return
                connection.sendall(agent.answer(request, connection.fileno()), _socket.MSG_NOSIGNAL)
            else:
                # Garbage that the program has forbidden to collect is its own to answer for.
                if gc.isenabled():
                    agent.settle()
                live = agent.live_bytes()
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

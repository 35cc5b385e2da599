"""Drives one Python workload for leakproof over its control protocol (docs/protocol.md).

    LEAKPROOF_SOCKET=... python adapter.py FILE [NAME]

Python 3.8 or newer, standard library only. What is allocated here is allocated once: from mark to mark the adapter
itself grows by nothing, so that whatever does grow is the workload's.
"""

import ctypes
import faulthandler
import gc
import importlib.util
import itertools
import json
import operator
import os
import socket
import sys
import traceback
from collections.abc import Awaitable, Mapping

ADAPTER = os.path.abspath(__file__)
LONGEST_MESSAGE = 20_000


def load_heap():
    """The class in heap.py beside this file, by its path: its name stays free for the workload's own modules."""
    file = os.path.join(os.path.dirname(ADAPTER), "heap.py")
    names = {"__name__": "leakproof_heap"}
    with open(file, encoding="utf-8") as source:
        exec(compile(source.read(), file, "exec"), names)
    return names["Heap"]


class Workload:
    """The four functions of a workload; all but `iteration` may be None."""

    def __init__(self, source):
        self.setup = getattr(source, "setup", None)
        self.iteration = getattr(source, "iteration", None)
        self.teardown = getattr(source, "teardown", None)
        self.counters = getattr(source, "counters", None)


def load(file):
    """The workload's module, loaded by path; its folder comes last on `sys.path`."""
    if os.path.abspath(sys.path[0]) == os.path.dirname(ADAPTER):  # it isn't under PYTHONSAFEPATH
        del sys.path[0]
    sys.path.append(os.path.dirname(file))
    sys.argv[:] = [file]
    name = module_name(file)
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def module_name(file):
    """The name by which the workload's own children would import it, unless that belongs to something else."""
    stem = os.path.splitext(os.path.basename(file))[0]
    if stem.isidentifier() and stem not in sys.modules:
        found = importlib.util.find_spec(stem)
        if found is not None and found.origin == file:
            return stem
    return "leakproof_workload"


def resolve(module, name):
    """The object that `file.py:name` stands for, or None without a name."""
    if name is None:
        return None
    try:
        return getattr(module, name)
    except AttributeError:
        defined = sorted(key for key, value in vars(module).items() if callable(value) and not key.startswith("_"))
        raise LookupError(f"{module.__file__} defines no {name!r}; it defines: {', '.join(defined) or 'nothing'}") from None


def workload_of(module, target):
    """A class is instantiated once and its methods are the workload's; a function takes the place of `iteration`."""
    workload = Workload(target() if isinstance(target, type) else module)
    if target is not None and not isinstance(target, type):
        workload.iteration = target
    if not callable(workload.iteration):
        where = f"class {target.__name__}" if isinstance(target, type) else module.__file__
        raise LookupError(f"{where} defines no iteration()")
    return workload


class Caller:
    """Calls the workload's functions, plain or `async`, the latter on one event loop that lasts as long as the run."""

    def __init__(self):
        self._loop = None
        self._awaits = None

    def call(self, function):
        result = function()
        return self._wait_for(result) if isinstance(result, Awaitable) else result

    def repeat(self, iteration, count):
        if self._awaits is None:  # only a call tells: a decorated function may return an awaitable too
            first = iteration()
            self._awaits = isinstance(first, Awaitable)
            if self._awaits:
                self._wait_for(first)
            del first
            count -= 1
        if self._awaits:
            self._wait_for(self._repeat_awaiting(iteration, count))
        else:
            for _ in itertools.repeat(None, count):
                iteration()

    def close(self):
        if self._loop is not None:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    @staticmethod
    async def _repeat_awaiting(iteration, count):
        for _ in itertools.repeat(None, count):
            await iteration()

    def _wait_for(self, awaitable):
        if self._loop is None:
            import asyncio

            self._loop = asyncio.new_event_loop()
            asyncio.set_event_loop(self._loop)
        return self._loop.run_until_complete(self._await(awaitable))

    @staticmethod
    async def _await(awaitable):
        return await awaitable  # so that a frame of ours separates the event loop's from the workload's


class Adapter:
    """Answers leakproof's requests, one at a time."""

    def __init__(self, connection, file, name, foreign, plant):
        self._connection = connection
        self._file = file
        self._name = name
        self._foreign = foreign
        self._plant = plant
        self._pid = os.getpid()
        self._phase = "start"
        self._workload = None
        self._caller = Caller()
        self._heap = load_heap()()
        # Given back before an error is told: to format a traceback takes descriptors, and the workload may be out of them.
        self._spare = [os.open(os.devnull, os.O_RDONLY) for _ in range(4)]

    def serve(self):
        """Returns the exit code."""
        try:
            self._start()
            for request in self._connection.makefile("rb", 512):
                self._phase = "iteration"
                if self._answer(request.split()):
                    return 0
        except BaseException as error:  # sys.exit() and a stray KeyboardInterrupt end an iteration as any error does
            return self._fail(error)
        os._exit(1)  # leakproof is gone: nobody is left to answer to

    def _start(self):
        module = load(self._file)
        target = resolve(module, self._name)
        self._phase = "setup"
        self._send(b'{"phase":"setup"}\n')
        self._workload = workload_of(module, target)
        if self._plant is not None:
            self._workload.iteration = self._plant.after(self._workload.iteration)
        if self._workload.setup is not None:
            self._caller.call(self._workload.setup)
        version = ".".join(map(str, sys.version_info[:3]))
        self._send(json.dumps({"ready": f"python {version}"}).encode() + b"\n")

    def _answer(self, request):
        if request[0] == b"run":
            self._caller.repeat(self._workload.iteration, int(request[1]))
            self._send(b'{"done":%s}\n' % request[1])
        elif request[0] == b"mark":
            self._mark()
        elif request[0] == b"end":
            refuse_foreign_code(self._foreign)
            self._tear_down()
            self._send(b'{"ended":true}\n')
            return True
        else:
            raise ValueError(f"unknown request {request!r}")
        return False

    def _mark(self):
        # In two parts: the counters' text, whose length differs from mark to mark, is gone before the heap is read.
        self._send(b'{"counters":%s,"heap":' % self._counters())
        self._heap.settle()
        self._send(json.dumps(self._heap.live_bytes()).encode() + b"}\n")

    def _counters(self):
        if self._workload.counters is None:
            return b"{}"
        self._phase = "counters"
        return json.dumps(whole_numbers(self._caller.call(self._workload.counters))).encode()

    def _tear_down(self):
        self._phase = "teardown"
        if self._workload is not None and self._workload.teardown is not None:
            self._caller.call(self._workload.teardown)
        self._caller.close()

    def _send(self, line):
        if os.getpid() != self._pid:
            os._exit(0)  # a child that the workload forked and that returned from its iteration: not ours to speak for
        self._connection.sendall(line)

    def _fail(self, error):
        if os.getpid() != self._pid:
            end_forked_child(error)
        for descriptor in self._spare:
            os.close(descriptor)
        reply = {"error": {"phase": self._phase, "message": own_traceback(error)}}
        self._send(json.dumps(reply).encode() + b"\n")
        if self._phase in ("iteration", "counters"):
            try:
                self._tear_down()
            except BaseException:
                pass  # what went wrong first has been told
        return 1


def refuse_foreign_code(root):
    """Raises ImportError where code was loaded from `root`, the other side of a comparison: it was measured, then."""
    if root is None:
        return
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    foreign = [file for file in files if isinstance(file, str) and os.path.realpath(file).startswith(root + os.sep)]
    if foreign:
        place = os.path.relpath(os.path.realpath(foreign[0]), root)
        raise ImportError(
            f"{place} was loaded from the other side of the comparison, so that its code was measured. Is the project "
            "installed for both, as by `pip install -e .`? Install it in `setup`, into a venv of the project's own."
        )


def whole_numbers(counters):
    """`counters` with plain ints. Raises TypeError where it isn't a mapping of names to whole numbers."""
    if not isinstance(counters, Mapping):
        raise TypeError(f"counters() must return a dict of names to whole numbers, not {type(counters).__name__}")
    plain = {}
    for name, value in counters.items():
        try:
            plain[str(name)] = operator.index(value)
        except TypeError:
            raise TypeError(f"counters() must return whole numbers; {str(name)!r} is {value!r:.100}") from None
    return plain


def own_traceback(error):
    """The error with the program's own frames: what lies before them is the adapter, the event loop or the importer."""
    own = frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename in (ADAPTER, __file__):
            own = frame.tb_next
        frame = frame.tb_next
    while own is not None and own.tb_frame.f_code.co_filename.startswith("<frozen importlib"):
        own = own.tb_next
    try:
        text = "".join(traceback.format_exception(type(error), error, own))
    except Exception:
        text = f"{type(error).__name__} (it can't be printed)"
    return text if len(text) <= LONGEST_MESSAGE else text[:1000] + "\n[...]\n" + text[-(LONGEST_MESSAGE - 1000) :]


def end_forked_child(error):
    """Ends a child that the workload forked as it would have ended in the bare program."""
    if isinstance(error, SystemExit):
        code = error.code if isinstance(error.code, int) else int(error.code is not None)
    else:
        code = 1
        sys.stderr.write(own_traceback(error))
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)


def die_with_parent():
    """On Linux, ends this process when leakproof dies, even in the middle of an iteration."""
    try:
        ctypes.CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG, SIGKILL
    except AttributeError:
        pass


def main():
    die_with_parent()
    faulthandler.enable()
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(os.environ.pop("LEAKPROOF_SOCKET"))
    foreign = os.environ.pop("LEAKPROOF_FOREIGN_ROOT", None)
    plant = planted_leak(os.environ.pop("LEAKPROOF_PLANT", None))
    name = sys.argv[2] if len(sys.argv) > 2 else None
    sys.exit(Adapter(connection, os.path.abspath(sys.argv[1]), name, foreign, plant).serve())


def planted_leak(size):
    """What `leakproof run --calibrate` plants, or None. Loaded by path, so that it is nobody's `import planted`."""
    if size is None:
        return None
    spec = importlib.util.spec_from_file_location("leakproof_planted", os.path.join(os.path.dirname(ADAPTER), "planted.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Plant(int(size))


# A guard, for multiprocessing's children import this file again.
if __name__ == "__main__":
    main()

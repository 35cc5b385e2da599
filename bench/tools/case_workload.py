"""The corpus case that BENCH_FILE and BENCH_TARGET name, driven as leakproof's own adapter drives it, for other tools."""

import os
import sys

sys.path.insert(0, os.environ["BENCH_ADAPTER"])
import adapter  # noqa: E402


class Case:
    def __init__(self):
        module = adapter.load(os.environ["BENCH_FILE"])
        self._workload = adapter.workload_of(module, adapter.resolve(module, os.environ.get("BENCH_TARGET")))
        self._caller = adapter.Caller()

    def set_up(self):
        if self._workload.setup is not None:
            self._caller.call(self._workload.setup)

    def iteration(self):
        self._caller.call(self._workload.iteration)

    def tear_down(self):
        if self._workload.teardown is not None:
            self._caller.call(self._workload.teardown)
        self._caller.close()

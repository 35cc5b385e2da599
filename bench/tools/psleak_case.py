"""A test of one corpus case with psleak, in its default settings."""

from case_workload import Case
from psleak import MemoryLeakTestCase


class TestCase(MemoryLeakTestCase):
    def test_case(self):
        case = Case()
        case.set_up()
        self.execute(case.iteration)
        case.tear_down()

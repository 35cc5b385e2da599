"""A test of one corpus case with pytest-memray: a loop, with a limit that allows the interpreter's caches their share."""

import pytest
from case_workload import Case

case = Case()
case.set_up()


@pytest.mark.limit_leaks("64 KB")
def test_case():
    for _ in range(1000):
        case.iteration()

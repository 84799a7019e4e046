"""Work counted in calls, which no clock and no other program disturbs; what goes on within one is not seen."""

import sys
from collections.abc import Callable


def steps(work: Callable[[], object]) -> int:
    """How often work calls a function, and functions return, those in C included."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count

"""Work counted in calls, which no clock and no other program disturbs; what goes on within one is not seen."""

import gc
import sys
from collections.abc import Callable


def steps(work: Callable[[], object]) -> int:
    """How often work calls a function, and functions return, those in C included.

    What others left for the collector of garbage is gone before, so that its ends are not counted.
    """
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    before, collecting = sys.getprofile(), gc.isenabled()
    gc.collect()
    gc.disable()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(before)
        if collecting:
            gc.enable()
    return count

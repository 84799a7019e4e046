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


def grows_as_its_text(work: Callable[[str], object], text: Callable[[int], str], size: int = 750) -> bool:
    """Whether four times the text takes no more than some four times the work, at `size` and four times that."""
    short, long = text(size), text(4 * size)
    work(short)  # what is made once is made
    return steps(lambda: work(long)) < 5 * steps(lambda: work(short))


def repeated(piece: str) -> Callable[[int], str]:
    """A text of so many times four characters that repeats a piece."""
    return lambda size: piece * (4 * size // len(piece))

"""Work on many items of which a copy of this process does one half.

What the work needs is not sent to the copy: a fork of the process has it already. Only what comes of its half is sent
back. Where there is no fork that is safe, or only one core, or where the copy fails, all is done here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_halves(work: Callable[[Sequence[T]], list[R]], items: Sequence[T], *, least: int) -> list[R]:
    """What the work makes of the items, those of the first half before those of the second.

    It must make the same of an item whatever items are beside it, and change nothing that is used later. Its results
    are pickled. `least`: items below which a copy costs more than it saves.
    """
    if len(items) < least or not _can_fork():
        return work(items)
    half = len(items) // 2
    reading, writing = os.pipe()
    child = _forked()
    if child == 0:
        _serve(writing, lambda: work(items[half:]))
    os.close(writing)
    ended: int | None = None
    try:
        with os.fdopen(reading, "rb") as answer:
            ours = work(items[:half])
            sent = answer.read()
        _, ended = os.waitpid(child, 0)
    finally:
        if ended is None:  # we were interrupted
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    # What a copy could not do is done here, and fails here if it must.
    theirs: list[R] = work(items[half:]) if ended else pickle.loads(sent)  # noqa: S301 - our own
    return [*ours, *theirs]


def _can_fork() -> bool:
    """Whether a copy would run beside us, and nothing that another thread holds would be held in it for ever.

    Systems other than Linux have libraries that do not outlive a fork.
    """
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


def _forked() -> int:
    with warnings.catch_warnings():
        # Python warns of threads that are not its own: numpy's, which outlive a fork and have no part in the work.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _serve(writing: int, work: Callable[[], list[R]]) -> None:
    """Be the copy: do the work, send what came of it, and end without doing anything that is the parent's to do."""
    code = 1
    try:
        with os.fdopen(writing, "wb") as answer:
            pickle.dump(work(), answer, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)

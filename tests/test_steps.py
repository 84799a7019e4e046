"""Counted work is the same whatever ran before it."""

from __future__ import annotations

import gc

from tests.steps import steps


class _Left:
    """Garbage that only the collector finds, and whose end is work."""

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        len("the end")


def test_what_others_left_behind_is_not_counted() -> None:
    def work() -> None:
        gc.collect(0)
        gc.collect()

    clean = steps(work)
    for _ in range(1000):
        _Left()
    assert steps(work) == clean
    assert gc.isenabled()

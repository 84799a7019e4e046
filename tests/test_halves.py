from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Sequence

import pytest

from parley.halves import in_halves

forks = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="needs Linux and two processors"
)


def with_process(items: Sequence[int]) -> list[tuple[int, int]]:
    return [(item, os.getpid()) for item in items]


@forks
def test_a_copy_does_the_second_half() -> None:
    found = in_halves(with_process, range(11), least=2)
    assert [item for item, _ in found] == list(range(11))
    assert [pid == os.getpid() for _, pid in found] == [True] * 5 + [False] * 6


def test_few_items_are_not_worth_a_copy() -> None:
    assert {pid for _, pid in in_halves(with_process, range(11), least=12)} == {os.getpid()}


def test_beside_other_threads_there_is_no_copy() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert {pid for _, pid in in_halves(with_process, range(11), least=2)} == {os.getpid()}
    finally:
        done.set()
        other.join()


def test_what_a_killed_copy_leaves_is_done_here() -> None:
    here = os.getpid()

    def work(items: Sequence[int]) -> list[int]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(items)

    assert in_halves(work, range(11), least=2) == list(range(11))


def test_what_fails_in_a_copy_fails_here() -> None:
    def work(items: Sequence[int]) -> list[int]:
        if 10 in items:
            raise ValueError("ten")
        return list(items)

    with pytest.raises(ValueError, match="ten"):
        in_halves(work, range(11), least=2)


def test_results_that_cannot_be_sent_are_made_here() -> None:
    found = in_halves(lambda items: [threading.Lock() for _ in items], range(4), least=2)
    assert len(found) == 4


@forks
def test_no_copy_is_left_behind() -> None:
    def work(items: Sequence[int]) -> list[int]:
        if 0 in items:
            raise KeyboardInterrupt
        signal.pause()
        return list(items)

    with pytest.raises(KeyboardInterrupt):
        in_halves(work, range(4), least=2)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@forks
def test_more_is_sent_than_a_pipe_holds() -> None:
    found = in_halves(lambda items: ["x" * 100_000 for _ in items], range(40), least=2)
    assert sum(map(len, found)) == 4_000_000

"""Measurements in processes of their own, again where somebody else used the processor meanwhile."""

from __future__ import annotations

import multiprocessing as mp
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

DISTURBED = 0.05
"""Share of one core that others may use during a measurement; above it, it is repeated, and marked at last."""

ATTEMPTS = 4
"""Times that a measurement is tried."""


def _busy() -> float:
    """Processor seconds spent on this machine so far, by anybody, the hypervisor's other guests included."""
    user, nice, system, _idle, _waiting, *more = map(int, Path("/proc/stat").read_text().split("\n")[0].split()[1:9])
    return (user + nice + system + sum(more)) / os.sysconf("SC_CLK_TCK")


def _ours() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    return sum(os.times()[:4])


def afresh(function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """The function's result from a fresh process, again where somebody else used the processor meanwhile."""
    for _ in range(ATTEMPTS):
        start, busy, ours = time.perf_counter(), _busy(), _ours()
        with ProcessPoolExecutor(1, mp_context=mp.get_context("spawn")) as pool:
            result = pool.submit(function, *args, **named).result()
        foreign = (_busy() - busy - (_ours() - ours)) / (time.perf_counter() - start)
        if foreign <= DISTURBED:
            return result
    print(f"  disturbed: other processes took {foreign:.0%} of one core during the next figure")
    return result

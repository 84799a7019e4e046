"""Calibration: whether what was said with 70 % came true in 70 % of cases, by isotonic regression."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

import numpy as np

from parley.scores.results import CalibrationBin, Reliability
from parley.scores.rules import LOG_CEILING, LOG_FLOOR, brier

Z95 = 1.959964
LEAST_FOR_SLOPE = 10
"""† Questions below which no slope is fitted."""
_STEPS = 50
"""Newton steps after which a fit that still moves has no finite answer."""


class Point(NamedTuple):
    """One holder on one question: what was said on average, and what share of the time it was so."""

    predicted: float
    observed: float


@dataclass(slots=True)
class _Block:
    """Neighbouring points that share one calibrated value."""

    predicted: float
    observed: float
    n: int

    def join(self, other: _Block) -> None:
        n = self.n + other.n
        self.predicted = (self.predicted * self.n + other.predicted * other.n) / n
        self.observed = (self.observed * self.n + other.observed * other.n) / n
        self.n = n


def bins(points: Sequence[Point]) -> tuple[CalibrationBin, ...]:
    """The steps of the isotonic regression (pool adjacent violators), each with its n and Wilson's 95 % interval."""
    return tuple(
        CalibrationBin(predicted=b.predicted, observed=b.observed, n=b.n, low=low, high=high)
        for b in _isotonic(points)
        for low, high in [wilson(b.observed, b.n)]
    )


def wilson(share: float, n: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of n."""
    centre = (share + Z95**2 / (2 * n)) / (1 + Z95**2 / n)
    half = Z95 * math.sqrt(share * (1 - share) / n + Z95**2 / (4 * n**2)) / (1 + Z95**2 / n)
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


def reliability(points: Sequence[Point]) -> Reliability:
    """The parts of the mean Brier score (miscalibration − discrimination + uncertainty) and the slope."""
    if not points:
        return Reliability(
            n=0, miscalibration=None, discrimination=None, uncertainty=None, slope=None, slope_interval=None
        )
    share = fmean(p.observed for p in points)
    calibrated = _values(points)
    as_said = fmean(brier(p.predicted, p.observed) for p in points)
    recalibrated = fmean(brier(calibrated[p.predicted], p.observed) for p in points)
    uncertainty = fmean(brier(share, p.observed) for p in points)
    slope, interval = _slope(points)
    return Reliability(
        n=len(points), miscalibration=as_said - recalibrated, discrimination=uncertainty - recalibrated,
        uncertainty=uncertainty, slope=slope, slope_interval=interval,
    )  # fmt: skip


def _tied(points: Sequence[Point]) -> list[_Block]:
    """Points of one predicted value as one block, in rising order."""
    seen: dict[float, list[float]] = defaultdict(list)
    for point in points:
        seen[point.predicted].append(point.observed)
    return [_Block(predicted, fmean(observed), len(observed)) for predicted, observed in sorted(seen.items())]


def _isotonic(points: Sequence[Point]) -> list[_Block]:
    blocks: list[_Block] = []
    for block in _tied(points):
        blocks.append(block)
        while len(blocks) > 1 and blocks[-2].observed >= blocks[-1].observed:
            last = blocks.pop()
            blocks[-1].join(last)
    return blocks


def _values(points: Sequence[Point]) -> dict[float, float]:
    """The calibrated value of each predicted one."""
    values = {}
    tied = iter(_tied(points))
    for block in _isotonic(points):
        taken = 0
        while taken < block.n:
            single = next(tied)
            values[single.predicted] = block.observed
            taken += single.n
    return values


def _slope(points: Sequence[Point]) -> tuple[float | None, tuple[float, float] | None]:
    """Slope of the outcome's log-odds on those that were said, with a 95 % interval as if questions were independent.

    None for few points, for one value only, and where words and outcomes separate perfectly.
    """
    if len(points) < LEAST_FOR_SLOPE:
        return None, None
    said = np.clip(sorted(p.predicted for p in points), LOG_FLOOR, LOG_CEILING)
    seen = np.array([p.observed for p in sorted(points)])
    x = np.column_stack([np.ones(len(points)), np.log(said / (1 - said))])
    if np.ptp(x[:, 1]) == 0 or np.ptp(seen) == 0:
        return None, None
    beta = np.zeros(2)
    for _ in range(_STEPS):
        fitted = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        information = x.T @ (x * (fitted * (1 - fitted))[:, None])
        if np.linalg.cond(information) > 1e10:
            return None, None
        step = np.linalg.solve(information, x.T @ (seen - fitted))
        beta = beta + step
        if np.abs(step).max() < 1e-9:
            half = Z95 * math.sqrt(np.linalg.inv(information)[1, 1])
            return float(beta[1]), (float(beta[1] - half), float(beta[1] + half))
    return None, None

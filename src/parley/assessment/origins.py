"""No single origin moves the answer by more than ten points before a person has confirmed it.

With everything else as it stands, an origin that adds x to the log-odds L moves the answer from expit(L − x) to
expit(L). Each origin keeps as much of its effect u (of one sign, over all its facts, before damping, which only makes
it smaller) as this allows: r·u with r = min(1, m(L)/|u|), where m(L) is the step of ten points that ends at L. So
L = base + damped(λ scaled by the r of L), which is solved for the L nearest to where the answer stands without these
origins: then raising one effect never moves the answer the other way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from parley.assessment.odds import Floats, expits, logits

MOST_POINTS = 0.10
"""† The largest step, in probability, that one unconfirmed origin makes."""

SHORTEST = 0.4
"""The shortest step in log-odds that is ten points long is 2·logit(0.55) = 0.4013: smaller effects need no check."""

_GRID = 257
_REFINEMENTS = 4
"""257 points, four times: the root to within reach/257⁴, below 1e-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What one unconfirmed origin adds in one direction: `effect` in log-odds, and its share of each fact's λ."""

    origin: str
    effect: float
    shares: Floats


def longest(log_odds: Floats, up: bool) -> Floats:
    """The longest step up (or down) that ends at each of the log-odds and is at most ten points long."""
    p = expits(log_odds)
    start = p - MOST_POINTS if up else p + MOST_POINTS
    free = (start <= 0.0) | (start >= 1.0)
    return np.asarray(np.where(free, np.inf, np.abs(log_odds - logits(start))), dtype=np.float64)


def kept(units: list[Unit], effects: Floats, base: float, damp: Callable[[Floats], Floats]) -> Floats:
    """The share of each fact's λ that stands; `effects`: λ of the day's facts.

    `base`: log-odds of the base rate; `damp` gives what λ over several cases (first axis) and facts come to.
    """

    def total(cases: Floats) -> Floats:
        return np.asarray(base + damp(cases).sum(axis=1), dtype=np.float64)

    reach = np.array([np.minimum(effects, 0.0).sum(), np.maximum(effects, 0.0).sum()]) + base
    bound = [unit for unit in units if abs(unit.effect) > _shortest(reach, unit.effect > 0.0)]
    if not bound:
        return np.ones_like(effects)
    sizes = np.array([abs(unit.effect) for unit in bound])
    ups = np.array([unit.effect > 0.0 for unit in bound])
    shares = np.stack([unit.shares for unit in bound])

    def standing(log_odds: Floats) -> Floats:
        steps = np.where(ups, longest(log_odds, True)[:, None], longest(log_odds, False)[:, None])
        return np.asarray(1.0 - (1.0 - np.minimum(1.0, steps / sizes)) @ shares, dtype=np.float64)

    start = float(total((effects * (1.0 - shares.sum(axis=0)))[None, :])[0])
    root = _nearest_root(lambda at: total(effects * standing(at)) - at, start, float(sizes.sum()))
    return np.asarray(standing(np.array([root]))[0], dtype=np.float64)


def _shortest(reach: Floats, up: bool) -> float:
    """The shortest step of ten points that ends between two log-odds: that which ends nearest to where it is 0.4."""
    centre = float(logits(np.asarray(0.5 + MOST_POINTS / 2.0)))
    nearest = np.clip(centre if up else -centre, reach[0], reach[1])
    return float(longest(nearest, up))


def _nearest_root(excess: Callable[[Floats], Floats], start: float, reach: float) -> float:
    """The root nearest to `start` on the side to which the function's sign there points, at most `reach` away."""
    sign = 1.0 if excess(np.array([start]))[0] >= 0.0 else -1.0
    low, high = start, start + sign * reach
    for _ in range(_REFINEMENTS):
        grid = np.linspace(low, high, _GRID)
        passed = np.flatnonzero(excess(grid) * sign <= 0.0)
        first = int(passed[0]) if len(passed) else _GRID - 1
        low, high = float(grid[max(first - 1, 0)]), float(grid[first])
    return low

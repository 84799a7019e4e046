"""The range of the answer and how it is shown.

The range is that under the assumptions, 90 %: one factor exp(N(0, 0.35)) on all judgement at once, so that forty
guesses do not average into certainty; and draws of the base rate, of what an ungraded source is worth, of what data
leave open and of how words of likelihood are understood. Draws are points of a low-discrepancy sequence, shifted by a
hash of what the record says: the same record and day always give the same range.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parley.assessment.base_rate import Prior, share_quantiles
from parley.assessment.evidence import bounded, seen, support
from parley.assessment.facts import Facts
from parley.assessment.forecasters import Surprise
from parley.assessment.odds import Floats, expits, logits
from parley.assessment.reliability import RATIOS, UNSET_SPREAD
from parley.assessment.types import Range

DRAWS = 65536
"""For the headline: so many points of the sequence put both ends of its range within 0.3 points of the limit."""
CURVE_DRAWS = 4096
"""For the earlier days of the curve: within about 0.5 points."""
SHARED_SPREAD = 0.35
"""† Standard deviation of the factor's logarithm: judgement may be off by half as much again, all of it at once."""
TAILS = (0.05, 0.95)
SHOWN_BETWEEN = (0.03, 0.97)
"""What is shown while a question is open."""
WIDE = 0.15
"""Where the range is wider, the answer is rounded to five points."""

_UNSET_GRID = np.linspace(-np.log(RATIOS["F"]) / UNSET_SPREAD, 4.0, 41)
"""ln ℓ of ungraded sources in standard deviations, from where ℓ is 1: it may be worth nothing, never less."""

_WORDS = (
    (0.05, "almost no chance"), (0.20, "very unlikely"), (0.45, "unlikely"), (0.55, "roughly even chance"),
    (0.80, "likely"), (0.95, "very likely"), (1.0, "almost certain"),
)  # fmt: skip
"""ICD 203: each term up to this probability."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Points on a grid, ready to look up many lines between its values: the cell of each, and how far into it."""

    cells: NDArray[np.intp]
    beyond: Floats

    def along(self, values: Floats) -> Floats:
        """The values at the points, on straight lines between those of the grid; as `numpy.interp`, to the digit."""
        if np.all(values == values[0]):
            return np.full(len(self.cells), values[0])
        slopes = np.append(np.diff(values) / np.diff(_UNSET_GRID), 0.0)
        return np.asarray(slopes[self.cells] * self.beyond + values[self.cells])


def places(points: Floats) -> Places:
    """Places on the grid of what an ungraded source is worth; points outside it count as its ends."""
    cells = np.clip(np.searchsorted(_UNSET_GRID, points, side="right") - 1, 0, len(_UNSET_GRID) - 1)
    inside = (points > _UNSET_GRID[0]) & (points < _UNSET_GRID[-1])
    return Places(cells=cells, beyond=np.where(inside, points - _UNSET_GRID[cells], 0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """Standard draws, one array for each source of doubt; `share`, `first` as quantiles in (0, 1).

    `judgement`: the factor on all judgement; `unset`: what an ungraded source is worth, as places on a grid.
    """

    share: Floats
    first: Floats
    judgement: Floats
    unset: Places
    data: Floats
    words: Floats


def draws(seed: bytes, count: int) -> Draws:
    """`count` points in six dimensions, the same for the same seed."""
    dimensions = 6
    shift = np.frombuffer(hashlib.sha256(seed).digest()[: 4 * dimensions], dtype="<u4") / 2.0**32
    # The root of x^7 = x + 1 gives the additive sequence with the least gaps in six dimensions.
    root = 1.0
    for _ in range(60):
        root = (1.0 + root) ** (1.0 / (dimensions + 1))
    steps = root ** -np.arange(1.0, dimensions + 1)
    u = np.clip((shift + np.arange(1.0, count + 1)[:, None] * steps) % 1.0, 1e-12, 1.0 - 1e-12)
    radius = np.sqrt(-2.0 * np.log(u[:, [2, 4]]))
    angle = 2.0 * np.pi * u[:, [3, 5]]
    return Draws(
        share=u[:, 0], first=u[:, 1],
        judgement=np.exp(SHARED_SPREAD * (radius[:, 0] * np.cos(angle[:, 0]))),
        unset=places(radius[:, 0] * np.sin(angle[:, 0])),
        data=radius[:, 1] * np.cos(angle[:, 1]), words=radius[:, 1] * np.sin(angle[:, 1]),
    )  # fmt: skip


class Shares(NamedTuple):
    """Draws of π, and quantiles at which δ and F are drawn."""

    share: Floats
    first: Floats


def share_draws(prior: Prior, draw: Draws) -> Shares:
    """Draws of the share of the class; who strikes first and when is drawn for each day."""
    return Shares(share_quantiles(prior, draw.share), draw.first)


def answer_draws(facts: Facts, row: int, multipliers: Floats, base: Floats, added: Surprise, draw: Draws) -> Floats:
    """The answer of a day over draws; `multipliers`: of each λ before the bound on all; `base`: the base rate's."""
    effects = _by_unset(facts, row) * multipliers
    judged = np.array([indicator.basis == "judgement" for indicator in facts.indicators], dtype=bool)
    by_judgement = draw.unset.along(effects[:, judged].sum(axis=1)) * draw.judgement
    by_data = draw.unset.along(effects[:, ~judged].sum(axis=1))
    deviation = float(np.sqrt(np.sum((_sampling(facts, row) * multipliers) ** 2)))
    total = by_judgement + by_data + deviation * draw.data
    forecasts = (added.log_odds + added.spread * draw.words) * draw.judgement
    return expits(logits(base) + total * bounded(total) + forecasts)


def item_range(facts: Facts, row: int, column: int, multiplier: float, draw: Draws) -> Range:
    """The range of one indicator's part of the log-odds; `multiplier`: of its λ, the bound on all included."""
    values = draw.unset.along(_by_unset(facts, row)[:, column])
    if facts.indicators[column].basis == "judgement":
        values = values * draw.judgement
    else:
        values = values + _sampling(facts, row)[column] * draw.data
    low, high = np.quantile(values * multiplier, TAILS)
    return Range(float(low), float(high))


def _by_unset(facts: Facts, row: int) -> Floats:
    """λ of a day over values of ln ℓ of ungraded sources (rows) and indicators."""
    known = (facts.chosen[row] >= 0) & ~facts.fixed
    ratios = facts.log_ratios[row] + facts.unset[row] * UNSET_SPREAD * _UNSET_GRID[:, None]
    varied = seen(facts.p1, facts.p0, support(ratios)) * facts.fade[row]
    return np.asarray(np.where(known, varied, facts.effects[row]), dtype=np.float64)


def _sampling(facts: Facts, row: int) -> Floats:
    """Standard deviation of each λ that data leave: of ln(p₁/p₀) by counts, in proportion to λ; 0 for judgement."""
    found = np.zeros(len(facts.indicators))
    for column, indicator in enumerate(facts.indicators):
        if indicator.cases is not None:
            p1, p0 = facts.p1[column], facts.p0[column]
            deviation = np.sqrt((1.0 - p1) / (indicator.cases[0] * p1) + (1.0 - p0) / (indicator.cases[1] * p0))
            # A λ near nothing keeps an error of its own size at most.
            found[column] = deviation * min(1.0, abs(facts.effects[row, column]) / max(abs(np.log(p1 / p0)), deviation))
    return found


def range_of(values: Floats, central: float) -> Range:
    """The 5 % and 95 % points of probabilities, which always hold the central value."""
    low, high = np.quantile(values, TAILS)
    return Range(min(float(low), central), max(float(high), central))


def word_for(probability: float) -> str:
    """The ICD 203 term."""
    return next(word for limit, word in _WORDS if probability <= limit)


def display(probability: float, interval: Range) -> str:
    """What people are shown: between 3 and 97 %, in steps of five points where the range is wider than 15."""
    low, high = SHOWN_BETWEEN
    shown = min(max(probability, low), high)
    wide = interval.high - interval.low > WIDE
    # In steps of five, never 0 or 100.
    percent = min(max(5 * round(shown * 20), 5), 95) if wide else round(shown * 100)
    if probability < low:
        return f"under {percent} %"
    return f"over {percent} %" if probability > high else f"{percent} %"

"""Forecasters have seen base rate and evidence: only their surprise counts, and old statements fade.

L = M + w·Σ vⱼ·2^(−ageⱼ/h)·(logit qⱼ − M(sⱼ)) / Σ vⱼ·2^(−ageⱼ/h), M = base + evidence, M(sⱼ) the same on the day sⱼ on
which j spoke, w = 0.35·n/(n + 3) with n = Σ vⱼ·2^(−ageⱼ/h). (Were the sum in the denominator not faded as well, a
lone old statement would be pulled twice towards nothing; n, which is faded, takes it there once.)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.assessment.evidence import fading
from parley.assessment.odds import Floats
from parley.assessment.spoken import Spoken
from parley.assessment.types import Forecasters, Member

MOST_WEIGHT = 0.35
"""† The weight that forecasters together come near to."""
HALF_WAY = 3.0
"""† At how many forecasters, fully fresh, they have half of it."""
HALF_LIFE_DAYS = 30.0
"""† After how long a statement has half its weight."""

NOBODY = "Nobody named gives an unconditional forecast on this question, so forecasters add nothing."


@dataclass(frozen=True, slots=True, kw_only=True)
class Surprise:
    """What forecasters add on a day: `log_odds` is the sum of `parts`, `weight` that of `weights`, one per forecast.

    `spread`: standard deviation of the sum, from how differently readers take the words.
    """

    log_odds: float
    weight: float
    spread: float
    parts: Floats
    weights: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """Forecasts in columns, one row each: whether they count, their days as ordinals, votes, log-odds, spreads."""

    counts: NDArray[np.bool_]
    said: Floats
    known: NDArray[np.int64]
    until: NDArray[np.int64]
    votes: Floats
    log_odds: Floats
    spreads: Floats


def voiced(forecasts: Sequence[Spoken]) -> Voiced:
    """The columns of some forecasts, in their order."""
    return Voiced(
        counts=np.array([not s.reason for s in forecasts], dtype=bool),
        said=np.array([s.said for s in forecasts], dtype=float),
        known=np.array([s.known for s in forecasts], dtype=np.int64),
        until=np.array([s.until for s in forecasts], dtype=np.int64),
        votes=np.array([s.vote for s in forecasts], dtype=float),
        log_odds=np.array([s.log_odds for s in forecasts], dtype=float),
        spreads=np.array([s.spread for s in forecasts], dtype=float),
    )


def surprise(forecasts: Voiced, day: int, model: Floats, first_day: int) -> Surprise:
    """What forecasters add on a day; `model`: M of each day from `first_day` on."""
    standing = forecasts.counts & (forecasts.known <= day) & (day < forecasts.until)
    fresh = standing * forecasts.votes * fading(day - forecasts.said, np.asarray(HALF_LIFE_DAYS))
    n = float(fresh.sum())
    if n == 0.0:
        nothing = np.zeros(len(fresh))
        return Surprise(log_odds=0.0, weight=0.0, spread=0.0, parts=nothing, weights=nothing)
    weight = MOST_WEIGHT * n / (n + HALF_WAY)
    # What was said before the first day is compared with the first day.
    then = model[np.clip(forecasts.said.astype(int) - first_day, 0, day - first_day)]
    weights = weight * fresh / n
    parts = weights * (forecasts.log_odds - then)
    spread = float(np.sqrt(np.sum((weights * forecasts.spreads) ** 2)))
    return Surprise(log_odds=float(parts.sum()), weight=weight, spread=spread, parts=parts, weights=weights)


def forecasters(forecasts: Sequence[Spoken], found: Surprise, day: int, slope: float) -> Forecasters:
    """The forecasters of a day with each one's weight, or the reason for none; `slope`: points per log-odds."""
    members = tuple(
        Member(
            name=spoken.name, wording=spoken.forecast.wording, probability=spoken.probability,
            interval=spoken.interval, weight=float(weight),
            reason=spoken.reason or _reason(spoken, day),
            statement=spoken.forecast.statement, forecast=spoken.forecast.id, passage=spoken.passage,
            date=dt.date.fromordinal(spoken.said), record=spoken.record, log_odds=float(part),
        )
        for spoken, weight, part in zip(forecasts, found.weights, found.parts, strict=True)
    )  # fmt: skip
    return Forecasters(
        log_odds=found.log_odds, weight=found.weight, members=members, points=slope * found.log_odds,
        note="" if found.weight else NOBODY,
    )  # fmt: skip


def _reason(spoken: Spoken, day: int) -> str:
    end = spoken.forecast.deadline.end if spoken.forecast.deadline else None
    if end is not None and end.toordinal() < day:
        return f"its deadline ({end}) has passed"
    if spoken.until <= day:
        return f"replaced by what the same person said by {dt.date.fromordinal(spoken.until)}"
    age = day - spoken.said
    return f"{age} days old" if age else "said today"

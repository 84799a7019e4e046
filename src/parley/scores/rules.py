"""Scoring rules for one probability and one outcome; lower is better."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from statistics import fmean

from parley.scores.results import Ends
from parley.scores.types import Likelihood

LOG_FLOOR, LOG_CEILING = 0.01, 0.99
"""Bounds of the log score: words never mean certainty, and one "inevitable" must not cost everything."""


def brier(probability: float, outcome: float) -> float:
    """(p − y)², from 0 to 1."""
    return (probability - outcome) ** 2


def log_score(probability: float, outcome: float) -> float:
    """−ln of the probability given to what happened, the probability held within [0.01, 0.99]; in nats."""
    held = min(max(probability, LOG_FLOOR), LOG_CEILING)
    return -(outcome * math.log(held) + (1 - outcome) * math.log(1 - held))


def at_ends(rule: Callable[[float, float], float], stated: Likelihood, outcome: float) -> Ends:
    """A rule at the median of the stated words and at both ends of their range."""
    return Ends(median=rule(stated.median, outcome), low=rule(stated.low, outcome), high=rule(stated.high, outcome))


def mean_ends(values: Sequence[Ends], weights: Sequence[int] | None = None) -> Ends:
    """The mean at the median and at both ends, weighted if asked."""
    return Ends(
        median=fmean([v.median for v in values], weights),
        low=fmean([v.low for v in values], weights),
        high=fmean([v.high for v in values], weights),
    )

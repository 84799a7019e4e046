"""Whether a crisis may have begun anew: a later act that could count as its trigger, and the answer if it does.

The classes count each crisis from its own trigger, and history does not say when a long one starts again. So the clock
is not put back by itself: the reader is told of the day and of what the answer would be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from parley.assessment.types import Sighting

TRIGGERS = ("border-clash", "ultimatum", "general-mobilisation")
"""Kinds of facts that could set a crisis off."""
CALM_DAYS = 30
"""† An act after so many days without another one may be a new beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anew:
    """The answer if the crisis began on a later day: its base rate, and the answer with the evidence as it stands."""

    day: dt.date
    base: float
    answer: float


def began_anew(sightings: Sequence[Sighting], began: dt.date, until: dt.date) -> dt.date | None:
    """The latest act of violence, ultimatum or mobilisation that came after thirty days without another; None: none."""
    acts = sorted(
        {
            sighting.date
            for sighting in sightings
            if sighting.indicator in TRIGGERS and sighting.reports and began < sighting.date <= until
        }
    )
    earlier = [began, *acts]
    later = [day for before, day in zip(earlier, acts, strict=False) if (day - before).days > CALM_DAYS]
    return max(later, default=None)

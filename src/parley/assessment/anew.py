"""Whether a crisis may have begun anew: a later act that could count as its trigger, and the answer if it does.

The classes count each crisis from its own trigger, and history does not say when a long one starts again. So the clock
is not put back by itself: the reader is told of the day and of what the answer would be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parley.assessment.types import Sighting
from parley.record.types import Record

TRIGGERS = ("ultimatum", "general-mobilisation", "border-clash")
"""Kinds of facts that could set a crisis off, besides acts of violence by anybody."""
CALM_DAYS = 30
"""† An act after so many days without another one may be a new beginning."""
FRESH_DAYS = 7
"""† What is told so long after its day is background."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anew:
    """The answer if the crisis began on a later day: its base rate, and the answer with the evidence as it stands."""

    day: dt.date
    base: float
    answer: float


def began_anew(record: Record, sightings: Sequence[Sighting], began: dt.date, until: dt.date) -> dt.date | None:
    """The latest act of violence, ultimatum or mobilisation that came after thirty days without another; None: none."""
    acts = {*_violence(record), *(s.date for s in sightings if s.indicator in TRIGGERS and s.reports)}
    later = sorted(day for day in acts if began < day <= until)
    return max((day for before, day in pairwise([began, *later]) if (day - before).days > CALM_DAYS), default=None)


def _violence(record: Record) -> Iterator[dt.date]:
    """The days on which violence is told to have been done, when it was news."""
    for incident in record.incidents:
        if incident.type == "ASSAULT" and incident.status in ("happened", "ongoing"):
            day, told = incident.start or incident.first_reported, incident.first_reported
            if (told - day).days <= FRESH_DAYS:
                yield min(day, told)

"""The method re-run as of each day of a past crisis, and its daily answer scored against what followed.

Whoever chose these crises knew how they ended: the figures show what the method would have said, not that it is good.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

import numpy as np

from parley.assessment.assess import assess
from parley.assessment.types import Tables
from parley.record.edits import day_given
from parley.record.types import Question, Record
from parley.scores.endings import Ending
from parley.scores.rules import brier, log_score

DRAWS = 10_000
SEED = 1918
LEAST_CRISES = 3
"""Below this no interval is given, as for skill; with four crises it is hardly better than none."""

RecordOn = Callable[[dt.date], Record]
"""A crisis's record as it stood on a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What the method said as of a day, and the base rate alone."""

    date: dt.date
    probability: float
    base_rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Means over the days of one crisis, lower is better."""

    brier: float
    log: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A past crisis day by day: what was said, what followed, and the scores of the answer and of the base rate."""

    crisis: str
    question: Question
    ending: Ending
    days: tuple[Day, ...]
    headline: Scored
    base_rate: Scored


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """How much lower the headline's score is than the base rate's, as a mean over `n` crises; above 0 is better.

    `interval`: 95 %, over resampled crises; None below three.
    """

    n: int
    brier: float
    brier_interval: tuple[float, float] | None
    log: float
    log_interval: tuple[float, float] | None


def replay(record: Record, record_on: RecordOn, tables: Tables, ending: Ending) -> Replayed | None:
    """Answer the question as of each day before the end; None where nothing was reported before it.

    `record`: the whole crisis, for the days on which it changed. Between two such days only the clock moves, so one run
    as of the last of them gives them all.
    """
    if record.question is None:
        raise ValueError("a record without a question cannot be replayed")
    reported = [stored.day for stored in record.articles]
    first = min(reported, default=ending.last)
    start = max(first, record.question.opens or first)
    given = [day for edit in record.edits if (day := day_given(edit)) is not None]
    changes = sorted({start, *(day for day in (*reported, *given) if start < day < ending.last), ending.last})
    days: list[Day] = []
    for change, after in pairwise(changes):
        timeline = assess(record_on(change), tables, after - dt.timedelta(days=1)).timeline
        days += [
            Day(date=point.date, probability=point.probability, base_rate=point.base_rate)
            for point in timeline
            if point.date >= change
        ]
    if not days:
        return None
    return Replayed(
        crisis=record.name, question=record.question, ending=ending, days=tuple(days),
        headline=_scored([day.probability for day in days], ending),
        base_rate=_scored([day.base_rate for day in days], ending),
    )  # fmt: skip


def _scored(said: Iterable[float], ending: Ending) -> Scored:
    said, came = list(said), float(ending.happened)
    return Scored(brier=fmean(brier(p, came) for p in said), log=fmean(log_score(p, came) for p in said))


def lead_of(crises: Sequence[Replayed]) -> Lead:
    """The headline's lead over the base rate; every crisis counts once. Raises ValueError without crises."""
    if not crises:
        raise ValueError("a lead needs crises")
    briers = [one.base_rate.brier - one.headline.brier for one in crises]
    logs = [one.base_rate.log - one.headline.log for one in crises]
    return Lead(
        n=len(crises), brier=fmean(briers), brier_interval=_interval(briers), log=fmean(logs),
        log_interval=_interval(logs),
    )  # fmt: skip


def _interval(leads: Sequence[float]) -> tuple[float, float] | None:
    if len(leads) < LEAST_CRISES:
        return None
    drawn = np.random.default_rng(SEED).integers(len(leads), size=(DRAWS, len(leads)))
    low, high = np.quantile(np.array(leads)[drawn].mean(axis=1), [0.025, 0.975])
    return float(low), float(high)

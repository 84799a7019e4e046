"""Measure whether the question that a record proposes is about the two states that its crisis is about.

The crises are those of the whole articles in `evaluation/indicators`: a record is made of the first two, three, ... of
each crisis's articles, and asked for its question as of the newest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parley.assessment.indicators import leaning
from parley.assessment.question import proposed
from parley.assessment.types import Indicator
from parley.claims.types import Reading
from parley.data.tables import state_names
from parley.errors import BadInput
from parley.evaluation.figures import Count, Figure, recall_of, resampled
from parley.record.build import build_record
from parley.record.types import StoredReading

LEAST = 2
"""Articles from which on a record proposes its question here."""


class Told(NamedTuple):
    """An article's reading with its day, its crisis and the sides of the question that was asked then."""

    crisis: str
    published: dt.date
    sides: tuple[str, str]
    reading: Reading


def figures(told: Sequence[Told], indicators: Sequence[Indicator]) -> list[Figure]:
    """How often the two states are right, and which of them is feared; intervals over resampled crises."""
    crises: dict[str, list[Told]] = {}
    for one in told:
        crises.setdefault(one.crisis, []).append(one)
    counts = [_total(_counts(articles, indicators)) for articles in crises.values()]
    return resampled(counts, {"question's states": recall_of("states"), "question's sides": recall_of("sides")})


def _total(counts: Iterator[Mapping[str, Count]]) -> dict[str, Count]:
    total = {"states": Count(), "sides": Count()}
    for count in counts:
        total = {name: total[name] + count[name] for name in total}
    return total


def _counts(articles: Sequence[Told], indicators: Sequence[Indicator]) -> Iterator[dict[str, Count]]:
    stored = [
        StoredReading(
            reading=one.reading, added=dt.datetime.combine(one.published, dt.time(12), dt.UTC), reader="evaluation"
        )
        for one in articles
    ]  # fmt: skip
    for count in range(LEAST, len(stored) + 1):
        newest = articles[count - 1]
        try:
            record = build_record(newest.crisis, stored[:count], [])
            leans = leaning(record, indicators, state_names())
            question = proposed(record, newest.published, leaning=leans)
        except BadInput:
            found: tuple[str, ...] = ()
        else:
            found = (question.actor, question.target)
        yield {
            "states": Count(set(found) == set(newest.sides), 1, 1),
            "sides": Count(found == newest.sides, 1, 1),
        }

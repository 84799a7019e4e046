"""Measure whether the question that a record proposes is about the two states that its crisis is about.

The crises are those of the whole articles in `evaluation/indicators`: a record is made of the first two, three, ... of
each crisis's articles, and asked for its question as of the newest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parley.assessment.indicators import Recogniser
from parley.assessment.question import Leaning, proposed
from parley.assessment.types import Indicator
from parley.claims.types import Reading
from parley.data.states import load_states
from parley.data.tables import state_names
from parley.errors import BadInput
from parley.evaluation.figures import Count, Figure, recall_of, resampled
from parley.record.build import build_record
from parley.record.types import Record, StoredReading

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
    asked = {"question's states": "states", "question's sides": "sides", "question's sides, by acts alone": "acts"}
    return resampled(counts, {name: recall_of(count) for name, count in asked.items()})


def _total(counts: Iterator[Mapping[str, Count]]) -> dict[str, Count]:
    total = {"states": Count(), "sides": Count(), "acts": Count()}
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
        record = build_record(newest.crisis, stored[:count], [])
        sides = _proposed(record, newest.published, Recogniser(record, indicators, state_names()).leaning)
        yield {
            "states": Count(set(sides) == set(newest.sides), 1, 1),
            "sides": Count(sides == newest.sides, 1, 1),
            "acts": Count(_proposed(record, newest.published, None) == newest.sides, 1, 1),
        }


def _proposed(record: Record, day: dt.date, leaning: Leaning | None) -> tuple[str, ...]:
    """Actor and target of the question that a record proposes; empty where it proposes none."""
    try:
        question = proposed(record, day, leaning=leaning, states=load_states())
    except BadInput:
        return ()
    return question.actor, question.target

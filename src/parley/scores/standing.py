"""What each holder had said last on each day: the statement that stands until it is replaced or its time is over."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from parley.scores.types import LedgerRow

_DAY = dt.timedelta(days=1)
_NEVER_STANDS = frozenset({"disputed", "void_before", "void_after", "not_scoreable"})


class Stand(NamedTuple):
    """Days from `start` up to but without `end` on which the same statements stand."""

    start: dt.date
    end: dt.date
    rows: list[LedgerRow]


class Topic(NamedTuple):
    """One holder on one question."""

    holder: str
    crisis: str
    cluster: str


def holder_key(row: LedgerRow) -> str:
    """Persons by their name, in every crisis; others by kind and name, the unnamed each for themselves."""
    if row.holder == "person":
        return row.forecaster or row.id
    if row.holder == "article":
        return f"article:{row.outlet or row.article}"
    if row.holder == "unnamed":
        return f"unnamed:{row.person or row.id}"
    return f"{row.holder}:{row.forecaster}"


def by_topic(rows: Iterable[LedgerRow]) -> Mapping[Topic, list[LedgerRow]]:
    """The rows that can stand, by who holds them on which question; none that came in after the outcome."""
    topics: dict[Topic, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        if row.account not in _NEVER_STANDS and not row.hindsight:
            topics[Topic(holder_key(row), row.crisis, row.cluster)].append(row)
    return topics


def standing(rows: Sequence[LedgerRow]) -> Iterator[Stand]:
    """Each stretch of days of one topic on which the same statements stand, in order.

    Statements of one day stand together. A statement ends when another is made, on the day of its event, or at its
    strict deadline; one made on its very last day stands for that day.
    """
    starts: dict[dt.date, list[LedgerRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: r.id):
        if row.stands_from <= row.stands_until:
            starts[row.stands_from].append(row)
    days = sorted(starts)
    for start, replaced in zip(days, [*days[1:], dt.date.max], strict=True):
        ends = {row.id: min(max(row.stands_until, start + _DAY), replaced) for row in starts[start]}
        since = start
        for end in sorted(set(ends.values())):
            yield Stand(since, end, [row for row in starts[start] if ends[row.id] >= end])
            since = end

"""What each holder had said last on each day: the statement that stands until it is replaced or its time is over."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from parley.scores.types import LedgerRow

_NEVER_STANDS = frozenset({"disputed", "void_before", "void_after", "not_scoreable"})


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


def standing(rows: Sequence[LedgerRow]) -> Iterator[tuple[dt.date, list[LedgerRow]]]:
    """Each day of one topic on which something stands, with the statements that stand then.

    Statements of one day stand together. A statement ends when another is made, on the day of its event, or at its
    strict deadline; one made on its very last day stands for that day.
    """
    starts: dict[dt.date, list[LedgerRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: r.id):
        starts[row.stands_from].append(row)
    days = sorted(starts)
    for i, start in enumerate(days):
        replaced = days[i + 1] if i + 1 < len(days) else dt.date.max
        last = max(max(row.stands_until for row in starts[start]), start + dt.timedelta(days=1))
        day = start
        while day < min(replaced, last):
            here = [row for row in starts[start] if day < row.stands_until or day == start <= row.stands_until]
            if here:
                yield day, here
            day += dt.timedelta(days=1)

"""Pages of the ledger of a record that is too large to be read whole: which rows, in which order, without a reading."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from parley.store.tables import articles, crises, forecasts

HEADINGS = ("disputed", "unconfirmed", "unmet", "contested")
"""Headings of the ledger that can be asked for beside a status."""


class Key(NamedTuple):
    """Where a row is: the crisis, the article, the forecast; `day` is that by which it is ordered."""

    day: dt.date
    forecast: str
    crisis: str
    article: str


class Wanted(NamedTuple):
    """Which rows are asked for: part of the holder's name, how they stand, only what is due, only these ids."""

    by: str | None = None
    status: Collection[str] = ()
    due: bool = False
    ids: Collection[str] | None = None


class Page(NamedTuple):
    """The first rows asked for; `matching`: how many there are, `rows`: in the ledger, `due`: that wait."""

    keys: tuple[Key, ...]
    matching: int
    rows: int
    due: int


def page_of(connection: Connection, keys: Sequence[int], wanted: Wanted, today: dt.date, limit: int) -> Page:
    """What is due first, then what is open by its deadline, then the rest by its day; of some crises of the record."""
    table = forecasts.c
    open_, late = table.status == "open", table.strict < today
    chosen = _chosen(wanted, today)
    legs = (
        [(table.strict, and_(table.waits.is_(True), open_, late))],
        [(table.strict, and_(table.waits.is_(True), open_, table.strict >= today)),
         (table.strict, and_(table.waits.is_(True), table.status != "open"))],
        [(table.stated, table.waits.is_(False))],
    )  # fmt: skip
    found: list[Key] = []
    for leg in legs:
        if len(found) < limit:
            several = [
                _keys(connection, crisis, day, and_(which, *chosen), limit) for crisis in keys for day, which in leg
            ]
            found += islice(heapq.merge(*several), limit - len(found))
    ours = table.crisis.in_(keys)
    rows = _count(connection, and_(ours, table.waits.is_not(None)))
    matching = _count(connection, and_(ours, table.waits.is_not(None), *chosen)) if chosen else rows
    due = _count(connection, and_(ours, table.waits.is_(True), open_, late))
    return Page(tuple(found), matching, rows, due)


def _chosen(wanted: Wanted, today: dt.date) -> list[ColumnElement[bool]]:
    table = forecasts.c
    open_, late = table.status == "open", table.strict < today
    chosen: list[ColumnElement[bool]] = []
    if wanted.by:
        chosen.append(table.holder.contains(wanted.by.casefold(), autoescape=True))
    if wanted.ids is not None:
        chosen.append(table.forecast.in_(wanted.ids))
    if wanted.due:
        chosen += [table.waits.is_(True), open_, late]
    if wanted.status:
        known: dict[str, ColumnElement[bool]] = {
            "open": or_(table.waits.is_(True), and_(open_, table.strict >= today)),
            "due": and_(open_, late),
            "hindsight": table.hindsight.is_(True),
        }
        known |= {name: or_(table.account == name, table.status == name) for name in HEADINGS}
        chosen.append(or_(*(known.get(name, table.status == name) for name in wanted.status)))
    return chosen


def _keys(
    connection: Connection, crisis: int, day: ColumnElement[Any], which: ColumnElement[bool], limit: int
) -> Iterator[Key]:
    query = (
        select(day.label("by"), forecasts.c.forecast, crises.c.name, articles.c.article)
        .join(articles, articles.c.id == forecasts.c.article)
        .join(crises, crises.c.id == forecasts.c.crisis)
        .where(forecasts.c.crisis == crisis, which)
        .order_by(day, forecasts.c.forecast)
        .limit(limit)
    )
    return (Key(row.by, row.forecast, row.name, row.article) for row in connection.execute(query).all())


def _count(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(forecasts).where(which)).scalar_one()

"""Entries that were made while a clock was wrong: of a day yet to come, or from before there was a Parley."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from sqlalchemy import Connection, or_, select, union_all

from parley.store.tables import articles, crises, edits

FIRST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""No Parley wrote before it; clocks that were never set say 1970, 1980 or 2000 †."""
LEEWAY = dt.timedelta(days=1)
"""So far apart may the clocks of those be who share a record †."""


class Misdated(NamedTuple):
    """The moment of an entry that cannot be right, and the entry's crisis."""

    crisis: str
    at: dt.datetime


def misdated(connection: Connection, now: dt.datetime) -> Misdated | None:
    """The latest of the entries that are later than `now` or earlier than Parley; None where none is."""
    entries = union_all(
        select(crises.c.name, crises.c.created.label("at")),
        *(select(crises.c.name, at.label("at")).join_from(crises, at.table) for at in (articles.c.added, edits.c.at)),
    ).subquery()
    wrong = or_(entries.c.at > now + LEEWAY, entries.c.at < FIRST)
    found = connection.execute(select(entries).where(wrong).order_by(entries.c.at.desc()).limit(1)).first()
    return None if found is None else Misdated(*found)

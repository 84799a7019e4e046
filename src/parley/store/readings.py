"""Readings out of the record, one at a time: those in force, with the ids that the record gave out."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterator
from typing import cast

from sqlalchemy import URL, Connection, select

from parley.claims.types import Reading
from parley.record.types import StoredReading
from parley.store.codec import unpacked, value_from
from parley.store.connect import damaged
from parley.store.renaming import Ids, claims, renamed, with_claims
from parley.store.tables import articles, versions

AT_ONCE = 256
"""Rows that are held at a time: some megabytes."""


def reading_of(url: URL, blob: bytes, ids: str | None, kept: bytes | None) -> Reading:
    """A reading from its columns. Raises RecordDamaged."""
    try:
        reading = unpacked(blob)
        if ids is not None:
            reading = renamed(reading, cast(Ids, value_from(ids)))
        return with_claims(reading, tuple(claims(unpacked(kept)))) if kept is not None else reading
    except (zlib.error, ValueError) as error:
        raise damaged(url) from error


def readings_in_force(connection: Connection, crisis: int, until: dt.date | None) -> Iterator[StoredReading]:
    """The readings in force in the order of their day, then of addition; `until`: the last day."""
    query = (
        select(articles.c.added, versions.c.reader, versions.c.reading, versions.c.ids, versions.c.kept)
        .join(versions, versions.c.id == articles.c.version)
        .where(articles.c.crisis == crisis)
        .order_by(articles.c.day, articles.c.id)
    )
    if until is not None:
        query = query.where(articles.c.day <= until)
    url = connection.engine.url
    for row in connection.execution_options(yield_per=AT_ONCE).execute(query):
        yield StoredReading(
            reading=reading_of(url, row.reading, row.ids, row.kept), added=row.added, reader=row.reader
        )  # fmt: skip

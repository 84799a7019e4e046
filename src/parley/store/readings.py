"""Readings out of the record, one at a time: those in force, with the ids that the record gave out."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, cast

from sqlalchemy import URL, Connection, Select, func, or_, select

from parley.claims.types import Reading
from parley.record.merged import stamp_of
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
        if kept is None:
            return reading
        older = unpacked(kept)
        return with_claims(replace(reading, article=older.article), tuple(claims(older)))
    except (zlib.error, ValueError) as error:
        raise damaged(url) from error


class InForce(NamedTuple):
    """A reading in force with the article's and its own key.

    `stamp` changes with anything in it, `text` with its text and its day.
    """

    stored: StoredReading
    article: int
    version: int
    copy_of: int | None
    stamp: int
    text: int


def readings_in_force(connection: Connection, crisis: int, until: dt.date | None) -> Iterator[StoredReading]:
    """The readings in force in the order of their day, then of addition; `until`: the last day."""
    return (found.stored for found in all_in_force(connection, crisis, until))


def all_in_force(connection: Connection, crisis: int, until: dt.date | None) -> Iterator[InForce]:
    """The same with their keys and stamps."""
    query = _query(crisis).order_by(articles.c.day, articles.c.id)
    if until is not None:
        query = query.where(articles.c.day <= until)
    for row in connection.execution_options(yield_per=AT_ONCE).execute(query):
        stamp = stamp_of(row.version, row.ids, row.kept)
        yield InForce(_stored(connection, row), row.id, row.version, row.copy_of, stamp, text_stamp(row))


def text_stamp(row: Any) -> int:
    """A number that changes with the text and the day of an article, whoever has read it."""
    return stamp_of(row.article, row.content, row.day)


def lightly_in_force(connection: Connection, crisis: int) -> Iterator[Any]:
    """A row for each article with what its reading in force is known by, without the reading."""
    ours = (
        articles.c.id, articles.c.article, articles.c.content, articles.c.day, articles.c.added, articles.c.version,
        articles.c.copy_of, articles.c.retold,
    )  # fmt: skip
    yield from connection.execute(select(*ours).where(articles.c.crisis == crisis, articles.c.version.is_not(None)))


def readings_by_id(connection: Connection, crisis: int, ids: Collection[str]) -> dict[int, StoredReading]:
    """The readings in force of some articles of a crisis by their keys, in the order of their day, then of addition."""
    query = _query(crisis).where(articles.c.article.in_(ids)).order_by(articles.c.day, articles.c.id)
    return {row.id: _stored(connection, row) for row in connection.execute(query)}


def other_versions(connection: Connection, crisis: int, article: str) -> list[StoredReading]:
    """The readings in force of those that an article is a copy or version of, or that are ones of it; by their day."""
    ours = select(func.coalesce(articles.c.copy_of, articles.c.id)).where(
        articles.c.crisis == crisis, articles.c.article == article
    )
    root = connection.execute(ours).scalar()
    if root is None:
        return []
    keys = select(articles.c.id).where(or_(articles.c.id == root, articles.c.copy_of == root))
    query = _query(crisis).where(articles.c.id.in_(keys), articles.c.article != article)
    return [_stored(connection, row) for row in connection.execute(query.order_by(articles.c.day, articles.c.id))]


def readings_by_key(connection: Connection, keys: Collection[int]) -> dict[int, StoredReading]:
    """The readings in force of some articles, by their keys in the database."""
    if not keys:
        return {}
    rows = connection.execute(_in_force().where(articles.c.id.in_(keys))).all()
    return {row.id: _stored(connection, row) for row in rows}


def _query(crisis: int) -> Select[Any]:
    return _in_force().where(articles.c.crisis == crisis)


def _in_force() -> Select[Any]:
    columns = (versions.c.reader, versions.c.reading, versions.c.ids, versions.c.kept)
    ours = (
        articles.c.id, articles.c.article, articles.c.content, articles.c.day, articles.c.added, articles.c.version,
        articles.c.copy_of,
    )  # fmt: skip
    return select(*ours, *columns).join(versions, versions.c.id == articles.c.version)


def _stored(connection: Connection, row: Any) -> StoredReading:
    reading = reading_of(connection.engine.url, row.reading, row.ids, row.kept)
    return StoredReading(reading=reading, added=row.added, reader=row.reader)

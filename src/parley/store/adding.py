"""Readings into the record: what is new, what is there already, what supersedes an earlier reading."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, bindparam, insert, select, update

from parley.articles.types import Article
from parley.claims.types import Reading
from parley.record.edits import in_force
from parley.record.types import JsonValue, StoredReading
from parley.store.codec import Packed, packed, value_text
from parley.store.connect import connected
from parley.store.deciding import crisis_key, edits_of
from parley.store.identity import content_key, page_key, reader_order
from parley.store.listing import LISTING, list_again, standing
from parley.store.readings import reading_of
from parley.store.renaming import renamed, superseding, with_claims
from parley.store.tables import articles, versions
from parley.store.types import Added

GROUP = 32
"""Readings in one transaction at most: a commit waits for the disk some milliseconds, a reading takes two."""

PATIENCE_SECONDS = 0.5
"""A reading waits no longer than this for others to be committed with it."""


_NEW_ARTICLES = insert(articles).returning(articles.c.id, sort_by_parameter_order=True)
_NEW_VERSIONS = insert(versions).returning(versions.c.id, sort_by_parameter_order=True)
_IN_FORCE = update(articles).where(articles.c.id == bindparam("key")).values(version=bindparam("now"))
# Statements with their values beside them are prepared once; preparing took nearly half of the time of adding.


def add_readings(engine: Engine, crisis: str, stored: Iterable[StoredReading]) -> Iterator[Added]:
    """Add readings in small groups, each one transaction; yields what became of each group once it is committed.

    Readings that were taken from `stored` before it failed or was interrupted are committed too.
    """
    group: list[StoredReading] = []
    since = time.monotonic()
    try:
        for reading in stored:
            group.append(reading)
            if len(group) >= GROUP or time.monotonic() - since >= PATIENCE_SECONDS:
                full, group = group, []
                yield _commit(engine, crisis, full)
                since = time.monotonic()
    except BaseException:
        if group:
            _commit(engine, crisis, group)
        raise
    if group:
        yield _commit(engine, crisis, group)


def _commit(engine: Engine, crisis: str, group: Sequence[StoredReading]) -> Added:
    with connected(engine, writing=True) as connection:
        return _Group(connection, crisis_key(connection, crisis, lock=True), group).add()


class _Keys(NamedTuple):
    """By what an article is known."""

    article: str
    content: str
    page: str

    @classmethod
    def of(cls, article: Article) -> _Keys:
        """The keys of an article."""
        return cls(article.id, content_key(article), page_key(article))

    def among(self, known: Mapping[str, int]) -> int | None:
        """The article that is known by one of the keys."""
        return next((known[key] for key in self if key in known), None)

    def enter(self, known: dict[str, int], article: int) -> None:
        """Make an article known by the keys that no other one has."""
        for key in self:
            known.setdefault(key, article)


class _Keyed(NamedTuple):
    """A reading with the keys of its article."""

    stored: StoredReading
    keys: _Keys


def is_known(connection: Connection, crisis: int, article: Article, reader: str) -> bool:
    """Whether a reading of this article by this reader would be skipped."""
    keys = _Keys.of(article)
    known = _known(connection, crisis, [keys])
    if (key := keys.among(known)) is None:
        return False
    row = connection.execute(
        select(articles.c.published, versions.c.reader)
        .join(versions, versions.c.id == articles.c.version)
        .where(articles.c.id == key)
    ).one()
    return not _better(article, reader, row.published, row.reader)


def _known(connection: Connection, crisis: int, wanted: Sequence[_Keys]) -> dict[str, int]:
    """The articles that the record has under any of these keys, the earliest first."""
    known: dict[str, int] = {}
    columns = (articles.c.article, articles.c.content, articles.c.page)
    # One query a key, so that each has an index: of a condition with OR, SQLite looked at every article.
    for column, keys in zip(columns, zip(*wanted, strict=True), strict=True):
        query = select(articles.c.id, column.label("key")).where(articles.c.crisis == crisis, column.in_(keys))
        for row in connection.execute(query.order_by(articles.c.id.desc())):
            known[row.key] = row.id
    return known


class _Group:
    """One transaction's readings."""

    def __init__(self, connection: Connection, crisis: int, group: Sequence[StoredReading]) -> None:
        self._connection = connection
        self._crisis = crisis
        self._group = [_Keyed(stored, _Keys.of(stored.reading.article)) for stored in group]
        self._known = _known(connection, crisis, [one.keys for one in self._group])
        self._changed: dict[int, StoredReading] = {}

    def add(self) -> Added:
        """Add each."""
        total = Added()
        fresh: list[_Keyed] = []
        waiting: set[str] = set()
        for one in self._group:
            if not waiting.isdisjoint(one.keys):
                # The same page a second time in this group.
                total += self._insert(fresh)
                fresh, waiting = [], set()
            article = one.keys.among(self._known)
            if article is None:
                fresh.append(one)
                waiting.update(one.keys)
            else:
                total += self._again(article, one.stored, one.keys)
        total += self._insert(fresh)
        if self._changed:
            list_again(self._connection, self._crisis, self._changed)
        return total

    def _insert(self, fresh: Sequence[_Keyed]) -> Added:
        """Enter articles that the record does not have."""
        if not fresh:
            return Added()
        rows = [
            {"crisis": self._crisis, "article": keys.article, "added": stored.added, "listed": LISTING}
            | _described(stored, keys)
            for stored, keys in fresh
        ]
        made = self._connection.execute(_NEW_ARTICLES, rows).scalars().all()
        readings = [
            _version(article, stored, packed(stored.reading)) for article, (stored, _) in zip(made, fresh, strict=True)
        ]
        now = self._connection.execute(_NEW_VERSIONS, readings).scalars().all()
        self._connection.execute(_IN_FORCE, [{"key": a, "now": v} for a, v in zip(made, now, strict=True)])
        for article, (stored, keys) in zip(made, fresh, strict=True):
            keys.enter(self._known, article)
            self._changed[article] = stored
        return Added(new=len(fresh))

    def _kept(self, article: int, stored: StoredReading) -> int:
        """The key of a reading that may have been kept before, not in force."""
        made = packed(stored.reading)
        there = select(versions.c.id).where(versions.c.article == article, versions.c.digest == made.digest)
        key: int | None = self._connection.execute(there).scalar()
        if key is None:
            key = self._connection.execute(_NEW_VERSIONS, [_version(article, stored, made)]).scalar_one()
        return key

    def _put_in_force(self, article: int, version: int, stored: StoredReading) -> None:
        self._connection.execute(_IN_FORCE, {"key": article, "now": version})
        self._changed[article] = stored

    def _again(self, article: int, stored: StoredReading, keys: _Keys) -> Added:
        """A page that the record has: supersede its reading where this one is better."""
        query = (
            select(
                articles.c.article, articles.c.published, articles.c.added,
                versions.c.reader, versions.c.reading, versions.c.ids, versions.c.kept,
            )
            .join(versions, versions.c.id == articles.c.version)
            .where(articles.c.id == article)
        )  # fmt: skip
        row = self._connection.execute(query).one()
        if not _better(stored.reading.article, stored.reader, row.published, row.reader):
            return Added(skipped=1)
        old = reading_of(self._connection.engine.url, row.reading, row.ids, row.kept)
        change = superseding(old, stored.reading, self._touched())
        version = self._kept(article, stored)
        if change.lost:
            return Added(held=1)
        reading = with_claims(renamed(stored.reading, change.ids), change.kept)
        dated = _with_given_date(reading, old)
        more = change.kept or dated is not reading
        stays = packed(with_claims(Reading(article=dated.article), change.kept)).blob if more else None
        translated = {"ids": value_text(dict(change.ids)), "kept": stays}
        self._connection.execute(update(versions).where(versions.c.id == version).values(translated))
        now = StoredReading(reading=dated, added=row.added, reader=stored.reader)
        self._connection.execute(update(articles).where(articles.c.id == article).values(_described(now, keys)))
        self._put_in_force(article, version, now)
        return Added(updated=1)

    def _touched(self) -> set[str]:
        """Ids on which somebody decided, also within the values of decisions."""
        touched: set[str] = set()
        for edit in in_force(edits_of(self._connection, self._crisis)):
            touched |= {edit.target, *_texts(edit.value)}
        return touched


def _version(article: int, stored: StoredReading, made: Packed) -> dict[str, Any]:
    """The columns of a reading."""
    return {
        "article": article, "reader": stored.reader, "added": stored.added, "digest": made.digest, "reading": made.blob,
    }  # fmt: skip


def _with_given_date(reading: Reading, old: Reading) -> Reading:
    """The reading with the date that a person gave for the page, where its own reader finds none."""
    if reading.article.published is not None or old.article.published_basis != "given":
        return reading
    article = replace(reading.article, published=old.article.published, published_basis="given")
    return replace(reading, article=article)


def _described(stored: StoredReading, keys: _Keys) -> dict[str, Any]:
    """The columns of an article that its reading in force sets."""
    article = stored.reading.article
    return {
        "content": keys.content, "page": keys.page, "day": stored.day, "published": article.published,
        "url": article.url, "path": article.path, "title": article.title, "outlet": article.outlet,
    } | standing(article)  # fmt: skip


def _better(article: Article, reader: str, published: dt.date | None, earlier_reader: str) -> bool:
    """Made by a newer reader, or by the same one with a date that was not known or that a person gave."""
    if reader_order(reader) != reader_order(earlier_reader):
        return reader_order(reader) > reader_order(earlier_reader)
    learned = published is None or article.published_basis == "given"
    return article.published is not None and article.published != published and learned


def _texts(value: JsonValue) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)

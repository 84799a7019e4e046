"""A record as a whole, going on from what merging found when it was last asked for.

What was found is kept in the database beside the articles and can always be found again: whoever may not write, or
finds the record busy, reads it all the same.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from parley.errors import RecordError
from parley.record.build import Candidate, Merging, Place, copies_among, merge
from parley.record.duplicates import Traits
from parley.record.merged import MERGING, Copies, Merged, Numbers
from parley.record.types import Record
from parley.store.connect import connected
from parley.store.deciding import crisis_key, edits_of
from parley.store.listing import list_forecasts_of, versions_with_rows
from parley.store.readings import InForce, all_in_force, lightly_in_force, readings_by_key, text_stamp
from parley.store.tables import articles, merged
from parley.store.traits import keep_traits, traits_of_readings

LEVEL = 1
"""zlib's level for what was found: numbers, a few for each article."""
SOON = 300
"""New articles that are merged in about half a second: of more the caller is told."""


AT_ONCE = 5_000
"""New articles up to which their copies are found when they have been added, beyond when the record is next made as a
whole†: it takes a millisecond an article, and the texts that are compared are held."""

Step = Callable[[str, int, int], None]
"""Hears what is being done, how much of it is done, and how much there is."""


class _Stored(NamedTuple):
    """What the database has of a crisis; `new`: articles that are not merged yet, `whole`: whether it is all of it."""

    readings: Sequence[InForce]
    merged: Merged
    traits: Mapping[str, Traits]
    new: int
    whole: bool


def merged_record(engine: Engine, crisis: str, as_of: dt.date | None, *, incidents: bool, step: Step) -> Record:
    """The record as it stands, or as it stood on a day; what merging found is kept for the next time."""
    with connected(engine, writing=False) as connection:
        key = crisis_key(connection, crisis)
        edits = edits_of(connection, key)
        stored = _stored(connection, key, as_of, incidents)
    stamps = {found.stored.reading.article.id: found.stamp for found in stored.readings}
    texts = {found.stored.reading.article.id: found.text for found in stored.readings}
    with _told(step, stored.new):
        made = merge(
            crisis, [found.stored for found in stored.readings], edits, as_of, stamps=stamps, texts=texts,
            before=stored.merged, traits=stored.traits, incidents=incidents,
        )  # fmt: skip
    if stored.whole:
        with suppress(RecordError):
            _keep(engine, key, stored, made)
    return made.record


def settle_copies_of(engine: Engine, crisis: str) -> None:
    """Find the copies among all articles, rewrites too, and bring the lists into line; what was found is kept.

    Readings are only unpacked where texts have to be compared. Where too many have come in that is left for later.
    """
    with connected(engine, writing=False) as connection:
        key = crisis_key(connection, crisis)
        rows = {row.article: row for row in lightly_in_force(connection, key)}
        before = _merged(connection, key)
        known = traits_of_readings(connection, key, {name: (row.id, row.version) for name, row in rows.items()})

        def text(row: Any) -> str:
            return readings_by_key(connection, [row.id])[row.id].reading.article.text

        candidates = sorted(
            (
                Candidate(
                    name, Place(row.day, row.retold, row.added, name), text_stamp(row), partial(text, row)
                )
                for name, row in rows.items()
            ),
            key=lambda candidate: candidate.place,
        )  # fmt: skip
        if before.copies.known([candidate.stamp for candidate in candidates]).count(None) > AT_ONCE:
            return
        made = copies_among(candidates, before.copies, known)
    moved = dict[int, int | None]()
    for name, row in rows.items():
        original = rows[made.originals[name]].id if name in made.originals else None
        if row.copy_of != original:
            moved[row.id] = original
    if made.found == before.copies and not made.traits and not moved:
        return
    with suppress(RecordError), connected(engine, writing=True) as connection:
        keep_traits(connection, {(rows[name].id, rows[name].version): some for name, some in made.traits.items()})
        _put(connection, key, Merged(copies=made.found, incidents=before.incidents), moved)


@contextmanager
def _told(step: Step, new: int) -> Iterator[None]:
    """Say that many articles are being merged; how far that is nobody knows."""
    if new <= SOON:
        yield
        return
    step("Merging", 0, new)
    try:
        yield
    finally:
        step("Merging", new, new)


def _stored(connection: Connection, crisis: int, until: dt.date | None, incidents: bool) -> _Stored:
    readings = list(all_in_force(connection, crisis, until))
    size = select(func.count()).select_from(articles).where(articles.c.crisis == crisis)
    before = _merged(connection, crisis)
    known = set(before.copies.stamps)
    new = sum(found.text not in known for found in readings)
    # Traits are only looked at where an article is new or reads otherwise.
    keys = {one.stored.reading.article.id: (one.article, one.version) for one in readings}
    some = traits_of_readings(connection, crisis, keys) if new else {}
    unnumbered = len(readings) - len(before.incidents.stamps) if incidents else 0
    whole = until is None or connection.execute(size).scalar_one() == len(readings)
    return _Stored(readings, before, some, max(new, unnumbered), whole)


def _keep(engine: Engine, crisis: int, stored: _Stored, made: Merging) -> None:
    """Keep what was found anew, and bring the lists into line with it."""
    keys = {found.stored.reading.article.id: found for found in stored.readings}
    moved = _moved(keys, made.record)
    if made.merged == stored.merged and not made.traits and not moved:
        return
    with connected(engine, writing=True) as connection:
        keep_traits(connection, {(keys[name].article, keys[name].version): some for name, some in made.traits.items()})
        _put(connection, crisis, made.merged, moved)


def _put(connection: Connection, crisis: int, found: Merged, moved: Mapping[int, int | None]) -> None:
    """Keep what was found, and say in the lists of articles of which they are copies."""
    connection.execute(delete(merged).where(merged.c.crisis == crisis))
    connection.execute(insert(merged), {"crisis": crisis, "made": MERGING, "data": _packed(found)})
    for key, original in moved.items():
        connection.execute(update(articles).where(articles.c.id == key).values(copy_of=original))
    list_forecasts_of(connection, crisis, readings_by_key(connection, {*moved, *versions_with_rows(connection, moved)}))


def _moved(keys: Mapping[str, InForce], record: Record) -> dict[int, int | None]:
    """The original, by keys, of each article that the lists take for a copy of another one, or for none."""
    moved: dict[int, int | None] = {}
    for one in record.articles:
        found = keys[one.reading.article.id]
        original = keys[one.copy_of].article if one.copy_of else None
        if found.copy_of != original:
            moved[found.article] = original
    return moved


def _merged(connection: Connection, crisis: int) -> Merged:
    """What was found last, by the same rules."""
    query = select(merged.c.data).where(merged.c.crisis == crisis, merged.c.made == MERGING)
    data: bytes | None = connection.execute(query).scalar()
    try:
        return Merged() if data is None else _unpacked(json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError, KeyError, TypeError):
        # Broken: it is found again.
        return Merged()


def _packed(found: Merged) -> bytes:
    value = {
        "copies": [found.copies.stamps, found.copies.found],
        "incidents": [found.incidents.stamps, found.incidents.numbers],
    }
    return zlib.compress(json.dumps(value).encode(), LEVEL)


def _unpacked(value: dict[str, Any]) -> Merged:
    (stamps, of), (states, numbers) = value["copies"], value["incidents"]
    return Merged(
        copies=Copies(stamps=tuple(stamps), found=tuple(of)),
        incidents=Numbers(stamps=tuple(states), numbers=tuple(map(tuple, numbers))),
    )

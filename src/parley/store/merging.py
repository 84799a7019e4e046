"""A record as a whole, going on from what merging found when it was last asked for.

What was found is kept in the database beside the articles and can always be found again: whoever may not write, or
finds the record busy, reads it all the same.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from parley.errors import RecordError
from parley.record.build import Merging, merge
from parley.record.duplicates import Traits
from parley.record.merged import MERGING, Copies, Merged, Numbers
from parley.record.types import Record
from parley.store.connect import connected
from parley.store.deciding import crisis_key, edits_of
from parley.store.listing import list_forecasts_of
from parley.store.readings import InForce, all_in_force, readings_by_key
from parley.store.tables import articles, merged, traits

LEVEL = 1
"""zlib's level for what was found: numbers, a few for each article."""
SOON = 300
"""New articles that are merged in about half a second: of more the caller is told."""


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
    with _told(step, stored.new):
        made = merge(
            crisis, [found.stored for found in stored.readings], edits, as_of, stamps=stamps, before=stored.merged,
            traits=stored.traits, incidents=incidents,
        )  # fmt: skip
    if stored.whole:
        with suppress(RecordError):
            _keep(engine, key, stored, made)
    return made.record


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
    new = sum(found.stamp not in known for found in readings)
    # Traits are only looked at where an article is new or reads otherwise.
    some = _traits(connection, crisis, readings) if new else {}
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
        if made.traits:
            fresh = [keys[name].article for name in made.traits]
            for at in range(0, len(fresh), 500):
                connection.execute(delete(traits).where(traits.c.article.in_(fresh[at : at + 500])))
            connection.execute(
                insert(traits),
                [
                    {
                        "article": keys[name].article,
                        "version": keys[name].version,
                        "made": MERGING,
                        "data": _bytes(some),
                    }
                    for name, some in made.traits.items()
                ],
            )
        connection.execute(delete(merged).where(merged.c.crisis == crisis))
        connection.execute(insert(merged), {"crisis": crisis, "made": MERGING, "data": _packed(made.merged)})
        for key, original in moved.items():
            connection.execute(update(articles).where(articles.c.id == key).values(copy_of=original))
        list_forecasts_of(connection, crisis, readings_by_key(connection, moved))


def _moved(keys: Mapping[str, InForce], record: Record) -> dict[int, int | None]:
    """The original, by keys, of each article that the lists take for a copy of another one, or for none."""
    moved: dict[int, int | None] = {}
    for one in record.articles:
        found = keys[one.reading.article.id]
        original = keys[one.copy_of].article if one.copy_of else None
        if found.copy_of != original:
            moved[found.article] = original
    return moved


def _traits(connection: Connection, crisis: int, readings: Iterable[InForce]) -> dict[str, Traits]:
    """The traits of the readings in force, so far as they are known, by article."""
    query = select(traits.c.article, traits.c.version, traits.c.data).join(
        articles, articles.c.id == traits.c.article
    ).where(articles.c.crisis == crisis, traits.c.made == MERGING)  # fmt: skip
    known = {(row.article, row.version): row.data for row in connection.execute(query)}
    found = {one.stored.reading.article.id: known.get((one.article, one.version)) for one in readings}
    return {name: _from_bytes(data) for name, data in found.items() if data is not None}


def _bytes(some: Traits) -> bytes:
    """How many fingerprints, these, and the facts: numbers of 8 and of 4 bytes."""
    return (
        len(some.prints).to_bytes(4, "little")
        + some.prints.astype("<u8").tobytes()
        + some.facts.astype("<u4").tobytes()
    )


def _from_bytes(data: bytes) -> Traits:
    count = int.from_bytes(data[:4], "little")
    facts = np.frombuffer(data, "<u4", offset=4 + 8 * count).astype(np.uint64)
    return Traits(np.frombuffer(data, "<u8", count, 4).astype(np.uint64), facts)


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
        "copies": [found.copies.stamps, found.copies.first],
        "incidents": [found.incidents.stamps, found.incidents.numbers],
    }
    return zlib.compress(json.dumps(value).encode(), LEVEL)


def _unpacked(value: dict[str, Any]) -> Merged:
    (stamps, first), (states, numbers) = value["copies"], value["incidents"]
    return Merged(
        copies=Copies(stamps=tuple(stamps), first=tuple(first)),
        incidents=Numbers(stamps=tuple(states), numbers=tuple(map(tuple, numbers))),
    )

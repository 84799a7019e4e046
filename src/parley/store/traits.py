"""The traits of readings in the database: by what each is found among all when copies are looked for."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from sqlalchemy import Connection, delete, insert, select

from parley.record.duplicates import Traits
from parley.record.merged import MERGING
from parley.store.tables import articles, traits

_NEW_TRAITS = insert(traits)
# Prepared once, as the statements of adding are.


def keep_traits(connection: Connection, made: Mapping[tuple[int, int], Traits]) -> None:
    """Keep the traits of readings, by article and reading."""
    fresh = [article for article, _ in made]
    for at in range(0, len(fresh), 500):
        connection.execute(delete(traits).where(traits.c.article.in_(fresh[at : at + 500])))
    if made:
        rows = [
            {"article": article, "version": version, "made": MERGING, "data": _bytes(some)}
            for (article, version), some in made.items()
        ]
        connection.execute(_NEW_TRAITS, rows)


def traits_of_readings(connection: Connection, crisis: int, keys: Mapping[str, tuple[int, int]]) -> dict[str, Traits]:
    """The traits of the readings in force, so far as they are known, by article; `keys`: of article and reading."""
    query = select(traits.c.article, traits.c.version, traits.c.data).join(
        articles, articles.c.id == traits.c.article
    ).where(articles.c.crisis == crisis, traits.c.made == MERGING)  # fmt: skip
    known = {(row.article, row.version): row.data for row in connection.execute(query)}
    found = {name: known.get(both) for name, both in keys.items()}
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

"""Which articles are copies, found as they come in: lists of a large record leave copies out.

The rule is that of `parley.record.duplicates`, but an article is compared only with those that share some of the
fingerprints of its sketch, and rewrites are not looked for. When all have come in, `parley.store.merging` finds both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np
from sqlalchemy import Connection, delete, func, insert, or_, select, update

from parley.record.build import Place
from parley.record.duplicates import Text, Traits, are_versions, shared_text, text_of, traits_of
from parley.record.news import Printed, forecasts_of
from parley.record.origins import fold_outlet
from parley.record.sharing import HOLDERS
from parley.record.taken_back import taken_back_in
from parley.record.types import StoredReading
from parley.store.readings import readings_by_key
from parley.store.tables import articles, forecasts, sketches
from parley.store.traits import keep_traits

SKETCH = 16
"""Fingerprints of an article that are kept, the least: a cut of half a text shares about half of them."""
LEAST_SHARED = 2
"""Fingerprints of a full sketch below which a pair is not looked at closer: many share one by chance. A cut of 30 % of
a text shares five, so that one in twenty such cuts waits until all have come in."""
COMPARED = 8
"""Articles with which a new one is compared at most, those that share most of its sketch."""


def settle_copies(connection: Connection, crisis: int, found: Mapping[int, StoredReading]) -> dict[int, int]:
    """Say of these articles, by key, which are copies and of which; gives the original of each that changed or is one.

    An article that is earlier than the versions that were there before becomes their original.
    """
    texts = {key: text_of(stored.reading.article.text) for key, stored in found.items()}
    traits = {key: traits_of(text) for key, text in texts.items()}
    prints = {key: _sketch(some) for key, some in traits.items()}
    of = select(articles.c.id, articles.c.version).where(articles.c.id.in_(found))
    keep_traits(connection, {(row.id, row.version): traits[row.id] for row in connection.execute(of)})
    connection.execute(delete(sketches).where(sketches.c.article.in_(found)))
    holders = _holders(connection, crisis, {one for some in prints.values() for one in some})
    alike = {key: _alike(key, some, holders) for key, some in prints.items()}
    new = [{"crisis": crisis, "print": one, "article": key} for key, some in prints.items() for one in some
           if key in holders[one]]  # fmt: skip
    if new:
        connection.execute(insert(sketches), new)
    others = readings_by_key(connection, {key for keys in alike.values() for key in keys} - set(found))
    family = _Family(connection, crisis)
    for key, keys in alike.items():
        if keys:
            known = {other: found.get(other) or others[other] for other in keys if other in found or other in others}
            family.place(key, texts, {key: found[key], **known})
    return family.changed


def as_versions(connection: Connection, copies: Mapping[int, StoredReading]) -> dict[int, StoredReading]:
    """Copies, each with the forecasts in it that stand in no version before it; the rows of these are not looked at."""
    of = select(articles.c.id, articles.c.copy_of).where(articles.c.id.in_(copies), articles.c.copy_of.is_not(None))
    families: dict[int, dict[int, StoredReading]] = {}
    for row in connection.execute(of):
        families.setdefault(row.copy_of, {})[row.id] = copies[row.id]
    originals = readings_by_key(connection, families)
    made: dict[int, StoredReading] = {}
    for root, family in families.items():
        made |= _as_versions(originals[root], family, _others_with_rows(connection, root, family))
    return made


def _as_versions(
    original: StoredReading, copies: Mapping[int, StoredReading], others: Collection[StoredReading]
) -> dict[int, StoredReading]:
    """Copies of one text, each with what neither its original has nor a version before it with news of its own.

    `others`: further versions that have some.
    """
    name = original.reading.article.id
    printed = Printed([original.reading.article.text])
    waiting = sorted(others, key=Place.of, reverse=True)
    made: dict[int, StoredReading] = {}
    for key, stored in sorted(copies.items(), key=lambda one: Place.of(one[1])):
        while waiting and Place.of(waiting[-1]) < Place.of(stored):
            printed.add(waiting.pop().reading.article.text)
        text = stored.reading.article.text
        news = printed.news_among(forecasts_of(stored.reading), text)
        if news:
            printed.add(text)
        made[key] = replace(stored, copy_of=name, news=news)
    return made


def _others_with_rows(connection: Connection, root: int, copies: Collection[int]) -> list[StoredReading]:
    """The copies of a text that have news of their own, beside some of them."""
    with_rows = (
        select(articles.c.id)
        .join(forecasts, forecasts.c.article == articles.c.id)
        .where(articles.c.copy_of == root, articles.c.id.not_in(copies))
        .where(or_(forecasts.c.waits.is_not(None), forecasts.c.status == "rejected"))
    )
    keys = list(connection.execute(with_rows.distinct()).scalars())
    return list(readings_by_key(connection, keys).values())


def with_withdrawn(connection: Connection, found: Mapping[int, StoredReading]) -> dict[int, StoredReading]:
    """Articles, each with the sentences that a later version in the same paper took back; only these are read."""
    made = dict(found)
    root = func.coalesce(articles.c.copy_of, articles.c.id)
    roots = select(root).where(articles.c.id.in_(found))
    versions = select(articles.c.id, root.label("root"), articles.c.article, articles.c.outlet).where(
        or_(articles.c.id.in_(roots), articles.c.copy_of.in_(roots)), articles.c.version.is_not(None)
    )
    families: dict[int, dict[int, str]] = {}
    for row in connection.execute(versions):
        families.setdefault(row.root, {})[row.id] = fold_outlet(row.outlet or row.article)
    printed = [_in_their_papers(papers, found) for papers in families.values() if len(papers) > 1]
    others = readings_by_key(connection, {key for keys in printed for key in keys} - set(found))
    for keys in printed:
        family = {key: found.get(key) or others[key] for key in keys}
        ids = {stored.reading.article.id: key for key, stored in family.items()}
        for name, spans in taken_back_in(family.values(), dict.fromkeys(ids, min(ids)), Place.of).items():
            if (key := ids[name]) in found:
                made[key] = replace(found[key], withdrawn=spans)
    return made


def _in_their_papers(papers: Mapping[int, str], found: Collection[int]) -> list[int]:
    """Of the versions of a text, by their papers, those that stand in the same one as one of some articles."""
    ours = {papers[key] for key in papers if key in found}
    return [key for key, paper in papers.items() if paper in ours]


def _sketch(traits: Traits) -> list[int]:
    """The least fingerprints, as signed numbers of 64 bits."""
    return [int(one) for one in traits.prints[:SKETCH].view(np.int64)]


def _holders(connection: Connection, crisis: int, prints: set[int]) -> dict[int, list[int]]:
    """The articles that hold each fingerprint, the first few."""
    known: dict[int, list[int]] = {one: [] for one in prints}
    query = select(sketches.c.print, sketches.c.article).where(
        sketches.c.crisis == crisis, sketches.c.print.in_(prints)
    )
    for row in connection.execute(query.order_by(sketches.c.article)):
        known[row.print].append(row.article)
    return known


def _alike(key: int, prints: Sequence[int], holders: dict[int, list[int]]) -> list[int]:
    """The articles that share most of a sketch, to be compared; enters the article as a holder for those after it."""
    counts = Counter(other for one in prints for other in holders[one])
    for one in prints:
        if len(holders[one]) < HOLDERS:
            holders[one].append(key)
    least = LEAST_SHARED if len(prints) == SKETCH else 1
    ranked = sorted((other for other in counts if counts[other] >= least), key=lambda other: (-counts[other], other))
    return ranked[:COMPARED]


class _Family:
    """Puts articles beside their versions."""

    def __init__(self, connection: Connection, crisis: int) -> None:
        self._connection = connection
        self._crisis = crisis
        self.changed: dict[int, int] = {}

    def place(self, key: int, texts: dict[int, Text], known: dict[int, StoredReading]) -> None:
        """Put an article, one of `known`, beside the others of which it is a version: the earliest is the original."""
        alike = []
        for other in known:
            if other not in texts:
                texts[other] = text_of(known[other].reading.article.text)
            if other != key and are_versions(shared_text(texts[key], texts[other])):
                alike.append(other)
        if not alike:
            return
        of = select(articles.c.id, articles.c.copy_of).where(articles.c.id.in_([key, *alike]))
        roots = {row.copy_of or row.id for row in self._connection.execute(of)}
        known |= readings_by_key(self._connection, roots - set(known))
        first = min(roots | {key}, key=lambda one: Place.of(known[one]))
        later = (roots | {key}) - {first}
        self._set(or_(articles.c.id.in_(later), articles.c.copy_of.in_(later)), first)
        self._set(articles.c.id == first, None)
        self.changed.update(dict.fromkeys(later, first))

    def _set(self, which: object, root: int | None) -> None:
        self._connection.execute(update(articles).where(which).values(copy_of=root))  # type: ignore[arg-type]

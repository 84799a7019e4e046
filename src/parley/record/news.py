"""What a later version of an article prints that no earlier one does: a reprint adds nothing, an update may."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz

from parley.claims.types import Reading
from parley.record.duplicates import numbers_in
from parley.record.fingerprints import runs_of
from parley.record.mentions import SENTENCE_END
from parley.record.types import StoredReading
from parley.spans import Span

NEAR = 80.0
"""How like a passage of an earlier version (rapidfuzz's partial ratio) a sentence is that counts as the same†: a word
that a desk spells or puts otherwise leaves more. What has another number in it is another sentence all the same."""
SURE = 8
"""Words of a sentence from which on it is new where it shares no run of four words†."""


class Claim(NamedTuple):
    """The id of a claim, and where it stands."""

    id: str
    span: Span


def news_in(
    articles: Iterable[StoredReading], originals: Mapping[str, str], order: Callable[[StoredReading], object]
) -> dict[str, frozenset[str]]:
    """For each copy with any, by its id, the claims that stand in none of the versions before it.

    `originals`: of each copy. `order`: by which versions follow each other.
    """
    families: dict[str, list[StoredReading]] = {}
    roots = set(originals.values())
    for stored in articles:
        name = stored.reading.article.id
        if name in originals or name in roots:
            families.setdefault(originals.get(name, name), []).append(stored)
    found: dict[str, frozenset[str]] = {}
    for family in families.values():
        texts: list[str] = []
        for stored in sorted(family, key=order):  # type: ignore[arg-type]
            if texts and (new := news_of(stored.reading, texts)):
                found[stored.reading.article.id] = new
            texts.append(stored.reading.article.text)
    return found


def news_of(reading: Reading, earlier: Sequence[str]) -> frozenset[str]:
    """The claims of a reading whose sentences stand in none of some earlier texts."""
    text = reading.article.text
    if text in earlier:
        return frozenset()
    starts = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    known: dict[tuple[int, int], bool] = {}
    found: list[str] = []
    for claim in _claims(reading):
        first = starts[bisect_right(starts, claim.span.start, hi=len(starts) - 1) - 1]
        last = starts[bisect_left(starts, claim.span.end)]
        if (first, last) not in known:
            known[first, last] = is_new(text[first:last], earlier)
        if known[first, last]:
            found.append(claim.id)
    return frozenset(found)


def is_new(sentence: str, earlier: Sequence[str]) -> bool:
    """Whether none of some texts has a sentence, as it stands or in other words here and there."""
    sentence = sentence.strip()
    if any(sentence in text for text in earlier):
        return False
    words, runs = runs_of(sentence)
    numbers = numbers_in(sentence)
    folded = sentence.casefold()
    for text in earlier:
        if words >= SURE and not np.isin(runs, runs_of(text).hashes).any():
            continue
        there = text.casefold()
        found = fuzz.partial_ratio_alignment(folded, there, score_cutoff=NEAR)
        if found is not None and numbers <= numbers_in(there[found.dest_start : found.dest_end]):
            return False
    return True


def _claims(reading: Reading) -> Iterator[Claim]:
    for statement in reading.statements:
        yield Claim(statement.id, statement.content_spans[0])
    for event in reading.events:
        yield Claim(event.id, event.trigger_span)
    for position in reading.positions:
        yield Claim(position.id, position.span)
    for forecast in reading.forecasts:
        yield Claim(forecast.id, forecast.span)

"""What a later version of an article prints that no earlier one does: a reprint adds nothing, an update may."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz, process

from parley.claims.types import Reading
from parley.record.duplicates import numbers_in
from parley.record.mentions import SENTENCE_END
from parley.record.types import StoredReading
from parley.spans import Span

MOST = 0.5
"""Share of a sentence's runs of words that stand in earlier versions from which on it is none of its own†."""
NEAR = 80.0
"""How like a sentence of an earlier version (rapidfuzz's ratio) one is that counts as the same†: a word that a desk
spells or puts otherwise leaves more. What has another number in it is another sentence all the same."""


_WORD = re.compile(r"\w+")

Run = tuple[str, str, str, str]


class Claim(NamedTuple):
    """The id of a claim, and where it stands."""

    id: str
    span: Span


class Printed:
    """What versions of one text have printed so far: each distinct sentence once."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts: set[str] = set()
        self._sentences: dict[str, None] = {}
        self._runs: set[Run] = set()
        self._numbers: set[str] = set()
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """A further version."""
        if text in self._texts:
            return
        self._texts.add(text)
        starts = starts_of(text)
        told = (text[start:end].strip().casefold() for start, end in pairwise(starts))
        fresh = dict.fromkeys(sentence for sentence in told if sentence not in self._sentences)
        self._sentences |= fresh
        for sentence in fresh:
            made = _made_of(sentence)
            self._runs |= made.runs
            self._numbers |= made.numbers

    def news_among(self, claims: Iterable[Claim], text: str) -> frozenset[str]:
        """Those of a text's claims whose sentences stand in none of the versions, by id."""
        if text in self._texts:
            return frozenset()
        starts = starts_of(text)
        known: dict[tuple[int, int], bool] = {}
        found: list[str] = []
        for claim in claims:
            first = starts[bisect_right(starts, claim.span.start, hi=len(starts) - 1) - 1]
            last = starts[bisect_left(starts, claim.span.end)]
            if (first, last) not in known:
                known[first, last] = self.lacks(text[first:last])
            if known[first, last]:
                found.append(claim.id)
        return frozenset(found)

    def lacks(self, sentence: str) -> bool:
        """Whether none of the versions has a sentence, as it stands or in other words here and there."""
        folded = sentence.strip().casefold()
        if folded in self._sentences:
            return False
        runs, numbers = _made_of(folded)
        if not numbers <= self._numbers:
            return True
        if len(runs & self._runs) >= MOST * len(runs) if runs else any(folded in one for one in self._sentences):
            return False
        near = process.extract(folded, self._sentences.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
        return not any(numbers <= _made_of(one).numbers for one, *_ in near)


class _Made(NamedTuple):
    """What a sentence is made of: its runs of four words, and its numbers."""

    runs: frozenset[Run]
    numbers: frozenset[str]


@lru_cache(maxsize=1 << 14)
def _made_of(sentence: str) -> _Made:
    """What a sentence in small letters is made of. Kept a while: versions come together."""
    words = _WORD.findall(sentence)
    return _Made(frozenset(zip(words, words[1:], words[2:], words[3:], strict=False)), frozenset(numbers_in(sentence)))


def families(
    articles: Iterable[StoredReading], originals: Mapping[str, str], order: Callable[[StoredReading], object]
) -> list[list[StoredReading]]:
    """The versions of each text of which there are several, in their order; `originals`: of each copy."""
    found: dict[str, list[StoredReading]] = {}
    roots = set(originals.values())
    for stored in articles:
        name = stored.reading.article.id
        if name in originals or name in roots:
            found.setdefault(originals.get(name, name), []).append(stored)
    return [sorted(family, key=order) for family in found.values()]  # type: ignore[arg-type]


def news_in(
    articles: Iterable[StoredReading], originals: Mapping[str, str], order: Callable[[StoredReading], object]
) -> dict[str, frozenset[str]]:
    """For each copy with any, by its id, the claims that stand in none of the versions before it that had news.

    Forecasts are held against the original and those that had forecasts for news, so that what was read in none of them
    is found where it is printed again. `originals`: of each copy. `order`: by which versions follow each other.
    """
    found: dict[str, frozenset[str]] = {}
    for first, *others in families(articles, originals, order):
        text = first.reading.article.text
        told, foretold = Printed([text]), Printed([text])
        for stored in others:
            text = stored.reading.article.text
            if new := foretold.news_among(forecasts_of(stored.reading), text):
                foretold.add(text)
            if acts := told.news_among(_others_of(stored.reading), text):
                told.add(text)
            if new or acts:
                found[stored.reading.article.id] = new | acts
    return found


def starts_of(text: str) -> list[int]:
    """Where sentences begin, and the end of the text."""
    return [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]


def forecasts_of(reading: Reading) -> Iterator[Claim]:
    """The forecasts of a reading."""
    for forecast in reading.forecasts:
        yield Claim(forecast.id, forecast.span)


def _others_of(reading: Reading) -> Iterator[Claim]:
    """All claims that are no forecasts."""
    for statement in reading.statements:
        yield Claim(statement.id, statement.content_spans[0])
    for event in reading.events:
        yield Claim(event.id, event.trigger_span)
    for position in reading.positions:
        yield Claim(position.id, position.span)

"""Sentences that a later version of an article corrected or took back: from its day on they no longer stand.

A version that leaves a sentence out says nothing by it: desks cut. It is corrected where a later version of the same
outlet prints it with another number instead, and taken back where such a version leaves it out and says in a note on
the article what was wrong. The note itself repeats what is wrong, and tells nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from parley.record.duplicates import numbers_in
from parley.record.news import NEAR, families, starts_of
from parley.record.origins import fold_outlet
from parley.record.types import StoredReading
from parley.spans import Span

SHARED = 2
"""Words that a note and a sentence have in common from which on the note means that sentence†; a name alone is in
many sentences."""
LETTERS = 5
"""Words are compared by so many letters, so that "mobilised" is "mobilisation"; shorter ones are left out."""

_NOTE = re.compile(
    r"\W{0,3}(?:(?:correction|clarification|retraction)\b"
    r"|(?:this|an? (?:earlier|previous|first) version of (?:this|the|our))"
    r" (?:article|story|page|post|piece|report|text|dispatch)"
    r" (?:(?:was|has been|is) (?:amended|corrected|changed|edited|withdrawn|retracted)\b"
    r"|(?:had )?(?:mis\w+|incorrectly|wrongly|said|stated|gave|named|contained|reported|told))"
    r"|we (?:have )?(?:withdr[ae]wn?|retract(?:ed)?|take back|took back)\b)",
    re.IGNORECASE,
)
"""How a note on an article begins that says what was wrong in it."""
_ABOUT = frozenset("artic versi earli previ corre clari retra withd state incor wrong misst repor amend since".split())
"""Beginnings of words that belong to notes of any content."""
_WORD = re.compile(r"[^\W\d_]+")


class _Version(NamedTuple):
    """An article with its text, its sentences in small letters and where each stands; notes, when it was added."""

    id: str
    added: dt.datetime
    text: str
    sentences: Mapping[str, Span]
    notes: Mapping[str, Span | None]


def taken_back_in(
    articles: Iterable[StoredReading], originals: Mapping[str, str], order: Callable[[StoredReading], object]
) -> dict[str, dict[Span, dt.datetime]]:
    """By id, the sentences of articles that a later version corrected or took back, and notes that say so.

    Each with when the first such version was added.
    """
    found: dict[str, dict[Span, dt.datetime]] = {}
    for family in families(articles, originals, order):
        printed: dict[str, list[_Version]] = {}
        for stored in family:
            version = _version(stored)
            printed.setdefault(fold_outlet(stored.reading.article.outlet or version.id), []).append(version)
            notes = [span for span in version.notes.values() if span is not None]
            _take(found, version.id, notes, version.added)
        for versions in printed.values():
            # Once for each version, and only where a paper printed it twice: a live page has hundreds.
            numbered = [(version, numbers_in(version.text)) for version in versions] if len(versions) > 1 else []
            for (earlier, before), (later, after) in combinations(numbered, 2):
                if later.notes or before != after:
                    _take(found, earlier.id, _gone(earlier, later), later.added)
    return {article: dict(sorted(spans.items())) for article, spans in found.items() if spans}


def _take(found: dict[str, dict[Span, dt.datetime]], article: str, spans: Iterable[Span], added: dt.datetime) -> None:
    taken = found.setdefault(article, {})
    for span in spans:
        taken[span] = min(added, taken.get(span, added))


def _version(stored: StoredReading) -> _Version:
    article = stored.reading.article
    sentences = _sentences(article.text)
    notes: dict[str, Span | None] = dict(_notes_among(sentences))
    notes |= {piece.text.casefold(): None for piece in article.removed if _NOTE.match(piece.text)}
    return _Version(id=article.id, added=stored.added, text=article.text, sentences=sentences, notes=notes)


@lru_cache(maxsize=128)
def _sentences(text: str) -> Mapping[str, Span]:
    """The sentences of a text in small letters and where each stands. Kept a while: versions come one after another."""
    spans = [Span(start, end) for start, end in pairwise(starts_of(text))]
    return {said: span for span in spans if (said := span.of(text).strip().casefold())}


def _notes_among(sentences: Mapping[str, Span]) -> Iterator[tuple[str, Span]]:
    """The sentences that are notes; what comes after a mere heading ("Correction:") is the note that it announces."""
    announced = False
    for text, span in sentences.items():
        if announced or _NOTE.match(text):
            yield text, span
        announced = not announced and _NOTE.match(text) is not None and not _words(text)


def _gone(earlier: _Version, later: _Version) -> Iterator[Span]:
    """The sentences of a version that a later one has no longer, with its reason."""
    fresh = [(text, numbers_in(text)) for text in later.sentences if text not in earlier.sentences]
    meant = [_words(note) for note in later.notes if note not in earlier.notes]
    for text, span in earlier.sentences.items():
        if text in later.sentences:
            continue
        numbers, words = numbers_in(text), _words(text)
        corrected = any(numbers != others and fuzz.ratio(text, other) >= NEAR for other, others in fresh)
        if corrected or any(len(words & note) >= SHARED for note in meant):
            yield span


def _words(text: str) -> frozenset[str]:
    """The beginnings of a text's longer words, without those that any note has."""
    return frozenset(word[:LETTERS] for word in _WORD.findall(text) if len(word) >= LETTERS) - _ABOUT

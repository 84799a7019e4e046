"""Each party's demands, threats, red lines and offers: as they stand, and how they moved."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parley.assessment.types import Passage, Standing
from parley.claims.types import Position, PositionKind, Reading
from parley.record.types import StoredReading

SAME_WORDS = 0.5
"""† Two passages of one party and kind are one position where this share of their words is common to both."""
COMPARED = 40
"""A passage is compared with so many latest positions of its party and kind; older ones are left as they are."""

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


@dataclass(slots=True)
class _Told:
    """A position while its passages are collected, oldest first."""

    words: frozenset[str]
    towards: tuple[str, ...]
    passages: list[tuple[dt.date, Passage, str]] = field(default_factory=list)


def positions_of(articles: Sequence[StoredReading], as_of: dt.date) -> tuple[Standing, ...]:
    """The positions that articles tell until a day, the latest first within a party and kind."""
    told: defaultdict[tuple[str, PositionKind], list[_Told]] = defaultdict(list)
    for stored in sorted(articles, key=lambda s: (s.day, s.reading.article.id)):
        if stored.day > as_of:
            continue
        countries = _countries(stored.reading)
        for position in stored.reading.positions:
            if not stored.tells(position.id, position.span):
                continue
            party = countries.get(position.party.casefold(), position.party)
            _add(told[party, position.kind], stored, position)
    return tuple(_standings(told))


def _countries(reading: Reading) -> dict[str, str]:
    """The state for which a name in an article speaks: governments, and persons who hold office in one."""
    return {
        speaker.name.casefold(): speaker.country
        for speaker in reading.speakers
        if speaker.country and (speaker.kind == "government" or (speaker.kind == "person" and speaker.role))
    }


def _add(known: list[_Told], stored: StoredReading, position: Position) -> None:
    text = position.span.of(stored.reading.article.text)
    words = frozenset(_WORD.findall(text.casefold()))
    said = (stored.day, Passage(stored.reading.article.id, position.span), text)
    for told in reversed(known[-COMPARED:]):
        shared = len(words & told.words)
        if words and shared >= SAME_WORDS * (len(words) + len(told.words) - shared):
            told.passages.append(said)
            return
    known.append(_Told(words=words, towards=position.towards, passages=[said]))


def _standings(told: dict[tuple[str, PositionKind], list[_Told]]) -> Iterator[Standing]:
    for (party, kind), group in sorted(told.items()):
        for one in sorted(group, key=lambda t: (-t.passages[-1][0].toordinal(), t.passages[-1][1])):
            last, passage, text = one.passages[-1]
            yield Standing(
                party=party, kind=kind, towards=one.towards, text=text, passage=passage,
                first=one.passages[0][0], last=last, said=len({p.article for _, p, _ in one.passages}),
                earlier=tuple(p for _, p, _ in one.passages[:-1]),
            )  # fmt: skip

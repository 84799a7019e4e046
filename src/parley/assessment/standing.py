"""Each party's demands, threats, red lines and offers: as they stand, and how they moved."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parley.assessment.types import Passage, Standing
from parley.assessment.voices import spoken_for
from parley.claims.types import Position, PositionKind, Speaker
from parley.record.types import Person, StoredReading

SAME_WORDS = 0.5
"""† Two passages of one party and kind are one position where this share of their words is common to both."""
COMPARED = 40
"""A passage is compared with so many latest positions of its party and kind; older ones are left as they are."""

_OF_BODIES = re.compile(r"\bsecretary[- ]general\b|\bhigh (?:representative|commissioner for)\b", re.IGNORECASE)
"""Who speaks for a body of many states, and not for the one that he comes from."""
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


@dataclass(slots=True)
class _Told:
    """A position while its passages are collected, oldest first."""

    words: frozenset[str]
    towards: tuple[str, ...]
    passages: list[tuple[dt.date, Passage, str]] = field(default_factory=list)


def positions_of(
    articles: Sequence[StoredReading], as_of: dt.date, codes: Mapping[str, str] | None = None,
    persons: Sequence[Person] = (),
) -> tuple[Standing, ...]:  # fmt: skip
    """The positions that articles tell until a day, the latest first within a party and kind.

    `codes`: of states by name; a state that one article names and another one codes is one party, under its code.
    """
    known = {name.casefold(): code for name, code in (codes or {}).items()}
    members = {member: person.id for person in persons for member in person.members}
    offices = {
        members[stored.reading.article.id, speaker.id]: state
        for stored in articles
        for speaker in stored.reading.speakers
        if (stored.reading.article.id, speaker.id) in members and (state := _state_of(speaker)) is not None
    }
    told: defaultdict[tuple[str, PositionKind], list[_Told]] = defaultdict(list)
    for stored in sorted(articles, key=lambda s: (s.day, s.reading.article.id)):
        if stored.day > as_of:
            continue
        countries = _countries(stored, members, offices)
        for position in stored.reading.positions:
            if not stored.tells(position.id, position.span):
                continue
            name = position.party.casefold()
            party = countries.get(name) or known.get(name, position.party)
            _add(told[party, position.kind], stored, position)
    return tuple(_standings(told))


def _state_of(speaker: Speaker) -> str | None:
    """The state that a government, or a person by the office that the article gives him, speaks for."""
    if speaker.kind == "government":
        return speaker.country
    in_office = speaker.kind == "person" and speaker.role and not _OF_BODIES.search(speaker.role)
    return spoken_for(speaker) if in_office else None


def _countries(
    stored: StoredReading, persons: Mapping[tuple[str, str], str], offices: Mapping[str, str]
) -> dict[str, str]:  # fmt: skip
    """The state for which a name in an article speaks; an office that another article gives somebody is his here, too.

    `persons`: ids by (article, speaker); `offices`: states by these ids.
    """
    found = {}
    for speaker in stored.reading.speakers:
        elsewhere = offices.get(persons.get((stored.reading.article.id, speaker.id), ""))
        state = _state_of(speaker) or (elsewhere if speaker.kind == "person" and not speaker.role else None)
        if state is not None:
            found[speaker.name.casefold()] = state
    return found


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

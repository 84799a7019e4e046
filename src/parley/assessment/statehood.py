"""States that no table has: what a record's articles tell of as one with a government, and what its people are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from parley.assessment.mentioned import CODE, STATE
from parley.record.types import StoredReading

_LEAST = 3
"""So many letters of a name are needed to know its adjective by."""
_ADJECTIVE = r"(?:[aeio]?an|ese|ish|ic|n?i|er)"
"""How adjectives of states end, after the name without its last vowels."""
_OFFICE = (
    r"(?:(?:prime|foreign|defen[cs]e|interior|finance) (?:minister|ministry)|government|parliament|army|navy"
    r"|air force|general staff|armed forces|cabinet|embassy|ambassador)\b"
)
_OF = re.compile(rf"\b{_OFFICE} of (?:the )?\Z")
_ITS = re.compile(rf"['’]s? {_OFFICE}")


def told_states(articles: Iterable[StoredReading]) -> frozenset[str]:
    """Codes of states that only the articles know: whom a speaker there governs, serves or comes from.

    Persons, companies and movements have their names as codes, too; a state is of which an office is told: reading
    gives its holder such a country, or an article has "the army of Tovia" or "Tovia's government" of one who acts.
    """
    return frozenset(code for stored in articles for code in _told_in(stored))


def _told_in(stored: StoredReading) -> Iterator[str]:
    reading, text = stored.reading, stored.reading.article.text
    yield from (one.country for one in reading.speakers if one.country and not STATE.match(one.country))
    persons = {word for one in reading.speakers if one.kind == "person" for word in (one.name, *one.name.split())}
    named = {code for event in reading.events for code in (*event.actor, *event.recipient)}
    for code in named - persons:
        if code and code[0].isupper() and not CODE.match(code) and any(_is_governed(code, text)):
            yield code


def _is_governed(code: str, text: str) -> Iterator[bool]:
    """For each place where a text has the name: whether it stands beside an office of a state."""
    at = text.find(code)
    while at >= 0:
        yield bool(_ITS.match(text, at + len(code)) or _OF.search(text, max(0, at - 40), at))
        at = text.find(code, at + len(code))


def is_state(code: str, told: frozenset[str]) -> bool:
    """Whether a code is a state's: three capitals, or of one that the articles tell of."""
    return STATE.match(code) is not None or code in told


def names_told(articles: Sequence[StoredReading], states: frozenset[str]) -> dict[str, str]:
    """What these states and their people are called in the articles, with their codes ("Tovia", "Tovian")."""
    found: dict[str, str] = {}
    for state in sorted(states):
        found[state] = state
        stem = state.rstrip("aeiouy")
        if len(stem) < _LEAST:
            continue
        people = re.compile(rf"(?<!\w){re.escape(stem)}{_ADJECTIVE}(?=s?(?!\w))")
        for stored in articles:
            for match in people.finditer(stored.reading.article.text):
                found.setdefault(match.group(), state)
    return found

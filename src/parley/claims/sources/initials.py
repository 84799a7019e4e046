"""Sources by an office's initials: "the CM" is whoever was introduced as chief minister, or is called the CM."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import fold
from parley.claims.people.people import Person
from parley.claims.people.short_offices import OFFICES, PLAIN
from parley.claims.sources.entities import Entity
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import SourcePhrase

_INITIALS = re.compile(
    r"(?:the|our|its|his|her|[A-Z][\w-]{1,30}['’]s?)\s(?P<short>(?-i:[A-Z]{2,4}))(?:\s(?-i:[A-Z]{2,6}))?", re.IGNORECASE
)
_MAX_PERSONS = 300


def resolve_short_office(scene: Scene, phrase: SourcePhrase) -> Entity | None:
    """Who is meant by an office's initials; None for other sources, and for bodies that the article calls so."""
    told = phrase.core.of(scene.text)
    if told in OFFICES and (named := scene.people.at(phrase.core.end + 1)) is not None:
        return named  # "IGP | Jane Roe"
    found = _INITIALS.fullmatch(told)
    short = found["short"] if found else ""
    if short not in OFFICES or f"({short})" in scene.text:
        return None
    holder = _holder(scene, short, phrase.core.start)
    if holder is not None:
        return holder
    if short not in PLAIN or scene.gazetteer.organisation(short) is not None:
        return None
    return scene.entities.thing(told, "person", role=short, country=scene.entities.country_of(phrase.core))


def _holder(scene: Scene, short: str, place: int) -> Person | None:
    """Whoever was named last before a place of those who are told to hold an office, in full or by its initials."""
    office = OFFICES[short]
    best, chosen = -1, None
    for person in scene.people.persons[:_MAX_PERSONS]:
        before = scene.people.last_before(person, place)
        if before <= best:
            continue
        roles = [d.role for d in person.descriptions if d.role and not d.past]
        if any(short in role.split() or office.search(fold(role)) for role in roles):
            best, chosen = before, person
    return chosen

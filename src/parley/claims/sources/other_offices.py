"""Which office is another's: of another field, body or state, or another of several by its number."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from parley.claims.language.gazetteer import fold
from parley.claims.language.phrases import Word, word_set
from parley.claims.people.people import Person
from parley.claims.people.roles import SOVEREIGN
from parley.claims.sources.scene import Scene
from parley.spans import Span

_PORTFOLIOS = word_set(
    "foreign defence interior home finance prime justice trade economy energy oil health agriculture transport "
    "information education culture labour war planning environment water fisheries security"
)
"""What the office of one minister, secretary or ministry is told from that of another by."""
_HEADS = word_set("chief head boss director commander")
"""Who heads a body, which is told from others by its name: "the air force | chief"."""
_OPPOSED = re.compile(r"\b(?:opposition|rebel|guerr?illa|separatist|insurgent|dissident|exiled)\b", re.IGNORECASE)
"""In the role of who is against those that rule."""
_COUNTS = word_set("first second third fourth fifth sixth another other")
"""Words that tell one of several without a name from the others."""
_NUMBERED = word_set("secretary minister lieutenant sergeant lady mate deputy vice class")
"""Offices and ranks that have a number of their own."""
_OWN = re.compile(r"(?:[Mm]y|[Oo]ur)\s")
_TIMES = word_set("former ex then new old")
"""Words that tell when somebody held an office, not which."""


def of_another_office(wanted: str, held: str) -> bool:
    """Whether two offices have one name and another field: "defence minister", "foreign minister".

    No minister without a field is the prime minister: a legation's minister calls upon him. Nor does the opposition's
    leader hold the highest office.
    """
    if wanted.split()[-1:] and wanted.split()[-1] in SOVEREIGN and _OPPOSED.search(held):
        return True
    first, second = _portfolios(wanted), _portfolios(held)
    if "prime" in first and not second:
        return "minister" in fold(held).split()
    return bool(first) and bool(second) and not first & second


def _portfolios(role: str) -> frozenset[str]:
    """The fields that an office names."""
    words = fold(role).replace("defense", "defence").replace("premier", "prime").split()
    return _PORTFOLIOS.intersection(words)


def of_another_body(wanted: Set[str], last: str, have: Set[str]) -> bool:
    """Whether words for the head of a body share none with another's: "the air force chief", "NATO deputy chief"."""
    apart = wanted - _TIMES - {last}
    return last in _HEADS and bool(apart) and not apart & have


def heads_another(scene: Scene, person: Person, words: Sequence[Word]) -> bool:
    """Whether somebody is told to head bodies, and none that words for a body's head name."""
    headed = [scene.words_in(d) for d in person.descriptions if d.head and d.head.split()[-1] in _HEADS]
    wanted = {word.bare for word in words[1:]}
    return bool(headed) and all(of_another_body(wanted, words[-1].bare, have) for have in headed)


def is_told_apart(person: Person, head: str, country: str | None) -> bool:
    """Whether an office is of another field or state than any that is told of a person: "the Prime Minister"."""
    held = " ".join(d.role for d in person.descriptions if d.role)
    states = {d.country for d in person.descriptions if d.country}
    return of_another_office(head, held) or (country is not None and bool(states) and country not in states)


def may_be_of(scene: Scene, person: Person, state: str, place: int) -> bool:
    """Whether somebody may be of a state: told so, or of none, and first named in a paragraph that tells of it.

    Right beside the paragraph of `place`, where the state's office stands, it is enough that no other state is told of:
    "its defence minister said. | Defence Minister Roe told reporters".
    """
    told = {description.country for description in person.descriptions if description.country}
    if told or not person.positions:
        return not told or state in told
    prose, settings = scene.prose, scene.entities.settings
    paragraph = prose.paragraph_span(person.positions[0])
    beside = abs(prose.paragraph(person.positions[0]) - prose.paragraph(place)) <= 1
    return settings.names(state, paragraph) or (beside and settings.is_open(state, paragraph))


def may_serve(scene: Scene, person: Person, country: str, place: int) -> bool:
    """Whether somebody of whom no state is told may hold an office of one that is named: "Japan's foreign minister".

    Not who is first named where other states are told of before it, and that one is not.
    """
    if not person.positions or any(description.country for description in person.descriptions):
        return True
    settings, paragraph = scene.entities.settings, scene.prose.paragraph_span(person.positions[0])
    if paragraph.start < place < paragraph.end:
        paragraph = Span(paragraph.start, place)
    return settings.names(country, paragraph) or settings.is_open(country, paragraph)


def counted_apart(phrase: str, earlier: str, head: str) -> bool:
    """Whether one of several is another by its number than one before: "the third official", "a second official"."""
    count, before = _count(phrase, head), _count(earlier, head)
    if count is None or count == before:
        return False
    return before != {"first": None, "second": "another", "other": "another"}.get(count, "")


def _count(phrase: str, head: str) -> str | None:
    """The word before a role that tells which of several it is, but for ranks and offices ("first secretary")."""
    words = fold(phrase).split()
    counted = next((word for word in words[:3] if word in _COUNTS), None)
    return None if head.split()[-1] in _NUMBERED or counted in head.split() else counted


def of_who_is_quoted(scene: Scene, core: Span) -> bool:
    """Whether an office is one of whoever speaks in a quotation, told of nowhere else: "“| My minister | said so"."""
    return _OWN.match(scene.text, core.start) is not None and scene.prose.quotation(core.start) is not None

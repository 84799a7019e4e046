"""Offices given away from the name: "the 78-year-old U.S. president", "the Russian leader"."""

from __future__ import annotations

import re

from parley.claims.countries import country_of
from parley.claims.descriptions import Description, role_starting
from parley.claims.gazetteer import Gazetteer
from parley.claims.people import People, Person, title_sex
from parley.claims.phrases import joined, word_set, words_of
from parley.claims.prose import Prose
from parley.spans import Span

_OFFICE = re.compile(
    r"\b[Tt]he\s+(?P<phrase>(?:(?:(?:[^\W\d_]\.){2,4}|[\w'’-]{1,40})\s+){1,4}?"
    r"(?:president|leader|prime\s+minister|premier|chancellor|foreign\s+minister|defen[cs]e\s+minister|king|monarch))\b"
)
_AGE = re.compile(r"^\d+-year-old\s+")
_BREAKS = word_set(
    "in of at to for with that was is and on by from as but who has had would new next first late former"
)
_REACH = 900
"""Characters before the phrase in which its person must be named: about three paragraphs."""


def attach_definite_roles(text: str, people: People, prose: Prose, gazetteer: Gazetteer) -> None:
    """Give each office with a nationality to the person named last before it whom nothing speaks against.

    Whoever is the subject of the same sentence is passed over: "Roe told the Ruritanian leader".
    """
    for match in _OFFICE.finditer(text):
        phrase = Span(*match.span("phrase"))
        words = words_of(text, phrase)
        country = country_of(words, gazetteer)
        if country is None or any(word.bare in _BREAKS for word in words) or prose.quotation(phrase.start) is not None:
            continue
        person = _holder(match.start(), country, words[-1].bare, people, prose, gazetteer)
        if person is None:
            continue
        end = next((i for i in range(len(words)) if role_starting(words, i, gazetteer) == len(words)), len(words) - 1)
        head = " ".join(word.bare for word in words[end:])
        role = _AGE.sub("", joined(text, words))
        person.descriptions.append(Description(role=role, country=country, head=head, start=phrase.start))


def _holder(place: int, country: str, head: str, people: People, prose: Prose, gazetteer: Gazetteer) -> Person | None:
    sex = title_sex(head, gazetteer)
    sentence = prose.sentence(place)
    for span, person in reversed(people.within(Span(max(0, place - _REACH), place))):
        if prose.sentence(span.start) == sentence or prose.quotation(span.start) is not None:
            continue
        if sex is not None and person.sex not in (sex, None):
            continue
        offices = [d for d in person.descriptions if d.role and not d.past]
        if any(d.country not in (None, country) for d in person.descriptions):
            continue
        if any(d.weight >= 3.0 and d.head.split()[-1] != head and head != "leader" for d in offices):
            continue
        return person
    return None

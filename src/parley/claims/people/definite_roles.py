"""Offices given away from the name: "the 78-year-old U.S. president", "the Russian leader"."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import joined, word_set, words_of
from parley.claims.language.prose import Prose
from parley.claims.people.descriptions import Description
from parley.claims.people.people import People, Person, title_sex
from parley.claims.people.role_words import holder_body, shown_role
from parley.claims.people.roles import related, role_starting
from parley.claims.states.countries import country_of, named_state
from parley.spans import Span

_OFFICE = re.compile(
    r"\b[Tt]he\s+(?P<phrase>(?:(?:(?:[^\W\d_]\.){2,4}|[\w'’-]{1,40})\s+){1,4}?"
    r"(?:president|leader|prime\s+minister|premier|chancellor|foreign\s+minister|defen[cs]e\s+minister|king|monarch))\b"
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_THE_WORD = re.compile(
    r"\b[Tt]he (?:former )?"
    r"((?:(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance|[Vv]ice|[Dd]eputy) )?[A-Za-z]{4,20})\b"
    r"(?!\s+(?:of|for|[A-Z]))"
)
_BREAKS = word_set(
    "in of at to for with that was is and on by from as but who has had would new next first late former previous"
)
_REACH = 900
"""Characters before the phrase in which its person must be named: about three paragraphs."""
_LEAST_MENTIONS = 3
"""A person of whom nothing is said must be named this often to be taken for the holder of an office."""


def attach_definite_roles(text: str, people: People, prose: Prose, gazetteer: Gazetteer) -> None:
    """Give each office with a nationality to its holder, where the article does not name one beside it.

    That is the person named last before the phrase, if nothing speaks against it: no other office, no
    other country. Whoever stands in the same sentence is passed over:
    "Roe told the Ruritanian leader".
    """
    for match in _OFFICE.finditer(text):
        phrase = Span(*match.span("phrase"))
        words = words_of(text, phrase)
        country = country_of(words, gazetteer)
        if country is None or any(word.bare in _BREAKS for word in words):
            continue
        if not any(named_state(word.text, gazetteer) for word in words[:-1]):
            continue  # a party's leader
        if prose.quotation(phrase.start) is not None or _named_beside(phrase, people, prose):
            continue
        begin = next((i for i in range(len(words)) if role_starting(words, i, gazetteer) == len(words)), len(words) - 1)
        head = " ".join(word.bare for word in words[begin:])
        person = _holder(text, match.start(), country, head, people, prose, gazetteer)
        if person is not None:
            shown = shown_role(text, words, gazetteer)
            person.descriptions.append(
                Description(
                    role=shown.role, affiliation=holder_body(shown, head, gazetteer), country=country, head=head,
                    phrase=joined(text, words), start=phrase.start, place=shown.place,
                )
            )  # fmt: skip


def role_mentions(text: str, people: People, prose: Prose) -> list[tuple[Span, Person]]:
    """Mentions by office alone ("the admiral") of persons who alone hold that office in the article."""
    holders: dict[str, set[int]] = {}
    persons = {id(person): person for person in people.persons[:300]}
    for key, person in persons.items():
        for description in person.descriptions:
            if description.weight >= 2.0 and description.head:
                holders.setdefault(description.head.split()[-1], set()).add(key)
                holders.setdefault(description.head, set()).add(key)
    found = []
    for match in _THE_WORD.finditer(text):
        keys = holders.get(match.group(1).lower(), set())
        if len(keys) == 1 and prose.quotation(match.start()) is None:
            found.append((Span(*match.span()), persons[next(iter(keys))]))
    return found


def _named_beside(phrase: Span, people: People, prose: Prose) -> bool:
    """Whether a name follows at once, so that the office is a title ("the Ruritanian leader, Jane Roe")."""
    end = min(phrase.end + 24, prose.sentence_span(phrase.start).end)
    return bool(people.within(Span(phrase.end, end)))


def _holder(
    text: str, place: int, country: str, head: str, people: People, prose: Prose, gazetteer: Gazetteer
) -> Person | None:
    of_office = [
        (description.country, person)
        for person in people.persons[:300]
        for description in person.descriptions
        if not description.past and related(head, description.head)
    ]
    if any(code == country for code, _ in of_office):
        return None
    unplaced = {id(person) for code, person in of_office if code is None}
    sex = title_sex(head, gazetteer)
    sentence = prose.sentence(place)
    start = prose.sentence_span(place).start
    beside = {id(person) for span, person in people.within(Span(start, place)) if prose.quotation(span.start) is None}
    if len(beside) > 1 or (not beside and _PRONOUN.search(text, start, place)):
        return None
    for span, person in reversed(people.within(Span(max(0, place - _REACH), start))):
        if id(person) in beside or prose.quotation(span.start) is not None:
            continue
        close = sentence - prose.sentence(span.start) == 1
        if (sex is not None and person.sex not in (sex, None)) or not _is_free(person, country):
            return None
        if id(person) in unplaced:
            return person
        described = any(d.weight >= 1.0 and not d.past for d in person.descriptions)
        return person if not described and (close or len(person.positions) >= _LEAST_MENTIONS) else None
    return None


def _is_free(person: Person, country: str) -> bool:
    return all(description.country in (None, country) for description in person.descriptions)

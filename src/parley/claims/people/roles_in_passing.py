"""Roles that an article gives somebody in passing: "the actress", "the nominee" of whoever was just named."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.phrases import joined, word_set, words_of
from parley.claims.language.prose import Prose
from parley.claims.people.descriptions import Description, describe
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.people import People, Person, title_sex
from parley.claims.people.role_words import shown_role
from parley.claims.people.roles import CANDIDATES, LOOSE_ROLES
from parley.spans import Span

_ROLES = (
    "nominee|candidate|front-?runner|hopeful|senator|congressman|congresswoman|governor|mayor|lawmaker|minister|"
    "diplomat|envoy|ambassador|negotiator|mediator|general|admiral|colonel|commander|actor|actress|singer|musician|"
    "comedian|artist|star|author|writer|novelist|journalist|columnist|reporter|broadcaster|professor|scientist|"
    "economist|historian|psychiatrist|physicist|lawyer|attorney|prosecutor|judge|activist|dissident|cleric|priest|"
    "bishop|businessman|businesswoman|billionaire|tycoon|mogul|magnate|banker|entrepreneur|developer|politician|"
    "playwright|pilot|skipper|engineer|doctor|surgeon|nurse|teacher|farmer|justice|manager|trader|investor|heiress|pastor|"
    "rabbi|imam|sheriff|prosecutor|physician|inventor|designer|coach|golfer|boxer|wrestler|driver|mountaineer|explorer|"
    "fugitive|hacker|whistleblower|tycoon|mathematician|chemist|biologist|philosopher|poet|painter|sculptor|director|"
    "producer|filmmaker|anchor|host|commentator|pundit|speechwriter|strategist|lobbyist|councilman|councilwoman|"
    "committeeman|committeewoman|delegate|legislator|congressperson|treasurer|commissioner|veteran|comic|rapper"
)
"""Roles that a text comes back to somebody by."""
_PASSING = re.compile(
    rf"\b[Tt]he\s+(?P<phrase>(?:[\w'’.-]{{2,30}}\s+){{0,4}}?(?:{_ROLES}))\b(?!\s+(?:of|for|to|from|at|in|who|and|[A-Z“\"]))"
    r"(?![,-]\s?[A-Z]|['’]s)"
)
_ANYBODY = re.compile(rf"\b[Aa]n?\s(?:[\w-]+\s){{0,2}}?(?P<role>{_ROLES})\b(?!\s[A-Z])")
"""Somebody nameless of that role, whom the text may come back to instead."""
_DESCRIBED = re.compile(
    r"\b[Tt]he\s(?P<phrase>(?:[a-z][\w-]{2,20}\s){1,3}(?P<head>[a-z]{4,20}))\b"
    r"(?!\s+(?:of|for|to|from|at|in|who|and|[A-Z“\"]))(?![,-]\s?[A-Z]|['’]s)"
)
"""A role with a describing word of its own: "the retired neurosurgeon"."""
_NOBODYS = word_set(
    "official officer spokesman spokeswoman spokesperson aide source analyst expert reporter journalist interviewer "
    "host moderator judge prosecutor lawyer attorney voter speaker author writer professor president minister"
)
"""Roles that others than the one whom an article is about have in it."""
_MOST_PERSONS = 300
_LEAST_NAMED = 5
_MANY = 2
"""Mentions that make somebody the one whom an article is about, and how many times those of anybody else. †"""
_BREAKS = word_set(
    "in of at to for with that was is and on by from as but who has had would had next first late former previous "
    "other two three both any no when where while before after if because than or nor another same"
)
_SENTENCES = 3
"""Sentences before a phrase in which its person must be named."""
_MAX_REACH = 700
_OFFICE = 2.0
"""Least weight of a description that is more than loose ("billionaire"): who has one is not given another."""
_MAX_ONE = 2
"""Roles that one person is given in this way."""


def attach_roles_in_passing(
    text: str, people: People, prose: Prose, gazetteer: Gazetteer, mention_at: MentionAt
) -> None:
    """Give persons of whom nothing is said the role by which the text comes back to them.

    The phrase must follow the only person that the nearest sentence with a name names; whoever stands before it in
    its own sentence is somebody else ("Roe met the senator").
    """
    given: dict[int, int] = {}
    nameless: dict[str, int] = {}
    for match in _ANYBODY.finditer(text):
        nameless.setdefault(match.group("role"), match.start())
    for match in _PASSING.finditer(text):
        phrase = Span(*match.span("phrase"))
        words = words_of(text, phrase)
        if any(word.bare in _BREAKS or word.possessive for word in words) or prose.quotation(phrase.start) is not None:
            continue
        person = _named_before(match.start(), people, prose)
        if person is None or given.get(id(person), 0) >= _MAX_ONE:
            continue
        head = words[-1].bare
        if head not in CANDIDATES and nameless.get(head, len(text)) < match.start():
            continue
        sex = title_sex(head, gazetteer)
        if (sex is not None and person.sex not in (sex, None)) or any(d.weight >= _OFFICE for d in person.descriptions):
            continue
        given[id(person)] = given.get(id(person), 0) + 1
        found = describe(text, phrase, gazetteer, mention_at)
        owner = mention_at(found.owner.start) if found is not None and found.owner is not None else None
        if found is None or (owner is not None and owner[1] == "person"):
            shown = shown_role(text, words, gazetteer)
            found = Description(role=shown.role or None, head=head, phrase=joined(text, words), start=phrase.start)
        person.descriptions.append(found)


def attach_roles_of_protagonist(text: str, people: People, prose: Prose, gazetteer: Gazetteer) -> None:
    """Give the person whom an article is about, if nothing is said of it, what the text calls somebody without a name.

    "The retired neurosurgeon" has a describing word of its own, is nobody else's role, and comes after the name.
    """
    ranked = sorted(people.persons[:_MOST_PERSONS], key=lambda p: -len(p.positions))[:2]
    if not ranked or len(ranked[0].positions) < max(
        _LEAST_NAMED, _MANY * (len(ranked[1].positions) if ranked[1:] else 0)
    ):
        return
    hero = ranked[0]
    if any(d.weight > 0 for d in hero.descriptions):
        return
    held = {d.head.split()[-1] for p in people.persons[:_MOST_PERSONS] for d in p.descriptions if d.head}
    for match in _DESCRIBED.finditer(text, hero.positions[0]):
        head = match.group("head")
        if head not in gazetteer.person_roles or head in held | LOOSE_ROLES | _NOBODYS:
            continue
        phrase = Span(*match.span("phrase"))
        words = words_of(text, phrase)
        if any(word.bare in _BREAKS or word.possessive for word in words) or prose.quotation(phrase.start) is not None:
            continue
        sex = title_sex(head, gazetteer)
        if sex is not None and hero.sex not in (sex, None):
            continue
        shown = shown_role(text, words, gazetteer)
        hero.descriptions.append(
            Description(role=shown.role or None, head=head, phrase=joined(text, words), start=phrase.start)
        )
        return


def _named_before(place: int, people: People, prose: Prose) -> Person | None:
    """The one person of the nearest sentence with a name before `place`; None where it names several."""
    sentence = prose.sentence(place)
    start = prose.sentence_span(place).start
    if people.within(Span(max(start, place - _MAX_REACH), place)):
        return None
    nearest: int | None = None
    found: set[int] = set()
    chosen = None
    for span, person in reversed(people.within(Span(max(0, place - _MAX_REACH), start))):
        if prose.quotation(span.start) is not None:
            continue
        at = prose.sentence(span.start)
        if sentence - at > _SENTENCES or (nearest is not None and at != nearest):
            break
        nearest, chosen = at, person
        found.add(id(person))
    return chosen if len(found) == 1 else None

"""Whose leaders the persons of an article are, where it names them without saying so ("Mr. Putin")."""

from __future__ import annotations

import datetime as dt
import re

from parley.claims.language.gazetteer import Gazetteer, Leader, fold
from parley.claims.language.names import same_person
from parley.claims.people.descriptions import Description
from parley.claims.people.people import People, Person
from parley.claims.people.role_words import serves_body
from parley.claims.people.roles import LEADERSHIP

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LINGERS = 20
"""Years after leaving office in which a former leader is still in the news. Set by judgement."""
_LINGERS_ALONE = 8
"""The same where the last name stands alone and the day of the article is known. Set by judgement."""
_CAREER = 40
"""Years before taking office from which a leader may be in the news by his full name."""
_TOLD = 0.9
"""Least weight of a description that tells what somebody is. †"""
_AT_END = 1 << 40
"""Where such knowledge ranks among a person's descriptions: behind all that the article says."""


def attach_leaders(text: str, people: People, gazetteer: Gazetteer, written: dt.date | None = None) -> None:
    """Give leaders of states their country, unless the article's own words give them one.

    A full name must agree with the table's; a lone last name must belong to leaders of one state only, and to
    nobody whom the article describes as something else than a leader. Where the day of the article is known
    (`written`), a lone last name is nobody's who left office long before or had not come to it; else the latest
    year that the text names chooses among namesakes.
    """
    latest = written.year if written else None
    for person in people.persons:
        if any(description.country for description in person.descriptions):
            continue
        if any(serves_body(d.head) and not d.past for d in person.descriptions):
            continue  # NATO's secretary-general led a state once
        if sovereign := gazetteer.sovereigns.get(fold(person.name)):
            person.descriptions.append(Description(country=sovereign, start=_AT_END))  # "the Shah"
            continue
        leaders = _namesakes(person, gazetteer)
        if written is not None:
            alone = len(person.tokens) == 1
            leaders = [leader for leader in leaders if _in_the_news(leader, written.year, alone=alone)]
        if len({leader.country for leader in leaders}) > 1:
            latest = latest or max(map(int, _YEAR.findall(text)), default=0)
            leaders = [leader for leader in leaders if leader.first - 1 <= latest <= (leader.last or latest) + _LINGERS]
        countries = {leader.country for leader in leaders}
        if len(countries) == 1:
            person.descriptions.append(Description(country=countries.pop(), start=_AT_END))


def _in_the_news(leader: Leader, year: int, *, alone: bool) -> bool:
    """Whether a leader may be meant in a year: by the last name alone only around his time in office."""
    if not alone:
        return leader.first - _CAREER <= year
    return leader.first - 1 <= year <= (leader.last or year) + _LINGERS_ALONE


def _namesakes(person: Person, gazetteer: Gazetteer) -> list[Leader]:
    """The leaders of a person's name, none where the article describes the person as something else."""
    leaders = gazetteer.leaders.get(person.tokens[-1], ()) or gazetteer.leaders.get(person.tokens[0], ())
    heads = [d.head.split()[-1] for d in person.descriptions if d.weight >= _TOLD and d.head]
    if len(person.tokens) > 1:
        another = heads and LEADERSHIP.isdisjoint(heads)
        return [] if another else [leader for leader in leaders if same_person(leader.tokens, person.tokens)]
    if any(head not in LEADERSHIP for head in heads) or person.tokens[0] in gazetteer.first_names:
        return []
    return [leader for leader in leaders if person.tokens[0] == leader.tokens[0 if leader.family_first else -1]]

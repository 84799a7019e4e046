"""Which state a leader leads on a day, and what a state's code is on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from parley.claims.language.gazetteer import Gazetteer, Leader, Reign
from parley.claims.language.names import same_person

SOVIET_UNION = "SUN"
"""The code of a state that no table of today has."""
_SOVIET = (dt.date(1922, 12, 30), dt.date(1991, 12, 25))
"""First and last day of the Soviet Union."""
_AUSTRIA_HUNGARY = (dt.date(1867, 6, 8), dt.date(1918, 11, 11))
_CZECHOSLOVAKIA = (dt.date(1918, 10, 28), dt.date(1992, 12, 31))
_BEFORE_NAMES = frozenset("king queen prince princess".split())
"""Titles of sovereigns that do not stand alone for a state."""


def in_office(ruler: Leader | Reign, on: dt.date | None) -> bool:
    """Whether somebody leads the state on a day; years are all that is known, so a year's end counts as in office."""
    return on is None or (ruler.first or on.year) <= on.year <= (ruler.last or on.year)


def dated(code: str, on: dt.date | None) -> str:
    """A state's code on a day: Russia's is the Soviet Union's while that lasted, Hungary's Austria-Hungary's."""
    if code in {"AUT", "HUN"} and on is not None and _AUSTRIA_HUNGARY[0] <= on <= _AUSTRIA_HUNGARY[1]:
        return "AUH"
    if code in {"CZE", "SVK"} and on is not None and _CZECHOSLOVAKIA[0] <= on <= _CZECHOSLOVAKIA[1]:
        return "CSK"
    return SOVIET_UNION if code == "RUS" and on is not None and _SOVIET[0] <= on <= _SOVIET[1] else code


def with_sovereigns(gazetteer: Gazetteer, on: dt.date | None, named: Collection[str]) -> Gazetteer:
    """The gazetteer with the state that each sovereign's title means on a day, in an article that names some states.

    "The Czar" is Russia's to 1917 and nobody's later; "the Sultan" is that state's of several that the article names.
    Without a day the article must name the state of both.
    """
    states: dict[str, str] = {}
    for title, reigns in gazetteer.reigns.items():
        meant = {
            reign.country
            for reign in reigns
            if in_office(reign, on) and (not reign.named or reign.country in named or (reign.dated and on is not None))
        }
        if len(meant) == 1:
            states[title] = meant.pop()
    return replace(gazetteer, sovereigns=MappingProxyType(states))


def _surname(leader: Leader) -> str:
    """The part of a leader's name that stands alone for him: "Xi", "Thatcher"."""
    return leader.tokens[0 if leader.family_first else -1]


def _is_title(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is a sovereign's title, a surname of some leaders, too: "the King" is not Mackenzie King."""
    return word in _BEFORE_NAMES or word in gazetteer.reigns


def _by_title_alone(leader: Leader, gazetteer: Gazetteer) -> bool:
    """Whether a leader is told from others of his name by his title alone: a "Charles" is not King Charles."""
    title, name = leader.tokens[0], leader.tokens[-1]
    return title == name or (_is_title(title, gazetteer) and name in gazetteer.first_names)


def state_led_by(tokens: tuple[str, ...], gazetteer: Gazetteer, on: dt.date | None, *, titled: bool) -> str | None:
    """The state that somebody of this name leads on a day, or with an office's title before the name once led."""
    if len(tokens) == 1 and _is_title(tokens[0], gazetteer) and not titled:
        return None
    named = [
        leader
        for leader in gazetteer.leaders.get(tokens[-1], ())
        if (same_person(leader.tokens, tokens) if len(tokens) > 1 else _surname(leader) == tokens[0])
        and (titled or not _by_title_alone(leader, gazetteer))
    ]
    current = [leader for leader in named if in_office(leader, on)]
    countries = {leader.country for leader in (current or (named if titled else []))}
    return countries.pop() if len(countries) == 1 else None

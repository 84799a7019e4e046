"""Which state a leader leads on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from parley.claims.language.gazetteer import Gazetteer, Leader, Reign
from parley.claims.language.names import same_person

_BEFORE_NAMES = frozenset("king queen prince princess".split())
"""Titles of sovereigns that do not stand alone for a state."""


def in_office(ruler: Leader | Reign, on: dt.date | None) -> bool:
    """Whether somebody leads the state on a day; years are all that is known, so a year's end counts as in office."""
    return on is None or (ruler.first or on.year) <= on.year <= (ruler.last or on.year)


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

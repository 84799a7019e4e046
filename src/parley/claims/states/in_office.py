"""Which state a leader leads on a day, and what a state's code is on it."""

from __future__ import annotations

import datetime as dt

from parley.claims.language.gazetteer import Gazetteer, Leader
from parley.claims.language.names import same_person

SOVIET_UNION = "SUN"
"""The code of a state that no table of today has."""
_SOVIET = (dt.date(1922, 12, 30), dt.date(1991, 12, 25))
"""First and last day of the Soviet Union."""
_SOVEREIGNS = frozenset("king queen prince princess emir sultan shah pope tsar kaiser".split())
"""Titles that some leaders have for a surname: "the King" is not Mackenzie King."""


def in_office(leader: Leader, on: dt.date | None) -> bool:
    """Whether somebody leads the state on a day; years are all that is known, so a year's end counts as in office."""
    return on is None or leader.first <= on.year <= (leader.last or on.year)


def dated(code: str, on: dt.date | None) -> str:
    """A state's code on a day: Russia's is the Soviet Union's while that lasted."""
    return SOVIET_UNION if code == "RUS" and on is not None and _SOVIET[0] <= on <= _SOVIET[1] else code


def _surname(leader: Leader) -> str:
    """The part of a leader's name that stands alone for him: "Xi", "Thatcher"."""
    return leader.tokens[0 if leader.family_first else -1]


def state_led_by(tokens: tuple[str, ...], gazetteer: Gazetteer, on: dt.date | None, *, titled: bool) -> str | None:
    """The state that somebody of this name leads on a day, or with an office's title before the name once led."""
    if len(tokens) == 1 and tokens[0] in _SOVEREIGNS and not titled:
        return None
    named = [
        leader
        for leader in gazetteer.leaders.get(tokens[-1], ())
        if (same_person(leader.tokens, tokens) if len(tokens) > 1 else _surname(leader) == tokens[0])
        and (len(leader.tokens) > 1 or titled)
    ]
    current = [leader for leader in named if in_office(leader, on)]
    countries = {leader.country for leader in (current or (named if titled else []))}
    return countries.pop() if len(countries) == 1 else None

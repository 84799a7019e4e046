"""States that a phrase means without naming them: "the South", "the army chief" in a sentence on one, its leader's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parley.claims.language.gazetteer import Gazetteer

_HALF = re.compile(r"(?:the\s)?(north|south)(?:['’]s)?", re.IGNORECASE)
_OTHER = {"North": "South", "South": "North"}
_OFTEN = 2
"""Namings of "South Orsk" from which "the South" is taken for it. †"""
_LED_BY = re.compile(r"(?:[Tt]he\s)?(?:\w+\s)?(?:government|cabinet|administration|regime)\sof\s(?=[A-Z])")
_SET_IN = re.compile(r"(?:\A|\n|\.[”\"]?\s)In\s(?:the\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}),\s\Z")
"""The begin of a sentence that is about somewhere."""
_LONGEST = 90
"""Characters of such a begin."""


def half_meant(words: str, named: Mapping[str, int], names: Mapping[str, str]) -> str | None:
    """The state that "the North" or "the South" is where the article tells of one half, or of both, of a country.

    `named`: how often the article names each state, by code; `names`: by code.
    """
    found = _HALF.fullmatch(words)
    if found is None:
        return None
    side = found.group(1).title()
    halves = {names[code]: code for code, count in named.items() if code in names and count >= _OFTEN}
    of_side, of_other = ([n for n in halves if n.startswith(f"{s} ")] for s in (side, _OTHER[side]))
    if len(of_side) == 1:
        return halves[of_side[0]]
    if not of_side and len(of_other) == 1:  # Sudan is the North of South Sudan
        return halves.get(of_other[0].partition(" ")[2])
    return None


def leader_at(words: str) -> int | None:
    """Where the name stands of who leads a government: "the government of | Jane Roe"."""
    found = _LED_BY.match(words)
    return found.end() if found else None


def set_in(text: str, place: int, gazetteer: Gazetteer) -> str | None:
    """The state in which a sentence begins to tell: "In Orsk, the army chief"."""
    found = _SET_IN.search(text, max(0, place - _LONGEST), place)
    return gazetteer.state(found.group(1)) if found else None

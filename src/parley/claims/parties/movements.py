"""Who "the rebels" are: the one armed movement that an article names, where it names no other.

"Two Velm fighters were killed. | The rebels | vowed revenge": of two movements either may be meant. Gunmen, and others
without an article, are anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.states.actor_names import known_code
from parley.claims.states.actor_words import ARMED_MOVEMENTS
from parley.spans import Span

_ONE = (
    r"(?:rebel|insurgent|guerr?ill?a|separatist|secessionist|paramilitary|militant|mutineer|jihadi(?:st)?|extremist"
    r"|terrorist|revolutionary)"
)
_MANY = (
    r"(?:rebels|insurgents|guerr?ill?as|separatists|secessionists|paramilitaries|militants|mutineers|militiamen|militias?"
    r"|jihadis(?:ts)?|islamists|extremists|terrorists|revolutionaries|fighters)"
)
_OF_IT = (
    r"(?:leaders?|leadership|commanders?|chiefs?|spokesm[ae]n|spokeswom[ae]n|forces?|troops|fighters?|soldiers|positions?"
    r"|units?|columns?|gunners|group|movement|army|delegation|delegates|negotiators|envoys?|representatives?|officials?"
    r"|authorities|camps?|bases?|strongholds?|targets?|side)"
)
_MEANT = re.compile(
    rf"(?:(?:the|these|those|all|other)\s)(?:(?:armed|islamist|marxist|maoist|leftist|communist|southern|northern|eastern"
    rf"|western|rival|retreating|besieged)\s)?(?:{_MANY}|{_ONE}\s{_OF_IT})"
    rf"|(?:an?\s|the\s|some\s|senior\s|top\s)?(?:rebel|insurgent|guerr?ill?a|separatist)\s{_OF_IT}"
    r"|(?:rebels|insurgents|guerr?ill?as|separatists)",
    re.IGNORECASE,
)
"""Phrases for an armed movement without its name: "the rebels", "a rebel spokesman"."""
_OF_STATES = re.compile(
    r"\b(?:governments|countries|states|nations|capitals|presidents|premiers|ministers|powers|republics|neighbou?rs|navies)\Z"
)
_THE = re.compile(r"(?:the|The)\s")
_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'.-]*(?:\s(?:(?:of|for|the|and|in)\s){0,2}[A-Z][\w’'.-]*){0,6}")
_LONGEST = 7
"""Words of a movement's name that are looked up."""


def means_movement(text: str, span: Span) -> bool:
    """Whether a phrase, with the article before it, means an armed movement that it does not name."""
    start = span.start - len("the ") if _THE.match(text, max(0, span.start - len("the "))) else span.start
    return _MEANT.fullmatch(text, start, span.end) is not None


def movements_named(text: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The armed movements that a text names, by their codes."""
    return frozenset(code for found in set(_NAME.findall(text)) for code in _movements_in(found, gazetteer))


def at_war_at_home(words: str, state: str | None, movements: Collection[str]) -> tuple[str, ...]:
    """The two sides of a war inside a state, it and the one movement that the article names; no "two governments"."""
    if state is None or len(movements) != 1 or _OF_STATES.search(words):
        return ()
    return (state, *movements)


def _movements_in(name: str, gazetteer: Gazetteer) -> Iterable[str]:
    """The movements that a run of capitalised words names: the longest known name from each word on."""
    words = name.split()
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            if (code := known_code(" ".join(words[at : at + length]), gazetteer)) is not None:
                if code in ARMED_MOVEMENTS:
                    yield code
                at += length
                break
        else:
            at += 1

"""Which names of an article that no table knows are states, weighed by all that stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from parley.claims.language.gazetteer import fold
from parley.claims.states.own_state_context import Kinds, around
from parley.claims.states.own_state_names import BODIES, ISLES, SIDES, STYLES, Naming, namings
from parley.claims.types import Mention

_WEIGHTS = {
    "government of": 42, "adjective of body": 28, "place": 24, "style": 34, "adjective": 19, "person": 18,
    "surely has": 18, "neighbour": 15, "of": 14, "which": 12, "acts": 9, "inside": 8, "has": 8, "pair": 8,
    "inside of": 7, "in place": 6, "between": 6, "organisation": 5, "twice": 5, "thrice": 5,
    "surely attributive": 4, "attributive": 4, "crisis": 4, "in": 3, "verb": 3, "to": 3, "dateline": 3,
    "says": -2, "site": -4, "in organisation": -4, "whole person": -6, "multi": -5, "short": -6,
    "titled": -8, "another": -13, "seat": -8, "the": -10, "inlonger": -10, "at": -11, "in person": -12,
    "others": -22, "known": -15, "is adjective": -30,
    "no crisis": -15, "whose government": 26, "side": 10, "isle": 15, "another in crisis": -7,
}  # fmt: skip
"""What each sign adds, in tenths of the logarithm of odds. Set November 2026 by a logistic regression over the
capitalised names of 123 articles and dispatches of ours (127 states, 1,486 other names) and, with less weight, of 150
articles of PolNeAR train in which the states of the tables were hidden (127 states, 4,275 other names); rounded, and
changed by judgement where a sign was rare: seats, neighbours, styles, sides, "which", how many states of the tables
there are, and whether the article tells of a crisis. †"""
_NEEDED = 40
"""The sum from which a name is taken for a state: seven of ten it is one. Tried from 30 to 50 on the same names."""
_NEEDED_BY_THE_ONLY = 35
"""The same where an article that tells of a crisis has no state yet. †"""
_OF_SEATS = {"seat", "dateline"}
_SEATS_NEED = 15
"""What the names of towns in datelines and of seats need beyond that sum where another name has more. †"""
_OF_STATES = frozenset(
    ("government of", "adjective of body", "adjective", "surely has", "has", "neighbour", "of", "which", "acts", "pair")
) | {"inside of", "between", "style", "surely attributive", "whose government"}
_BESIDE_A_STATE = 12
"""What names need less where "and" joins them with a state. †"""
_PLACES_NEED = 12
"""What names need beyond that sum of which nothing tells but that they are places and stand in a crisis. †"""
_OF_LONGER = {"side": SIDES | {"greater", "great", "little"}, "style": STYLES, "isle": ISLES}
"""First and last words of names of states of several words."""
_CRISIS = re.compile(
    r"\b(?:ambassador|envoy|embassy|legation|consul(?:ate)?|frontier|foreign minist(?:er|ry)|troops|navy|warship"
    r"|frigate|gunboat|submarine|sanctions|embargo|ultimatum|treaty|cease-?fire|truce|mobili[sz]\w+|invasion|airspace"
    r"|sovereign\w*|neighbou?r(?:ing)?|rebel|junta|coup|blockade|missile|diplomat|regime|militia|emirate|sultan"
    r"|premier|prime minister|minister|parliament|kingdom|soldier|army|border guard|coast guard|annex\w*|hostage"
    r"|gendarme|guerrilla|insurgent|separatist|pipeline|exile|cabinet)s?\b"
)
"""Words of stories on states and their quarrels."""
_CRISIS_WORDS = 2
"""More of them than these are a crisis beyond doubt. †"""
_ADJECTIVE = re.compile(r"(?<![\w-])[A-ZÀ-ÞĀ-Ž][a-zà-ÿā-ž]{3,}(?:n|i|ese|ish|ic|er|ite)s?(?![\w’'-])(?= (\w+)|)")
_ADJECTIVE_ENDS = ("n", "an", "ian", "ese", "ish", "i", "ic", "er", "ean", "nian", "ite")


class Weighed(NamedTuple):
    """The names that are states, and the one that comes next; `governed`: whether a government is told to sit there."""

    states: frozenset[str]
    next_best: str | None
    governed: bool


def weighed(text: str, mentions: Sequence[Mention], unknown: Callable[[str], bool], *, known_states: int) -> Weighed:
    """The names that are taken for states by the sum of what stands around them.

    `unknown`: whether no table has a name; `known_states`: how many states of the tables the article names. Where the
    text is written from, and where a government sits, is no state beside names that surely are.
    """
    found, partners = signs_of(text, mentions, unknown, known_states=known_states)
    sums = {name: sum(_WEIGHTS.get(sign, 0) for sign in signs) for name, signs in found.items()}
    surest = max(sums.values(), default=0)

    def needed(name: str) -> int:
        signs = found[name]
        seat = signs & _OF_SEATS and surest > sums[name]
        return _NEEDED + (_SEATS_NEED if seat else 0) + (0 if signs & _OF_STATES else _PLACES_NEED)

    states = {name for name, total in sums.items() if total >= needed(name)}
    for one, other in partners:
        for name, beside in ((one, other), (other, one)):
            if (beside in states or "is adjective" in found[beside]) and sums[name] >= needed(name) - _BESIDE_A_STATE:
                states.add(name)
    rest = [
        name
        for name in sums
        if name not in states and {"much crisis", "place"} <= found[name] and "place of" not in found[name]
    ]
    best = max(rest, key=sums.__getitem__, default=None)
    if best is None or sums[best] < _NEEDED_BY_THE_ONLY:
        best = next((name for name, signs in found.items() if {"much crisis", "dateline"} <= signs), None)
    if best is None:
        return Weighed(frozenset(states), None, governed=False)
    return Weighed(frozenset(states), best, governed="seat" in found[best])


def signs_of(
    text: str, mentions: Sequence[Mention], unknown: Callable[[str], bool], *, known_states: int
) -> tuple[dict[str, set[str]], list[tuple[str, str]]]:
    """What stands around each name that no table has, in words for it, and the names that "and" joins."""
    all_names = list(namings(text))
    longer = {part for naming in all_names if " " in naming.name for part in naming.name.split()}
    by_name: dict[str, list[Naming]] = {}
    for naming in all_names:
        by_name.setdefault(naming.name, []).append(naming)
    by_name = {name: places for name, places in by_name.items() if unknown(name)}
    if not by_name:
        return {}, []
    kinds = Kinds(mentions)
    found: dict[str, set[str]] = {}
    for name, places in by_name.items():
        signs = found[name] = set[str]()
        for place in places:
            signs |= kinds.of(place)
            signs |= around(text, place)
        if name in longer:
            signs.add("inlonger")
        if " " in name:
            signs.add("multi")
            first, last = name.lower().split()[0], name.lower().split()[-1]
            signs |= {sign for sign, words in _OF_LONGER.items() if (first if sign == "side" else last) in words}
        if len(places) > 1:
            signs.add("twice")
        if len(places) > 2:
            signs.add("thrice")
        if len(name) <= 3:
            signs.add("short")
    _add_adjectives(text, found)
    partners = _pairs(text, [naming for naming in all_names if naming.name in found])
    for name in chain.from_iterable(partners):
        found[name].add("pair")
    words = len(set(_CRISIS.findall(text.lower())))
    of_all = {"crisis" if words > 1 else "no crisis"} if words != 1 else set()
    of_all |= {"much crisis"} if words > _CRISIS_WORDS else set()
    of_all |= {"others"} if known_states > 2 else {"another"} if known_states else set()
    for signs in found.values():
        signs |= of_all
        _settle(signs)
    return found, partners


def _settle(signs: set[str]) -> None:
    """Take out what others say already."""
    if "person" in signs and ("multi" in signs or "titled" in signs or "inlonger" in signs):
        signs.discard("person")
        if "multi" in signs:
            signs.add("whole person")
    if "place" in signs:
        signs.discard("person")
    if "government of" in signs or "side" in signs or {"in", "whose government"} <= signs:
        signs -= {"whole person", "multi"}
    if "government of" in signs:
        signs.discard("no crisis")
    if {"crisis", "another"} <= signs:
        signs.discard("another")
        signs.add("another in crisis")
    for strong, weak in (
        ("government of", "of"),
        ("surely has", "has"),
        ("acts", "verb"),
        ("adjective of body", "adjective"),
    ):
        if strong in signs:
            signs.discard(weak)
    if not signs.isdisjoint(("attributive", "surely attributive", "style", "no article")):
        signs.discard("the")


def _pairs(text: str, places: Sequence[Naming]) -> list[tuple[str, str]]:
    """The names on both sides of "and"."""
    return [
        (one.name, other.name)
        for one, other in pairwise(places)
        if text[one.end : other.start] in (" and ", " and the ") and one.name != other.name
    ]


def _add_adjectives(text: str, found: dict[str, set[str]]) -> None:
    """Mark the names of which the article has adjectives too, and those adjectives."""
    by_base: dict[str, set[str]] = {}
    by_first: dict[str, list[str]] = {}
    for name in found:
        by_first.setdefault(name.split(" ")[0], []).append(name)
        folded = fold(name)
        for cut in range(3):
            if len(folded) - cut >= 3:
                by_base.setdefault(folded[: len(folded) - cut], set()).add(name)
    for match in _ADJECTIVE.finditer(text):
        word = match.group()
        one = fold(word.removesuffix("s"))
        homes = {
            name
            for end in _ADJECTIVE_ENDS
            if one.endswith(end)
            for name in by_base.get(one.removesuffix(end), ())
            if fold(name) != one
        }
        for name in homes:
            behind = match.group(1) or ""
            found[name].add("adjective of body" if behind.lower() in BODIES else "adjective")
            for first in {word.split(" ")[0], word.removesuffix("s").split(" ")[0]}:
                for other in by_first.get(first, ()):
                    if other in (word, word.removesuffix("s")) or other.startswith(f"{word} "):
                        found[other].add("is adjective")

"""From which state an article is written: that of "our troops", "here in Orsk", not "across the border in Orsk"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.prose import Prose

_OF_A_STATE = (
    r"(?:government|cabinet|parliament|foreign minist(?:er|ry)|president|prime minister|m\.?p\.?s?|ambassador|embassy"
    r"|consul|army|navy|air force|armed forces|troops|soldiers|frontiers?|borders?|territory|soil|coasts?|waters"
    r"|country|republic|sovereignty)"
)
_OURS = re.compile(rf"\bour (?:own )?{_OF_A_STATE}\b", re.IGNORECASE)
"""What a writer calls so who is of a state that he tells of."""
_OPENING = re.compile(
    r"\(?(?:Translated|Reprinted|Excerpt(?:s|ed)?|From|Extracts?)\b[^\n]{0,120}?, "
    r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})\)?\.?[ \t]*\n"
)
"""A first line that tells from what paper an article is: '(Translated from "La Hora", Orsk)'."""
_WE = re.compile(r"\b(?:[Ww]e|us|[Oo]ur)\b(?![’'-])")
_NOT_OURS = re.compile(
    r"\b(?:[Oo]ur (?:\w+ ){0,2}(?:correspondents?|reporters?|editors?|man|woman|colleagues?|readers?|guide|driver|view)"
    r"|[Ll]et us|(?:told|tells|telling|asked|showed|emailed|writes to|wrote to) us|[Ww]e (?:understand|hear|asked|spoke"
    r"|report|are told|learn))\b"
)
"""Where "we" are a paper, not a people."""
_HERE = re.compile(
    r"\b(?:here|(?:this|our) (?:town|village|city|island|valley|port|harbour|coast|shore|bank|district|province|paper"
    r"|newspaper))\b|\bours\b"
)
"""What somebody writes who is at the place that he tells of."""
_HERE_IN = re.compile(r"\b[Hh]ere,? in (?:the )?(?:\w+ (?:capital|town|city|port|village) of )?\Z")
_ACROSS = re.compile(
    r"\b(?:(?:across|over|beyond) the (?:border|frontier|river|lake|water|straits?|line|channel|bridge|mountains?) "
    r"(?:in|into) |(?:our|the|a|its) (?:\w+ ){0,2}neighbou?rs?,? |neighbou?ring )(?:the )?\Z"
)
_OTHER_SIDE = re.compile(
    r"[\w’'-]+ (?:(?:side|bank|shore)\b"
    r"|(?:ambassador|minister|envoy|consul|consul-general|consulate|embassy|legation|chargé d['’]affaires"
    r"|(?:\w+ )?attaché|trade mission|delegation|colony|community) (?:here|in this (?:city|capital|town))\b)"
)
_BACK = 60
"""Characters before a state's name that are looked at."""
_LEAST_SHARE = 0.6
"""Share of an article's namings of states that are of the two which it is about. †"""
_FEWEST = 3
"""Namings of a state that nothing but the other's being another's tells to be the writer's. †"""
_MOST = 200
"""First namings of states that are looked at."""


def two_told_of(named: Sequence[tuple[int, str]]) -> tuple[str, str] | None:
    """The two states that an article is about: named most, a third less often, and hardly any other."""
    ranked = Counter(code for _, code in named).most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[2][1] >= ranked[1][1]):
        return None
    (first, most), (second, times) = ranked[:2]
    return (first, second) if most + times >= _LEAST_SHARE * len(named) and times >= _FEWEST else None


class Standpoint(NamedTuple):
    """The state that an article is written from, and whether everybody of whom nothing else tells one is of it.

    Where only the word "we" tells it, it is no more than that of officials.
    """

    state: str
    everybodys: bool


def standpoint_of(
    text: str, prose: Prose, named: Sequence[tuple[int, str]], gazetteer: Gazetteer
) -> Standpoint | None:  # fmt: skip
    """The state that an article is written from, where its own voice tells it.

    It comes from a paper of some town, or is written "here in Orsk"; or of two states that it tells of the other is
    "across the border", begins sentences in a text in which only "our government" acts, or is named beside "us".
    """
    if (opening := _OPENING.match(text)) is not None and (state := gazetteer.place(opening["place"])) is not None:
        return Standpoint(state, everybodys=True)
    told = [(at, code) for at, code in named[:_MOST] if prose.quotation(at) is None]
    here = {code for at, code in told if _HERE_IN.search(text, max(0, at - _BACK), at)}
    if here:
        return Standpoint(here.pop(), everybodys=False) if len(here) == 1 else None
    two = two_told_of(named)
    if two is None:
        return None
    told = [(at, code) for at, code in told if code in two]
    ours = bool(_own_voice(_OURS, text, prose))
    local = ours or bool(_own_voice(_HERE, text, prose))
    across = {
        code for at, code in told if _OTHER_SIDE.match(text, at) or _ACROSS.search(text, max(0, at - _BACK), at)
    }  # fmt: skip
    first = {code for at, code in told if prose.sentence_span(at).start == at}
    for others, everybodys in (
        (across, True),
        (first if ours else set(), True),
        (_beside_us(text, prose, told), False),
    ):
        left = [code for code in two if code not in others]
        if local and len(left) == 1:
            return Standpoint(left[0], everybodys=everybodys)
    return None


def _own_voice(pattern: re.Pattern[str], text: str, prose: Prose) -> list[int]:
    """Where the article's own voice, not a quotation, says something."""
    return [m.start() for m in islice(pattern.finditer(text), _MOST) if prose.quotation(m.start()) is None]


def _beside_us(text: str, prose: Prose, told: Sequence[tuple[int, str]]) -> set[str]:
    """The states each of which is the only one that a sentence names in which the writer says "we" or "our"."""
    papers = {m.end() for m in islice(_NOT_OURS.finditer(text), _MOST)}
    found: set[str] = set()
    for at in _own_voice(_WE, text, prose):
        sentence = prose.sentence_span(at)
        if any(sentence.start <= end <= sentence.end for end in papers):
            continue
        beside = {code for place, code in told if sentence.start <= place < sentence.end}
        if len(beside) == 1:
            found |= beside
    return found

"""The seat of the paper or station that a heading names, of which the paragraphs below it tell: "The Courier, Orsk"."""

from __future__ import annotations

import re
from bisect import bisect_right

from parley.claims.language.gazetteer import Gazetteer, fold

_WORD = r"[A-ZÀ-Þ][\w.’'&-]*"
_SMALL = r"(?:de|del|do|da|di|la|le|of|the|and|van|der|die|el|al)"
_HEADING = re.compile(
    rf"(?m)^(?P<paper>[“\"']?{_WORD}(?: (?:{_WORD}|{_SMALL})){{0,6}}[”\"']?)"
    rf"(?:, | \()(?P<place>[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ][\w.’'-]*|{_SMALL})){{0,3}})\)?[:.]?[ \t]*$"
)
_FEWEST = 2
"""Such headings of different states in an article: one alone may be a byline or a signature. †"""
_NOT_OF_A_NAME = frozenset(("the", "newspaper", "paper"))


class Headings:
    """Looks up the heading above a place: the state of the seat that it names, and its paper's."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        found = [(m.start(), gazetteer.place(m["place"]), m["paper"]) for m in _HEADING.finditer(text)]
        if len({state for _, state, _ in found if state}) < _FEWEST:
            found = []
        self._starts = [start for start, _, _ in found]
        self._states = [state for _, state, _ in found]
        self._papers = [frozenset(re.findall(r"\w+", fold(paper))) for _, _, paper in found]

    def state(self, position: int) -> str | None:
        """The state of the nearest heading above; None where it names a place that no table knows."""
        number = bisect_right(self._starts, position) - 1
        return self._states[number] if number >= 0 else None

    def of_paper(self, name: str, position: int) -> str | None:
        """The same for the paper that the heading names, by its name or a part of it."""
        number = bisect_right(self._starts, position) - 1
        words = frozenset(re.findall(r"\w+", fold(name))) - _NOT_OF_A_NAME
        return self._states[number] if number >= 0 and words and words <= self._papers[number] else None

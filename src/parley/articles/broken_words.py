"""Words that were broken where a line of plain text ended: "corres- | pondent".

Printers break words; programs break lines only at hyphens of a word's own. Which of them set a page its words tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

_HYPHENATED = re.compile(r"[^\W\d_]{2}[-\u2010\u00ac]\Z")
_GOES_ON_IN_WORD = re.compile(r"(?!(?:and|or|to|nor|but|und)\b)[^\W\d_A-Z]{2,40}")
"""How a line goes on whose first word was broken; "two- | and three-day" was not."""
_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,40}\Z")
_BROKEN_WORD = re.compile(
    rf"(?<![^\W\d_])(?P<half>[^\W\d_]{{2,40}})[-\u2010\u00ac]\n(?P<rest>{_GOES_ON_IN_WORD.pattern})"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 42
"""Characters of a line's end in which its last word stands."""
_ENDING = re.compile(
    r"(?:ments?|[st]ions?|[ct]ial|cian|ness|it(?:y|ies)|ings?|ed|ers?|ly|[ea]nce|[ao]ry|ous|[st]ive|[st]ional|[st]ionally)"
)
"""Endings that are no words: a hyphen before one was put there where the line broke."""
_ONE_WORD = frozenset(
    "within without throughout into onto upon cannot another however whatever whoever whichever whenever"
    " wherever whereas whereby therefore thereby thereafter thereof hereby herself himself itself myself"
    " themselves ourselves yourself anybody anyone anything anywhere everybody everyone everything everywhere"
    " nobody nothing nowhere somebody someone something somewhere sometimes somewhat somehow moreover"
    " furthermore nevertheless nonetheless notwithstanding otherwise likewise meanwhile although because beside"
    " besides between toward towards inside outside already altogether withheld".split()
)
"""Words of two words without a hyphen between them."""
_OPENS_NONE = frozenset("of an is be or it if we us my am her his was".split())
"""Words that begin none with a hyphen: "is- | land"."""
_FIRST = frozenset("twenty thirty forty fifty sixty seventy eighty ninety self half vice well".split())
_LAST = frozenset("held led backed based controlled owned occupied made style old term range level scale".split())
"""What begins, and what ends, words that have a hyphen: "twenty- | five", "Orsk- | held"."""
_LONG_ENOUGH = 4
"""Letters before the latter that are no syllable before a verb: "pre- | occupied"."""


class Words(NamedTuple):
    """What a page shows of the words at its lines' ends: its other words, in small letters; whether it breaks any."""

    known: AbstractSet[str]
    breaks: bool

    def is_one(self, half: str, rest: str) -> bool:
        """Whether two parts with a hyphen between them at a line's end are one word without it."""
        whole = f"{half}{rest}".casefold()
        if whole in self.known or whole in _ONE_WORD or half in _OPENS_NONE:
            return True
        return self.breaks and not half.isupper() and not self._keeps_hyphen(half.casefold(), rest.casefold())

    def _keeps_hyphen(self, half: str, rest: str) -> bool:
        if half in _FIRST or (rest in _LAST and len(half) >= _LONG_ENOUGH):
            return True
        return half in self.known and rest in self.known


def words_of(text: str, *, column: bool) -> Words:
    """The words of a page by which those at its lines' ends are told; `column`: whether it is set in a narrow one."""
    broken = [(found["half"], found["rest"]) for found in _BROKEN_WORD.finditer(text)]
    if not broken:
        return Words(frozenset(), breaks=False)
    others = _BROKEN_WORD.sub(" ", text).casefold()
    known = Words(frozenset(_WORD.findall(others)), breaks=False)
    breaks = column or any(_ENDING.fullmatch(rest) or known.is_one(half, rest) for half, rest in broken)
    return known._replace(breaks=breaks)


def rest_of_word(line: str, following: str) -> str | None:
    """With what a line goes on in the next where it may end within a word."""
    rest = _GOES_ON_IN_WORD.match(following) if _HYPHENATED.search(line) else None
    return rest.group() if rest else None


def one_line(lines: Sequence[str], words: Words) -> str:
    """The lines of a block as one, a word that was broken at a line's end whole again, with the hyphen if it is its."""
    pieces = [lines[0]]
    for line, following in pairwise(lines):
        rest = rest_of_word(line, following)
        half = _LAST_WORD.search(line, max(0, len(line) - _LONGEST_WORD), len(line) - 1) if rest else None
        if rest and half and words.is_one(half.group(), rest):
            pieces[-1] = pieces[-1][:-1]
        pieces.append(following if rest else f" {following}")
    return "".join(pieces)

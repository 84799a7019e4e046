"""The two sides of a dispute, where a phrase means both: "both governments", "the two leaders", "the sides"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_NOUNS = (
    r"(?:sides|parties|governments|countries|leaders|men|women|states|nations|capitals|presidents|premiers|ministers"
    r"|neighbou?rs|armies|navies|militaries|delegations|powers|republics|rivals|foes|allies|enemies|camps|adversaries)"
)
EITHER_OF = r"(?:side|party|army|government|country)\b"
"""Nouns behind "either" and "neither" with which two that are known are meant."""
_WORD = r"(?!(?:and|or|of)\b)[\w-]+"
_LOW = rf"(?=(?-i:[a-z])){_WORD}"
_TWO = rf"(?:both|(?:the|these|those) two)(?: {_WORD}| {_LOW} {_LOW})?"
_BOTH = re.compile(
    rf"(?:n?either {EITHER_OF}|each other|one another"
    rf"|both|the two|the pair|both of them|the (?:sides|parties)|{_TWO} {_NOUNS}"
    r"|the (?:warring|rival|opposing|feuding|quarrel+ing|contending) (?:sides|parties|states|powers|neighbou?rs|armies"
    r"|factions)|the rivals"
    r"|the (?:(?:nuclear(?:-armed)?|hostile) )?neighbou?rs)",
    re.IGNORECASE,
)
_OF_A_PAIR = re.compile(
    rf"{_TWO} (?:governments|countries|leaders|states|nations|capitals|presidents|premiers|ministers|neighbou?rs|armies"
    r"|navies|powers|republics|allies)",
    re.IGNORECASE,
)
_AND = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}\sand\s(?:the\s)?")
_CLAUSE = re.compile(
    r"[.;:]|\b(?:after|when|that|which|who|whom|before|because|as|while|if|but|though|although|until|since|where)\b"
)
"""What ends the clause of the two: in "British and French troops left | both countries" they are not these."""
_NEAR = 300
"""Characters before a phrase in which the two may be named side by side. †"""


def means_both_sides(words: str) -> bool:
    """Whether a phrase means the two parties that its article is about."""
    return _BOTH.fullmatch(words) is not None


def two_sides(named: Sequence[tuple[int, str]], place: int, *, after: int = 0) -> tuple[str, ...]:
    """The two states named most often before a place, where they stand out from a third; empty where none do.

    `named`: where the article names states, and which; `after`: where its dateline ends, which names no side.
    Of 32 labelled phrases with two such states 19 meant these.
    """
    ranked = Counter(code for at, code in named if after <= at < place).most_common(3)
    if len(ranked) < 2 or (len(ranked) == 3 and ranked[2][1] == ranked[1][1]):
        return ()
    return ranked[0][0], ranked[1][0]


def sides_meant(
    text: str, words: str, named: Sequence[tuple[int, str]], place: int, *, after: int = 0
) -> tuple[str, ...]:
    """Whom a phrase for both sides means: the two named most, else those last named side by side."""
    return two_sides(named, place, after=after) or _pair_before(text, words, named, place)


def _pair_before(text: str, words: str, named: Sequence[tuple[int, str]], place: int) -> tuple[str, ...]:
    """The two states that were named last side by side, for "the two governments" where no two stand out.

    "British and French planes struck after he had refused | the two governments".
    """
    if _OF_A_PAIR.fullmatch(words) is None:
        return ()
    near = [(at, code) for at, code in named if place - _NEAR <= at < place]
    for (first, one), (second, other) in reversed(list(pairwise(near))):
        if one != other and _AND.fullmatch(text, first, second) and _CLAUSE.search(text, second, place):
            return one, other
    return ()

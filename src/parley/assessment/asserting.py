"""Whether a sentence asserts what some of its words name: not denied, not imagined, not of other times and things."""

from __future__ import annotations

import re

REACH = 90
"""† So many characters before the words are looked at, within their clause."""

_CLAUSE = re.compile(r"[;:—–]|,\s+(?:but|and|while|though|although|which|who|yet|so)\b|\bbut\b|[.!?][”\"’']?\s")
DOUBTS = (
    r"\b(?:no(?! (?:fewer|less|more|longer|doubt|sooner)\b)|not(?! (?:only|merely|just|far)\b)|never|nobody|none"
    r"|neither|nor|without|cannot|den(?:y|ies|ied|ying)|dismiss\w*|untrue|false(?!ly)|disput(?:ed|es|ing)|whether|if|unless|would|could|might|should"
    r"|(?<!in )may(?! \d)|fail(?:s|ed)? to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|unable to|yet to|instead of"
    r"|rather than|short of|rumou?rs? (?:of|that)|(?<=n['’])t)\b"
)
"""Words that deny or imagine what follows them."""
OTHER_THINGS = (
    r"\b(?:striker|goal-?keeper|midfielder|champion(?:s|ships?)?|tournament|cup (?:final|tie|match)|football|cricket"
    r"|rugby|films?|novels?|movies?|operas?|museums?|exhibitions? (?:of|in|at)|anniversar(?:y|ies)|memorials?|centenary"
    r"|memoirs?|historians?|re-?enact\w*|textbooks?|veterans?)\b"
)
"""Words of sport, art and history."""
_NOT, _OTHERS = re.compile(DOUBTS), re.compile(OTHER_THINGS)
YEARS = r"\b(?:1[89]|20)"
"""How years begin."""
_YEAR = re.compile(r"\b(?:in|since|(?:summer|autumn|winter|spring)(?: of)?) (1[89]\d\d|20\d\d)\b")


def asserted(lowered: str, start: int) -> bool:
    """Whether nothing before the words that begin at `start` denies or imagines them, in their clause.

    `lowered`: the sentence in small letters.
    """
    furthest = max(0, start - REACH)
    if _NOT.search(lowered, furthest, start) is None:
        return True
    clause = max((edge.end() for edge in _CLAUSE.finditer(lowered, furthest, start)), default=furthest)
    return _NOT.search(lowered, clause, start) is None


def is_elsewhere(lowered: str, year: int) -> bool:
    """Whether the sentence tells of sport, art or history: of other things, or of a year before that before `year`."""
    years = [int(found) for found in _YEAR.findall(lowered)]
    return bool(years and max(years) < year - 1) or _OTHERS.search(lowered) is not None

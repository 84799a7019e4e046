"""A strike on a place, its forces or works is an attack; the model hears of strikes by workers as well.

"No evidence of preparations for a strike on the dam" tells of no walkout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.model.acts import EventMark

_STRIKE = re.compile(
    r"(?:(?:air|missile|drone|rocket|military|retaliatory|pre-?emptive|nuclear)[\s-]?)?(?:air)?strikes?", re.IGNORECASE
)
_AT_SOMETHING = re.compile(
    r"\s(?:on|against|at|inside|into|upon)\s(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)(?=[\w’'])", re.IGNORECASE
)
_WORK = re.compile(
    r"\b(?:workers?|unions?|drivers?|teachers?|nurses?|dockers?|miners?|pilots?|railway\w*|wage|pay|general|hunger|students?|walk-?outs?|picket\w*|strikers?)\b",
    re.IGNORECASE,
)
"""Near a strike of workers one of these stands."""
_BESIDE = 90
"""Characters on each side in which that is looked for. †"""


def with_strikes(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, with strikes on something that were taken for protests as attacks."""
    return [mark._replace(type="ASSAULT") if _is_attack(mark, text) else mark for mark in marks]


def _is_attack(mark: EventMark, text: str) -> bool:
    start, end = mark.trigger
    if mark.type != "PROTEST" or not _STRIKE.fullmatch(text, start, end) or not _AT_SOMETHING.match(text, end):
        return False
    return _WORK.search(text, max(0, start - _BESIDE), end + _BESIDE) is None

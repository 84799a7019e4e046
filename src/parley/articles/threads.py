"""Threads of messages: the story stands in the first, what others reply goes, and so do signatures below a rule."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from parley.articles.date_forms import find_date
from parley.articles.forms import Block, is_prose

LONGEST_STAMP = 120
"""Characters of the line that says who posted a message and when †."""

OF_FIRST = 3
"""How many times longer than all replies the first message must be, so that it holds the story †."""

LONGEST_SIGNATURE = 30
"""Words of the signature below a rule †."""

_STAMP = re.compile(r"(?:posted\b|(?:«\s?)?reply #\d|re: \S|#\d{1,4}\b)", re.IGNORECASE)
_RULE = re.compile(r"[_=~–—-]{5,}")


class _Stamp(NamedTuple):
    at: int
    date: dt.date


def _stamps(blocks: Sequence[Block]) -> list[_Stamp]:
    """The lines that say when a message was posted."""
    lines = [(i, block.text) for i, block in enumerate(blocks) if len(block.text) <= LONGEST_STAMP]
    return [
        _Stamp(i, found[0]) for i, text in lines if _STAMP.match(text) and (found := find_date(text, day_first=True))
    ]


def replies(blocks: Sequence[Block], reasons: list[str | None]) -> None:
    """What stands in the messages of a thread below the one that holds the story, and none older than it, goes."""
    stamps = _stamps(blocks)
    story = next((i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])), len(blocks))
    below = [stamp for stamp in stamps if stamp.at > story]
    if not stamps or stamps[0].at > story or not below or any(stamp.date < stamps[0].date for stamp in below):
        return
    second = below[0].at
    told = [block.length if reason is None else 0 for block, reason in zip(blocks, reasons, strict=True)]
    if sum(told[:second]) < OF_FIRST * sum(told[second:]):
        return
    for i in range(second, len(blocks)):
        reasons[i] = reasons[i] or "comments"
    for i in range(story, second - 1):
        if _RULE.fullmatch(blocks[i].text) and reasons[i + 1] is None and blocks[i + 1].length <= LONGEST_SIGNATURE:
            reasons[i] = reasons[i + 1] = "author bio"

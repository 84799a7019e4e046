"""Ultimatums: "Orsk gave Tarn a week to leave or face war". The model marks few of them, and "gave" names no act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from parley.claims.model.acts import PositionMark
from parley.spans import Span, line_start

_WORD = r"[A-Z](?:[\w’'-]|\.(?=[\w’']))*"
_NAME = (
    rf"(?:[Tt]he\s)?{_WORD}(?:\s(?:of\s(?:the\s)?)?{_WORD}){{0,4}}"
    r"(?:\s(?!(?:and|has|have|had|gave|given|gives)\b)[a-z-]{3,}){0,3}"
)
_WHO = rf"(?:{_NAME}(?:(?:,\s{_NAME}){{0,6}},?\sand\s{_NAME})?|[Tt]he\s(?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SUBJECT = re.compile(
    rf"(?<![\w’'-])(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bby\s)(?<!\bfrom\s)(?<!\band\s)(?!(?:On|In|At|By|{_DAY})\b)(?P<who>{_WHO})(?:\son\s{_DAY})?,?\s(?:(?:has|have|had)\s)?\Z"
)
"""The subject right before the verb."""
_SUBJECT_APART = re.compile(
    rf"(?:\A|\n|[.!?][”\"’]?\s|\s[-–—]{{1,2}}\s)(?!(?:On|In|At|By|{_DAY})\b)(?P<who>{_WHO}),\s(?:who|which|whose|whom|where|after|before|in|at|on|by"
    rf"|under|with|through|[a-z]{{3,}}ing|[a-z]{{3,}}ed)\s[^;:.!?\n“”\"]{{2,100}},\s(?:on\s{_DAY}\s)?(?:(?:has|have|had)\s)?\Z"
)
"""The same where a clause stands between: "Orsk, whose envoy brought the note, | gave"."""
_BEFORE = 100
_APART = 180
"""Characters before the verb in which it stands, and in which it stands with a clause between."""
_BEGINS = 8
"""Characters from the begin of what is asked within which a mark is of its begin."""
_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty-four|thirty|thirty-six"
    r"|forty-eight|sixty|seventy-two|ninety|several|another|\d{1,3})"
)
_UNITS = r"(?:hours?|days?|weeks?|months?|minutes?|fortnight|year)"
_TIME = (
    rf"(?:(?:(?:just|only|up\sto|less\sthan|no\smore\sthan)\s)?{_COUNT}(?:\s(?:more|few|further))?\s{_UNITS}"
    rf"|{_COUNT}[ -]{_UNITS}['’]?\s(?:notice|time|grace)|(?:until|till)\s[^,;:!?\n“”\"]{{2,40}}?"
    rf"|an?\s(?:{_COUNT}[ -](?:hour|day|week)\s)?(?:ultimatum|deadline)(?:\son\s\w+)?)"
)
_GIVES = re.compile(
    rf"\b(?:gave|given|gives)\s(?P<whom>(?:[\w’'-]+\s){{1,9}}?){_TIME}\s(?P<what>to\s[^;:!?\n“”\"]{{2,200}}?)"
    r"(?=\.\s|\.?\Z|\.?\n|[;:!?“”\"]|,?\sand\s(?:\w+ly\s)?[a-z]+ed\b|,\s(?:but|while|after|which|and|its|his|her|their|an?|the|according|said)\b|,?\sor\s(?P<or>[^;:.!?\n“”\"]{4,120}))"
)
"""Who is given a time to do what, and what he has to face else. Of those in the labelled texts all are labelled but
where somebody is expelled, with "or" mostly as threats."""
_ENDS = re.compile(r",\s(?:but|while|after|which|and|its|his|her|their|the|an?|according|said|[\w\s]{2,30}\ssaid)\b")
_EXPELLED = re.compile(
    r"\b(?:diplomats?|envoys?|ambassadors?|attach[eé]s?|consuls?|correspondents?|journalists?)\b", re.IGNORECASE
)


class Ultimatum(NamedTuple):
    """Who asks what of whom; `threatens`: whether he holds something out else, which is then part of `what`."""

    who: Span
    whom: Span
    what: Span
    threatens: bool


def ultimatums(text: str) -> list[Ultimatum]:
    """The ultimatums that a text tells of in plain words."""
    out = []
    for found in _GIVES.finditer(text):
        if _EXPELLED.search(found["whom"]):
            continue
        near, far = (line_start(text, found.start(), found.start() - reach) for reach in (_BEFORE, _APART))
        who = _SUBJECT_APART.search(text, far, found.start()) or _SUBJECT.search(text, near, found.start())
        if who is None:
            continue
        start, end = found.span("whom")
        what = Span(*found.span("what"))
        if found["or"]:
            ends = _ENDS.search(text, *found.span("or"))
            what = Span(what.start, ends.start() if ends else found.end("or"))
        out.append(Ultimatum(Span(*who.span("who")), Span(start, end - 1), what, found["or"] is not None))
    return out


def with_ultimatums(marks: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, with those of ultimatums where nothing is marked; what is held out else makes one a threat.

    What was marked of its later words alone is part of it: "six months to leave the town and to | make it a free port".
    """
    whole = list(marks)
    starts = [mark.span.start for mark in marks]
    ends = list(accumulate((mark.span.end for mark in marks), max))
    new, parts = list[PositionMark](), set[PositionMark]()
    for found in ultimatums(text):
        first, following = bisect_left(starts, found.what.start), bisect_left(starts, found.what.end)
        inside = marks[first:following]
        over = first and ends[first - 1] > found.what.start
        if not over and all(_is_later_part(mark.span, found.what) for mark in inside):
            parts.update(inside)
            new.append(PositionMark(found.what, "threat" if found.threatens else "demand", None))
        elif found.threatens and ends[following - 1] >= found.what.end and whole[following - 1].kind == "demand":
            whole[following - 1] = whole[following - 1]._replace(kind="threat")
    return sorted([*(mark for mark in whole if mark not in parts), *new], key=lambda mark: mark.span) if new else whole


def _is_later_part(span: Span, what: Span) -> bool:
    return span.start > what.start + _BEGINS and span.end <= what.end


class Ultimatums:
    """The ultimatums of one article, asked by place."""

    def __init__(self, text: str) -> None:
        self._all = ultimatums(text)
        self._starts = [found.what.start for found in self._all]

    def at(self, span: Span) -> Ultimatum | None:
        """The ultimatum that tells what a span holds."""
        before = bisect_left(self._starts, span.end)
        found = self._all[before - 1] if before else None
        return found if found is not None and found.what.overlap(span) else None

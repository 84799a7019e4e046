"""Denials of a thing: "Orsk has continued to deny any hostile plans". The model marks clauses, seldom a bare noun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from parley.claims.model.acts import PositionMark
from parley.spans import Span

_DENIES = re.compile(r"\b(?:deny|denies|denied)\s")
_WHAT = re.compile(
    r"(?:(?:any|all|such|these|those|the|(?:its|his|her|their)(?:\sown)?)\s)?(?:[\w-]+\s){0,3}"
    r"(?:intentions?|plans?|designs|ambitions|involvement|responsibility|role|part|complicity|guilt|wrongdoing|accusations?"
    r"|allegations?|charges?|claims?|reports?|suggestions?|links?|knowledge|collusion|interference|meddling|aggression)\b"
    r"(?:\s(?:of|in|to|with|for|by|against|on|over)\s[^.,;:!?\n“”\"]{1,60}(?=[.,;:!?\n“”\"]|\Z))?"
)
"""What is denied by a noun: who denies entry, a request or a vote takes no position."""
_WHO = re.compile(
    r"(?<![\w.’'-])(?P<name>(?:[Tt]he\s)?[A-Z][\w-]*(?:\s(?:[A-Z]\.|[A-Z][\w-]*)){0,3})\s(?:(?:has|have|had)\s)?"
    r"(?:(?:again|also|always|since|\w{3,16}ly|continue[sd]?\sto)\s){0,2}\Z"
)
"""The name right before the verb."""
_BEFORE = 90
"""Characters before the verb in which its subject stands. †"""


_CLAIM_DENIED = re.compile(
    r"[”\"’']?,[”\"’']?\s(?:an?|the)\s(?:\w+\s){0,2}(?:claim|charge|allegation|accusation|report|assertion|suggestion)s?\s"
    r"(?:(?:that|which)\s)?(?P<who>[^.;:,“”\"\n]{2,60}?)\s(?:(?:has|have|had)\s)?(?:\w+ly\s)?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed))\b"
)
"""Behind what somebody else has said: "..., a claim that | both governments | denied"."""


_INFINITIVE = re.compile(r"\sto\s")
"""Between two clauses of which the second goes on from the first: "Orsk had offered | to send a ship"."""
_DENIED_BEFORE = re.compile(r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing))\s(?:[^.;:!?\n]{0,60}\s)?that\s\Z")
_TELLS_THAT = re.compile(r"\sthat\s[“\"'‘]*")
"""Between a report and what it tells, which is what is denied."""


class Denial(NamedTuple):
    """What is denied, and the name of who denies it."""

    what: Span
    who: Span


def denials(text: str) -> list[Denial]:
    """Things that somebody who is named denies."""
    out = []
    for verb in _DENIES.finditer(text):
        what = _WHAT.match(text, verb.end())
        who = _WHO.search(text, max(0, verb.start() - _BEFORE), verb.start()) if what else None
        if what and who:
            out.append(Denial(Span(*what.span()), Span(*who.span("name"))))
    return out


def denied_by(text: str, clause: Span) -> Span | None:
    """Who denies a clause right behind it, which another has said."""
    found = _CLAIM_DENIED.match(text, clause.end)
    return Span(*found.span("who")) if found else None


def with_denials(marks: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, with denials of a thing where nothing was marked; what a denied report tells is denied too."""
    whole = _with_what_is_reported(marks, text)
    starts = [mark.span.start for mark in whole]
    ends = list(accumulate((mark.span.end for mark in whole), max))
    new = []
    for denial in denials(text):
        following = bisect_left(starts, denial.what.end)
        if following and ends[following - 1] > denial.what.start:
            continue
        if following < len(whole) and _TELLS_THAT.fullmatch(text, denial.what.end, starts[following]):
            continue
        new.append(PositionMark(denial.what, "denial", None))
    return sorted([*whole, *new], key=lambda mark: mark.span) if new else whole


def _with_what_is_reported(marks: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, each denial with the offer or threat that goes on from it: who denies it has not made it."""
    out: list[PositionMark] = []
    for mark in marks:
        before = out[-1] if out else None
        goes_on = _INFINITIVE.match(text, before.span.end) if before else None
        if (
            before is not None
            and goes_on is not None
            and mark.span.start <= goes_on.end()
            and _DENIED_BEFORE.search(text, max(0, before.span.start - _BEFORE), before.span.start)
        ):
            out[-1] = before._replace(span=Span(before.span.start, mark.span.end), kind="denial")
        else:
            out.append(mark)
    return out

"""Who has given what somebody was assured, promised or told, and to whom.

"It had been assured by Orsk that no attack was near": the subject of such a passive promises nothing, it is whom the
assurance is given to; the giver is whom "by" names, else the subject of what is assured, else nobody. In "Orsk had
given assurances that" the giver is the subject.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from parley.claims.language.position_verbs import ASSURANCE
from parley.claims.model.acts import PositionMark
from parley.spans import Span, line_start

_WORD = rf"(?:{ASSURANCE}|(?:his|her|its|their)\sword)"
_ASIDE = r"(?:,\s[^,;.:!?\n“”\"]{2,60},)?"
_LEADS_ON = rf"{_ASIDE}(?:\s(?:that|of|to|with))?[\s“\"'‘]*\Z"
_PASSIVE = re.compile(
    r"\b(?:(?:has|have|had)\s(?:(?!not\b|never\b)\w+\s)?been|was|were)\s(?:(?!not\b|never\b)\w+\s)?"
    rf"(?:assured|promised|guaranteed|pledged|offered|warned|told|given\s(?:\w+\s){{0,2}}?{_WORD})"
    rf"(?:\sby\s(?P<by>[^,;.:!?\n“”\"]{{2,60}}?))?{_LEADS_ON}"
)
_GAVE = re.compile(
    rf"(?:\b(?:has|have|had)\s)?(?:\b\w+ly\s)?\b(?:gives?|gave|given)\s(?:\w+\s){{0,3}}?{_WORD}(?:\sto\s[^,;.:!?\n]{{2,40}}?)?{_LEADS_ON}"
)
_GOT = re.compile(
    r"\b(?:obtain(?:s|ed)?|receiv(?:es?|ed)|secur(?:es?|ed)|extract(?:s|ed)?|got|won|had)\s(?:\w+\s){0,2}?"
    rf"(?:{ASSURANCE}|word)(?:\sfrom\s(?P<by>[^,.;:!?\n]{{2,30}}?))?\sthat\s[“\"'‘]*\Z"
)
"""Before what others have promised the speaker: "he had obtained an assurance that | Orsk would not fire"."""
_BEEN = re.compile(r"\b(?:been|was|were|is|are|be|being)\s(?:\w+\s)?\Z")
_BY_BEHIND = re.compile(r"\sby\s(?P<by>(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})")
_SUBJECT = re.compile(
    r"(?<![\w’'-])(?P<who>(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+"
    r"|(?:the\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e)\s\Z"
)
_COORDINATED = re.compile(r"\b(?:and|but)\s(?:(?:also|then)\s)?\Z")
_KINDS = frozenset({"promise", "offer", "threat", "red_line", "refusal"})
"""Kinds that somebody gives another."""
_BEFORE, _WHO_BEFORE = 160, 60
"""Characters before a clause, and before its verb, that are looked at. †"""


class Given(NamedTuple):
    """The phrases that name giver and taker; `by_speaker`: the giver is whose words they are."""

    giver: Span | None
    taker: Span | None
    by_speaker: bool = False


def given(mark: PositionMark, text: str) -> Given | None:
    """Who gives what a clause promises, where the verb before it tells; None where no such verb stands there."""
    if mark.kind not in _KINDS:
        return None
    begin = line_start(text, mark.span.start, mark.span.start - _BEFORE)
    if found := _PASSIVE.search(text, begin, mark.span.start):
        by = Span(*found.span("by")) if found["by"] else None
        if by is None and (behind := _BY_BEHIND.match(text, mark.span.end)):
            by = Span(*behind.span("by"))
        return Given(by, _subject(text, begin, found.start()))
    if found := _GOT.search(text, begin, mark.span.start):
        return Given(Span(*found.span("by")) if found["by"] else None, None)
    found = _GAVE.search(text, begin, mark.span.start)
    if found is None or _BEEN.search(text, begin, found.start()):
        return None
    giver = _subject(text, begin, found.start())
    if giver is None and not _COORDINATED.search(text, begin, found.start()):
        return None
    return Given(giver, None, by_speaker=giver is None)


def _subject(text: str, begin: int, before: int) -> Span | None:
    """The phrase right before a verb that can be its subject."""
    found = _SUBJECT.search(text, max(begin, before - _WHO_BEFORE), before)
    return Span(*found.span("who")) if found else None

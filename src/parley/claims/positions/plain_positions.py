"""What somebody says in words that take a position by themselves: "sovereignty is not negotiable".

The model is unsure of some of these and marks nothing; where a statement holds such words and no mark, they make one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from parley.claims.model.acts import PositionMark
from parley.claims.positions.false_charges import calls_false
from parley.claims.positions.threats import HARM, HAS_NO_CHOICE
from parley.claims.types import PositionKind
from parley.spans import Span

_ADVERB = r"(?:(?!not\b|never\b)(?:\w+ly|also|therefore|then|simply|still|now)\s)?"
_RULED_OUT = re.compile(
    rf"(?:[\w’'.-]+\s){{1,14}}?(?:is|are|was|were|remains?|remained)\s{_ADVERB}(?:(?:not|non)[\s-]?negotiable|out\sof\s(?:the\s)?question"
    r"|not\s(?:up\s)?for\s(?:sale|negotiation|discussion|debate|bargaining)|not\sopen\sto\s(?:negotiation|discussion|debate)|inviolable|off\sthe\stable)\b"
    r"|(?:there\s(?:(?:can|could|will|would|must)\sbe|is|was)|(?:we|it|he|she|they)\s(?:rules?|ruled)\sout)\sno\s(?:question|possibility)\sof\b",
    re.IGNORECASE,
)
_NO_QUESTION = re.compile(
    r"[\s“\"'‘]*there\s(?:(?:can|could|will|would|must)\sbe|is|was)\s(?:\w+ly\s)?no\s(?:question|possibility)\sof\s",
    re.IGNORECASE,
)
_NO_CHOICE = re.compile(
    rf"{HAS_NO_CHOICE}(?:\w+ly\s)?(?:{HARM}|act|respond|react|intervene|retaliate|resort|use|take\s(?:(?:all|any|every|whatever|the|further|other|necessary|appropriate|military|stern|its\sown)\s){{0,3}}?(?:action|measures?|steps|matters)"
    r"|defend|fight|go\sto\swar|suspend|impose|close|withdraw\sfrom|answer|strike)\b"
)
_CONSIDERS = re.compile(
    r"(?:[\w’'-]+\s){1,5}?(?:[Ww]ill|[Ww]ould|[Cc]ould|[Mm]ight|['’]d)\s(?:\w+ly\s)?(?:consider|contemplate|be\s(?:willing|ready|prepared|happy)\sto|be\sopen\sto)\s"
    r"[^.;:!?\n]{3,120}?\s(?:if|once|provided|as\slong\sas)\s(?:the\s)?[A-Z][\w’'-]*\s(?!(?:does|did|do|is|was|were)\s(?:not|n['’]t)\b)"
    r"|(?:[\w’'-]+\s){1,5}?(?:[Ww]ill|[Ww]ould|[Cc]ould)\s(?:\w+ly\s)?be\s(?:willing|ready|prepared)\sto\s[^.;:!?\n]{3,120}?\sin\s(?:return|exchange)\sfor\s"
)
_RED_LINE = re.compile(
    r"(?:[\w’'.-]+\s){1,16}?(?:is|was|are|were|would\sbe|will\sbe|constitutes?|crosses|crossed|would\scross|remains?)\s(?!not\b|no\b)(?:\w+\s){0,3}?[“\"'‘]?red\slines?\b",
    re.IGNORECASE,
)


_EDGES, _QUOTES = frozenset(" ,."), frozenset("“”\"'‘’")


_RESERVES = re.compile(
    r"(?:[\w’'.-]+\s){1,8}?reserv(?:e|es|ed|ing)\s(?:the|its|his|her|their|our)\sright\sto\s(?!(?:appeal|comment|change|amend|review)\b)",
    re.IGNORECASE,
)


class _Form(NamedTuple):
    kind: PositionKind
    pattern: re.Pattern[str]


_FORMS = (
    _Form("refusal", _RULED_OUT),
    _Form("red_line", _RED_LINE),
    _Form("offer", _CONSIDERS),
    _Form("threat", _RESERVES),
)
"""Forms with which a statement begins."""
_LONGEST = 300
"""Characters of a statement that is one clause. †"""


def with_plain_positions(marks: Sequence[PositionMark], text: str, told: Sequence[Span]) -> list[PositionMark]:
    """The positions, with those that statements take in plain words; `told`: what statements say.

    A mark that lacks the begin of such words gets it: "there can be no question of | a truce".
    """
    whole = list(marks)
    starts = [mark.span.start for mark in whole]
    new = []
    for span in sorted(_bare(text, span) for span in told):
        if span.end - span.start > _LONGEST:
            continue
        first, following = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first and whole[first - 1].span.end > span.start:
            continue
        if following == first:
            if (kind := _plain(text, span)) is not None:
                new.append(PositionMark(span, kind, None))
        elif following == first + 1 and (opening := _NO_QUESTION.match(text, *span)):
            mark = whole[first]
            if mark.span.start <= opening.end():
                whole[first] = mark._replace(span=span, kind="refusal")
    return sorted([*whole, *new], key=lambda mark: mark.span) if new else whole


def _bare(text: str, span: Span) -> Span:
    """A span without commas at its ends, and the quotation marks around it."""
    start, end = span
    while start < end and (text[end - 1] in _EDGES or (text[start] in _QUOTES and text[end - 1] in _QUOTES)):
        start, end = start + (text[start] in _QUOTES and text[end - 1] in _QUOTES), end - 1
    return Span(start, end)


def _plain(text: str, span: Span) -> PositionKind | None:
    if calls_false(text, span):
        return "denial"
    for form in _FORMS:
        if form.pattern.match(text, *span):
            return form.kind
    return "threat" if _NO_CHOICE.search(text, *span) else None

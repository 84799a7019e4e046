"""The sentence around a span, without a tokenizer: enough to ask which words stand near a claim."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from parley.spans import Span

_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec)|\b[A-Z]|[A-Za-z]\.[A-Za-z])\.\Z"
)
"""A full stop after one of these ends no sentence."""


_EDGE = re.compile(
    r"[;:—–]|,\s+(?:but|while|whereas|although|though)\b|\bbut\b"
    r"|,\s+(?:[\w’'-]+\s+){1,6}(?:said|says|reported|reports|showed|shows|added|told|announced)\b"
    r"|,\s+and\s+[A-Z](?:[\w’'-]+\s+){1,7}?(?:has|have|had|is|are|was|were|will|would)\b"
)
"""Where another clause begins for certain: an opposition, who said so, or a sentence joined on with its own subject."""

_PAUSE = re.compile(r"[,;:—–]|\bbut\b")


@lru_cache(maxsize=8192)
def sentence_starts(text: str) -> tuple[int, ...]:
    """Where sentences begin, ascending; 0 is one."""
    starts = [0]
    for match in _END.finditer(text):
        within = match.group()[0] == "." and "\n" not in match.group()
        if within and _ABBREVIATION.search(text, max(0, match.start() - 8), match.start() + 1):
            continue
        starts.append(match.end())
    return tuple(starts)


def sentences_around(starts: Sequence[int], span: Span, length: int) -> Span:
    """The sentence, or the sentences, that a span lies in, of a text of that length whose sentences begin so."""
    first = bisect_right(starts, span.start) - 1
    last = bisect_left(starts, span.end, lo=first + 1)
    return Span(starts[first], starts[last] if last < len(starts) else length)


def sentence_at(text: str, span: Span) -> str:
    """The sentence, or the sentences, that a span lies in."""
    return sentences_around(sentence_starts(text), span, len(text)).of(text).strip()


def clause_edges(sentence: str) -> tuple[int, ...]:
    """Where clauses of a sentence begin, after its first; empty where it has but one."""
    return tuple(match.start() for match in _EDGE.finditer(sentence)) if _PAUSE.search(sentence) else ()


def clause_between(edges: Sequence[int], span: Span, length: int) -> Span:
    """The clause, of a sentence of that length with such edges, in which a span begins."""
    before = bisect_right(edges, span.start)
    return Span(edges[before - 1] if before else 0, edges[before] if before < len(edges) else length)

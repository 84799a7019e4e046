"""Headings inside an article: they name what is told below, and tell nothing themselves."""

from __future__ import annotations

import re
from bisect import bisect_right

from parley.claims.model.acts import Acts
from parley.spans import Span

MOST_WORDS = 7
"""Words of the longest paragraph that is taken for a heading: of 36 such in labelled articles none told anything."""

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*")
_ENDED = re.compile(r"[.!?:;,…”\"’'»)\]-]\s*\Z")
"""How a paragraph ends that is a sentence, part of one, or introduces what follows."""


def headings(text: str) -> list[Span]:
    """The short paragraphs without an end mark that another paragraph with one follows at once, in order."""
    found: list[Span] = []
    before: Span | None = None
    for match in _PARAGRAPH.finditer(text):
        ended = _ENDED.search(match.group()) is not None
        if before is not None and ended:
            found.append(before)
        short = not ended and len(match.group().split()) <= MOST_WORDS
        before = Span(*match.span()) if short else None
    return found


def without_headings(acts: Acts, text: str) -> Acts:
    """The acts without those that a heading seems to tell."""
    spans = headings(text)
    starts = [span.start for span in spans]

    def told(span: Span) -> bool:
        number = bisect_right(starts, span.start) - 1
        return number < 0 or not spans[number].overlap(span)

    return Acts(
        tuple(e for e in acts.events if told(e.trigger)),
        tuple(p for p in acts.positions if told(p.span)),
        tuple(f for f in acts.forecasts if told(f.span)),
    )

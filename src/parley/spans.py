"""Spans: half-open ranges of Unicode code points in an article's text."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points; in JSON a list of two integers."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Number of code points that both spans cover."""
        start, end = self
        first, last = other
        shared = (end if end < last else last) - (start if start > first else first)
        return shared if shared > 0 else 0

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of them (at least one is needed)."""
    spans = list(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def line_start(text: str, place: int, furthest: int) -> int:
    """Where the line of a place begins, at least `furthest`."""
    furthest = max(0, furthest)
    return max(furthest, text.rfind("\n", furthest, place) + 1)


def last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match of a pattern between two places, None where there is none."""
    return next(iter(deque(pattern.finditer(text, start, end), maxlen=1)), None)


def line_end(text: str, start: int, furthest: int) -> int:
    """Where the line of a place ends, at most `furthest`."""
    found = text.find("\n", start, furthest)
    return found if found >= 0 else min(len(text), furthest)


def by_paragraph(text: str, span: Span) -> list[Span]:
    """The parts of a span on each side of the line feeds in it, edges without blanks; none where all is blank."""
    parts: list[Span] = []
    start = span.start
    for line in span.of(text).split("\n"):
        if kept := line.strip():
            at = start + line.index(kept)
            parts.append(Span(at, at + len(kept)))
        start += len(line) + 1
    return parts


def in_one_paragraph(text: str, span: Span) -> Span:
    """The longest part of a span that crosses no line feed; the span itself where it has none."""
    if "\n" not in span.of(text):
        return span
    return max(by_paragraph(text, span), key=lambda part: part.end - part.start, default=span)

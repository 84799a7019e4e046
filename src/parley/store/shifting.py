"""Spans of one text in terms of another one that shares paragraphs with it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator

from parley.spans import Span

BREAK = "\n\n"


class Shift:
    """Moves spans from `old` to `new`; what stands in paragraphs that `new` lacks has no place there."""

    def __init__(self, old: str, new: str) -> None:
        places: defaultdict[str, deque[int]] = defaultdict(deque)
        for start, paragraph in _paragraphs(new):
            places[paragraph].append(start)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._moves: list[int | None] = []
        for start, paragraph in _paragraphs(old):
            self._starts.append(start)
            self._ends.append(start + len(paragraph))
            self._moves.append(places[paragraph].popleft() - start if places[paragraph] else None)

    def span(self, span: Span) -> Span | None:
        """The same words in the new text."""
        at = bisect_right(self._starts, span.start) - 1
        move = self._moves[at]
        if move is None or span.end > self._ends[at]:
            return None
        return Span(span.start + move, span.end + move)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with its offset."""
    start = 0
    for paragraph in text.split(BREAK):
        yield start, paragraph
        start += len(paragraph) + len(BREAK)

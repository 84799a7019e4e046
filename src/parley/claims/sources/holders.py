"""Whose words a clause is part of: the innermost attribution whose content holds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from parley.claims.types import Attribution
from parley.spans import Span

_HELD_FROM = 0.5
"""Share of a clause that an attribution's content must cover: the model's ends waver by a word or two."""

_BEGUN = 20
"""Characters of a clause that its holder must say where the clause runs on beyond the content: "... carry through
with an invasion, which would prompt sanctions" begins with what analysts doubt."""

_DEEPEST = 16
"""Contents looked at before a place: more never overlap it but on hostile pages."""


class Holders:
    """The contents of an article's attributions, looked up by place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        contents = sorted((c.start, -c.end, i) for i, a in enumerate(attributions) for c in a.contents)
        self._contents = [(Span(start, -end), i) for start, end, i in contents]
        self._starts = [start for start, _, _ in contents]

    def told_with(self, event: Span, date: Span) -> bool:
        """Whether an event stands in nobody's words, or a date in the same ones: "said on Monday" dates no act."""
        last = bisect_right(self._starts, event.start)
        around = [c for c, _ in self._contents[max(0, last - _DEEPEST) : last] if c.contains(event)]
        return not around or any(c.overlap(date) for c in around)

    def of(self, span: Span, *, where: Callable[[int], bool] = lambda _: True) -> int | None:
        """Index of the innermost attribution whose content covers most of a span; None for the article's own voice.

        `where` tells which attributions, by index, count.
        """
        last = bisect_right(self._starts, span.end - 1)
        best: tuple[int, int] | None = None
        for content, i in self._contents[max(0, last - _DEEPEST) : last]:
            if content.end <= span.start < span.end:
                continue
            shared = content.overlap(span)
            begins = content.start <= span.start < content.end and shared >= _BEGUN
            if begins or shared >= _HELD_FROM * (span.end - span.start):
                size = content.end - content.start
                if (best is None or size <= best[0]) and where(i):
                    best = (size, i)
        return best[1] if best else None

"""Where sentences end, for looking up what belongs to a clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from parley.claims.tokens import Word, sentence_ends
from parley.spans import Span

_PARAGRAPH = re.compile(r"\n\s*\n")


class Sentences:
    """The sentences of a text, each a span; none crosses a paragraph."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self._spans: list[Span] = []
        breaks = [m.start() for m in _PARAGRAPH.finditer(text)]
        groups: list[list[Word]] = [[]]
        at = 0
        for word in words:
            while at < len(breaks) and word.start > breaks[at]:
                at += 1
                groups.append([])
            groups[-1].append(word)
        for group in groups:
            first = 0
            for i, ends in enumerate(sentence_ends(text, group)):
                if ends:
                    self._spans.append(Span(group[first].start, group[i].end))
                    first = i + 1
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself where there is none."""
        at = bisect_right(self._starts, span.start) - 1
        return self._spans[at] if at >= 0 else span

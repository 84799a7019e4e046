"""Where sentences end, for looking up what belongs to a clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from parley.claims.language.tokens import Word, sentence_ends
from parley.spans import Span
from parley.times import DateExpression

_PARAGRAPH = re.compile(r"\n\s*\n")

LONGEST_SENTENCE = 400
"""Words after which a sentence is parted †: what has more is none, and every pair in it would be asked what belongs to
what."""


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
                if ends or i + 1 - first == LONGEST_SENTENCE:
                    self._spans.append(Span(group[first].start, group[i].end))
                    first = i + 1
        self._starts = [span.start for span in self._spans]

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def grouped(self, dates: Sequence[DateExpression]) -> Mapping[Span, list[DateExpression]]:
        """The dates of each sentence that has some, in order."""
        out: dict[Span, list[DateExpression]] = {}
        for date in dates:
            out.setdefault(self.around(date.span), []).append(date)
        return out

    def around(self, span: Span) -> Span:
        """The sentence in which a span begins; the span itself where there is none."""
        at = bisect_right(self._starts, span.start) - 1
        return self._spans[at] if at >= 0 else span

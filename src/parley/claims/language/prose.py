"""Where sentences, paragraphs and quotations lie in a text, so that a position can be placed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from parley.claims.language.tokens import Word, paragraphs, sentence_ends, split_words
from parley.claims.layout import QUOTE_STATES
from parley.spans import Span

_INSIDE = QUOTE_STATES.index("inside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Sorted starts of paragraphs and sentences, and the ranges inside quotation marks."""

    length: int
    paragraph_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    quoted: tuple[Span, ...]
    quoted_starts: tuple[int, ...]

    def paragraph(self, position: int) -> int:
        """Number of the paragraph that holds `position`."""
        return max(0, bisect_right(self.paragraph_starts, position) - 1)

    def paragraph_span(self, position: int) -> Span:
        """The paragraph that holds `position`, up to the start of the next."""
        number = self.paragraph(position)
        start = self.paragraph_starts[number] if self.paragraph_starts else 0
        following = number + 1 < len(self.paragraph_starts)
        return Span(start, self.paragraph_starts[number + 1] if following else self.length)

    def sentence(self, position: int) -> int:
        """Number of the sentence that holds `position`."""
        return max(0, bisect_right(self.sentence_starts, position) - 1)

    def sentence_span(self, position: int) -> Span:
        """The sentence that holds `position`, up to the start of the next."""
        number = self.sentence(position)
        start = self.sentence_starts[number] if self.sentence_starts else 0
        following = number + 1 < len(self.sentence_starts)
        return Span(start, self.sentence_starts[number + 1] if following else self.length)

    def sentences_back(self, position: int, most: int) -> tuple[int, ...]:
        """Where the sentence that holds `position` begins, and those before it in its paragraph, nearest first."""
        if not self.paragraph_starts:
            return ()
        first = bisect_left(self.sentence_starts, self.paragraph_starts[self.paragraph(position)])
        number = self.sentence(position)
        return self.sentence_starts[max(first, number - most + 1) : number + 1][::-1]

    def quotation(self, position: int) -> int | None:
        """Number of the quotation that holds `position`, None outside quotation marks."""
        number = bisect_right(self.quoted_starts, position) - 1
        return number if number >= 0 and position < self.quoted[number].end else None


def lay_out(text: str, words: Sequence[Word] | None = None) -> Prose:
    """Find paragraphs, sentences and quotations in one pass over the words; `words`: the text's, where known."""
    if words is None:
        words = [word for start, end in paragraphs(text) for word in split_words(text[start:end], start)]
    paragraph_starts: list[int] = []
    sentence_starts: list[int] = []
    quoted: list[Span] = []
    for start, end in paragraphs(text):
        paragraph_starts.append(start)
        inside = words[bisect_left(words, (start,)) : bisect_left(words, (end,))]
        begins, open_at = True, -1
        for word, ends in zip(inside, sentence_ends(text, inside), strict=True):
            if begins:
                sentence_starts.append(word.start)
            begins = ends
            if word.quote == _INSIDE and open_at < 0:
                open_at = word.start
            elif word.quote != _INSIDE and open_at >= 0:
                quoted.append(Span(open_at, word.start))
                open_at = -1
        if open_at >= 0:
            quoted.append(Span(open_at, end))
    return Prose(
        length=len(text),
        paragraph_starts=tuple(paragraph_starts),
        sentence_starts=tuple(sentence_starts),
        quoted=tuple(quoted),
        quoted_starts=tuple(span.start for span in quoted),
    )

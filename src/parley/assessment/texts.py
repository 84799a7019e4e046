"""The sentences of a record's articles, each looked at once for the words of indicators."""

from __future__ import annotations

from bisect import bisect_left

from parley.articles.types import Article
from parley.assessment.recognising import Rules
from parley.assessment.refuted import refuted
from parley.assessment.sentences import clause_between, clause_edges, sentence_starts, sentences_around
from parley.assessment.wordings import Wording
from parley.spans import Span

BEFORE = 2
"""† So many sentences before, somebody is still spoken of without being named."""


class Texts:
    """The sentences of the articles, each looked at once for what may be found in it."""

    def __init__(self, rules: Rules) -> None:
        self._filter = rules.filter
        self._starts: dict[str, tuple[int, ...]] = {}
        self._known: dict[str, Wording] = {}
        self._edges: dict[str, tuple[int, ...]] = {}
        self._refuted: dict[tuple[str, int], bool] = {}

    def around(self, article: Article, span: Span) -> Span:
        """Where the sentence of a span stands."""
        return sentences_around(self.starts(article), span, len(article.text))

    def sentences(self, article: Article) -> list[Span]:
        """Where the article's sentences stand, in order."""
        starts = self.starts(article)
        return [Span(start, end) for start, end in zip(starts, (*starts[1:], len(article.text)), strict=True)]

    def starts(self, article: Article) -> tuple[int, ...]:
        """Where they begin."""
        starts = self._starts.get(article.id)
        if starts is None:
            starts = self._starts[article.id] = sentence_starts(article.text)
        return starts

    def wording(self, article: Article, sentence: Span) -> Wording:
        """A sentence of an article made ready to be searched."""
        # What stands in several articles, or in one twice, is looked at once.
        text = sentence.of(article.text).strip()
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._filter.wording(text)
        return known

    def nearby(self, article: Article, sentence: Span) -> str:
        """The sentence with the two before it and the one after."""
        starts = self.starts(article)
        at = bisect_left(starts, sentence.start)
        after = bisect_left(starts, sentence.end) + 1
        return article.text[starts[max(0, at - BEFORE)] : starts[after] if after < len(starts) else len(article.text)]

    def refuted(self, article: Article, sentence: Span) -> bool:
        """Whether the sentence after this one says that nothing of the kind was seen."""
        key = article.id, sentence.start
        known = self._refuted.get(key)
        if known is None:
            starts = self.starts(article)
            after = bisect_left(starts, sentence.end)
            end = starts[after + 1] if after + 1 < len(starts) else len(article.text)
            following = article.text[sentence.end : end].lower()
            known = self._refuted[key] = refuted(sentence.of(article.text).lower(), following)
        return known

    def clause(self, article: Article, sentence: Span, span: Span) -> Span | None:
        """The clause of a span, counted from the sentence's first letter; None where the sentence has but one."""
        text = sentence.of(article.text).strip()
        edges = self._edges.get(text)
        if edges is None:
            edges = self._edges[text] = clause_edges(text)
        return clause_between(edges, self.within(article, sentence, span), len(text)) if edges else None

    def within(self, article: Article, sentence: Span, span: Span) -> Span:
        """A span counted from the first letter of its sentence."""
        text = sentence.of(article.text)
        first = sentence.start + len(text) - len(text.lstrip())
        return Span(span.start - first, span.end - first)

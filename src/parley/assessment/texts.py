"""The sentences of a record's articles, each looked at once for the words of indicators, for states, for clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from parley.articles.types import Article
from parley.assessment.affairs import charged
from parley.assessment.mentioned import Named, States
from parley.assessment.refuted import refuted
from parley.assessment.sentences import clause_between, clause_edges, sentence_starts
from parley.assessment.wordings import Filter, Wording
from parley.spans import Span

BEFORE = 2
"""† So many sentences before, somebody is still spoken of without being named."""


class Texts:
    """The articles' pages; what stands in several of them, or in one twice, is searched for words once."""

    def __init__(self, sieve: Filter, states: States) -> None:
        self.states = states
        self._filter = sieve
        self._pages: dict[str, Page] = {}
        self._known: dict[str, Wording] = {}

    def page(self, article: Article) -> Page:
        """The sentences of an article."""
        page = self._pages.get(article.id)
        if page is None:
            page = self._pages[article.id] = Page(article.text, self)
        return page

    def wording(self, text: str) -> Wording:
        """A text made ready to be searched."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._filter.wording(text)
        return known


class Page:
    """The sentences of one article."""

    __slots__ = ("_sentences", "_starts", "text", "texts")

    def __init__(self, text: str, texts: Texts) -> None:
        self.text, self.texts = text, texts
        self._starts = sentence_starts(text)
        self._sentences: dict[tuple[int, int], Sentence] = {}

    def sentences(self) -> list[Sentence]:
        """All of them, in order."""
        return [self._sentence(number, number + 1) for number in range(len(self._starts))]

    def around(self, span: Span) -> Sentence:
        """The sentence of a span; where it lies in several, these as one."""
        starts = self._starts
        first = bisect_right(starts, span.start) - 1
        return self._sentence(first, bisect_left(starts, span.end, lo=first + 1))

    def _sentence(self, first: int, last: int) -> Sentence:
        found = self._sentences.get((first, last))
        if found is None:
            found = self._sentences[first, last] = Sentence(self, self.start(first), self.start(last))
        return found

    def start(self, number: int) -> int:
        """Where the sentence of a number begins; the end of the text after the last."""
        return self._starts[number] if number < len(self._starts) else len(self.text)

    def number(self, place: int) -> int:
        """The number of the first sentence that begins at a place or after it."""
        return bisect_left(self._starts, place)


class Sentence:
    """A sentence of an article and what is found in it; `told`: its text, blanks around it among it."""

    __slots__ = ("_charged", "_edges", "_named", "_page", "_refuted", "_wording", "before", "end", "start", "told")

    def __init__(self, page: Page, start: int, end: int) -> None:
        self._page, self.start, self.end = page, start, end
        self.told = page.text[start:end]
        self.before = len(self.told) - len(self.told.lstrip())
        self._wording: Wording | None = None
        self._named: tuple[Named, ...] | None = None
        self._edges: tuple[int, ...] | None = None
        self._refuted: bool | None = None
        self._charged: dict[int, Span | None] | None = None

    def wording(self) -> Wording:
        """Its text, without the blanks around it, made ready to be searched."""
        if self._wording is None:
            self._wording = self._page.texts.wording(self.told.strip())
        return self._wording

    def named(self) -> tuple[Named, ...]:
        """The states that it names."""
        if self._named is None:
            self._named = self._page.texts.states.named(self.told)
        return self._named

    @property
    def states(self) -> States:
        """Those that it may name."""
        return self._page.texts.states

    def is_around(self, span: Span) -> bool:
        """Whether it is the sentence of a span."""
        return self._page.around(span) is self

    def charged(self, place: int) -> Span | None:
        """Who is charged with what stands at a place of it."""
        known = self._charged
        if known is None:
            known = self._charged = {}
        if place not in known:
            known[place] = charged(self.told, place)
        return known[place]

    def nearby(self) -> str:
        """It with the two sentences before it and the one after."""
        page = self._page
        first, after = page.number(self.start), page.number(self.end)
        return page.text[page.start(max(0, first - BEFORE)) : page.start(after + 1)]

    def refuted(self) -> bool:
        """Whether the sentence after it says that nothing of the kind was seen."""
        if self._refuted is None:
            page = self._page
            following = page.text[self.end : page.start(page.number(self.end) + 1)]
            self._refuted = refuted(self.told.lower(), following.lower())
        return self._refuted

    def within(self, span: Span) -> Span:
        """A span counted from its first letter."""
        first = self.start + self.before
        return Span(span.start - first, span.end - first)

    def clause(self, span: Span) -> Span | None:
        """The clause of a span, counted from its first letter; None where it has but one."""
        if self._edges is None:
            self._edges = clause_edges(self.told.strip())
        return clause_between(self._edges, self.within(span), len(self.told.strip())) if self._edges else None

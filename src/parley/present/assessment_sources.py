"""The sentences that an assessment rests on, one step from every figure, with the articles numbered as footnotes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from parley.assessment.types import Passage
from parley.present.assessment_quotes import quoted
from parley.present.pages import link
from parley.present.plain import printable, shortened
from parley.record.types import Record, StoredReading

LONGEST_QUOTE = 420
"""Characters of a sentence that is shown as evidence."""
MOST_QUOTES = 4
"""Quotes of one line; the others are counted."""
MOST_LOOKED_AT = 40
"""Passages among which different sentences are sought; hundreds of reports of one fact word it alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that is cited, under its number."""

    number: int
    outlet: str
    title: str
    day: dt.date
    dated: bool
    url: str | None
    grade: str

    @property
    def when(self) -> str:
        """The day of publication, or that it is not known."""
        return f"{self.day}" if self.dated else f"undated, added {self.day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence of a source; `by`: who says it there, "" where the sentence tells or nobody is known to."""

    source: Source
    words: str
    by: str = ""


@dataclass(slots=True)
class Sources:
    """Hands out quotes and numbers articles in the order in which they are first cited."""

    record: Record
    cited: dict[str, Source] = field(default_factory=dict)
    _articles: Mapping[str, StoredReading] = field(init=False)

    def __post_init__(self) -> None:
        self._articles = {stored.reading.article.id: stored for stored in self.record.articles}

    def quote(self, passage: Passage) -> Quote | None:
        """The sentence around a passage; None where the article is not in the record."""
        stored = self._articles.get(passage.article)
        if stored is None:
            return None
        found = quoted(stored.reading, passage.span)
        return Quote(
            source=self._source(stored), words=shortened(found.words, LONGEST_QUOTE), by=printable(found.by)
        )  # fmt: skip

    def quotes(self, passages: Iterable[Passage], most: int = MOST_QUOTES) -> tuple[Quote, ...]:
        """At most so many different sentences, in the order of the passages, the first of which are looked at."""
        found: dict[str, Quote] = {}
        for passage in islice(passages, MOST_LOOKED_AT):
            if len(found) == most:
                break
            quote = self.quote(passage)
            if quote is not None:
                found.setdefault(quote.words, quote)
        return tuple(found.values())

    def _source(self, stored: StoredReading) -> Source:
        article = stored.reading.article
        if article.id not in self.cited:
            grade = self.record.grades.get(f"outlet:{article.outlet}")
            self.cited[article.id] = Source(
                number=len(self.cited) + 1,
                outlet=printable(article.outlet or "an outlet without a name"),
                title=shortened(article.title or "Untitled", 160),
                day=stored.day,
                dated=article.published is not None,
                url=link(article.url),
                grade=grade.reliability if grade and grade.reliability else "not graded",
            )
        return self.cited[article.id]

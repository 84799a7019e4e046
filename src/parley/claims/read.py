"""The reader: clean articles in, readings out, with one model session for any number of articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from parley.articles.types import Article
from parley.claims.attributions import Marked, mark
from parley.claims.dates import find_dates
from parley.claims.encoder import Encoded, Encoder
from parley.claims.gazetteer import Gazetteer
from parley.claims.quantities import find_quantities
from parley.claims.speakers import resolve_speakers
from parley.claims.statements import build_statements
from parley.claims.tokens import Window, Windower, Word
from parley.claims.types import Reading

CHUNK = 16
"""Articles whose windows share batches: enough for batches of similar length, little to hold in memory."""

LONGEST = 400_000
"""Characters of one article that are read; a page beyond it is no article, and `limits` says what was left."""


class Source(NamedTuple):
    """An article to read, with what its page already had to confess."""

    article: Article
    limits: tuple[str, ...] = ()


class _Prepared(NamedTuple):
    text: str
    words: list[Word]
    windows: list[Window]


class Reader:
    """Reads articles. Stateless between calls, but for the loaded model."""

    def __init__(self, encoder: Encoder, windower: Windower, gazetteer: Gazetteer) -> None:
        self._encoder = encoder
        self._windower = windower
        self._gazetteer = gazetteer

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        """One reading per article, in order; articles are taken from the iterator as they are needed."""
        sources = iter(sources)
        while chunk := list(islice(sources, CHUNK)):
            prepared = [self._prepare(source.article.text) for source in chunk]
            encoded = self._encode(prepared)
            for source, ready, said in zip(chunk, prepared, encoded, strict=True):
                yield self._reading(source, ready, said)

    def mark(self, texts: Sequence[str], *, bare_attitudes: bool = False) -> Iterator[Marked]:
        """What the model marks in each text, before speakers and dates are resolved."""
        prepared = [self._prepare(text) for text in texts]
        for ready, said in zip(prepared, self._encode(prepared), strict=True):
            yield mark(*ready, said, self._encoder.pointers, bare_attitudes=bare_attitudes)

    def _prepare(self, text: str) -> _Prepared:
        text = text[:LONGEST]
        words, groups = self._windower.words(text)
        return _Prepared(text, words, self._windower.windows(text, words, groups))

    def _encode(self, prepared: Sequence[_Prepared]) -> Iterator[list[Encoded]]:
        encoded = iter(self._encoder.run([window for ready in prepared for window in ready.windows]))
        for ready in prepared:
            yield list(islice(encoded, len(ready.windows)))

    def _reading(self, source: Source, ready: _Prepared, said: Sequence[Encoded]) -> Reading:
        article = source.article
        marked = mark(*ready, said, self._encoder.pointers)
        dates = find_dates(ready.text, anchor=article.published)
        resolved = resolve_speakers(
            ready.text, marked.attributions, marked.mentions, self._gazetteer,
            byline=article.byline, outlet=article.outlet,
        )  # fmt: skip
        names = {speaker.id: speaker.name for speaker in resolved.speakers}
        limits = list(source.limits)
        if len(article.text) > LONGEST:
            limits.append(f"Only the first {LONGEST:,} characters of the article were read.")
        if article.published is None and any(d.start is None and d.end is None for d in dates):
            limits.append(
                "No publication date is known, so relative dates are not resolved; give one with --published."
            )
        return Reading(
            article=article,
            speakers=resolved.speakers,
            statements=build_statements(
                article.id, ready.text, ready.words, marked.attributions, resolved.speaker_of, resolved.told_to, dates
            ),
            quantities=find_quantities(
                ready.text, attributions=marked.attributions,
                source_names=[names[s] for s in resolved.speaker_of], dates=dates,
            ),
            limits=(*limits, NOT_YET),
        )  # fmt: skip


NOT_YET = "Events, positions and forecasts are not extracted by this version."

"""The reader: clean articles in, readings out, with one model session for any number of articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parley.articles.types import Article
from parley.claims.dates import find_dates
from parley.claims.gazetteer import Gazetteer
from parley.claims.marking import MarkedText, Marker
from parley.claims.quantities import find_quantities
from parley.claims.speakers import resolve_speakers
from parley.claims.statements import build_statements
from parley.claims.types import Reading

CHUNK = 16
"""Articles whose windows share batches: enough for batches of similar length, little to hold in memory."""

LONGEST = 400_000
"""Characters of one article that are read; a page beyond it is no article, and `limits` says what was left."""


NOT_YET = "Events, positions and forecasts are not extracted by this version."


class Source(NamedTuple):
    """An article to read, with what its page already had to confess."""

    article: Article
    limits: tuple[str, ...] = ()


def _chunks(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """At most CHUNK articles at a time, fewer where they are long: memory goes by characters."""
    chunk: list[Source] = []
    size = 0
    for source in sources:
        chunk.append(source)
        size += len(source.article.text)
        if len(chunk) == CHUNK or size >= LONGEST:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class Reader:
    """Reads articles. Stateless between calls, but for the loaded model."""

    def __init__(self, marker: Marker, gazetteer: Gazetteer) -> None:
        self._marker = marker
        self._gazetteer = gazetteer

    def read(self, sources: Iterable[Source]) -> Iterator[Reading]:
        """One reading per article, in order; articles are taken from the iterator as they are needed."""
        for chunk in _chunks(sources):
            marked = self._marker.mark([source.article.text[:LONGEST] for source in chunk])
            for source, text in zip(chunk, marked, strict=True):
                yield self._reading(source, text)

    def _reading(self, source: Source, read: MarkedText) -> Reading:
        article = source.article
        text, words, marked = read
        dates = find_dates(text, anchor=article.published)
        resolved = resolve_speakers(
            text, marked.attributions, marked.mentions, self._gazetteer,
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
                article.id, text, words, marked.attributions, resolved.speaker_of, resolved.told_to, dates
            ),
            quantities=find_quantities(
                text, attributions=marked.attributions,
                source_names=[names[s] for s in resolved.speaker_of], dates=dates,
            ),
            limits=(*limits, NOT_YET),
        )  # fmt: skip

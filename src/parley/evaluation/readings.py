"""Measure what is read of each set of evaluation labels: events, positions and forecasts of whole readings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from parley.articles.types import Article
from parley.claims.read import Reader, Source
from parley.evaluation.events import measure_events
from parley.evaluation.figures import Measured, files_hash
from parley.evaluation.forecasts import measure_forecasts
from parley.evaluation.positions import measure_positions
from parley.evaluation.spans import SETS, Labelled, labelled_documents


def article_of(document: Labelled) -> Article:
    """The labelled text as an article; a PolNeAR title stays in it, so that offsets are the label's."""
    return Article(
        id=document.label["doc"], url=None, path=None, title=None, byline=None, outlet=None,
        published=document.published, published_basis="given" if document.published else None, language="en",
        text=document.text,
    )  # fmt: skip


def measure_readings(reader: Reader, labels: Path, data: Path, part: str = "evaluation") -> Iterator[Measured]:
    """The figures of each set of a part of `labels/readings`: PolNeAR articles, PLV sentences, our articles."""
    for name in SETS:
        documents = list(labelled_documents(labels, data, part, (name,)))
        readings = reader.read(Source(article_of(document)) for document in documents)
        pairs = list(zip(documents, readings, strict=True))
        figures = [*measure_events(pairs), *measure_positions(pairs)]
        if name != "plv":  # single sentences hold five forecasts in all
            figures += measure_forecasts(pairs)
        yield Measured(
            f"readings {name}, {part}", files_hash([labels / "readings" / f"{name}-{part}.jsonl"]),
            [figure for figure in figures if figure.n],
        )  # fmt: skip

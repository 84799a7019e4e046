"""Measure the reader on PolNeAR: figures with intervals, by resampling articles."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from parley.evaluation.attribution import Compared, Scores, quotation_kind, score_article
from parley.evaluation.polnear import Annotated, read_polnear, start_of

if TYPE_CHECKING:
    from parley.claims.marking import Marker


class Figure(NamedTuple):
    """One measured figure: value, 95 % interval over resampled articles, and number of gold items."""

    name: str
    value: float
    low: float
    high: float
    n: int


FIGURES: dict[str, Callable[[Scores], tuple[float, float]]] = {
    "whole attribution": lambda s: (s.whole.f1, s.whole.gold),
    "content exact": lambda s: (s.exact.f1, s.exact.gold),
    "content overlap": lambda s: (s.overlap.f1, s.overlap.gold),
    "source characters": lambda s: (s.source.f1, s.source.gold),
    "recall of whole, direct": lambda s: (s.direct.recall, s.direct.gold),
    "recall of whole, mixed": lambda s: (s.mixed.recall, s.mixed.gold),
    "recall of whole, indirect": lambda s: (s.indirect.recall, s.indirect.gold),
}


def attribution_scores(marker: Marker, documents: Sequence[Annotated]) -> list[Scores]:
    """Counts per article; attributions in the title are left out on both sides."""
    out = []
    marked = marker.mark([d.text for d in documents], bare_attitudes=True)
    for document, found in zip(documents, marked, strict=True):
        body = document.text.find("\n\n")
        gold = [
            Compared(g.source, g.content, quotation_kind(g.content, document.text))
            for g in document.attributions
            if start_of(g) >= body
        ]
        predicted = [
            Compared((a.source,) if a.source else (), a.contents)
            for a in found.marked.attributions
            if a.contents[0].start >= body
        ]
        out.append(score_article(document.text, gold, predicted))
    return out


def figures(scores: Sequence[Scores], *, draws: int = 1000, seed: int = 1) -> list[Figure]:
    """Each figure over all articles, with a percentile interval from resampled articles."""
    rng = random.Random(seed)  # noqa: S311
    total = sum(scores, Scores())
    resampled = [sum(rng.choices(scores, k=len(scores)), Scores()) for _ in range(draws)]
    out = []
    for name, figure in FIGURES.items():
        value, n = figure(total)
        values = sorted(figure(s)[0] for s in resampled)
        out.append(Figure(name, value, values[int(0.025 * draws)], values[int(0.975 * draws) - 1], int(n)))
    return out


def measure_polnear(marker: Marker, folder: Path, part: str) -> list[Figure]:
    """Figures of the reader on one part of PolNeAR (`dev`)."""
    return figures(attribution_scores(marker, read_polnear(folder / "polnear" / f"{part}.jsonl")))

"""Measure the reader's attributions on PolNeAR and on our own articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from parley.evaluation.attribution import Compared, Scores, quotation_kind, score_article
from parley.evaluation.figures import Figure, Measured, resampled
from parley.evaluation.originals import read_originals
from parley.evaluation.polnear import Annotated, file_hash, read_polnear, start_of
from parley.spans import Span

if TYPE_CHECKING:
    from parley.claims.model.marking import Marker
    from parley.claims.types import Attribution


FIGURES: dict[str, Callable[[Scores], tuple[float, float]]] = {
    "whole attribution": lambda s: (s.whole.f1, s.whole.gold),
    "content exact": lambda s: (s.exact.f1, s.exact.gold),
    "content overlap": lambda s: (s.overlap.f1, s.overlap.gold),
    "source characters": lambda s: (s.source.f1, s.source.gold),
    "recall of whole, direct": lambda s: (s.direct.recall, s.direct.gold),
    "recall of whole, mixed": lambda s: (s.mixed.recall, s.mixed.gold),
    "recall of whole, indirect": lambda s: (s.indirect.recall, s.indirect.gold),
}


class GoldAndPredicted(NamedTuple):
    """The attributions of an article, annotated and read, as they are compared."""

    gold: list[Compared]
    predicted: list[Compared]


def compared(document: Annotated, attributions: Iterable[Attribution]) -> GoldAndPredicted:
    """An article's attributions, without those in its title."""
    body = document.text.find("\n\n")
    return GoldAndPredicted(
        [
            Compared(g.source, g.content, quotation_kind(g.content, document.text))
            for g in document.attributions
            if start_of(g) >= body
        ],
        [Compared((a.source,) if a.source else (), a.contents) for a in attributions if a.contents[0].start >= body],
    )


def attribution_scores(marker: Marker, documents: Sequence[Annotated]) -> list[Scores]:
    """Counts per article; attributions in the title are left out on both sides."""
    out = []
    marked = marker.mark([d.text for d in documents], bare_attitudes=True)
    for document, found in zip(documents, marked, strict=True):
        out.append(score_article(document.text, *compared(document, found.marked.attributions)))
    return out


def figures(scores: Sequence[Scores], *, draws: int = 1000) -> list[Figure]:
    """Each figure over all articles."""

    def over(figure: Callable[[Scores], tuple[float, float]]) -> Callable[[Sequence[Scores]], tuple[float, float]]:
        return lambda articles: figure(sum(articles, Scores()))

    return resampled(scores, {name: over(figure) for name, figure in FIGURES.items()}, draws=draws)


def measure_polnear(marker: Marker, folder: Path, part: str) -> Measured:
    """Figures of the reader on one part of PolNeAR (`dev`)."""
    path = folder / "polnear" / f"{part}.jsonl"
    return Measured(
        f"attribution, PolNeAR {part}", file_hash(path), figures(attribution_scores(marker, read_polnear(path)))
    )


def _with_marks(span: Span, text: str) -> Span:
    """The span with the quotation marks right around it, which our labels leave out."""
    start, end = span
    while start > 0 and text[start - 1] in "“\"‘'":
        start -= 1
    while end < len(text) and text[end] in "”\"’'.,?!":
        end += 1
    return Span(start, end)


def measure_originals(marker: Marker, labels: Path) -> Measured:
    """Figures on our own evaluation articles: reports within reports are gold too, bare attitudes are not."""
    originals = read_originals(labels)
    scores = []
    marked = marker.mark([a.text for a in originals.articles])
    for article, found in zip(originals.articles, marked, strict=True):
        gold = []
        for statement in article.label["statements"]:
            content = tuple(Span(*c) for c in statement["content"])
            source = (Span(*statement["source"]),) if statement["source"] else ()
            quoted = tuple(_with_marks(c, article.text) for c in content)
            gold.append(Compared(source, content, quotation_kind(quoted, article.text)))
        predicted = [Compared((a.source,) if a.source else (), a.contents) for a in found.marked.attributions]
        scores.append(score_article(article.text, gold, predicted))
    return Measured("attribution, our articles", originals.sha256, figures(scores))

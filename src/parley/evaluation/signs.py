"""Measure which kinds of facts the reader's network tells in the sentences of whole articles, whoever acts.

The articles (`labels/signs/evaluation`) are labelled like those it learned from, by writers of their own, and are never
trained on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parley.articles.types import Article
from parley.assessment.signs import LIKELY
from parley.claims.layout import SIGN_KINDS
from parley.claims.types import Reading
from parley.evaluation.figures import Count, Measured, f1_of, files_hash, precision_of, recall_of, resampled
from parley.evaluation.sign_labels import UNKNOWN, Labelled, LabelledArticle, joined, read_articles
from parley.spans import Span

if TYPE_CHECKING:
    from parley.claims.read import Reader

LOW = 0.3
"""The other probability at which they are counted: what a reader finds who takes many wrong ones into the bargain."""


def measure_signs(reader: Reader, folder: Path) -> Measured:
    """Precision, recall and F1 over kinds and sentences, where a sign must be as likely as indicators ask, and LOW."""
    from parley.claims.read import Source

    articles = read_articles(folder)
    readings = reader.read(Source(_article(number, article)) for number, article in enumerate(articles))
    counts = [
        {name: counted(article, reading, bar) for name, bar in (("likely", LIKELY), ("low", LOW))}
        for article, reading in zip(articles, readings, strict=True)
    ]
    figures = {
        f"{figure}{'' if name == 'likely' else f', from {LOW}'}": reduction(name)
        for name in ("likely", "low")
        for figure, reduction in (("precision", precision_of), ("recall", recall_of), ("F1", f1_of))
    }
    return Measured("signs", files_hash(sorted(folder.glob("*.txt"))), resampled(counts, figures))


def counted(article: LabelledArticle, reading: Reading, bar: float) -> Count:
    """What an article's sentences tell, and what signs from a probability on say of it, but for what is left open."""
    sentences = [sentence for paragraph in article for sentence in paragraph]
    starts = [span.start for span in _joined(article)[1]]
    found: set[tuple[int, str]] = {
        (bisect_right(starts, sign.span.start) - 1, sign.kind) for sign in reading.signs if sign.share >= bar
    }
    told = _of(sentences, 1.0)
    found -= _of(sentences, UNKNOWN)
    return Count(len(found & told), len(found), len(told))


def _of(sentences: Sequence[Labelled], value: float) -> set[tuple[int, str]]:
    """Sentences and kinds that have a label."""
    return {
        (number, kind)
        for number, sentence in enumerate(sentences)
        for kind, label in zip(SIGN_KINDS, sentence.told, strict=True)
        if label == value
    }


def _article(number: int, article: LabelledArticle) -> Article:
    return Article(
        id=f"signs-{number}", url=None, path=None, title=None, byline=None, outlet=None, published=None,
        published_basis=None, language="en", text=_joined(article)[0],
    )  # fmt: skip


def _joined(article: LabelledArticle) -> tuple[str, list[Span]]:
    return joined([[sentence.text for sentence in paragraph] for paragraph in article])

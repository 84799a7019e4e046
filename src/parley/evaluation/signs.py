"""Measure which kinds of facts the reader's network tells in the sentences of whole articles, whoever acts.

The articles (`labels/signs/evaluation`) are labelled like those it learned from, by writers of their own, and are never
trained on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parley.articles.types import Article
from parley.assessment.signs import LIKELY
from parley.claims.layout import SIGN_KINDS
from parley.claims.types import Reading
from parley.evaluation.figures import Count, Measured, f1_of, files_hash, precision_of, recall_of, resampled
from parley.evaluation.sign_labels import UNKNOWN, Labelled, Told, read_articles

if TYPE_CHECKING:
    from parley.claims.read import Reader

EASY = 0.3
"""The other probability at which they are counted: what a reader finds who takes many wrong ones into the bargain."""


def measure_signs(reader: Reader, folder: Path) -> Measured:
    """Precision, recall and F1 over kinds and sentences, where a sign must be as likely as indicators ask, and EASY."""
    from parley.claims.read import Source

    articles = read_articles(folder)
    readings = reader.read(Source(_article(number, article)) for number, article in enumerate(articles))
    counts = [
        {name: counted(article, reading, bar) for name, bar in (("likely", LIKELY), ("easy", EASY))}
        for article, reading in zip(articles, readings, strict=True)
    ]
    figures = {
        f"{figure}{'' if name == 'likely' else f', from {EASY}'}": reduction(name)
        for name in ("likely", "easy")
        for figure, reduction in (("precision", precision_of), ("recall", recall_of), ("F1", f1_of))
    }
    return Measured("signs", files_hash(sorted(folder.glob("*.txt"))), resampled(counts, figures))


def counted(article: Told, reading: Reading, bar: float) -> Count:
    """What an article's sentences tell, and what signs from a probability on say of it, but for what is left open."""
    sentences = [sentence for paragraph in article for sentence in paragraph]
    starts = list(_starts(article))
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


def _starts(article: Told) -> Iterator[int]:
    """Where the sentences begin in the article's text."""
    start = 0
    for paragraph in article:
        for sentence in paragraph:
            yield start
            start += len(sentence.text) + 1
        start += 1


def _article(number: int, article: Told) -> Article:
    text = "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in article)
    return Article(
        id=f"signs-{number}", url=None, path=None, title=None, byline=None, outlet=None, published=None,
        published_basis=None, language="en", text=text,
    )  # fmt: skip

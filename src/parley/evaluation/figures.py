"""Figures with intervals: shares and F1 over documents, the interval by resampling the documents."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar


@dataclass(slots=True)
class Count:
    """Right, predicted and gold items, added up over articles."""

    right: float = 0
    predicted: float = 0
    gold: float = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted that is right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.predicted + self.gold
        return 2 * self.right / total if total else 0.0


T = TypeVar("T")


class Figure(NamedTuple):
    """One measured figure: value, 95 % interval over resampled articles, and number of gold items."""

    name: str
    value: float
    low: float
    high: float
    n: int


class Measured(NamedTuple):
    """The figures of one set, and a hash of the set that they belong to."""

    name: str
    sha256: str
    figures: list[Figure]


def resampled(
    items: Sequence[T], reductions: dict[str, Callable[[Sequence[T]], tuple[float, float]]], *, draws: int = 1000
) -> list[Figure]:
    """Each figure over all documents, with a percentile interval from `draws` resampled sets of documents.

    A reduction gives the value over some documents and the number of gold items behind it.
    """
    rng = random.Random(1)  # noqa: S311
    samples = [rng.choices(items, k=len(items)) for _ in range(draws)] if items else []
    out = []
    for name, reduction in reductions.items():
        value, n = reduction(items)
        values = sorted(reduction(sample)[0] for sample in samples)
        bounds = (values[int(0.025 * draws)], values[int(0.975 * draws) - 1]) if values else (0.0, 0.0)
        out.append(Figure(name, value, *bounds, int(n)))
    return out


def total(counts: Iterable[Count]) -> Count:
    """The sum of the counts."""
    return sum(counts, Count())


def f1_of(field: str) -> Callable[[Sequence[dict[str, Count]]], tuple[float, float]]:
    """A reduction: F1 of one field."""

    def reduction(documents: Sequence[dict[str, Count]]) -> tuple[float, float]:
        count = total(d[field] for d in documents if field in d)
        return count.f1, count.gold

    return reduction


def precision_of(field: str) -> Callable[[Sequence[dict[str, Count]]], tuple[float, float]]:
    """A reduction: share right of what was found of one field."""

    def reduction(documents: Sequence[dict[str, Count]]) -> tuple[float, float]:
        count = total(d[field] for d in documents)
        return count.precision, count.predicted

    return reduction


def recall_of(field: str) -> Callable[[Sequence[dict[str, Count]]], tuple[float, float]]:
    """A reduction: share right of the gold items of one field."""

    def reduction(documents: Sequence[dict[str, Count]]) -> tuple[float, float]:
        count = total(d[field] for d in documents)
        return count.recall, count.gold

    return reduction


def text_hash(text: str) -> str:
    """The first 16 digits of a text's SHA-256, by which labels by offset know their text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def files_hash(paths: Iterable[Path]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of some files, names included, to name a corpus."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]

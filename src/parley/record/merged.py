"""What merging found for the articles of a record, so that later merging goes on from there.

Merging takes articles in order, and a later one never changes what was found for an earlier one. So what was found
holds for as many articles as are, from the first on, the same as then; from the first that is new or reads otherwise,
merging begins again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

MERGING = 3
"""Raised whenever merging may find otherwise in the same articles: copies and incidents are then found afresh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """For each article, by its stamp, the position of the first of its versions; in the order of `precedence`."""

    stamps: tuple[int, ...] = ()
    first: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if len(self.stamps) != len(self.first):
            raise ValueError("a stamp for each article")

    def known(self, stamps: Sequence[int]) -> tuple[int, ...]:
        """What holds of articles with these stamps."""
        return self.first[: _alike(self.stamps, stamps)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """For each article, by its stamp, the numbers of its events' incidents; in the record's order."""

    stamps: tuple[int, ...] = ()
    numbers: tuple[tuple[int, ...], ...] = ()

    def __post_init__(self) -> None:
        if len(self.stamps) != len(self.numbers):
            raise ValueError("a stamp for each article")

    def known(self, stamps: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """What holds of articles with these stamps."""
        return self.numbers[: _alike(self.stamps, stamps)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What merging found."""

    copies: Copies = Copies()
    incidents: Numbers = Numbers()


def stamp_of(*parts: object) -> int:
    """A number of 63 bits that tells states of an article apart."""
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8]) >> 1


def _alike(then: Sequence[int], now: Sequence[int]) -> int:
    """How many are equal from the first on."""
    pairs = enumerate(zip(then, now, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(then), len(now)))

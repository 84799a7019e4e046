"""What merging found for the articles of a record, so that later merging goes on from there.

Merging takes articles in order, and a later one never changes what was found for an earlier one. So what was found
is a beginning for as many articles as follow each other as then; others may have come in between them. From the first
that is gone or reads otherwise merging begins again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

MERGING = 4
"""Raised whenever merging may find otherwise in the same articles: copies and incidents are then found afresh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """For each article, by its stamp, the position of that of which it is a version, its own where there is none.

    In the order of `precedence`.
    """

    stamps: tuple[int, ...] = ()
    found: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if len(self.stamps) != len(self.found):
            raise ValueError("a stamp for each article")

    def known(self, stamps: Sequence[int]) -> list[int | None]:
        """What was found for articles with these stamps, by their positions now; None for those that have come in."""
        then = _then(self.stamps, stamps)
        now = {was: at for at, was in enumerate(then) if was is not None}
        return [None if was is None else now[self.found[was]] for was in then]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """For each article, by its stamp, the numbers of its events' incidents; in the record's order."""

    stamps: tuple[int, ...] = ()
    numbers: tuple[tuple[int, ...], ...] = ()

    def __post_init__(self) -> None:
        if len(self.stamps) != len(self.numbers):
            raise ValueError("a stamp for each article")

    def known(self, stamps: Sequence[int]) -> list[tuple[int, ...] | None]:
        """What was found for articles with these stamps, None for those that have come in."""
        return [None if was is None else self.numbers[was] for was in _then(self.stamps, stamps)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What merging found."""

    copies: Copies = Copies()
    incidents: Numbers = Numbers()


def stamp_of(*parts: object) -> int:
    """A number of 63 bits that tells states of an article apart."""
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8]) >> 1


def _then(then: Sequence[int], now: Sequence[int]) -> list[int | None]:
    """For each article of now, by its stamp, its position then; None for those that have come in.

    From the first of then that is gone or stands elsewhere all count as come in.
    """
    there = set(now)
    end = next((at for at, stamp in enumerate(then) if stamp not in there), len(then))
    at = 0
    found: list[int | None] = []
    for stamp in now:
        found.append(at if at < end and stamp == then[at] else None)
        at += found[-1] is not None
    return found

"""What merging found for the articles of a record, so that later merging goes on from there.

Merging takes articles in order, and a later one never changes what was found for an earlier one. So what was found
is a beginning for as many articles as follow each other as then; others may have come in between them. Of incidents it
is one also where some are gone or read otherwise; copies are found again from the first whose text is gone.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

MERGING = 6
"""Raised whenever merging may find otherwise in the same articles: copies and incidents are then found afresh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """For each article, by its stamp, the position of that of which it is a version, its own where there is none.

    In the order of `parley.record.build.Place`.
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


class Known(NamedTuple):
    """What is known of the incidents of articles.

    `numbers`: of each article's events, None for those that have come in since or read otherwise. `gone`: by place
    among the articles, the numbers of events of articles that stood there then and are gone, or read otherwise.
    """

    numbers: Sequence[Sequence[int] | None]
    gone: Mapping[int, Sequence[int]]


NOTHING_KNOWN = Known((), MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """For each article, by its stamp, the numbers of its events' incidents; in the record's order."""

    stamps: tuple[int, ...] = ()
    numbers: tuple[tuple[int, ...], ...] = ()

    def __post_init__(self) -> None:
        if len(self.stamps) != len(self.numbers):
            raise ValueError("a stamp for each article")

    def known(self, stamps: Sequence[int]) -> Known:
        """What was found for articles with these stamps."""
        places = {stamp: at for at, stamp in enumerate(self.stamps)}
        then = _ascending([places.get(stamp) for stamp in stamps])
        gone: dict[int, tuple[int, ...]] = {}
        at = 0
        for now, was in enumerate([*then, len(self.stamps)]):
            if was is not None:
                if lost := tuple(number for some in self.numbers[at:was] for number in some):
                    gone[_after(then, now)] = lost
                at = was + 1
        return Known([None if was is None else self.numbers[was] for was in then], gone)


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


def _ascending(positions: Sequence[int | None]) -> list[int | None]:
    """The positions without those that stand out of order, as few as can be."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = [None] * len(positions)
    for at, position in enumerate(positions):
        if position is not None:
            length = bisect_left(ends, position)
            before[at] = last[length - 1] if length else None
            ends[length : length + 1] = [position]
            last[length : length + 1] = [at]
    kept = set()
    at_last = last[-1] if last else None
    while at_last is not None:
        kept.add(at_last)
        at_last = before[at_last]
    return [position if at in kept else None for at, position in enumerate(positions)]


def _after(then: Sequence[int | None], now: int) -> int:
    """The place behind the last article before a place that was there then."""
    while now and then[now - 1] is None:
        now -= 1
    return now

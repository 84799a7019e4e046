"""The incidents that were gathered so far, and which of them a further mention may belong to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from parley.claims.types import EventStatus, EventType
from parley.record.agreement import FACT_DAYS, MERGE, PLAN_DAYS, most_points, near_types, points, standing, sure_points
from parley.record.mentions import Mention, What

RULED_OUT = 1.0
"""Points that an incident loses where its first or its last mention rules the new one out."""

KEPT_STANDINGS = 1_000_000
"""Pairs of acts whose comparison is kept at most: some 60 MB."""


class _Kind(NamedTuple):
    """What incidents are kept by: dated mentions stand under the days of their event, others under their report's."""

    status: EventStatus
    type: EventType
    dated: bool


_Box = dict[What, dict[int, None]]
"""The incidents of one period by what any of their mentions says, whether that mention lies in the period or not."""
_Shelf = dict[int, _Box]
"""By day, or by week."""
_DAY, _WEEK = 1, 7


class _Reach(NamedTuple):
    """Where to look for what a mention may belong to: shelves by day or by week, so many days around it."""

    shelves: list[_Shelf]
    width: int
    around: int


class Incidents:
    """The incidents so far, found by when they were and what is said of them."""

    def __init__(self) -> None:
        self.clusters: list[list[Mention]] = []
        self._whats: list[dict[What, None]] = []
        self._boxes: list[dict[tuple[_Kind, int, int], _Box]] = []
        self._shelves: dict[_Kind, dict[int, _Shelf]] = {}
        self._reaches: dict[_Kind, tuple[_Reach, _Reach]] = {}
        self._standings: dict[What, dict[What, float | None]] = {}
        self._kept = 0

    def add(self, mention: Mention, number: int | None) -> int:
        """Add a mention to an incident, or to a new one (None, or the next number); gives its number."""
        if number is None or number == len(self.clusters):
            number = len(self.clusters)
            self.clusters.append([])
            self._whats.append({})
            self._boxes.append({})
        self.clusters[number].append(mention)
        whats, boxes = self._whats[number], self._boxes[number]
        if mention.what not in whats:
            whats[mention.what] = None
            for box in boxes.values():
                box.setdefault(mention.what, {})[number] = None
        kind = _kind(mention)
        for width, shelf in self._shelves_of(kind).items():
            for period in _periods(mention, width):
                if (kind, width, period) not in boxes:
                    boxes[kind, width, period] = box = shelf.setdefault(period, {})
                    for what in whats:
                        box.setdefault(what, {})[number] = None
        return number

    def near(self, mention: Mention) -> Iterator[dict[int, None]]:
        """The incidents with which a mention is compared by their days and what is said of them, some of them twice."""
        standings = self._standings_of(mention.what)
        for box in self._around(mention):
            for what, numbers in box.items():
                if what not in standings:
                    found = standing(what, mention.what)
                    standings[what] = found.points if found else None
                    self._kept += 1
                if standings[what] is not None:
                    yield numbers

    def scores(self, mention: Mention) -> Iterator[tuple[int, float]]:
        """The incidents that a mention may belong to, with their points."""
        standings = self._standings_of(mention.what)
        seen: dict[int, None] = {}
        for numbers in self.near(mention):
            seen.update(numbers)
        most = most_points(mention)
        for number in seen:
            members = self.clusters[number]
            first, last = members[0], members[-1]
            sure = sure_points(first, mention, standings[first.what])
            also = sure if last is first else sure_points(last, mention, standings[last.what])
            least = MERGE if sure is not None and also is not None else MERGE + RULED_OUT
            best = 0.0
            if sure is not None and sure + most >= least:
                best = points(first, mention, sure, least)
            if also is not None and last is not first and also + most >= least:
                best = max(best, points(last, mention, also, least))
            if best >= least:
                yield number, best - (least - MERGE)

    def _standings_of(self, what: What) -> dict[What, float | None]:
        if self._kept > KEPT_STANDINGS:
            self._standings.clear()
            self._kept = 0
        return self._standings.setdefault(what, {})

    def _shelves_of(self, kind: _Kind) -> dict[int, _Shelf]:
        """The shelves of a kind by their width."""
        return self._shelves.setdefault(kind, {_DAY: {}, _WEEK: {}})

    def _around(self, mention: Mention) -> Iterator[_Box]:
        """Where incidents are that a mention may belong to by its type and its days."""
        kind = _kind(mention)
        if kind not in self._reaches:
            self._reaches[kind] = self._reaches_of(kind)
        for shelves, width, around in self._reaches[kind]:
            periods = _periods(mention, width, around)
            for shelf in shelves:
                for period in periods:
                    if period in shelf:
                        yield shelf[period]

    def _reaches_of(self, kind: _Kind) -> tuple[_Reach, _Reach]:
        slack = FACT_DAYS if kind.status == "happened" else PLAN_DAYS
        dated, undated = (
            [self._shelves_of(_Kind(kind.status, near, there)) for near in (kind.type, *near_types(kind.type))]
            for there in (True, False)
        )
        # Two dates may be a day apart, a date and a report more.
        width, around = (_DAY, 1) if kind.dated else (_WEEK, slack)
        return (
            _Reach([shelves[width] for shelves in dated], width, around),
            _Reach([shelves[_WEEK] for shelves in undated], _WEEK, slack),
        )


def _kind(mention: Mention) -> _Kind:
    return _Kind(mention.what.status, mention.what.type, mention.dated)


def _periods(mention: Mention, width: int, around: int = 0) -> range:
    """The periods of a mention's days, and of so many days around them."""
    first, last = mention.reported, mention.reported
    if mention.dated and mention.first is not None and mention.last is not None:
        first, last = mention.first, mention.last
    return range((first - around) // width, (last + around) // width + 1)

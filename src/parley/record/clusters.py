"""Gathers mentions of one event over articles: each article's mentions join the incidents that the articles before it
made, so that later articles never change what earlier ones were taken for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from parley.claims.types import EventStatus, EventType
from parley.record.agreement import FACT_DAYS, MERGE, PLAN_DAYS, agreement, near_types
from parley.record.mentions import Mention

RULED_OUT = 1.0
"""Points that an incident loses where its first or its last mention rules the new one out."""

Cluster = list[Mention]


class _Shelf(NamedTuple):
    """Where incidents are kept by period: of a day, or of a week where `width` is one.

    Dated mentions stand under the days of their event, others under their report's.
    """

    status: EventStatus
    type: EventType
    dated: bool
    width: int


_Index = dict[_Shelf, dict[int, dict[int, None]]]
_DAY, _WEEK = 1, 7


def cluster(mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions in the record's order, gathered; two mentions of one article are never one event."""
    clusters: list[Cluster] = []
    index: _Index = {}
    for _, group in groupby(mentions, key=lambda m: m.number):
        article = list(group)
        scored = sorted(
            (-points, position, number)
            for position, mention in enumerate(article)
            for number, points in _scores(mention, clusters, index)
        )
        joined: dict[int, int] = {}
        for _, position, number in scored:
            if position not in joined and number not in joined.values():
                joined[position] = number
        for position, mention in enumerate(article):
            if position in joined:
                clusters[joined[position]].append(mention)
            else:
                joined[position] = len(clusters)
                clusters.append([mention])
            for width in (_DAY, _WEEK):
                shelf = index.setdefault(_Shelf(mention.what.status, mention.what.type, mention.dated, width), {})
                for period in _periods(mention, width):
                    shelf.setdefault(period, {})[joined[position]] = None
    return clusters


def _periods(mention: Mention, width: int, around: int = 0) -> range:
    """The periods of a mention's days, and of so many days around them."""
    first, last = mention.reported, mention.reported
    if mention.dated and mention.first is not None and mention.last is not None:
        first, last = mention.first, mention.last
    return range((first - around) // width, (last + around) // width + 1)


def _scores(mention: Mention, clusters: Sequence[Cluster], index: _Index) -> Iterable[tuple[int, float]]:
    """The incidents that a mention may belong to, with their points."""
    slack = FACT_DAYS if mention.what.status == "happened" else PLAN_DAYS
    seen: dict[int, None] = {}
    for kind in (mention.what.type, *near_types(mention.what.type)):
        for dated in (True, False):
            # Two dates may be a day apart, a date and a report more.
            width, around = (_DAY, 1) if dated and mention.dated else (_WEEK, slack)
            if shelf := index.get(_Shelf(mention.what.status, kind, dated, width)):
                for period in _periods(mention, width, around):
                    seen.update(shelf.get(period, {}))
    for number in seen:
        members = clusters[number]
        first = agreement(members[0], mention)
        last = agreement(members[-1], mention) if len(members) > 1 else first
        best = max(first.points if first else 0.0, last.points if last else 0.0)
        points = best if first and last else best - RULED_OUT
        if points >= MERGE:
            yield number, points

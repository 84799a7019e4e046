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


class _Key(NamedTuple):
    """Where incidents are looked up: by the day or, where `width` is a week, by the week.

    Dated mentions stand under the days of their event, others under their report's.
    """

    status: EventStatus
    type: EventType
    dated: bool
    width: int
    period: int


_Index = dict[_Key, dict[int, None]]
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
                for key in _keys(mention, mention.type, mention.dated, width, slack=0):
                    index.setdefault(key, {})[joined[position]] = None
    return clusters


def _days(mention: Mention) -> tuple[int, int]:
    """The first and the last day under which a mention is found."""
    if mention.dated and mention.start and mention.end:
        return mention.start.toordinal(), mention.end.toordinal()
    return mention.day.toordinal(), mention.day.toordinal()


def _keys(mention: Mention, kind: EventType, dated: bool, width: int, slack: int) -> Iterable[_Key]:
    """The keys of a mention's days and of `slack` days before and after them."""
    first, last = _days(mention)
    for period in range((first - slack) // width, (last + slack) // width + 1):
        yield _Key(mention.status, kind, dated, width, period)


def _scores(mention: Mention, clusters: Sequence[Cluster], index: _Index) -> Iterable[tuple[int, float]]:
    """The incidents that a mention may belong to, with their points."""
    slack = FACT_DAYS if mention.status == "happened" else PLAN_DAYS
    seen: dict[int, None] = {}
    for kind in (mention.type, *near_types(mention.type)):
        for dated in (True, False):
            # Two dates may be a day apart, a date and a report more.
            width, around = (_DAY, 1) if dated and mention.dated else (_WEEK, slack)
            for key in _keys(mention, kind, dated, width, around):
                seen.update(index.get(key, {}))
    for number in seen:
        members = clusters[number]
        compared = (members[0], members[-1]) if len(members) > 1 else (members[0],)
        agreements = [agreement(member, mention) for member in compared]
        points = max((a.points for a in agreements if a), default=0.0) - RULED_OUT * (None in agreements)
        if points >= MERGE:
            yield number, points

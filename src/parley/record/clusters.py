"""Gathers mentions of one event over articles: each article's mentions join the incidents that the articles before it
made, so that later articles never change what earlier ones were taken for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

from parley.claims.types import EventStatus, EventType
from parley.record.agreement import MERGE, agreement, near_types, window
from parley.record.mentions import Mention

BUCKET_DAYS = 4
"""Width of the buckets in which incidents are looked up by when they were reported and happened."""
COMPARED = 4
"""Mentions of an incident that a new one is compared with: the first and the last ones."""
RULED_OUT = 1.0
"""Points that an incident loses where one of its compared mentions rules the new one out."""

Cluster = list[Mention]
_Key = tuple[EventStatus, EventType, int]


def cluster(mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions in the record's order, gathered; two mentions of one article are never one event."""
    clusters: list[Cluster] = []
    index: dict[_Key, dict[int, None]] = {}
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
            for bucket in _buckets(mention.day, mention.day, mention.start, mention.end):
                index.setdefault((mention.status, mention.type, bucket), {})[joined[position]] = None
    return clusters


def _buckets(first: dt.date, last: dt.date, *more: dt.date | None) -> Iterable[int]:
    days = range(first.toordinal() // BUCKET_DAYS, last.toordinal() // BUCKET_DAYS + 1)
    return {*days, *(day.toordinal() // BUCKET_DAYS for day in more if day)}


def _scores(
    mention: Mention, clusters: Sequence[Cluster], index: dict[_Key, dict[int, None]]
) -> Iterable[tuple[int, float]]:
    """The incidents that a mention may belong to, with their points."""
    buckets = _buckets(*window(mention))
    seen: set[int] = set()
    for kind in (mention.type, *near_types(mention.type)):
        for bucket in buckets:
            seen.update(index.get((mention.status, kind, bucket), ()))
    for number in seen:
        members = clusters[number]
        half = COMPARED // 2
        compared = members if len(members) <= COMPARED else [*members[:half], *members[-half:]]
        agreements = [agreement(member, mention) for member in compared]
        points = max((a.points for a in agreements if a), default=0.0) - RULED_OUT * (None in agreements)
        if points >= MERGE:
            yield number, points

"""Events of several articles as incidents: joined by machine, then as people joined and split them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from parley.claims.types import EventStatus
from parley.provenance import content_id
from parley.record.edits import bad_value, with_field
from parley.record.gathering import cluster
from parley.record.mentions import Mention, mentions_of
from parley.record.merged import NOTHING_KNOWN, Known
from parley.record.origins import Origins
from parley.record.triggers import stem
from parley.record.types import Edit, Figure, Incident, Report, StoredReading

NAMED = 1 / 3
"""Share of the mentions that name a side which must name a party for the incident to have it†."""


Cluster = list[Mention]


class Gathering(NamedTuple):
    """The incidents of a record, and for each article the numbers under which the machine gathered its events."""

    incidents: tuple[Incident, ...]
    numbers: tuple[tuple[int, ...], ...]


def incidents_of(
    articles: Sequence[StoredReading], origins: Origins, edits: Sequence[Edit], known: Known = NOTHING_KNOWN
) -> Gathering:  # fmt: skip
    """The incidents of a record, in the order of their first report; articles in the record's order.

    `known`: the numbers of the articles, as an earlier call gave them.
    """
    by_article = [mentions_of(number, stored) for number, stored in enumerate(articles)]
    mentions = list(chain.from_iterable(by_article))
    were = [*known.numbers, *[None] * (len(by_article) - len(known.numbers))]
    then: list[int | None] = []
    for some, those in zip(by_article, were, strict=True):
        then += [None] * len(some) if those is None else those
    numbers = cluster(mentions, then, known.gone)
    machine: list[Cluster] = [[] for _ in range(max(numbers, default=-1) + 1)]
    for mention, number in zip(mentions, numbers, strict=True):
        machine[number].append(mention)
    ordered = [sorted(c, key=lambda m: m.order) for c in _by_hand(machine, edits)]
    ordered.sort(key=lambda c: c[0].order)
    each = iter(numbers)
    return Gathering(
        tuple(_incident(c, origins) for c in ordered),
        tuple(tuple(next(each) for _ in some) for some in by_article),
    )


def incident_id(claim: str) -> str:
    """The id of the incident whose first report is this event."""
    return content_id("in", claim)


def current_ids(incidents: Iterable[Incident]) -> dict[str, str]:
    """Every id that an incident may have had, with its present one: an earlier article changes the first report."""
    return {incident_id(report.claim): incident.id for incident in incidents for report in incident.reports}


def _by_hand(clusters: list[Cluster], edits: Sequence[Edit]) -> list[Cluster]:
    """The clusters as people joined and split them, in the order of their edits."""
    changes = [e for e in with_field(edits, "join", "split") if e.target.startswith("in-")]
    if not changes:
        return clusters
    home: dict[str, Cluster] = {m.event.id: c for c in clusters for m in c}
    first: dict[str, str] = {incident_id(claim): claim for claim in home}
    for edit in changes:
        if edit.target not in first:
            # Its articles lie after the day that is asked for.
            continue
        mine = home[first[edit.target]]
        if edit.field == "join":
            other = home[first[edit.value]] if isinstance(edit.value, str) and edit.value in first else mine
            if other is not mine:
                mine.extend(other)
                home.update((m.event.id, mine) for m in other)
            continue
        if not isinstance(edit.value, list):
            raise bad_value(edit, "a list of claim ids is needed")
        leaving = [m for m in mine if m.event.id in edit.value]
        if leaving and len(leaving) < len(mine):
            mine[:] = [m for m in mine if m not in leaving]
            home.update((m.event.id, leaving) for m in leaving)
    return list({id(c): c for c in home.values()}.values())


def _incident(members: Sequence[Mention], origins: Origins) -> Incident:
    reports = _reports(members, origins)
    start, end = _when(members)
    places = Counter(m.event.place for m in members if m.event.place)
    statuses: Counter[EventStatus] = Counter(m.event.status for m in members)
    return Incident(
        id=incident_id(members[0].event.id),
        type=Counter(m.event.type for m in members).most_common(1)[0][0],
        status=statuses.most_common(1)[0][0],
        actors=_named(members, lambda m: m.event.actor),
        recipients=_named(members, lambda m: m.event.recipient),
        place=places.most_common(1)[0][0] if places else None,
        start=start,
        end=end,
        first_reported=members[0].stored.day,
        reports=tuple(reports),
        figures=_figures(members, reports),
    )


def _reports(members: Sequence[Mention], origins: Origins) -> list[Report]:
    """The reports of an incident, in order.

    What a copy repeats has the origin that it has in a version before, whomever it was read to name.
    """
    reports = [_report(mention, origins) for mention in members]
    told = [(m.stored.copy_of or r.article, r) for m, r in zip(members, reports, strict=True)]
    repeats = [not m.stored.adds(m.event.id) for m in members]
    behind: dict[str, list[str]] = {}
    # Of one day an original may stand after its copies.
    for only in (False, True):
        for at, (root, report) in enumerate(told):
            if repeats[at] is only:
                known = behind.setdefault(root, [])
                if only and known and report.origin not in known:
                    reports[at] = replace(report, origin=known[0])
                known.append(reports[at].origin)
    return reports


def _report(mention: Mention, origins: Origins) -> Report:
    behind = origins.behind(mention.stored, mention.event)
    return Report(
        article=mention.stored.reading.article.id,
        claim=mention.event.id,
        span=mention.event.trigger_span,
        day=mention.stored.day,
        sources=behind.sources,
        origin=behind.origin,
    )


def _named(members: Sequence[Mention], side: Callable[[Mention], tuple[str, ...]]) -> tuple[str, ...]:
    """The parties that enough of the mentions name, most often named first."""
    naming = [side(m) for m in members if side(m)]
    counts = Counter(code for codes in naming for code in dict.fromkeys(codes))
    return tuple(code for code, n in counts.most_common() if n >= NAMED * len(naming))


def _when(members: Sequence[Mention]) -> tuple[dt.date | None, dt.date | None]:
    """The days that all dated mentions allow; where they contradict each other, the days that any of them gives.

    Periods count where nobody gives a date, open beginnings and ends where there is nothing else.
    """
    dated = [m for m in members if m.dated] or [m for m in members if m.first and m.last] or members
    starts = [m.first for m in dated if m.first]
    ends = [m.last for m in dated if m.last]
    if starts and ends:
        # The days that all allow, if there are any.
        starts, ends = ([max(starts)], [min(ends)]) if max(starts) <= min(ends) else (starts, ends)
    return (
        dt.date.fromordinal(min(starts)) if starts else None,
        dt.date.fromordinal(max(ends)) if ends else None,
    )


def _figures(members: Sequence[Mention], reports: Sequence[Report]) -> tuple[Figure, ...]:
    """What was counted, over all mentions: a range where they differ, with the reports behind it."""
    lows: dict[str, list[float]] = {}
    highs: dict[str, list[float]] = {}
    behind: dict[str, dict[str, Report]] = {}
    names: dict[str, str] = {}
    for mention, report in zip(members, reports, strict=True):
        for quantity in mention.quantities:
            key = " ".join(map(stem, quantity.what.split()))
            names.setdefault(key, quantity.what)
            behind.setdefault(key, {})[report.claim] = report
            if quantity.low is not None:
                lows.setdefault(key, []).append(quantity.low)
            if quantity.high is not None:
                highs.setdefault(key, []).append(quantity.high)
    return tuple(
        Figure(
            what=name, low=min(lows.get(key, []), default=None), high=max(highs.get(key, []), default=None),
            reports=tuple(behind[key].values()),
        )
        for key, name in names.items()
    )  # fmt: skip

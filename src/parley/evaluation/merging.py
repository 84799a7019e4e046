"""Measure merging on our own invented articles: versions of one text, events of one incident, names of one person.

The sets and their form are described in `evaluation/merging/README.md`. Pairs are counted within a set; precision is
the share of the pairs joined that belong together, recall the share of those that belong together that were joined.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from parley.articles.types import Article
from parley.claims.types import Event, Quantity, Reading, Speaker
from parley.evaluation.figures import Count, Figure, Measured, files_hash, resampled, total
from parley.record.build import build_record
from parley.record.types import Record, StoredReading
from parley.spans import Span
from parley.times import DateExpression

PARTS = ("development", "test", "second", "third", "fourth", "fifth")


class Pairs(NamedTuple):
    """Two ways to group the same things, pair by pair.

    `by_group`: counts for each gold group, a wrongly joined pair with the group of its first member. `wrong`,
    `missed`: the ids of both. `groups`: how many were found, `mixed`: those of them that mix gold groups.
    """

    by_group: tuple[Count, ...]
    wrong: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]
    mixed: int
    groups: int

    @property
    def total(self) -> Count:
        """All pairs."""
        return total(self.by_group)


def compare_pairs(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Pairs:
    """Compare how things are grouped with how they should be."""
    counts = {group: Count() for group in gold.values()}
    wrong, missed = [], []
    for pair in combinations(sorted(gold), 2):
        together, joined = gold[pair[0]] == gold[pair[1]], found[pair[0]] == found[pair[1]]
        if joined or together:
            counts[gold[pair[0]]] += Count(together and joined, joined, together)
        if joined and not together:
            wrong.append(pair)
        if together and not joined:
            missed.append(pair)
    within: dict[Hashable, set[Hashable]] = {}
    for thing, group in found.items():
        within.setdefault(group, set()).add(gold[thing])
    mixed = sum(len(groups) > 1 for groups in within.values())
    return Pairs(tuple(counts.values()), tuple(wrong), tuple(missed), mixed, len(within))


def measure_merging(folder: Path) -> Iterator[Measured]:
    """The figures of each part of each set in `evaluation/merging`; intervals over resampled gold groups."""
    sets = {"duplicates": duplicate_pairs, "incidents": incident_pairs, "persons": person_pairs}
    for kind, pairs_of in sets.items():
        for part in PARTS:
            paths = sorted((folder / kind).glob(f"{part}*.jsonl"))
            if not paths:
                continue
            compared = [pairs_of(read_rows(path)) for path in paths]
            figures = resampled(
                [count for pairs in compared for count in pairs.by_group],
                {
                    "pairs, precision": lambda counts: (total(counts).precision, total(counts).predicted),
                    "pairs, recall": lambda counts: (total(counts).recall, total(counts).gold),
                    "pairs, F1": lambda counts: (total(counts).f1, total(counts).gold),
                },
            )
            groups = sum(pairs.groups for pairs in compared)
            mixed = sum(pairs.mixed for pairs in compared) / groups if groups else 0.0
            figures.append(Figure("groups that mix", mixed, mixed, mixed, groups))
            yield Measured(f"merging, {kind}, {part}", files_hash(paths), figures)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The articles of a file of the sets."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def record_of(rows: Sequence[dict[str, Any]]) -> Record:
    """A record of the articles of one file, with their events and speakers as read without a mistake."""
    readings = [_reading(row) for row in rows]
    noon = dt.time(12, tzinfo=dt.UTC)
    return build_record(
        "evaluation",
        [
            StoredReading(
                reading=reading,
                added=dt.datetime.combine(reading.article.published or dt.date.min, noon),
                reader="gold",
            )
            for reading in readings
        ],
        [],
    )


def duplicate_pairs(rows: Sequence[dict[str, Any]]) -> Pairs:
    """Pairs of articles that are versions of one story."""
    found = {s.reading.article.id: s.copy_of or s.reading.article.id for s in record_of(rows).articles}
    return compare_pairs({row["id"]: row["story"] for row in rows}, found)


def incident_pairs(rows: Sequence[dict[str, Any]]) -> Pairs:
    """Pairs of events that are one incident."""
    gold = {event["id"]: event["incident"] for row in rows for event in row["events"]}
    found = {report.claim: incident.id for incident in record_of(rows).incidents for report in incident.reports}
    return compare_pairs(gold, found)


def person_pairs(rows: Sequence[dict[str, Any]]) -> Pairs:
    """Pairs of speakers who are one person or body."""
    gold = {speaker["id"]: speaker["person"] for row in rows for speaker in row["speakers"]}
    found = {speaker: person.id for person in record_of(rows).persons for _, speaker in person.members}
    return compare_pairs(gold, found)


def _reading(row: dict[str, Any]) -> Reading:
    text = row.get("text", "")
    return Reading(
        article=Article(
            id=row["id"], url=None, path=None, title=row.get("title"), byline=row.get("byline"),
            outlet=row.get("outlet"), published=dt.date.fromisoformat(row["published"]), published_basis="given",
            language="en", text=text,
        ),
        speakers=tuple(
            Speaker(
                id=s["id"], name=s["name"], kind=s["kind"], role=s.get("role"), affiliation=s.get("affiliation"),
                country=s["country"],
            )
            for s in row.get("speakers", ())
        ),
        events=tuple(_event(e) for e in row.get("events", ())),
        quantities=tuple(
            Quantity(
                what=q["what"], low=q["low"], high=q["high"], wording=Span(*q["span"]).of(text), span=Span(*q["span"]),
                sourced_to=(),
            )
            for q in row.get("quantities", ())
        ),
    )  # fmt: skip


def _event(row: dict[str, Any]) -> Event:
    span = Span(*row["trigger"])
    start, end = (dt.date.fromisoformat(row[side]) if row[side] else None for side in ("start", "end"))
    date = DateExpression(text="", span=span, start=start, end=end, precision="day") if start or end else None
    return Event(
        id=row["id"], type=row["type"], actor=tuple(row["actor"]), recipient=tuple(row["recipient"]),
        actor_names=tuple(row["actor_names"]), recipient_names=tuple(row["recipient_names"]), trigger_span=span,
        place=row["place"], date=date, status=row["status"], reported_by=row["reported_by"],
    )  # fmt: skip

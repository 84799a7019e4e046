"""Ids of a newer reading mapped to those by which the record already knows the same claims.

Whoever holds an id (a confirmation, a link in a report) finds the claim again after the page was read by a newer
reader: a claim keeps the id under which it first entered the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, NamedTuple

from parley.claims.types import Event, Forecast, Position, Reading, Speaker, Statement
from parley.spans import Span, hull
from parley.store.shifting import Shift
from parley.times import DateExpression

SAME = 0.5
"""Share of two spans' union that they must have in common to be one claim; † judgement."""

Claim = Speaker | Statement | Event | Position | Forecast
Ids = Mapping[str, str]


class Superseding(NamedTuple):
    """A newer reading beside an older one: its ids in the record's terms, and what of the older has no counterpart."""

    ids: dict[str, str]
    kept: tuple[Claim, ...]
    lost: tuple[str, ...]


def superseding(old: Reading, new: Reading, touched: Iterable[str]) -> Superseding:
    """Match the claims of two readings of one page.

    `old` has the record's ids. `touched`: ids on which somebody decided. Those without a counterpart are `kept`, with
    their spans moved to the new text, or `lost` where their paragraph is not in it.
    """
    shift = Shift(old.article.text, new.article.text)
    ids = {new.article.id: old.article.id}
    speakers: dict[tuple[str, str], str] = {}
    for speaker in old.speakers:
        speakers.setdefault((speaker.kind, speaker.name.casefold()), speaker.id)
    for speaker in new.speakers:
        if known := speakers.pop((speaker.kind, speaker.name.casefold()), None):
            ids[speaker.id] = known
    for older, newer in (
        (old.statements, new.statements),
        (old.events, new.events),
        (old.positions, new.positions),
        (old.forecasts, new.forecasts),
    ):
        ids.update(_matched(older, newer, shift))
    found = set(ids.values())
    kept: list[Claim] = []
    lost: list[str] = []
    by_id = {claim.id: claim for claim in claims(old)}
    waiting = [name for name in touched if name in by_id]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        moved = _moved(by_id[name], shift)
        if moved is None:
            lost.append(name)
            continue
        kept.append(moved)
        waiting += [other for other in _named_by(moved) if other in by_id]
    return Superseding(ids, tuple(kept), tuple(lost))


def claims(reading: Reading) -> Iterable[Claim]:
    """Everything in a reading that has an id, but for the article."""
    yield from reading.speakers
    yield from reading.statements
    yield from reading.events
    yield from reading.positions
    yield from reading.forecasts


def renamed(reading: Reading, ids: Ids) -> Reading:
    """The reading with ids replaced, in claims and in what refers to them."""
    if not ids:
        return reading

    def other(name: str | None) -> Any:
        return ids.get(name, name) if name is not None else None

    return replace(
        reading,
        article=replace(reading.article, id=other(reading.article.id)),
        speakers=tuple(replace(s, id=other(s.id)) for s in reading.speakers),
        statements=tuple(
            replace(s, id=other(s.id), speaker=other(s.speaker), via=other(s.via)) for s in reading.statements
        ),
        events=tuple(replace(e, id=other(e.id), reported_by=other(e.reported_by)) for e in reading.events),
        positions=tuple(replace(p, id=other(p.id), statement=other(p.statement)) for p in reading.positions),
        forecasts=tuple(
            replace(f, id=other(f.id), forecaster=other(f.forecaster), statement=other(f.statement))
            for f in reading.forecasts
        ),
    )  # fmt: skip


def with_claims(reading: Reading, kept: Sequence[Claim]) -> Reading:
    """The reading with claims of an older one added."""
    if not kept:
        return reading

    def of(kind: type) -> tuple[Any, ...]:
        return tuple(claim for claim in kept if isinstance(claim, kind))

    return replace(
        reading,
        speakers=reading.speakers + of(Speaker),
        statements=reading.statements + of(Statement),
        events=reading.events + of(Event),
        positions=reading.positions + of(Position),
        forecasts=reading.forecasts + of(Forecast),
    )


def _moved(claim: Claim, shift: Shift) -> Claim | None:
    """The claim with every span in terms of the new text, None where one of them has no place there."""
    changes: dict[str, Any] = {}
    for field in fields(claim):
        value = getattr(claim, field.name)
        moved: Any = value
        if isinstance(value, Span):
            moved = shift.span(value)
        elif isinstance(value, DateExpression):
            span = shift.span(value.span)
            moved = replace(value, span=span) if span else None
        elif field.name == "content_spans":
            spans = [shift.span(span) for span in value]
            moved = None if None in spans else tuple(spans)
        if moved is None and value is not None:
            return None
        changes[field.name] = moved
    return replace(claim, **changes)


def _named_by(claim: Claim) -> list[str]:
    """Ids that a claim refers to."""
    match claim:
        case Statement():
            names = [claim.speaker, claim.via]
        case Event():
            names = [claim.reported_by]
        case Position():
            names = [claim.statement]
        case Forecast():
            names = [claim.forecaster, claim.statement]
        case _:
            names = []
    return [name for name in names if name is not None]


def _place(claim: Any) -> Span:
    """Where a claim stands: what it is matched by."""
    if isinstance(claim, Statement):
        return hull(claim.content_spans)
    return claim.trigger_span if isinstance(claim, Event) else claim.span


def _matched(old: Sequence[Any], new: Sequence[Any], shift: Shift) -> dict[str, str]:
    """New id → old id of the claims that share most of their words, best pairs first, each once."""
    unchanged = {claim.id for claim in old} & {claim.id for claim in new}
    placed = [(place, claim) for claim in old if claim.id not in unchanged and (place := shift.span(_place(claim)))]
    pairs = []
    for claim in new:
        if claim.id not in unchanged:
            for place, known in placed:
                common = _common(place, _place(claim))
                if common >= SAME:
                    pairs.append((-common, _sort(claim) != _sort(known), known.id, claim.id))
    ids = {name: name for name in unchanged}
    taken: set[str] = set()
    for *_, known_id, claim_id in sorted(pairs):
        if claim_id not in ids and known_id not in taken:
            ids[claim_id] = known_id
            taken.add(known_id)
    return ids


def _common(one: Span, other: Span) -> float:
    """Share of the union of two spans that both cover; empty spans are alike where they are equal."""
    if one == other:
        return 1.0
    return one.overlap(other) / max(1, one.end - one.start + other.end - other.start - one.overlap(other))


def _sort(claim: Any) -> str | None:
    """What kind of its kind a claim is; forecasts have one kind only."""
    return getattr(claim, "type", None) or getattr(claim, "kind", None)

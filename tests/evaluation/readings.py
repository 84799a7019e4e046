"""Small readings of invented articles, and the labels that they are measured against."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from parley.claims.types import Event, EventStatus, EventType, Forecast, Position, PositionKind, Reading
from parley.evaluation.spans import Labelled
from parley.evaluation.speakers import bare_article
from parley.spans import Span
from parley.times import DateExpression


def place(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def labelled(text: str, **labels: Sequence[Mapping[str, Any]]) -> Labelled:
    """A text with its labels; classes that are not given are empty."""
    empty: dict[str, Any] = {"events": [], "positions": [], "forecasts": []}
    return Labelled(text, dt.date(2021, 12, 6), empty | labels)


def reading(text: str, *claims: Event | Position | Forecast) -> Reading:
    """A reading that holds the claims."""
    return Reading(
        article=bare_article("invented", text),
        events=tuple(c for c in claims if isinstance(c, Event)),
        positions=tuple(c for c in claims if isinstance(c, Position)),
        forecasts=tuple(c for c in claims if isinstance(c, Forecast)),
    )


def event(
    text: str, words: str, kind: EventType, actor: tuple[str, ...] = (), recipient: tuple[str, ...] = (),
    status: EventStatus = "happened",
) -> Event:  # fmt: skip
    """An event whose trigger is `words`."""
    return Event(
        id=f"ev-{words}", type=kind, actor=actor, recipient=recipient, actor_names=(), recipient_names=(),
        trigger_span=place(text, words), place=None, date=None, status=status, reported_by=None,
    )  # fmt: skip


def event_label(
    text: str, words: str, kind: str, actor: tuple[str, ...] = (), recipient: tuple[str, ...] = (),
    status: str = "happened",
) -> dict[str, Any]:  # fmt: skip
    """The label of the same."""
    return {
        "trigger": list(place(text, words)), "type": kind, "actor": list(actor), "recipient": list(recipient),
        "status": status,
    }  # fmt: skip


def position(text: str, words: str, kind: PositionKind, party: str) -> Position:
    """A position without condition or addressee."""
    return Position(
        id=f"po-{words}",
        kind=kind,
        party=party,
        towards=(),
        span=place(text, words),
        condition_span=None,
        statement=None,
    )


def position_label(text: str, words: str, kind: str, party: str) -> dict[str, Any]:
    """The label of the same."""
    return {"span": list(place(text, words)), "kind": kind, "party": party, "towards": [], "condition": None}


def forecast(
    text: str, words: str, *, forecaster: str | None = None, negated: bool = False, condition: str | None = None,
    deadline: str | None = None, end: dt.date | None = None, wording: str | None = None,
) -> Forecast:  # fmt: skip
    """A forecast whose condition and deadline are words of the text."""
    by_when = (
        DateExpression(text=deadline, span=place(text, deadline), start=None, end=end, precision=None)
        if deadline
        else None
    )
    return Forecast(
        id=f"fo-{words}", forecaster=forecaster, span=place(text, words), claim=words, actor=None, event=None, target=None,
        negated=negated, condition_span=place(text, condition) if condition else None, deadline=by_when, wording=wording,
        probability=None, statement=None,
    )  # fmt: skip


def forecast_label(
    text: str, words: str, *, forecaster: str | None = None, negated: bool = False, condition: str | None = None,
    deadline: str | None = None, end: str | None = None, wording: str | None = None, borderline: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """The label of the same."""
    return {
        "span": list(place(text, words)), "forecaster": forecaster, "negated": negated, "borderline": borderline,
        "condition": list(place(text, condition)) if condition else None,
        "deadline": {"span": list(place(text, deadline)), "start": None, "end": end} if deadline else None,
        "wording": [list(place(text, wording))] if wording else [],
    }  # fmt: skip

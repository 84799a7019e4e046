"""Corrections of machine values: a person's value takes the place of the machine's, which stays in the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain
from typing import Any, Protocol, TypeVar, cast, get_args

from parley.claims.types import (
    Event,
    EventStatus,
    EventType,
    Forecast,
    Position,
    PositionKind,
    Reading,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)
from parley.record.edits import bad_value
from parley.record.types import Edit, JsonValue
from parley.spans import Span
from parley.times import DateExpression, Precision


class _Claim(Protocol):
    @property
    def id(self) -> str:
        """The claim's id."""


C = TypeVar("C", Speaker, Statement, Event, Position, Forecast)

Corrections = Mapping[str, Mapping[str, Edit]]
"""Claim id → field → the edit that holds."""


def corrections_of(edits: Sequence[Edit]) -> Corrections:
    """The last value per claim and field; what no claim has as a field (a confirmation) is not among them."""
    found: dict[str, dict[str, Edit]] = {}
    for edit in edits:
        if edit.field in _CLAIM_FIELDS or edit.field == "rejected":
            found.setdefault(edit.target, {})[edit.field] = edit
    return found


def require_correction(edit: Edit) -> None:
    """Raises BadInput where an edit corrects a field of a claim to what that cannot be, whatever the claim."""
    if edit.field in _CLAIM_FIELDS:
        value = _typed(edit, None)
        closed = [words for (kind, name), words in _CLOSED.items() if name == edit.field and _may_be(edit.target, kind)]
        if closed and not any(value in words for words in closed):
            raise bad_value(edit, f"{value!r} is none of {', '.join(dict.fromkeys(chain(*closed)))}")


def _may_be(claim: str, kind: type) -> bool:
    """Whether an id can be that of a claim of a kind: the reader's own ids say what they are of."""
    mark = claim.partition("-")[0]
    return _KINDS.get(mark, kind) is kind


def corrected(reading: Reading, corrections: Corrections) -> Reading:
    """The reading with people's values in place of the machine's, rejected claims left out."""
    claims: tuple[Sequence[_Claim], ...] = (
        reading.speakers, reading.statements, reading.events, reading.positions, reading.forecasts,
    )  # fmt: skip
    if not corrections or not any(claim.id in corrections for group in claims for claim in group):
        return reading
    return replace(
        reading,
        speakers=_apply(reading.speakers, corrections),
        statements=_apply(reading.statements, corrections),
        events=_apply(reading.events, corrections),
        positions=_apply(reading.positions, corrections),
        forecasts=_apply(reading.forecasts, corrections),
    )


def _apply(claims: tuple[C, ...], corrections: Corrections) -> tuple[C, ...]:
    return tuple(
        _changed(claim, corrections[claim.id]) if claim.id in corrections else claim
        for claim in claims
        if claim.id not in corrections
        or "rejected" not in corrections[claim.id]
        or corrections[claim.id]["rejected"].value is not True
    )


def _changed(claim: C, edits: Mapping[str, Edit]) -> C:
    known = {field.name for field in fields(claim)}
    changes = {name: _typed(edit, getattr(claim, name)) for name, edit in edits.items() if name in known}
    for name, value in changes.items():
        allowed = _CLOSED.get((type(claim), name))
        if allowed and value not in allowed:
            raise bad_value(edits[name], f"{value!r} is none of {', '.join(allowed)}")
    return replace(claim, **changes) if changes else claim


def _typed(edit: Edit, machine: object) -> Any:
    """The edit's JSON value in the type of the field; BadInput where it has another shape."""
    convert = _CLAIM_FIELDS[edit.field]
    try:
        return None if edit.value is None and edit.field in _OPTIONAL else convert(edit.value)
    except (KeyError, TypeError, ValueError) as error:
        was = "" if machine is None else f" (it was {machine!r})"
        raise bad_value(edit, f"{error or type(error).__name__}{was}") from error


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is needed")
    return value


def _truth(value: JsonValue) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false is needed")
    return value


def _texts(value: JsonValue) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("a list of texts is needed")
    return tuple(_text(item) for item in value)


def _span(value: JsonValue) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start <= end:
            return Span(start, end)
    raise TypeError("a span is needed: [start, end]")


def _spans(value: JsonValue) -> tuple[Span, ...]:
    if not isinstance(value, list) or not value:
        raise TypeError("a list of spans is needed")
    return tuple(_span(item) for item in value)


def _range(value: JsonValue) -> tuple[float, float]:
    match value:
        case [float() | int() as low, float() | int() as high] if 0 <= low <= high <= 1:
            return float(low), float(high)
    raise TypeError("a range of probabilities is needed: [low, high]")


def _date(value: JsonValue) -> DateExpression:
    if not isinstance(value, dict):
        raise TypeError("an object is needed: text, span, start, end, precision")
    start, end, precision = value.get("start"), value.get("end"), value.get("precision")
    return DateExpression(
        text=_text(value["text"]),
        span=_span(value["span"]),
        start=dt.date.fromisoformat(_text(start)) if start is not None else None,
        end=dt.date.fromisoformat(_text(end)) if end is not None else None,
        precision=cast(Precision, _text(precision)) if precision is not None else None,
    )


_CLAIM_FIELDS: Mapping[str, Callable[[JsonValue], object]] = {
    **dict.fromkeys(("name", "kind", "role", "affiliation", "country"), _text),
    **dict.fromkeys(("speaker", "told_to", "via"), _text),
    **dict.fromkeys(("type", "place", "status", "reported_by"), _text),
    **dict.fromkeys(("party", "statement"), _text),
    **dict.fromkeys(("forecaster", "claim", "event", "target", "wording"), _text),
    **dict.fromkeys(("source_span", "cue_span", "trigger_span", "span", "condition_span"), _span),
    **dict.fromkeys(("recipient", "actor_names", "recipient_names", "towards"), _texts),
    # One code of a forecast, a list of codes of an event.
    "actor": lambda value: _texts(value) if isinstance(value, list) else _text(value),
    "content_spans": _spans,
    "date": _date,
    "deadline": _date,
    "negated": _truth,
    "probability": _range,
}
"""How the JSON value of each correctable field becomes its type; ids are not correctable."""
_KINDS: Mapping[str, type] = {"sp": Speaker, "st": Statement, "ev": Event, "po": Position, "fo": Forecast}
"""What the reader's ids begin with."""
_OPTIONAL = frozenset(
    "role affiliation country source_span cue_span told_to date via place reported_by condition_span statement "
    "forecaster actor event target deadline wording probability".split()
)
_CLOSED: Mapping[tuple[type, str], tuple[str, ...]] = {
    (Speaker, "kind"): get_args(SpeakerKind),
    (Statement, "kind"): get_args(StatementKind),
    (Event, "type"): get_args(EventType),
    (Event, "status"): get_args(EventStatus),
    (Position, "kind"): get_args(PositionKind),
}
"""Fields that take one of a closed set of words."""

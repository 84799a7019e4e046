"""Whether a reading that comes from outside is what it says: a line of JSON may have the right types and still lie."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from parley.claims.types import Reading
from parley.spans import Span
from parley.times import EARLIEST, LATEST, DateExpression


def require_sound(reading: Reading) -> None:
    """Raises ValueError where a span lies outside the text or is empty, an id leads nowhere or is used twice, a number
    or probability is none, or a day is of no age in which it can be reckoned with."""
    article = reading.article
    if not article.id.strip() or not article.text.strip():
        raise ValueError("an article without an id or a text")
    if article.published is not None and not EARLIEST <= article.published <= LATEST:
        raise ValueError(f"an article published on {article.published}")
    length = len(article.text)
    for span in _spans(reading):
        if not 0 <= span.start < span.end <= length:
            raise ValueError(f"a span {tuple(span)} of a text of {length} characters")
    if not all(statement.content_spans for statement in reading.statements):
        raise ValueError("a statement without content")
    _require_ids(reading)
    _require_numbers(reading)


def _spans(reading: Reading) -> Iterator[Span]:
    """Every span of a reading."""
    dates: list[DateExpression | None] = []
    for statement in reading.statements:
        yield from statement.content_spans
        yield from _there(statement.source_span, statement.cue_span)
        dates.append(statement.date)
    for event in reading.events:
        yield event.trigger_span
        dates.append(event.date)
    for position in reading.positions:
        yield from _there(position.span, position.condition_span)
    for quantity in reading.quantities:
        yield quantity.span
    for forecast in reading.forecasts:
        yield from _there(forecast.span, forecast.condition_span)
        dates.append(forecast.deadline)
    yield from (date.span for date in dates if date is not None)


def _there(*spans: Span | None) -> Iterable[Span]:
    return [span for span in spans if span is not None]


def _require_ids(reading: Reading) -> None:
    speakers, statements = {s.id for s in reading.speakers}, {s.id for s in reading.statements}
    for claims in (reading.speakers, reading.statements, reading.events, reading.positions, reading.forecasts):
        ids = [claim.id for claim in claims]
        if len(set(ids)) < len(ids) or not all(map(str.strip, ids)):
            raise ValueError("an id that is empty or used twice")
    said_by = {s.speaker for s in reading.statements} | {e.reported_by for e in reading.events}
    leading = (
        {s.via for s in reading.statements}
        | {p.statement for p in reading.positions}
        | {f.statement for f in reading.forecasts}
    )
    if not said_by <= speakers | {None} or not leading <= statements | {None}:
        raise ValueError("an id that leads nowhere")


def _require_numbers(reading: Reading) -> None:
    for quantity in reading.quantities:
        if not all(math.isfinite(bound) for bound in (quantity.low, quantity.high) if bound is not None):
            raise ValueError("a quantity that is no number")
    for forecast in reading.forecasts:
        if forecast.probability is not None and not 0 <= forecast.probability[0] <= forecast.probability[1] <= 1:
            raise ValueError(f"a probability of {forecast.probability}")

"""The whole record as JSON Lines: every reading in force, then every decision; `parley add` takes them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.record.types import Edit, StoredReading
from parley.store.exchange import edit_json, stored_json
from parley.store.types import ForecastRow, ForecastStatus

DECIDED: tuple[ForecastStatus, ...] = ("yes", "no", "void", "unmet", "contested")

PRIVATE = (
    "This is the whole record: it says how {n} forecasts by named persons came out that nobody has confirmed. "
    "Keep it, hand it to colleagues, do not publish it."
)


def lines(stored: Iterable[StoredReading], edits: Iterable[Edit]) -> Iterator[str]:
    """Readings, then the question and all other decisions, the undone among them; nothing is held in memory."""
    yield from map(stored_json, stored)
    yield from map(edit_json, edits)


def warning(rows: Iterable[ForecastRow]) -> str | None:
    """What to say about decided rows of named persons that nobody has confirmed; None where there are none."""
    private = sum(row.kind == "person" and row.status in DECIDED and not row.confirmed for row in rows)
    return PRIVATE.format(n=private) if private else None

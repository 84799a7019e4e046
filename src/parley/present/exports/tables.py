"""All tables of an export, and the codebook that goes with them."""

from __future__ import annotations

from collections.abc import Iterator

from parley.present.exports.claim_tables import ARTICLES, EVENTS, POSITIONS, QUANTITIES, SPEAKERS, STATEMENTS
from parley.present.exports.record_tables import FORECASTS, INCIDENTS, REPORTS

TABLES = (ARTICLES, SPEAKERS, STATEMENTS, EVENTS, INCIDENTS, REPORTS, POSITIONS, QUANTITIES, FORECASTS)

_TYPES = {
    "text": "text", "integer": "whole number", "number": "number", "truth": "true or false", "day": "ISO day",
    "moment": "ISO time, UTC",
}  # fmt: skip


def codebook() -> str:
    """Every column of every table, in Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    for table in TABLES:
        yield f"### {table.name}\n\n{table.about}\n\n| column | type | meaning |\n|---|---|---|"
        for column in table.columns:
            yield f"| `{column.name}` | {_TYPES[column.kind]} | {column.about} |"
        yield ""

"""A row of the ledger for somebody who compares it with its page: where it stands, its paragraph, what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.articles.types import Article
from parley.present.ledger import outlet, row_lines
from parley.present.plain import printable, shortened
from parley.scores.types import LedgerRow

AROUND = 600
"""Characters of the paragraph that are shown before and after the passage."""


def whole_row_lines(row: LedgerRow, article: Article, sources: Sequence[str] = ()) -> Iterator[str]:
    """The row's lines, then its page, the paragraph with the passage between » and «, and each field as it was read.

    `sources`: of a page that is told after others, their citations.
    """
    yield from row_lines(row)
    where = printable(row.url) if row.url else "no web address: confirm it with --link or --cite"
    day = str(row.printed) if article.published else f"without a date, counted from {row.printed}, when it was added"
    yield f"    Page: {printable(row.title or 'without a title')}, {outlet(row)}, {day}; {where}"
    if article.published is None:
        yield "    Its day is not known: give it with parley add --published before you confirm or resolve the row"
    if sources:
        yield f"    After: {printable('; '.join(sources))}"
    yield f"    Text: {_marked(row, article.text)}"
    condition = row.condition.text if row.condition else None
    read = {
        "forecaster": row.forecaster, "claim": row.claim, "actor": row.actor, "event": row.event, "target": row.target,
        "negated": row.negated, "condition": condition, "deadline": row.deadline.text, "wording": row.wording,
    }  # fmt: skip
    yield f"    Read: {'; '.join(f'{name}={_value(value)}' for name, value in read.items())}"
    for correction in row.corrections:
        because = f" ({shortened(correction.reason, 200)})" if correction.reason else ""
        yield f"    Corrected by {printable(correction.by)}: {correction.field}{because}"


def _marked(row: LedgerRow, text: str) -> str:
    """The paragraph around the passage, cut where it is long."""
    start, end = row.span
    first = text.rfind("\n\n", 0, start)
    last = text.find("\n\n", end)
    before = text[0 if first < 0 else first : start]
    after = text[end : len(text) if last < 0 else last]
    return printable(
        f"{'…' if len(before) > AROUND else ''}{before[-AROUND:]}»{text[start:end]}«"
        f"{after[:AROUND]}{'…' if len(after) > AROUND else ''}"
    )


def _value(value: object) -> str:
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else f"“{printable(str(value))}”"

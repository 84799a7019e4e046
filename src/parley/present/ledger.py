"""Rows of the ledger as JSON, as cells of a table, and as lines for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from parley.present.plain import printable, shortened
from parley.scores.types import LedgerRow

LONGEST_CLAIM = 160
"""Characters of a claim in lists for people."""

COLUMNS = (
    "id", "crisis", "status", "account", "unscored", "forecaster", "holder", "role", "outlet", "title", "url",
    "printed", "stated", "added", "passage", "claim", "actor", "event", "target", "negated", "condition",
    "condition_otherwise", "condition_met", "wording", "median", "low", "high", "basis", "possibility_only",
    "deadline", "strict", "lenient", "deadline_rule", "cluster", "outcome", "hindsight", "deadline_sensitive",
    "resolved_on", "resolved_by", "resolved_because", "void_reason", "confirmed_by", "confirmed_link", "dispute",
    "reply", "withdrawn",
)  # fmt: skip
"""Columns of the table of rows."""


@cache
def _adapter() -> TypeAdapter[LedgerRow]:
    return TypeAdapter(LedgerRow)


def row_object(row: LedgerRow) -> dict[str, Any]:
    """A row by the names of its fields, with `confirmed_by` beside them."""
    found: dict[str, Any] = _adapter().dump_python(row, mode="json")
    return {**found, "confirmed_by": row.confirmation.by if row.confirmation else None}


def row_json(row: LedgerRow) -> str:
    """A row as one line of JSON."""
    return json.dumps(row_object(row))


def row_cells(row: LedgerRow) -> Mapping[str, object]:
    """A row as cells under `COLUMNS`."""
    cells: dict[str, object] = {name: getattr(row, name) for name in COLUMNS if hasattr(row, name)}
    condition, stated, resolution = row.condition, row.likelihood, row.resolution
    cells.update(
        added=row.added.isoformat(), withdrawn=row.withdrawn.isoformat() if row.withdrawn else None,
        condition=condition.text if condition else None,
        condition_otherwise=condition.otherwise if condition else None,
        condition_met=condition.met if condition else None,
        deadline=row.deadline.text, strict=row.deadline.strict, lenient=row.deadline.lenient,
        deadline_rule=row.deadline.rule,
        resolved_on=resolution.on if resolution else None, resolved_by=resolution.by if resolution else None,
        resolved_because=resolution.reason if resolution else None,
        void_reason=resolution.void_reason if resolution else None,
        confirmed_by=row.confirmation.by if row.confirmation else None,
        confirmed_link=row.confirmation.link if row.confirmation else None,
        dispute=row.dispute.text if row.dispute else None, reply=row.reply.text if row.reply else None,
    )  # fmt: skip
    for name in ("median", "low", "high", "basis", "possibility_only"):
        cells[name] = getattr(stated, name) if stated else None
    return cells


def row_lines(row: LedgerRow) -> list[str]:
    """A row in a few lines: how it stands, who said it where, in which words, and what followed."""
    head = f"{row.id}  {standing(row)}"
    lines = [head, f"    {who(row)}, {row.stated}: “{shortened(row.claim, LONGEST_CLAIM)}”", f"    {terms(row)}"]
    if row.resolution:
        lines.append(f"    {followed(row)}")
    # That a row was entered after the outcome stands in its head already.
    if row.unscored and not row.hindsight and row.account not in ("open", "unmet", "contested"):
        lines.append(f"    Not scored: {printable(row.unscored)}")
    if row.withdrawn and row.account != "disputed":
        lines.append("    Confirmed after a later version of the article corrected or took back the sentence.")
    lines += [f"    Disputed: {shortened(row.dispute.text, 300)}"] if row.dispute else []
    lines += [f"    Reply: {shortened(row.reply.text, 300)}"] if row.reply else []
    return lines


def standing(row: LedgerRow) -> str:
    """The status in words, with what a person may have to do."""
    words: str = row.status
    if row.resolution is None and row.account != "open":
        words = "not resolved"
    elif row.status == "due":
        words = f"due since {row.deadline.strict}"
        if row.condition and row.condition.met is None:
            words += ", its condition undecided"
        if row.deadline.lenient > row.deadline.strict:
            words += f", a no from {row.deadline.lenient}"
    elif row.status == "open":
        words = f"open until {row.deadline.strict}"
    return f"{words}{', confirmed' if row.confirmation else ''}{', entered after the outcome' if row.hindsight else ''}"


def who(row: LedgerRow) -> str:
    """Whose view, and where it was printed."""
    return holder(row) if row.holder == "article" else f"{holder(row)} in {outlet(row)}"


def holder(row: LedgerRow) -> str:
    """Whose view, with their role."""
    if row.holder == "article":
        return f"{outlet(row)} itself"
    name = printable(row.forecaster or "somebody")
    return f"{name} ({printable(row.role)})" if row.role and row.role not in name else name


def outlet(row: LedgerRow) -> str:
    """Where it was printed."""
    return printable(row.outlet or "an outlet without a name")


def terms(row: LedgerRow) -> str:
    """Likelihood, condition and deadline in one phrase."""
    parts = [likelihood(row)]
    if row.negated:
        parts.append("expects it not to happen")
    if row.condition:
        met = f", met on {row.condition.met}" if row.condition.met else ", not known to be met"
        words = f"“{shortened(row.condition.text, 80)}”"
        parts.append(f"{'unless' if row.condition.otherwise else 'on condition'} {words}{met}")
    deadline = row.deadline
    span = str(deadline.strict) if deadline.strict == deadline.lenient else f"{deadline.strict} or {deadline.lenient}"
    parts.append(f"by {span} ({printable(deadline.text or deadline.rule)})")
    return "; ".join(parts)


def likelihood(row: LedgerRow) -> str:
    """The printed words with the number beside them."""
    stated = row.likelihood
    words = f"“{printable(row.wording)}”" if row.wording else f"plain “{'will not' if row.negated else 'will'}”"
    if stated is None:
        return f"{words}, not known as a likelihood"
    if stated.possibility_only:
        return f"{words}, possibility only"
    convention = ", convention" if stated.basis == "convention" else ""
    low, high = f"{100 * stated.low:.0f}", f"{100 * stated.high:.0f}"
    between = f"{low}–{high} %" if low != high else ""
    aside = f"{between}{convention}".removeprefix(", ")
    return f"{words} {100 * stated.median:.0f} %{f' ({aside})' if aside else ''}"


def followed(row: LedgerRow) -> str:
    """What followed, decided by whom and why."""
    resolution = row.resolution
    if resolution is None:
        return "Not resolved."
    said = {
        "yes": f"It happened on {resolution.on}",
        "no": f"It had not happened by {resolution.on}",
        "void": f"Void ({resolution.void_reason}) on {resolution.on}",
        "unmet": f"The condition was not met by {resolution.on}",
        "contested": f"Contested on {resolution.on}",
    }[resolution.status]
    late = ", after the latest deadline" if resolution.status == "yes" and row.outcome == 0 else ""
    why = f": {shortened(resolution.reason, 200)}" if resolution.reason else ""
    return f"{said}{late} ({printable(resolution.by)}){why}"

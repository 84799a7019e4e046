"""What speaks against a resolution before it is written down."""

from __future__ import annotations

import datetime as dt

from parley.errors import BadInput
from parley.scores.types import LedgerRow

IRRECONCILABLE_AFTER_DAYS = 30
"""Sources count as irreconcilable only when they still are so many days after the lenient deadline."""


def check_resolution(row: LedgerRow, *, today: dt.date, impossible: bool) -> None:
    """Raise BadInput where the resolution that `row` now carries breaks a rule, else nothing.

    `impossible`: the resolver says that the event can no longer happen, which alone allows a no before the deadline.
    """
    resolution = row.resolution
    if resolution is None:
        return
    on, deadline = resolution.on, row.deadline
    if on > today:
        raise BadInput(f"{on} has not come yet.", "Resolve it when it has.")
    if resolution.status in ("yes", "no") and row.condition and row.condition.met is None:
        raise BadInput(
            "This forecast has a condition, and nobody has said when it came true.",
            "Say so with --condition-met YYYY-MM-DD, or resolve it as unmet or contested.",
        )
    if resolution.status in ("yes", "no") and deadline.lenient < row.stated:
        raise BadInput(
            f"Its deadline, {deadline.lenient}, lies before the day on which it was said, {row.stated}.",
            "Put the deadline right first: parley amend ID --deadline YYYY-MM-DD.",
        )
    if resolution.status == "yes" and on < row.stands_from:
        raise BadInput(
            f"It cannot come true on {on}, before it was said or its condition met on {row.stands_from}.",
            "Check the day; if the text was misread: void --void-reason misread.",
        )
    if resolution.status == "no" and on < deadline.lenient and not impossible:
        raise _too_early("happen", on, deadline.lenient, today)
    if resolution.status == "unmet":
        if row.condition is None:
            raise BadInput("This forecast has no condition.", "Resolve it as yes, no, void or contested.")
        if on < deadline.lenient and not impossible:
            raise _too_early("be met", on, deadline.lenient, today)
    _check_void(row, today)


def _too_early(what: str, on: dt.date, lenient: dt.date, today: dt.date) -> BadInput:
    """What would happen or be met could still do so on the day that is given."""
    or_else = f"or add --impossible where it could no longer {what} and the reason says why."
    if lenient <= today:
        return BadInput(
            f"On {on} it could still {what}, until {lenient}, the lenient deadline.",
            f"Give --on {lenient} or a later day, {or_else}",
        )
    return BadInput(f"It can still {what} until {lenient}, the lenient deadline.", f"Resolve it then, {or_else}")


def _check_void(row: LedgerRow, today: dt.date) -> None:
    """The two void reasons that have their time."""
    reason = row.resolution.void_reason if row.resolution else None
    if reason == "no-referent" and today > row.deadline.strict and not row.hindsight:
        raise BadInput(
            f"That nothing observable was meant must be said before the deadline, which was {row.deadline.strict}.",
            "Resolve it by what followed, or as contested.",
        )
    waited = row.deadline.lenient + dt.timedelta(days=IRRECONCILABLE_AFTER_DAYS)
    if reason == "irreconcilable" and today < waited:
        raise BadInput(
            f"Sources count as irreconcilable only from {waited}, {IRRECONCILABLE_AFTER_DAYS} days after the deadline.",
            "Wait until then.",
        )

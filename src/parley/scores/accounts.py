"""Where a row stands: what followed, whether it may be scored, and under which heading it is counted."""

from __future__ import annotations

import datetime as dt

from parley.scores.types import Account, Condition, Deadline, Likelihood, Resolution, RowStatus, VoidReason

_WHY_VOID: dict[VoidReason | None, str] = {
    "no-referent": "It names nothing that can be observed, which was seen only after its deadline.",
    "misread": "The text was misread.",
    "irreconcilable": "Sources on what happened cannot be reconciled.",
    "duplicate": "It is a duplicate of another row.",
}


def status_of(resolution: Resolution | None, deadline: Deadline, today: dt.date) -> RowStatus:
    """As resolved; due from the day after the strict deadline."""
    if resolution:
        return resolution.status
    return "due" if today > deadline.strict else "open"


def outcome_of(resolution: Resolution | None, deadline: Deadline) -> float | None:
    """1.0 where the event happened in time under both deadlines, 0.0 where under neither, else None."""
    if resolution is None or resolution.status not in ("yes", "no") or is_sensitive(resolution, deadline):
        return None
    return float(resolution.status == "yes" and resolution.on <= deadline.strict)


def is_sensitive(resolution: Resolution | None, deadline: Deadline) -> bool:
    """Whether the strict and the lenient deadline give different outcomes."""
    return resolution is not None and resolution.status == "yes" and deadline.strict < resolution.on <= deadline.lenient


def hindsight(added: dt.date, resolution: Resolution | None, deadline: Deadline) -> bool:
    """Whether a row came into the record when its outcome could be known: on the event's day, after the deadline."""
    if resolution and resolution.status == "yes" and added >= resolution.on:
        return True
    if resolution and resolution.status == "no" and added > resolution.on:
        return True
    return added > deadline.lenient


def account_of(
    *, status: RowStatus, resolution: Resolution | None, deadline: Deadline, likelihood: Likelihood | None,
    condition: Condition | None, disputed: bool, withdrawn: bool, confirmed: bool, needs_role: bool,
) -> tuple[Account, str | None]:  # fmt: skip
    """The heading under which a row is counted, and why it is not scored; None where it is."""
    if disputed:
        return "disputed", "It is disputed."
    if withdrawn:
        return "disputed", "A later version of the article corrected or took back the sentence."
    if resolution and resolution.status == "void":
        return _void(resolution, deadline)
    if likelihood is None:
        return "not_scoreable", "Its words of likelihood are not known."
    if likelihood.possibility_only:
        return "not_scoreable", "It says only that it is possible."
    if needs_role:
        return "not_scoreable", "No public role of this person is known."
    if status == "unmet":
        return "unmet", "Its condition was not met."
    if status == "contested":
        return "contested", "Whether its condition was met, or what followed, is contested."
    if resolution is None:
        return "open", "It is not resolved."
    if condition and condition.met is None:
        return "open", "The day on which its condition was met is missing."
    if is_sensitive(resolution, deadline):
        return "deadline_sensitive", "The strict and the lenient deadline give different outcomes."
    if not confirmed:
        return "unconfirmed", "Nobody has confirmed it as it stands."
    return "scored", None


def _void(resolution: Resolution, deadline: Deadline) -> tuple[Account, str]:
    """A void counts as of the day of the crisis or the day of the decision, whichever is later."""
    decided = max(resolution.on, resolution.at.date())
    before = decided <= deadline.strict
    if resolution.void_reason == "no-referent" and before:
        return "not_scoreable", "It names nothing that can be observed."
    return ("void_before" if before else "void_after"), _WHY_VOID[resolution.void_reason]

"""People's decisions about a record: which are in force on a day, and what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from parley.errors import BadInput, UnusableValue
from parley.record.types import Edit, JsonValue, Question
from parley.times import day_of_age

CRISIS = "crisis"
"""The target of edits that concern the whole record."""
_DAY_FIELDS = frozenset({"condition_met", "seen"})
"""Fields whose value is itself the day that counts."""


def day_given(edit: Edit) -> dt.date | None:
    """The day that a person gave by hand in the value ("on", a condition met), None where there is none."""
    value = edit.value
    if isinstance(value, dict):
        value = value.get("on")
    elif edit.field not in _DAY_FIELDS:
        return None
    return _day(edit, value) if value is not None else None


def in_force(edits: Sequence[Edit], as_of: dt.date | None = None) -> tuple[Edit, ...]:
    """The edits that hold on `as_of` (None: all), oldest first, without undone ones and without the undoing ones.

    An edit counts from the day it was made, or from the day given by hand in its value. What is asked (the question)
    counts always. Undoing an edit with a day given by hand counts whenever that edit does: a slip stays undone.
    """
    ordered = sorted(edits, key=lambda e: (e.at, e.id))
    by_id = {edit.id: edit for edit in ordered}

    def counts(edit: Edit) -> bool:
        if as_of is None or edit.field == "question":
            return True
        undone = by_id.get(edit.undoes) if edit.undoes else None
        if undone is not None and (undone.field == "question" or day_given(undone)):
            return True
        return (day_given(edit) or edit.at.date()) <= as_of

    undone: set[str] = set()
    kept = []
    for edit in reversed(ordered):
        if edit.id in undone or not counts(edit):
            continue
        if edit.undoes is not None:
            undone.add(edit.undoes)
        else:
            kept.append(edit)
    return tuple(reversed(kept))


def values(edits: Sequence[Edit], field: str) -> dict[str, Edit]:
    """The last edit of `field` for each target, from edits in force."""
    return {edit.target: edit for edit in edits if edit.field == field}


def with_field(edits: Sequence[Edit], *fields: str) -> Iterator[Edit]:
    """The edits of these fields, in order."""
    return (edit for edit in edits if edit.field in fields)


def question_of(edits: Sequence[Edit]) -> Question | None:
    """The question as people last put it; BadInput where the value is none."""
    edit = values(edits, "question").get(CRISIS)
    if edit is None or edit.value is None:
        return None
    value = edit.value
    try:
        if not isinstance(value, dict):
            raise TypeError("not an object")
        opens = value.get("opens")
        return Question(
            text=str(value["text"]), actor=str(value["actor"]), event=str(value["event"]), target=str(value["target"]),
            opens=day_of_age(str(opens)) if opens else None,
            closes=day_of_age(str(value["closes"])),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise bad_value(edit, str(error)) from error


def bad_value(edit: Edit, why: str) -> BadInput:
    """The error for an edit whose value cannot be used."""
    return UnusableValue(edit.id, f"{edit.field} of {edit.target}", why, by=edit.author)


def _day(edit: Edit, value: JsonValue) -> dt.date:
    try:
        return day_of_age(str(value))
    except ValueError as error:
        raise bad_value(edit, str(error)) from error

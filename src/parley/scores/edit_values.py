"""Values of people's edits in their types; BadInput where one cannot be used."""

from __future__ import annotations

import datetime as dt
from typing import cast

from parley.errors import BadInput
from parley.record.types import Edit
from parley.times import day_of_age


def object_of(edit: Edit) -> dict[str, object]:
    """The edit's value as an object."""
    if not isinstance(edit.value, dict):
        raise unusable(edit, "an object is needed")
    return cast("dict[str, object]", edit.value)


def text_of(edit: Edit, value: object) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise unusable(edit, "a text is missing")
    return value


def day_of(edit: Edit, value: object) -> dt.date:
    """An ISO day."""
    try:
        return day_of_age(str(value))
    except ValueError as error:
        raise unusable(edit, "a day is missing (YYYY-MM-DD)") from error


def probability_of(edit: Edit, value: object) -> float:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise unusable(edit, "a probability from 0 to 1 is missing")
    return float(value)


def unusable(edit: Edit, why: str) -> BadInput:
    """The error for a value that cannot be used."""
    return BadInput(
        f"The edit {edit.id} by {edit.author} sets {edit.field} of {edit.target} to an unusable value: {why}.",
        "Undo it, or make it again with a valid value.",
    )

"""Grades of sources and items: unset unless a person set them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast, get_args

from parley.record.edits import bad_value, values
from parley.record.types import Credibility, Edit, Grade, Reliability

_RELIABILITIES = get_args(Reliability)
_CREDIBILITIES = get_args(Credibility)


def grades_of(edits: Sequence[Edit], current: Callable[[str], str]) -> dict[str, Grade]:
    """The grades that people set, by subject; `current` gives today's id of an incident or person.

    A null value takes a grade away; BadInput where a grade is none of A–F or 1–6.
    """
    grades: dict[str, Grade] = {}
    for target, edit in values(edits, "reliability").items():
        if edit.value is None:
            continue
        if edit.value not in _RELIABILITIES:
            raise bad_value(edit, "a reliability is one of A, B, C, D, E, F")
        grades[current(target)] = Grade(
            subject=current(target), reliability=cast(Reliability, edit.value), credibility=None, basis="person",
            edit=edit.id,
        )  # fmt: skip
    for target, edit in values(edits, "credibility").items():
        if edit.value is None:
            continue
        if isinstance(edit.value, bool) or edit.value not in _CREDIBILITIES:
            raise bad_value(edit, "a credibility is one of 1, 2, 3, 4, 5, 6")
        grades[current(target)] = Grade(
            subject=current(target), reliability=None, credibility=cast(Credibility, edit.value), basis="person",
            edit=edit.id,
        )  # fmt: skip
    return grades

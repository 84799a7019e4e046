"""Grades of sources and items: unset unless people set them, or graded enough of what a source reported first-hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast, get_args

from parley.record.edits import bad_value, values
from parley.record.types import Credibility, Edit, Grade, Incident, Reliability

LEAST_GRADED = 10
"""Incidents of a source that people have judged before it gets a grade from its record†."""
_FROM_RECORD: tuple[tuple[float, Reliability], ...] = ((0.9, "B"), (0.7, "C"), (0.4, "D"), (0.0, "E"))
"""Share of the judged incidents that were confirmed or probable, and the grade from there on†; no A."""
_RELIABILITIES = get_args(Reliability)
_CREDIBILITIES = get_args(Credibility)
_PROBABLE, _UNJUDGED = 2, 6


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


def with_track_record(grades: Mapping[str, Grade], incidents: Sequence[Incident]) -> dict[str, Grade]:
    """The grades, and one from its record for each ungraded source of which people judged enough incidents.

    A source's record: the incidents that have it as an origin and that a person gave a credibility of 1 to 5; 1 and 2
    count for it. An outlet's subject is `outlet:` and its name, as in edits; other origins are their own subjects.
    """
    outcomes: dict[str, list[bool]] = {}
    for incident in incidents:
        grade = grades.get(incident.id)
        if grade is None or grade.credibility is None or grade.credibility == _UNJUDGED:
            continue
        for origin in {report.origin for report in incident.reports}:
            subject = origin if origin.startswith(("pe-", "officials:", "unnamed:")) else f"outlet:{origin}"
            outcomes.setdefault(subject, []).append(grade.credibility <= _PROBABLE)
    derived = {}
    for subject, right in sorted(outcomes.items()):
        if len(right) >= LEAST_GRADED and subject not in grades:
            share = sum(right) / len(right)
            reliability = next(grade for least, grade in _FROM_RECORD if share >= least)
            derived[subject] = Grade(
                subject=subject, reliability=reliability, credibility=None, basis="track record", edit=None
            )
    return {**grades, **derived}

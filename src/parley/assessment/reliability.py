"""How far to trust a report: likelihood ratios ℓ of its origin, by the grades that people set."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parley.record.types import Credibility, Grade, Record, Reliability, Report

RATIOS: Mapping[Reliability, float] = {"A": 30.0, "B": 12.0, "C": 5.0, "D": 2.0, "E": 1.0, "F": 3.0}
"""† How much likelier a source of this grade is to report a fact that is there than one that is not."""

ITEM_RATIOS: Mapping[Credibility, float] = {1: 30.0, 2: 12.0, 3: 5.0, 4: 2.0, 5: 1.0, 6: 3.0}
"""† The same for a graded item, which says more than the grade of its source."""

UNSET_SPREAD = 0.6
"""† Standard deviation of ln ℓ for F and unset: 90 % of the draws of the range lie between about 1 and 8."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Voice:
    """One origin of a fact: ln ℓ (negative for a denial), whether its grade is unset, its first day as an ordinal."""

    origin: str
    denies: bool
    day: int
    log_ratio: float
    unset: bool
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """The grades and confirmations of a record, as looked up for reports."""

    grades: Mapping[str, Grade]
    names: Mapping[str, str]
    confirmed: frozenset[str]

    def grade(self, source: str) -> Reliability | None:
        """The grade of an origin, an outlet or a name in a chain of sources; None where nobody set one, or set F."""
        if not self.grades:
            return None
        for subject in (source, f"outlet:{source}", self.names.get(source, "")):
            grade = self.grades.get(subject)
            if grade is not None and grade.reliability not in (None, "F"):
                return grade.reliability
        return None

    def credibility(self, report: Report, incident: str | None) -> Credibility | None:
        """The grade of the item: the incident, else the article."""
        if not self.grades:
            return None
        for subject in (incident, report.article):
            grade = self.grades.get(subject) if subject else None
            if grade is not None and grade.credibility is not None:
                return grade.credibility
        return None

    def ratio(self, report: Report, incident: str | None) -> tuple[float, bool]:
        """ℓ of a report, and whether it rests on the value for "cannot be judged".

        The origin's grade counts; a graded link of the chain that is worse takes its place. A graded item comes first.
        """
        if not self.grades:
            return RATIOS["F"], True
        item = self.credibility(report, incident)
        if item is not None:
            return ITEM_RATIOS[item], item == 6
        # The innermost source may be known by its name where the origin's key is none.
        origin = self.grade(report.origin) or (self.grade(report.sources[0]) if report.sources else None)
        ratio = RATIOS[origin or "F"]
        worst = min((RATIOS[grade] for grade in map(self.grade, report.sources) if grade is not None), default=ratio)
        return (worst, False) if worst < ratio else (ratio, origin is None)

    def voices(
        self, reports: Iterable[Report], denials: Iterable[Report], incident: str | None = None
    ) -> tuple[Voice, ...]:
        """The independent origins of a fact, sorted; of an origin's reports the best counts, from its first day."""
        best: dict[tuple[str, bool], _Best] = {}
        for denies, group in ((False, reports), (True, denials)):
            for report in group:
                day, strength, unset = report.day.toordinal(), *self._strength(report, incident)
                if strength == 0.0:
                    continue
                known = best.get((report.origin, denies))
                if known is None:
                    known = best[report.origin, denies] = _Best(day, strength, unset, report.origin in self.confirmed)
                elif (strength, not unset) > (known.strength, not known.unset):
                    known.strength, known.unset = strength, unset
                known.day = min(known.day, day)
                known.confirmed = known.confirmed or self.credibility(report, incident) == 1
        return tuple(
            sorted(
                Voice(
                    origin=origin, denies=denies, day=found.day,
                    log_ratio=-found.strength if denies else found.strength, unset=found.unset,
                    confirmed=found.confirmed,
                )
                for (origin, denies), found in best.items()
            )
        )  # fmt: skip

    def _strength(self, report: Report, incident: str | None) -> tuple[float, bool]:
        """ln ℓ of a report, and whether it rests on the value for "cannot be judged"."""
        ratio, unset = self.ratio(report, incident)
        return math.log(ratio), unset


@dataclass(slots=True)
class _Best:
    """What the reports of one origin come to so far."""

    day: int
    strength: float
    unset: bool
    confirmed: bool


def trust_of(record: Record) -> Trust:
    """The grades in force and the sources that a person confirmed."""
    names = {name: person.id for person in record.persons for name in (*person.names, person.name)}
    confirmed: dict[str, bool] = {}
    for edit in record.edits:
        if edit.target.startswith("source:") and edit.field == "confirmed":
            confirmed[edit.target.removeprefix("source:")] = edit.value is True
    return Trust(
        grades=record.grades,
        names=names,
        confirmed=frozenset(origin for origin, yes in confirmed.items() if yes),
    )

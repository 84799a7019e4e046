"""From single reports of facts to sightings: one for each incident, one a week for what goes on or is said again."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from parley.assessment.types import Sighting
from parley.record.types import Report

DENIED_BY_ACTOR = "a denial by the suspected attacker"
"""Why such a denial counts for nothing."""

RENEWED_AFTER_DAYS = 7
"""† A fact without a date of its own that is reported again after a week is seen anew; until then it is the same."""

HISTORY_DAYS = 180
"""† What had ended half a year before it was printed is background, and no news of this crisis."""

DENIED_WITHIN_DAYS = 14
"""† A denial contradicts what was reported in the two weeks around it."""


@lru_cache(maxsize=1024)
def oldest_year(day: dt.date) -> int:
    """The oldest year that is no background for an article of a day."""
    return day.year - (day.timetuple().tm_yday <= HISTORY_DAYS)


class Noted(NamedTuple):
    """One report of an indicator's kind of fact.

    `denies`: it says that the fact is not so. `on`, `until`: when it happened, None where
    the report's day stands for it; `incident`: the incident's id, None for a position or a quantity.
    """

    indicator: str
    report: Report
    denies: bool = False
    on: dt.date | None = None
    until: dt.date | None = None
    incident: str | None = None
    zero_because: str | None = None

    @property
    def is_history(self) -> bool:
        """Whether it had ended long before it was printed."""
        over = self.until or self.on
        return over is not None and (self.report.day - over).days > HISTORY_DAYS


def gathered(noted: Iterable[Noted]) -> tuple[Sighting, ...]:
    """The sightings of all indicators, by indicator, date and incident."""
    groups: defaultdict[tuple[str, str | None, str | None], list[Noted]] = defaultdict(list)
    denials: defaultdict[str, list[Noted]] = defaultdict(list)
    for note in noted:
        if note.is_history:
            continue
        if note.denies:
            denials[note.indicator].append(note)
        else:
            groups[note.indicator, note.incident, note.zero_because].append(note)
    for denied in denials.values():
        denied.sort(key=_report_order)
    found = [
        _sighting(week, denials[indicator])
        for (indicator, _, _), notes in groups.items()
        for week in _weeks(notes)
    ]  # fmt: skip
    contradicted = {(report.claim, s.indicator) for s in found for report in s.denials}
    for indicator, notes in denials.items():
        alone = [note for note in notes if (note.report.claim, indicator) not in contradicted]
        found += [_denial(week) for week in _weeks(alone)]
    return tuple(
        sorted(
            found, key=lambda s: (s.indicator, s.date, s.incident or "", [r.claim for r in (*s.reports, *s.denials)])
        )
    )


def _report_order(note: Noted) -> tuple[dt.date, str, str]:
    return note.report.day, note.report.article, note.report.claim


def _weeks(notes: Sequence[Noted]) -> Iterator[list[Noted]]:
    """Dated reports all together; of the others a new group wherever a week has passed since a group's first."""
    ordered = sorted(notes, key=_report_order)
    dated = [note for note in ordered if note.on is not None]
    if dated:
        yield dated
    week: list[Noted] = []
    for note in ordered:
        if note.on is not None:
            continue
        if week and (note.report.day - week[0].report.day).days >= RENEWED_AFTER_DAYS:
            yield week
            week = []
        week.append(note)
    if week:
        yield week


def _reports(notes: Iterable[Noted]) -> tuple[Report, ...]:
    """The reports of some notes, each claim once."""
    return tuple({(note.report.article, note.report.claim): note.report for note in notes}.values())


def _date(notes: Sequence[Noted]) -> dt.date:
    return min(note.on or note.report.day for note in notes)


def _sighting(notes: Sequence[Noted], denials: Sequence[Noted]) -> Sighting:
    first, last = notes[0].report.day, notes[-1].report.day
    around = [
        note
        for note in denials
        if (note.report.day - first).days >= -DENIED_WITHIN_DAYS and (note.report.day - last).days <= DENIED_WITHIN_DAYS
    ]
    return Sighting(
        indicator=notes[0].indicator, date=_date(notes), reports=_reports(notes),
        denials=_reports(around) if notes[0].zero_because is None else (),
        incident=notes[0].incident, zero_because=notes[0].zero_because,
    )  # fmt: skip


def _denial(notes: Sequence[Noted]) -> Sighting:
    return Sighting(indicator=notes[0].indicator, date=_date(notes), reports=(), denials=_reports(notes))

"""The days of a question: which are assessed, how long since the trigger, and how well the record covers them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from parley.assessment.odds import Floats
from parley.record.types import Question, Record, Report, StoredReading

LONGEST_DAYS = 730
"""The timeline goes back no further than two years."""
FULL_WEEK = 5.0
"""† A week with five original articles is covered: what the press reports of it is in the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days assessed, as ordinals, with the days `since` the trigger and the record's `coverage` until each.

    `still_open`: days from the trigger to the newest article by then in which an act or a position was read, which
    shows that the crisis was not over; 0 where there is none.
    """

    ordinals: NDArray[np.int64]
    since: Floats
    coverage: Floats
    still_open: Floats

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """The same as dates."""
        return tuple(dt.date.fromordinal(int(day)) for day in self.ordinals)


def originals(record: Record) -> tuple[StoredReading, ...]:
    """The articles that count: no copies, and none of an outlet that is graded E."""
    return tuple(
        stored
        for stored in record.articles
        if stored.copy_of is None and not _unreliable(record, stored.reading.article.outlet)
    )


def counting(record: Record) -> tuple[StoredReading, ...]:
    """The articles of which something counts: originals, and updates that print something new."""
    return tuple(
        stored
        for stored in record.articles
        if (stored.copy_of is None or stored.news) and not _unreliable(record, stored.reading.article.outlet)
    )


def as_told(record: Record) -> Record:
    """The record with only those reports of incidents that count: none that a copy repeats, or that was taken back."""
    articles = {s.reading.article.id: s for s in record.articles if s.copy_of is not None or s.withdrawn}
    if not articles:
        return record

    def counts(report: Report) -> bool:
        stored = articles.get(report.article)
        return stored is None or stored.tells(report.claim, report.span)

    incidents = []
    for incident in record.incidents:
        reports = tuple(filter(counts, incident.reports))
        if reports:
            whole = len(reports) == len(incident.reports)
            incidents.append(incident if whole else replace(incident, reports=reports))
    return replace(record, incidents=tuple(incidents))


def _unreliable(record: Record, outlet: str | None) -> bool:
    grade = record.grades.get(f"outlet:{outlet}")
    return grade is not None and grade.reliability == "E"


def days_of(question: Question, articles: Sequence[StoredReading], began: dt.date | None, as_of: dt.date) -> Days:
    """The days from the question's opening, or the first article, to `as_of`, or to the question's last day.

    Only articles in which acts or positions were read cover a day: what is silent on everything tells of no absence.
    An update covers none, since its outlet was read before; what is new in it shows that the crisis is still open.
    """
    last = min(as_of, question.closes)
    reported = sorted(stored.day for stored in articles if stored.day <= last)
    first = min(question.opens or (reported[0] if reported else last), last)
    first = max(first, last - dt.timedelta(days=LONGEST_DAYS - 1))
    telling = [stored for stored in articles if stored.day <= last and _tells_anything(stored)]
    told = np.array(sorted(stored.day.toordinal() for stored in telling), dtype=int)
    covered = np.array(sorted(s.day.toordinal() for s in telling if s.copy_of is None), dtype=int)
    ordinals = np.arange(first.toordinal(), last.toordinal() + 1)
    start = (began or (reported[0] if reported else first)).toordinal()
    newest = np.concatenate([[start], told])[np.searchsorted(told, ordinals, side="right")]
    return Days(
        ordinals=ordinals,
        since=np.maximum(ordinals - start, 0).astype(float),
        coverage=_coverage(ordinals, start, covered),
        still_open=np.maximum(newest - start, 0).astype(float),
    )


def _tells_anything(stored: StoredReading) -> bool:
    """Whether an act or a position was read in an article that no version before it has."""
    reading = stored.reading
    return any(stored.adds(act.id) for act in reading.events) or any(stored.adds(one.id) for one in reading.positions)


def _coverage(days: NDArray[np.int64], start: int, reported: NDArray[np.int64]) -> Floats:
    """Over the days from the start of the crisis to each: the mean of how full their weeks are of articles."""
    if not len(reported):
        return np.zeros(len(days))
    begin = min(start, int(days[0]))
    every = np.arange(begin, int(days[-1]) + 1)
    week = np.searchsorted(reported, every, side="right") - np.searchsorted(reported, every - 7, side="right")
    full = np.where(every >= start, np.minimum(1.0, week / FULL_WEEK), 0.0)
    spent = np.maximum(days - start + 1, 1)
    return np.asarray(np.cumsum(full)[days - begin] / spent, dtype=np.float64)

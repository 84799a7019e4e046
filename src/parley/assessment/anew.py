"""Whether a crisis may have begun anew: a later act that could count as its trigger, and the answer if it does.

The classes count each crisis from its own trigger, and history does not say when a long one starts again. So the
clock is put back by half where people were killed after a calm and the actor answered; of any other act of violence,
ultimatum or mobilisation after a calm the reader is told, and of what the answer would be.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parley.assessment.asserting import asserted, comes_about
from parley.assessment.mentioned import only_thirds
from parley.assessment.sentences import sentence_at
from parley.assessment.sightings import oldest_year
from parley.assessment.types import Sighting
from parley.record.types import Incident, Record, Report, StoredReading

TRIGGERS = ("ultimatum", "general-mobilisation", "border-clash")
"""Kinds of facts that could set a crisis off, besides acts of violence by anybody."""
CALM_DAYS = 30
"""† An act after so many days without another one may be a new beginning."""
FRESH_DAYS = 7
"""† What is told so long after its day is background."""
ANSWERED_DAYS = 7
"""† What the actor does within so many days answers the act."""
ANSWERS = (
    "alert-raised", "ambassador-recalled", "explicit-threat", "force-authorised", "general-mobilisation",
    "mobilising-speech", "patience-ended", "relations-broken", "reserve-call-up", "talks-broken-off", "ultimatum",
)  # fmt: skip
"""Kinds of facts by which an act is taken as a threat: a crisis is what is answered so."""

_BLOWS = re.compile(
    r"kill|shot|shoot|fire|firing|shell|bomb|attack|raid|clash|skirmish|ambush|fought|fight|invad|invasion|storm|struck"
    r"|strike|striking|sank|sunk|sink|explo|blast|massacre|assault|rocket|missile|mortar|batt(?:le|ling)|land(?:ed|ing)"
    r"|cross|overran|overrun|captur|seiz|casualt|died|dead|death|wound|injur|hit\b|beat|hostilit",
    re.IGNORECASE,
)
"""Within the words of an act of violence: something was done, and not only said."""
_NO_BLOOD = re.compile(r"\b(?:cyber|hack|websites?|computers?|networks?\b)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DEATHS = re.compile(r"\b(?:kill(?:ed|ing|s)|dead|died|deaths?|casualties|sank|sunk|shot down|massacre\w*)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anew:
    """The answer if the crisis began on a later day: its base rate, and the answer with the evidence as it stands.

    `told`: the sentence that tells of the act of that day; `counted`: whether half of the base rate runs from then.
    """

    day: dt.date
    base: float
    answer: float
    told: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """An act that may have set off a new crisis, and the day from which that was known: of the actor's answer."""

    day: dt.date
    known: dt.date


def renewed(
    record: Record, articles: Sequence[StoredReading], sightings: Sequence[Sighting], began: dt.date, until: dt.date
) -> Renewal | None:  # fmt: skip
    """The latest act in which people were killed, after thirty days without another, that the actor answered.

    It must be news of its day and stand in the first paragraph of an article; None where there is none.
    """
    answers = sorted(
        (s.date, min(report.day for report in s.reports)) for s in sightings if s.indicator in ANSWERS and s.reports
    )
    deadly = sorted(day for day in {*_deadly(record, articles)} if began < day <= until)
    found = None
    for before, day in pairwise([began, *deadly]):
        known = [told for on, told in answers if 0 <= (on - day).days <= ANSWERED_DAYS and told <= until]
        if known and (day - before).days > CALM_DAYS:
            found = Renewal(day=day, known=max(day, min(known)))
    return found


def _deadly(record: Record, articles: Sequence[StoredReading]) -> Iterator[dt.date]:
    """The days on which articles tell first of all of people killed, when it was news."""
    texts = {stored.reading.article.id: stored.reading.article.text for stored in articles}
    for incident in record.incidents:
        if incident.type != "ASSAULT" or incident.status not in ("happened", "ongoing") or _of_others(record, incident):
            continue
        for report in incident.reports:
            day = min(incident.start or report.day, report.day)
            text = texts.get(report.article)
            if text is not None and (report.day - day).days <= FRESH_DAYS and _leads(text, report):
                yield day


def _leads(text: str, report: Report) -> bool:
    """Whether a report stands in its article's first paragraph and asserts deaths."""
    if "\n\n" in text[: report.span.start].strip():
        return False
    sentence = sentence_at(text, report.span).lower()
    return any(asserted(sentence, match.start()) for match in _DEATHS.finditer(sentence))


def told_on(record: Record, sightings: Sequence[Sighting], day: dt.date) -> str:
    """The sentence that tells of an act of a day that may have set off a new crisis, of deaths before others."""
    texts = {stored.reading.article.id: stored.reading.article.text for stored in record.articles}
    violent = [incident.reports[0] for on, incident in _violence(record) if on == day]
    others = [s.reports[0] for s in sightings if s.indicator in TRIGGERS and s.reports and s.date == day]
    told = [sentence_at(texts[r.article], r.span) for r in (*violent, *others) if r.article in texts]
    return next((sentence for sentence in told if _DEATHS.search(sentence.lower())), told[0] if told else "")


def began_anew(record: Record, sightings: Sequence[Sighting], began: dt.date, until: dt.date) -> dt.date | None:
    """The latest act of violence, ultimatum or mobilisation that came after thirty days without another; None: none."""
    acts = {day for day, _ in _violence(record)}
    acts |= {s.date for s in sightings if s.indicator in TRIGGERS and s.reports}
    later = sorted(day for day in acts if began < day <= until)
    return max((day for before, day in pairwise([began, *later]) if (day - before).days > CALM_DAYS), default=None)


def _violence(record: Record) -> Iterator[tuple[dt.date, Incident]]:
    """The acts of violence that are told to have been done, when it was news, each with its day."""
    texts = {stored.reading.article.id: stored.reading.article.text for stored in record.articles}
    for incident in record.incidents:
        if (
            incident.type == "ASSAULT"
            and incident.status in ("happened", "ongoing")
            and not _of_others(record, incident)
        ):
            day, told = incident.start or incident.first_reported, incident.first_reported
            fresh = (told - day).days <= FRESH_DAYS
            told_so = [_is_told(texts.get(report.article), report) for report in incident.reports]
            if fresh and (any(told_so) or not told_so):
                yield min(day, told), incident


def _is_told(text: str | None, report: Report) -> bool:
    """Whether a report's words name violence ("fired on", not "threat"), and its sentence that it came about lately."""
    if text is None:
        return True
    sentence = sentence_at(text, report.span)
    start = max(sentence.find(report.span.of(text)), 0)
    end = start + len(report.span.of(text))
    if (
        not _BLOWS.search(report.span.of(text))
        or _NO_BLOOD.search(sentence)
        or not comes_about(sentence.lower(), start, end, within=False)
    ):
        return False
    return all(int(year) >= oldest_year(report.day) for year in _YEAR.findall(sentence))


def _of_others(record: Record, incident: Incident) -> bool:
    """Whether an act strikes none but third states: what the one side does elsewhere sets off no crisis of the two."""
    return record.question is not None and only_thirds(incident.recipients, record.question)

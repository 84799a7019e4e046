"""What set a crisis off, read from what its first articles tell."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parley.assessment.opening import Opening, opening_of
from parley.assessment.sentences import sentence_at
from parley.assessment.types import Trigger
from parley.claims.types import EventType
from parley.record.types import Incident, Question, Report, StoredReading

ONSET_DAYS = 7
"""† The first week of a record tells what its crisis began with."""
TRIGGER_DAYS = 45
"""† What began longer before the first article is its background."""
RECENT_DAYS = 730
"""† Violence of the two years before counts as violence already; what is older is history."""

_CLASS: Mapping[EventType, Trigger] = {
    "ASSAULT": "direct violence", "MOBILIZE": "non-violent military", "COERCE": "non-violent military",
    "THREATEN": "political", "REQUEST": "political", "SANCTION": "political", "REJECT": "political",
    "ACCUSE": "political", "PROTEST": "political",
}  # fmt: skip
"""What class of trigger an act would be; other acts set no crisis off."""
_MILITARY = re.compile(
    r"\b(?:blockad|quarantin|sieg|besieg|occup|encircl|seal|cordon|gunboat|warship|nav(?:y|al)|fleet|troop|soldier|arm(?:y|ies|ed)"
    r"|forces|tanks?\b|garrison|militar|air ?space)",
    re.IGNORECASE,
)
"""What makes coercion a military act: seizures, arrests and expulsions alone are political ones."""
_BLOWS = re.compile(
    r"\b(?:shell(?:s|ed|ing|fire)?|mortars?|artillery|howitzers?|rockets?|exchang\w+ (?:of )?(?:fire|shots)"
    r"|air strikes?|barrage|bombard\w*|firefight|skirmish\w*)\b",
    re.IGNORECASE,
)
"""Arms of war: where they strike nobody whom reading could name, the sides of an article that names both are meant."""
_WEIGHT: Mapping[Trigger, float] = {
    "direct violence": 4.0, "indirect violence": 4.0, "non-violent military": 2.0, "political": 1.0,
}  # fmt: skip
"""† Words accompany every act: an act of force outweighs some of them."""
SURE = 1.25
"""† The first class must weigh this much more than the second, else nothing is said."""


class Onset(NamedTuple):
    """The class of the trigger, its day, and the reports that tell of it; `clear`: no other class is as likely."""

    trigger: Trigger
    day: dt.date
    evidence: tuple[Report, ...]
    clear: bool = True


class Act(NamedTuple):
    """An act that may have set the crisis off: its class, its day, how weighty it is, who tells."""

    trigger: Trigger
    day: dt.date
    weight: float
    reports: tuple[Report, ...]


def onset_of(incidents: Sequence[Incident], articles: Sequence[StoredReading], question: Question) -> Onset | None:
    """What set the crisis off; None where the first articles tell of no act, or of several that weigh alike.

    The opening of the first article tells what kind of act it was, else the acts of the first week, by their weight.
    Where the opening tells of two kinds alike, it is not clear.
    """
    acts = list(_acts(incidents, articles, question))
    opening = _opening(articles)
    trigger = _weightiest(acts) if opening is None else opening.trigger
    clear = opening is None or opening.clear
    if trigger is None:
        return None
    if trigger == "direct violence" and _against_others(acts):
        trigger = "indirect violence"
    chosen = sorted((act for act in acts if act.trigger == trigger), key=lambda act: (-act.weight, act.day))
    if not chosen:
        # Whose acts the words tell is not known, so that nothing is counted as already in the base.
        return Onset(trigger, min(stored.day for stored in articles), (), clear)
    # The weightiest act is the trigger; others of its class accompany it.
    return Onset(trigger, chosen[0].day, chosen[0].reports, clear)


def _opening(articles: Sequence[StoredReading]) -> Opening | None:
    """What the opening of the first article tells of."""
    first = min(articles, key=lambda stored: (stored.day, stored.reading.article.id), default=None)
    return None if first is None else opening_of(first.reading.article.text, first.day.year)


def _weightiest(acts: Sequence[Act]) -> Trigger | None:
    """The class of acts that weighs most, where it does for certain."""
    weights: defaultdict[Trigger, float] = defaultdict(float)
    for act in acts:
        weights[act.trigger] += act.weight
    ranked = sorted(weights, key=lambda trigger: (-weights[trigger], trigger))
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] < SURE * weights[ranked[1]]):
        return None
    return ranked[0]


def _against_others(acts: Sequence[Act]) -> bool:
    """Whether all violence that is told strikes others than the two sides."""
    violent = {act.trigger for act in acts} & {"direct violence", "indirect violence"}
    return violent == {"indirect violence"}


def _acts(incidents: Sequence[Incident], articles: Sequence[StoredReading], question: Question) -> Iterator[Act]:
    """Acts of or against the two sides told in the first week, the nearer to an article's beginning the weightier."""
    if not articles:
        return
    first = min(stored.day for stored in articles)
    texts = {s.reading.article.id: s.reading.article.text for s in articles if (s.day - first).days < ONSET_DAYS}
    for incident in incidents:
        trigger = _CLASS.get(incident.type)
        reports = tuple(report for report in incident.reports if report.article in texts)
        sides = {question.actor, question.target}
        if trigger is None or not reports or incident.status not in ("happened", "ongoing"):
            continue
        if not sides & {*incident.actors, *incident.recipients}:
            continue
        day = min(incident.start or reports[0].day, min(report.day for report in reports))
        if (first - day).days > TRIGGER_DAYS:
            continue
        if incident.type == "COERCE" and not any(
            _MILITARY.search(sentence_at(texts[r.article], r.span)) for r in reports
        ):
            trigger = "political"
        if trigger == "direct violence" and incident.recipients and not sides & set(incident.recipients):
            trigger = "indirect violence"
        near = max(_nearness(texts[report.article], report.span.start) for report in reports)
        # Of the week's articles those of the first day tell it; later ones tell what followed.
        late = 1.0 + min((report.day - first).days for report in reports)
        yield Act(trigger, day, _WEIGHT[trigger] * near / late, reports)


def _nearness(text: str, start: int) -> float:
    """1 in the first paragraph, a half in the second, and so on."""
    return 1.0 / (1 + text.count("\n\n", 0, start))


def violence_of(
    incidents: Sequence[Incident], articles: Sequence[StoredReading], question: Question, until: dt.date
) -> tuple[Report, ...]:
    """Reports of the first week of violence between the two sides up to a day, and in the two years before it."""
    if not articles:
        return ()
    first = min(stored.day for stored in articles)
    early = {s.reading.article.id for s in articles if (s.day - first).days < ONSET_DAYS}
    sides = {question.actor, question.target}
    of_both = {s.reading.article.id: s.reading.article.text for s in articles if sides <= _named_in(s)}
    found = []
    for incident in incidents:
        if incident.type != "ASSAULT" or incident.status not in ("happened", "ongoing"):
            continue
        reports = [report for report in incident.reports if report.article in early]
        if not incident.actors and not incident.recipients:
            reports = [r for r in reports if r.article in of_both and _is_blow(of_both[r.article], r)]
        elif not _between(incident, sides):
            continue
        if not reports:
            continue
        began = incident.start or incident.first_reported
        last = incident.end or began
        if incident.status == "ongoing" or (began <= until and (until - last).days <= RECENT_DAYS):
            found += reports
    return tuple(found)


def _between(incident: Incident, sides: set[str]) -> bool:
    """Whether violence is between the two sides, or strikes one of them."""
    parties = sides & {*incident.actors, *incident.recipients}
    return bool(parties) and (parties == sides or bool(sides & set(incident.recipients)))


def _named_in(stored: StoredReading) -> set[str]:
    """Who acts, or is acted upon, in an article."""
    return {code for event in stored.reading.events for code in (*event.actor, *event.recipient)}


def _is_blow(text: str, report: Report) -> bool:
    """Whether a report of violence by and on nobody named tells of arms of war, as its sentence has it."""
    return _BLOWS.search(sentence_at(text, report.span)) is not None

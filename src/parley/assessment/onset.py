"""What set a crisis off, read from what its first articles tell."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parley.assessment.asserting import asserted
from parley.assessment.sentences import sentence_at
from parley.assessment.types import Trigger
from parley.claims.types import EventType
from parley.record.types import Incident, Question, Report, StoredReading
from parley.spans import Span

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
BEGINNING = 240
"""† So much of the first article's beginning is looked at for words: about its first two sentences."""
_WEIGHT: Mapping[Trigger, float] = {
    "direct violence": 4.0, "indirect violence": 4.0, "non-violent military": 2.0, "political": 1.0,
}  # fmt: skip
"""† Words accompany every act: an act of force outweighs some of them."""
SURE = 1.25
"""† The first class must weigh this much more than the second, else nothing is said."""


_VIOLENT = re.compile(
    r"\b(?:kill(?:ed|ing)|shot (?:dead|down|at)|shoot(?:ing)?|fought|fighting|clash(?:ed|es)?|exchang\w+ fire"
    r"|open(?:ed)? fire|fir(?:ed|ing)|bomb(?:ed|ing|s)?|shell(?:ed|ing|s)?|attack(?:ed|s|ing)?|raid(?:ed|s)?|sank|sunk"
    r"|torpedoed|storm(?:ed|ing)|invad(?:ed|ing)|invasion|overr[au]n|ambush\w*|march(?:ed|ing) in|landed|assault\w*"
    r"|massacre\w*|wounded|dead)\b"
)
_ARMED = re.compile(
    r"\b(?:troops?|soldiers?|divisions?|brigades?|tanks?|warships?|fleet|destroyers?|carriers?|mobili[sz]\w*|manoeuv\w*"
    r"|exercis\w*|missiles?|bombers?|fighters?|aircraft|gunboats?|blockade\w*|reservists?|army|navy|garrison)\b"
)


_WORDS: tuple[tuple[Trigger, re.Pattern[str]], ...] = (
    ("direct violence", _VIOLENT), ("non-violent military", _ARMED),
)  # fmt: skip


class Onset(NamedTuple):
    """The class of the trigger, its day, and the reports that tell of it."""

    trigger: Trigger
    day: dt.date
    evidence: tuple[Report, ...]


def _by_words(articles: Sequence[StoredReading]) -> Onset | None:
    """The class by the words of the first article's beginning: violence, else forces; None where it has neither.

    Whose acts they are is not known, so that nothing is counted as already in the base.
    """
    if not articles:
        return None
    first = min(articles, key=lambda stored: (stored.day, stored.reading.article.id))
    text = first.reading.article.text
    beginning = sentence_at(text, Span(0, min(len(text), BEGINNING))).lower()
    for trigger, words in _WORDS:
        if any(asserted(beginning, match.start()) for match in words.finditer(beginning)):
            return Onset(trigger, first.day, ())
    return None


class Act(NamedTuple):
    """An act that may have set the crisis off: its class, its day, how weighty it is, who tells."""

    trigger: Trigger
    day: dt.date
    weight: float
    reports: tuple[Report, ...]


def onset_of(incidents: Sequence[Incident], articles: Sequence[StoredReading], question: Question) -> Onset | None:
    """What set the crisis off; None where the first articles tell of no act, or of several that weigh alike.

    Where their acts do not tell, the words of the first article do.
    """
    acts = list(_acts(incidents, articles, question))
    weights: defaultdict[Trigger, float] = defaultdict(float)
    for act in acts:
        weights[act.trigger] += act.weight
    ranked = sorted(weights, key=lambda trigger: (-weights[trigger], trigger))
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] < SURE * weights[ranked[1]]):
        return _by_words(articles)
    chosen = sorted((act for act in acts if act.trigger == ranked[0]), key=lambda act: (-act.weight, act.day))
    # The weightiest act is the trigger; others of its class accompany it.
    return Onset(ranked[0], chosen[0].day, chosen[0].reports)


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
    found = []
    for incident in incidents:
        if incident.type != "ASSAULT" or incident.status not in ("happened", "ongoing"):
            continue
        reports = [report for report in incident.reports if report.article in early]
        parties = sides & {*incident.actors, *incident.recipients}
        if not reports or not parties or (parties != sides and not sides & set(incident.recipients)):
            continue
        began = incident.start or incident.first_reported
        last = incident.end or began
        if incident.status == "ongoing" or (began <= until and (until - last).days <= RECENT_DAYS):
            found += reports
    return tuple(found)

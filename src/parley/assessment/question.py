"""The question: as people put it, or proposed from the record until a person confirms one."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from parley.assessment.statehood import is_state, told_states
from parley.claims.types import EventStatus, EventType
from parley.errors import BadInput
from parley.record.types import Incident, Question, Record, StoredReading

WINDOW_DAYS = 90
"""A proposed question closes this many days from now."""

_CONFLICT: Mapping[EventType, float] = {
    "ASSAULT": 5.0, "COERCE": 4.0, "MOBILIZE": 3.0, "THREATEN": 3.0, "SANCTION": 2.0, "PROTEST": 1.0, "REJECT": 1.0,
    "ACCUSE": 1.0, "REQUEST": 0.5,
}  # fmt: skip
"""† How conflictual an act is; what is not listed is none."""
_STATUS: Mapping[EventStatus, float] = {"happened": 1.0, "ongoing": 1.0, "planned": 0.5, "threatened": 0.5}
"""† What an act counts for that has not happened; what is denied, demanded or imagined counts for a quarter."""


class Pair(NamedTuple):
    """Who acts, and against whom."""

    actor: str
    target: str


class Asked(NamedTuple):
    """The question with its opening day, and whether it is only proposed."""

    question: Question
    proposed: bool


def asked(
    record: Record, articles: Sequence[StoredReading], as_of: dt.date, names: Mapping[str, str] | None = None
) -> Asked:
    """The record's question, or a proposed one; it opens with the earliest report unless people said otherwise.

    `names`: of states by code, for the text of a proposed question. BadInput where there is no question and the record
    shows no act of one state against another.
    """
    first = min((stored.day for stored in articles), default=as_of)
    if record.question is not None:
        question = record.question
        opens = question.opens or min(first, question.closes)
        return Asked(question=replace(question, opens=opens), proposed=False)
    return Asked(question=replace(proposed(record, as_of, names), opens=first), proposed=True)


def proposed(record: Record, as_of: dt.date, names: Mapping[str, str] | None = None) -> Question:
    """Will the state that acts most against another attack it on a large scale within 90 days?

    `names`: of states by code; of others what the articles most often call them.
    """
    told = told_states(record.articles)
    weights = _pairs(record, told) or _halves(record, told)
    if not weights:
        raise BadInput(
            f"The crisis {record.name!r} has no question, and its articles show no act of one state against another.",
            "Say what to ask, with: parley assess CRISIS --ask ACTOR TARGET --by YYYY-MM-DD, or add articles.",
        )
    actor, target = min(weights, key=lambda pair: (-weights[pair], pair))
    called = {**_names(record), **{state: state for state in told}, **(names or {})}
    closes = as_of + dt.timedelta(days=WINDOW_DAYS)
    return Question(
        text=f"Will {called.get(actor, actor)} attack {called.get(target, target)} on a large scale by {closes}?",
        actor=actor, event="ASSAULT", target=target, opens=None, closes=closes,
    )  # fmt: skip


def _pairs(record: Record, told: frozenset[str]) -> dict[Pair, float]:
    """How much each state acts against each other one."""
    weights: defaultdict[Pair, float] = defaultdict(float)
    for incident in record.incidents:
        weight = _weight(incident)
        for actor in incident.actors:
            for recipient in incident.recipients:
                if weight and actor != recipient and is_state(actor, told) and is_state(recipient, told):
                    weights[Pair(actor, recipient)] += weight
    return weights


def _halves(record: Record, told: frozenset[str]) -> dict[Pair, float]:
    """The same where no act tells both sides: who acts against nobody named, and whom nobody named acts against."""
    acts: defaultdict[str, float] = defaultdict(float)
    struck: defaultdict[str, float] = defaultdict(float)
    for incident in record.incidents:
        weight = _weight(incident)
        for codes, found in ((incident.actors, acts), (incident.recipients, struck)):
            for code in codes if weight else ():
                if is_state(code, told):
                    found[code] += weight
    return {Pair(one, two): acts[one] + struck[two] for one in acts for two in {*struck, *acts} if one != two}


def _weight(incident: Incident) -> float:
    """How conflictual an act is, by its type and status; 0 for what is none."""
    return _CONFLICT.get(incident.type, 0.0) * _STATUS.get(incident.status, 0.25)


def _names(record: Record) -> dict[str, str]:
    """What the articles most often call a state where it acts or is acted upon alone."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for stored in record.articles:
        for event in stored.reading.events:
            for codes, names in ((event.actor, event.actor_names), (event.recipient, event.recipient_names)):
                if len(codes) == 1 and len(names) == 1:
                    counts[codes[0]][names[0]] += 1
    return {code: min(found, key=lambda name: (-found[name], name)) for code, found in counts.items()}

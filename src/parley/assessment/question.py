"""The question: as people put it, or proposed from the record until a person confirms one."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
_FORETOLD = 3.0
"""† What it counts for that somebody speaks of a state's attack, be it that he thinks it unlikely: as a threat does."""
_ARMED: frozenset[EventType] = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
"""What is done with forces."""


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
    """Of the two states that quarrel most: will the one that arms against the other, or is feared to, attack it?

    On a large scale, within 90 days. `names`: of states by code; of others what the articles most often call them.
    """
    told = told_states(record.articles)
    weights = _pairs(record, told)
    pair = _most_of_two(weights, _alone(record, told)) if weights else _halves(record, told)
    if pair is None:
        raise BadInput(
            f"The crisis {record.name!r} has no question, and its articles show no act of one state against another.",
            "Say what to ask, with: parley assess CRISIS --ask ACTOR TARGET --by YYYY-MM-DD, or add articles.",
        )
    actor, target = pair
    called = {**_names(record), **{state: state for state in told}, **(names or {})}
    closes = as_of + dt.timedelta(days=WINDOW_DAYS)
    return Question(
        text=f"Will {called.get(actor, actor)} attack {called.get(target, target)} on a large scale by {closes}?",
        actor=actor, event="ASSAULT", target=target, opens=None, closes=closes,
    )  # fmt: skip


def _pairs(record: Record, told: frozenset[str]) -> dict[Pair, float]:
    """How much each state acts against each other one, and how much is said of its attack on it."""
    weights: defaultdict[Pair, float] = defaultdict(float)
    for incident in record.incidents:
        weight = _weight(incident)
        for actor in incident.actors:
            for recipient in incident.recipients:
                if weight and actor != recipient and is_state(actor, told) and is_state(recipient, told):
                    weights[Pair(actor, recipient)] += weight
    for feared, threatened in _foretold(record):
        if feared and threatened and feared != threatened and is_state(feared, told) and is_state(threatened, told):
            weights[Pair(feared, threatened)] += _FORETOLD
    return weights


def _alone(record: Record, told: frozenset[str]) -> dict[str, float]:
    """What each state does with its forces against nobody named, and what is said of its attack on nobody named."""
    acts: defaultdict[str, float] = defaultdict(float)
    for incident in record.incidents:
        if incident.type in _ARMED and not any(is_state(code, told) for code in incident.recipients):
            for actor in incident.actors:
                acts[actor] += _weight(incident)
    for feared, threatened in _foretold(record):
        if feared and not threatened:
            acts[feared] += _FORETOLD
    return acts


def _foretold(record: Record) -> Iterator[tuple[str | None, str | None]]:
    """Whose attack on whom somebody foretells, or thinks unlikely."""
    for stored in record.articles:
        for forecast in stored.reading.forecasts:
            if forecast.event == "ASSAULT" and stored.copy_of is None:
                yield forecast.actor, forecast.target


def _most_of_two(weights: Mapping[Pair, float], alone: Mapping[str, float]) -> Pair:
    """The two states with most between them, first the one that does more against the other and with its forces.

    Most of what is done before an attack is done against nobody named: fleets sail, reserves are called up.
    """
    between: defaultdict[Pair, float] = defaultdict(float)
    for (one, two), weight in weights.items():
        between[Pair(min(one, two), max(one, two))] += weight
    one, two = min(between, key=lambda pair: (-between[pair], pair))
    forth, back = (
        weights.get(pair, 0.0) + alone.get(pair.actor, 0.0) for pair in (Pair(one, two), Pair(two, one))
    )  # fmt: skip
    return Pair(one, two) if forth >= back else Pair(two, one)


def _halves(record: Record, told: frozenset[str]) -> Pair | None:
    """Where no act tells both sides: who acts most against nobody named, and whom nobody named acts against most."""
    acts: defaultdict[str, float] = defaultdict(float)
    struck: defaultdict[str, float] = defaultdict(float)
    for incident in record.incidents:
        weight = _weight(incident)
        for codes, found in ((incident.actors, acts), (incident.recipients, struck)):
            for code in codes if weight else ():
                if is_state(code, told):
                    found[code] += weight
    weights = {Pair(one, two): acts[one] + struck[two] for one in acts for two in {*struck, *acts} if one != two}
    return min(weights, key=lambda pair: (-weights[pair], pair)) if weights else None


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

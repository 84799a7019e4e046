"""The question: as people put it, or proposed from the record until a person confirms one."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from parley.assessment.statehood import is_state, told_states
from parley.assessment.states import StateTables
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
_UNNAMED = 0.5
_TOLD = 0.5
"""† What an act counts for between two states where one of them is not named, and the power of how often both are told
of: set on the crises of evaluation/indicators/articles.jsonl and on the dossiers."""
_ACTS = 2.0
"""† What the ratio of acts counts for beside what the indicators say of either attack, both in log-odds: the best of
½, 1 and 2 on the crises of articles.jsonl and articles-second.jsonl (17 of 25 directions right; by either alone 16)."""
_GREAT = 1.9
"""What counts that one of the two is a major power, in log-odds: of the casebook's 35 attacks by one of two sides only
one of which had such a power 31 were that side's (the odds from a uniform prior are 32 to 5)."""
_ARMED: frozenset[EventType] = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
"""What is done with forces."""


class Pair(NamedTuple):
    """Who acts, and against whom."""

    actor: str
    target: str


Leaning = Callable[[Question], float]
"""How far a record speaks for the attack that a question asks about, in log-odds."""


class Asked(NamedTuple):
    """The question with its opening day, and whether it is only proposed."""

    question: Question
    proposed: bool


def asked(
    record: Record, articles: Sequence[StoredReading], as_of: dt.date, names: Mapping[str, str] | None = None,
    leaning: Leaning | None = None, states: StateTables | None = None,
) -> Asked:  # fmt: skip
    """The record's question, or a proposed one; it opens with the earliest report unless people said otherwise.

    `names`: of states by code, for the text of a proposed question, `leaning` and `states` for its direction. BadInput
    where there is no question and the record shows no act of one state against another.
    """
    first = min((stored.day for stored in articles), default=as_of)
    if record.question is not None:
        question = record.question
        opens = question.opens or min(first, question.closes)
        return Asked(question=replace(question, opens=opens), proposed=False)
    return Asked(question=replace(proposed(record, as_of, names, leaning, states), opens=first), proposed=True)


def proposed(
    record: Record, as_of: dt.date, names: Mapping[str, str] | None = None, leaning: Leaning | None = None,
    states: StateTables | None = None,
) -> Question:  # fmt: skip
    """Of the two states that the crisis is about: will the one attack the other of which the record tells more of that?

    On a large scale, within 90 days. `names`: of states by code; of others what the articles most often call them.
    Without `leaning` it is the one that does more against the other. `states`: which of them are major powers.
    """
    told = told_states(record.articles)
    acts = _between(record, told)
    pair = _most(_told_of(record, told), acts)
    if pair is None:
        raise BadInput(
            f"The crisis {record.name!r} has no question, and its articles show no act of one state against another.",
            "Say what to ask, with: parley assess CRISIS --ask ACTOR TARGET --by YYYY-MM-DD, or add articles.",
        )
    called = {**_names(record), **{state: state for state in told}, **(names or {})}
    closes = as_of + dt.timedelta(days=WINDOW_DAYS)

    def attack(actor: str, target: str) -> Question:
        return Question(
            text=f"Will {called.get(actor, actor)} attack {called.get(target, target)} on a large scale by {closes}?",
            actor=actor, event="ASSAULT", target=target, opens=None, closes=closes,
        )  # fmt: skip

    one, two = attack(pair.actor, pair.target), attack(pair.target, pair.actor)
    if leaning is None:
        return one
    more = _ACTS * math.log((1.0 + acts.of(*pair)) / (1.0 + acts.of(pair.target, pair.actor)))
    great = [states is not None and states.is_major(state, as_of.year) for state in pair]
    more += _GREAT * (great[0] - great[1])
    return one if more + leaning(one) - leaning(two) >= 0.0 else two


class _Acts(NamedTuple):
    """How much states do against each other, by pairs; with their forces against nobody named; and nobody to them."""

    between: Mapping[Pair, float]
    alone: Mapping[str, float]
    struck: Mapping[str, float]

    def of(self, actor: str, target: str, *, unnamed: float = 1.0) -> float:
        """How much the one does against the other; `unnamed`: what counts of that where only one of them is named."""
        one_named = self.alone.get(actor, 0.0) + self.struck.get(target, 0.0)
        return self.between.get(Pair(actor, target), 0.0) + unnamed * one_named


def _most(told: Mapping[str, int], acts: _Acts) -> Pair | None:
    """The two states of which most is told and that do most against each other, first the one that does more.

    Most of what is done before an attack is done against nobody named: fleets sail, reserves are called up. And an act
    that is read wrong gives a pair of which the articles hardly speak. None where nobody does anything.
    """
    weights: dict[Pair, float] = {}
    for one, two in combinations(sorted(told), 2):
        done = acts.of(one, two, unnamed=_UNNAMED) + acts.of(two, one, unnamed=_UNNAMED)
        if done > 0:
            weights[Pair(one, two)] = min(told[one], told[two]) ** _TOLD * (1.0 + done)
    if not weights:
        return None
    one, two = max(weights, key=lambda pair: weights[pair])
    return Pair(one, two) if acts.of(one, two) >= acts.of(two, one) else Pair(two, one)


def _told_of(record: Record, told: frozenset[str]) -> Counter[str]:
    """How often each state acts, is acted upon, speaks, or is spoken to."""
    counts: Counter[str] = Counter()
    for incident in record.incidents:
        counts.update({*incident.actors, *incident.recipients})
    for stored in record.articles:
        if stored.copy_of is None:
            counts.update(speaker.country for speaker in stored.reading.speakers if speaker.country)
            counts.update(code for position in stored.reading.positions for code in position.towards)
    return Counter({code: count for code, count in counts.items() if is_state(code, told)})


def _between(record: Record, told: frozenset[str]) -> _Acts:
    """What states do against each other, and what is said of their attacks."""
    between: defaultdict[Pair, float] = defaultdict(float)
    alone: defaultdict[str, float] = defaultdict(float)
    struck: defaultdict[str, float] = defaultdict(float)
    for incident in record.incidents:
        weight = _weight(incident)
        actors = [code for code in incident.actors if is_state(code, told)]
        recipients = [code for code in incident.recipients if is_state(code, told)]
        for actor, recipient in product(actors, recipients):
            if actor != recipient:
                between[Pair(actor, recipient)] += weight
        if incident.type in _ARMED and not recipients:
            for actor in actors:
                alone[actor] += weight
        if not incident.actors:
            for recipient in recipients:
                struck[recipient] += weight
    for feared, threatened in _foretold(record):
        if feared and threatened and feared != threatened:
            between[Pair(feared, threatened)] += _FORETOLD
        elif feared:
            alone[feared] += _FORETOLD
    return _Acts(between, alone, struck)


def _foretold(record: Record) -> Iterator[tuple[str | None, str | None]]:
    """Whose attack on whom somebody foretells, or thinks unlikely."""
    for stored in record.articles:
        for forecast in stored.reading.forecasts:
            if forecast.event == "ASSAULT" and stored.copy_of is None:
                yield forecast.actor, forecast.target


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

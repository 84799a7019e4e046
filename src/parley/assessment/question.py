"""The question: as people put it, or proposed from the record until a person confirms one."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from parley.claims.types import EventStatus, EventType
from parley.errors import BadInput
from parley.record.types import Question, Record, StoredReading

WINDOW_DAYS = 90
"""A proposed question closes this many days from now."""

_CONFLICT: Mapping[EventType, float] = {
    "ASSAULT": 5.0, "COERCE": 4.0, "MOBILIZE": 3.0, "THREATEN": 3.0, "SANCTION": 2.0, "PROTEST": 1.0, "REJECT": 1.0,
    "ACCUSE": 1.0, "REQUEST": 0.5,
}  # fmt: skip
"""† How conflictual an act is; what is not listed is none."""
_STATUS: Mapping[EventStatus, float] = {"happened": 1.0, "ongoing": 1.0, "planned": 0.5, "threatened": 0.5}
"""† What an act counts for that has not happened; what is denied, demanded or imagined counts for a quarter."""
_STATE = re.compile(r"[A-Z]{3}\Z")


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
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    for incident in record.incidents:
        weight = _CONFLICT.get(incident.type, 0.0) * _STATUS.get(incident.status, 0.25)
        for actor in incident.actors:
            for recipient in incident.recipients:
                if weight and actor != recipient and _STATE.match(actor) and _STATE.match(recipient):
                    weights[actor, recipient] += weight
    if not weights:
        raise BadInput(
            f"The crisis {record.name!r} has no question, and its articles show no act of one state against another.",
            "Say what to ask, with: parley assess CRISIS --ask ACTOR TARGET --by YYYY-MM-DD, or add articles.",
        )
    actor, target = min(weights, key=lambda pair: (-weights[pair], pair))
    called = {**_names(record), **(names or {})}
    closes = as_of + dt.timedelta(days=WINDOW_DAYS)
    return Question(
        text=f"Will {called.get(actor, actor)} attack {called.get(target, target)} on a large scale by {closes}?",
        actor=actor, event="ASSAULT", target=target, opens=None, closes=closes,
    )  # fmt: skip


def _names(record: Record) -> dict[str, str]:
    """What the articles most often call a state where it acts or is acted upon alone."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for stored in record.articles:
        for event in stored.reading.events:
            for codes, names in ((event.actor, event.actor_names), (event.recipient, event.recipient_names)):
                if len(codes) == 1 and len(names) == 1:
                    counts[codes[0]][names[0]] += 1
    return {code: min(found, key=lambda name: (-found[name], name)) for code, found in counts.items()}

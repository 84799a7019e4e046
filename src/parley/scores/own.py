"""Parley's own daily headlines, and the analysts' numbers beside them, scored like everybody's forecasts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from parley.record.types import Edit, Question, Record
from parley.scores.edit_values import day_of, object_of, probability_of, unusable
from parley.scores.results import OwnScore
from parley.scores.rules import brier, log_score

LEAST_QUESTIONS = 30
"""Resolved questions below which Parley claims no track record."""
PARLEY = "Parley"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What followed on a crisis's question; `last`: the day from which there was nothing left to predict."""

    happened: bool
    last: dt.date


def own_scores(records: Iterable[Record]) -> tuple[OwnScore, tuple[OwnScore, ...]]:
    """Parley's score and the analysts', by name; `questions` have a number, `n` of them an outcome.

    Parley's numbers are the edits ("crisis", "headline": {on, probability}), an analyst's those of
    ("crisis", "analyst_probability"). One question counts once, with the day-weighted mean of the number that stood;
    numbers written down after the outcome do not count.
    """
    scored: dict[str, list[tuple[float, float]]] = defaultdict(list)
    asked: dict[str, int] = defaultdict(int)
    for record in records:
        if record.question is None:
            continue
        outcome = _outcome(record.edits, record.question)
        for name, numbers in _numbers(record.edits).items():
            asked[name] += 1
            if outcome and (score := _score(numbers, outcome)):
                scored[name].append(score)
    analysts = sorted(name for name in asked if name != PARLEY)
    return _own(PARLEY, asked[PARLEY], scored[PARLEY]), tuple(
        _own(name, asked[name], scored[name]) for name in analysts
    )


def _own(name: str, asked: int, scored: list[tuple[float, float]]) -> OwnScore:
    enough = len(scored) >= LEAST_QUESTIONS
    return OwnScore(
        name=name, questions=asked, n=len(scored),
        brier=fmean(b for b, _ in scored) if enough else None,
        log=fmean(s for _, s in scored) if enough else None,
        note=None if enough else f"no track record ({len(scored)} of {LEAST_QUESTIONS} questions resolved)",
    )  # fmt: skip


def _outcome(edits: Iterable[Edit], question: Question) -> _Outcome | None:
    """The outcome as last decided; an event outside the question's days is none."""
    edit = next((e for e in reversed(tuple(edits)) if (e.target, e.field) == ("crisis", "outcome")), None)
    if edit is None or edit.value is None:
        return None
    value = object_of(edit)
    if not isinstance(value.get("happened"), bool):
        raise unusable(edit, "it needs happened (true or false) and on (a day or null)")
    on = day_of(edit, value.get("on")) if value.get("on") else None
    if value["happened"] and on is None:
        raise unusable(edit, "what happened needs its day")
    in_time = on is not None and (question.opens or on) <= on <= question.closes
    happened = bool(value["happened"]) and in_time
    return _Outcome(happened=happened, last=on if happened and on else question.closes)


def _numbers(edits: Iterable[Edit]) -> dict[str, Mapping[dt.date, float]]:
    """By name: the number from each day on, which is never earlier than it was written down; a day's last one holds."""
    numbers: dict[str, dict[dt.date, float]] = defaultdict(dict)
    for edit in edits:
        written = edit.at.date()
        if edit.target != "crisis" or edit.value is None:
            continue
        if edit.field == "headline":
            value = object_of(edit)
            numbers[PARLEY][max(day_of(edit, value.get("on")), written)] = probability_of(
                edit, value.get("probability")
            )
        elif edit.field == "analyst_probability":
            numbers[edit.author][written] = probability_of(edit, edit.value)
    return dict(numbers)


def _score(numbers: Mapping[dt.date, float], outcome: _Outcome) -> tuple[float, float] | None:
    """Day-weighted Brier and log score of what stood before the outcome, None where nothing did."""
    kept = [(day, p) for day, p in sorted(numbers.items()) if day < outcome.last]
    if not kept:
        return None
    ends = [day for day, _ in kept[1:]] + [outcome.last]
    weights = [(end - day).days for (day, _), end in zip(kept, ends, strict=True)]
    y = float(outcome.happened)
    briers = [brier(p, y) for _, p in kept]
    logs = [log_score(p, y) for _, p in kept]
    return fmean(briers, weights), fmean(logs, weights)

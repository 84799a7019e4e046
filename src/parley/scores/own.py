"""Parley's own daily headlines, and the analysts' numbers beside them, scored like everybody's forecasts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import fmean

from parley.record.types import Edit, Record
from parley.scores.edit_values import day_of, object_of, probability_of
from parley.scores.endings import Ending, ending_of
from parley.scores.results import OwnScore
from parley.scores.rules import brier, log_score

LEAST_QUESTIONS = 30
"""Resolved questions below which Parley claims no track record."""
PARLEY = "Parley"


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
        ending = ending_of(record)
        for name, numbers in _numbers(record.edits).items():
            asked[name] += 1
            if ending and (score := _score(numbers, ending)):
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


def _score(numbers: Mapping[dt.date, float], ending: Ending) -> tuple[float, float] | None:
    """Day-weighted Brier and log score of what stood before the outcome, None where nothing did."""
    kept = [(day, p) for day, p in sorted(numbers.items()) if day < ending.last]
    if not kept:
        return None
    ends = [day for day, _ in kept[1:]] + [ending.last]
    weights = [(end - day).days for (day, _), end in zip(kept, ends, strict=True)]
    y = float(ending.happened)
    briers = [brier(p, y) for _, p in kept]
    logs = [log_score(p, y) for _, p in kept]
    return fmean(briers, weights), fmean(logs, weights)

"""How often crises that are still calm after so many days escalate: what the base rate's clock says beside what came.

`python -m parley.evaluation.landmarks FILE.csv`, FILE being ICB's system table. Crises that began without violence;
shares, F and G from all earlier decades, the crises of each decade from the 1950s on predicted. Three rules: the plain
share whatever the day; the share with those left out that escalated by then; with those left out, too, that were over.
Six of ICB's 32 escalations have no certain day and are left out.
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from parley.assessment.backtest import DECADES
from parley.assessment.timing import escalated_by
from parley.assessment.types import Timing
from parley.data.timing import Escalation

DAYS = (0, 7, 14, 30, 60, 90, 120)
RULES = ("plain share", "escalated left out", "over left out, too")
NEAR_DAYS = 45
"""A crisis of the timing table is the one of ICB whose trigger lies nearest, within so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A crisis that began without violence: the day of its escalation, else that of its end, since the trigger."""

    year: int
    escalated: bool
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """Crises still open and calm after `day` days: how many, how many escalated later, and by rule what was said."""

    day: int
    n: int
    came: int
    said: Mapping[str, float]
    brier: Mapping[str, float]


def courses(rows: Iterable[Mapping[str, str]], escalations: Sequence[Escalation]) -> tuple[Course, ...]:
    """ICB's crises outside wars without violence before or at the trigger, escalations dated by the timing table."""
    left = list(escalations)
    found = []
    for row in rows:
        if row["iwcmb"] not in ("1", "2") or row["timvio"] not in ("1", "4"):
            continue
        year = int(row["yrtrig"])
        if row["viol"] in ("1", "2"):
            found.append(Course(year=year, escalated=False, days=int(float(row["brexit"]))))
            continue
        trigger = _day(year, row["motrig"], row["datrig"])
        own = min(left, key=lambda e: abs((e.trigger - trigger).days), default=None)
        if own is not None and abs((own.trigger - trigger).days) <= NEAR_DAYS:
            left.remove(own)
            found.append(Course(year=year, escalated=True, days=own.days))
    return tuple(found)


def _day(year: int, month: str, day: str) -> dt.date:
    """ICB's trigger; where it has no month or day, the middle."""
    known = int(float(month)) if month and int(float(month)) <= 12 else 7
    number = int(float(day)) if day and int(float(day)) <= 28 else 15
    return dt.date(year, known, number)


def measured(crises: Sequence[Course]) -> Iterator[Landmark]:
    """Each landmark over the crises of all test decades."""
    for day in DAYS:
        said: dict[str, list[float]] = {rule: [] for rule in RULES}
        came: list[bool] = []
        for decade in DECADES:
            past = [crisis for crisis in crises if crisis.year < decade]
            ahead = [crisis for crisis in crises if decade <= crisis.year < decade + 10 and crisis.days > day]
            share, escalated, over = _learned(past, day)
            for crisis in ahead:
                came.append(crisis.escalated)
                calm = share * (1.0 - escalated)
                said[RULES[0]].append(share)
                said[RULES[1]].append(calm / (1.0 - share * escalated))
                said[RULES[2]].append(calm / (calm + (1.0 - share) * (1.0 - over)))
        if not came:
            continue
        actual = np.array(came, dtype=float)
        yield Landmark(
            day=day, n=len(came), came=sum(came), said={rule: float(np.mean(said[rule])) for rule in RULES},
            brier={rule: float(np.mean((np.array(said[rule]) - actual) ** 2)) for rule in RULES},
        )  # fmt: skip


def _learned(past: Sequence[Course], day: int) -> tuple[float, float, float]:
    """From past crises: the share that escalated; of these by the day; of the others, the share over by then."""
    days = tuple(sorted(crisis.days for crisis in past if crisis.escalated))
    others = [crisis.days for crisis in past if not crisis.escalated]
    timing = Timing(days=days, by_threatener=0, known=0)
    escalated = float(escalated_by(timing, np.array([float(day)]))[0]) if day else 0.0
    return (len(days) + 0.5) / (len(past) + 1.0), escalated, sum(d <= day for d in others) / len(others)


def main(path: str) -> None:
    """Print the landmarks as a table."""
    from parley.data.timing import load_escalations

    with Path(path).open(encoding="utf-8", newline="") as file:
        found = courses(csv.DictReader(file), load_escalations())
    columns = ("still calm after", "n", "escalated", *(f"{rule}: said, Brier" for rule in RULES))
    lines = [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    for one in measured(found):
        cells = " | ".join(f"{100 * one.said[rule]:.1f} %, {one.brier[rule]:.4f}" for rule in RULES)
        lines.append(f"| {one.day} days | {one.n} | {one.came}, {100 * one.came / one.n:.1f} % | {cells} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])

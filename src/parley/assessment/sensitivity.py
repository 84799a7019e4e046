"""What the answer hangs on: without each part, with what is not seen yet, and since the reader last looked.

What forecasters add is held as it is while evidence is taken away or put in.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from parley.assessment.evidence import absent, by_now, seen, support
from parley.assessment.facts import Facts
from parley.assessment.odds import Floats, expit
from parley.assessment.origins import Unit
from parley.assessment.reliability import RATIOS
from parley.assessment.types import AbsentBy, Change, Changed, Unseen, Without
from parley.assessment.weighing import Weighed, model_with

LEAST_POINTS = 0.05
"""Parts that move the answer by less than this many points are not listed."""
SEEN_RATIO = math.log(RATIOS["B"]) * 2.0
"""What "if it were seen" means: two independent sources that are usually reliable report it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The last day as it stands: its origins, log-odds of base rate and forecasters, the answer in probability."""

    facts: Facts
    weighed: Weighed
    units: Sequence[Unit]
    base: float
    forecasters: float
    answer: float

    @property
    def row(self) -> int:
        """The last day's row."""
        return len(self.facts.days) - 1

    @property
    def effects(self) -> Floats:
        """λ of the last day."""
        return np.asarray(self.facts.effects[self.row], dtype=np.float64)

    def answer_with(self, effects: Floats) -> float:
        """The answer if the facts had these λ."""
        return expit(model_with(self.facts, self.units, effects, self.base) + self.forecasters)


def without_each(now: Standing) -> tuple[Without, ...]:
    """The answer without each indicator, each origin and the forecasters; what moves it most first."""
    found = []
    for column, indicator in enumerate(now.facts.indicators):
        if now.effects[column] != 0.0:
            effects = np.where(np.arange(len(now.effects)) == column, 0.0, now.effects)
            found.append(_without("indicator", indicator.id, now, now.answer_with(effects)))
    for origin, shares in now.facts.origin_shares(now.row).items():
        found.append(_without("origin", origin, now, now.answer_with(now.effects * (1.0 - shares))))
    if now.forecasters:
        model = float(now.weighed.model[now.row])
        found.append(_without("forecasters", "forecasters", now, expit(model)))
    listed = (item for item in found if abs(item.points) >= LEAST_POINTS)
    return tuple(sorted(listed, key=lambda item: (-abs(item.points), item.kind, item.name)))


def _without(kind: Literal["indicator", "origin", "forecasters"], name: str, now: Standing, answer: float) -> Without:
    return Without(kind=kind, name=name, probability=answer, points=100.0 * (now.answer - answer))


def unseen(now: Standing, *, since: float, coverage: float, by: dt.date) -> tuple[Unseen, ...]:
    """For each indicator that nobody has reported: the answer if it were seen, and if it is not by a day.

    `since`: days since the trigger, on the last day. The most telling first.
    """
    facts = now.facts
    ahead = max(by.toordinal() - int(facts.days[now.row]), 0)
    then = since + ahead
    found = []
    for column, indicator in enumerate(facts.indicators):
        if facts.chosen[now.row, column] != -1 or facts.fixed[column]:
            continue
        p1, p0, half = facts.p1[column], facts.p0[column], indicator.timing_days
        d = np.asarray(indicator.observability * coverage)
        missing = absent(p1, p0, by_now(np.asarray(then), np.asarray(half[0])),
                         by_now(np.asarray(then), np.asarray(half[1])), d)  # fmt: skip
        told = _information(now.answer, *(_seen_by(p, h, since, then, indicator.observability)
                                          for p, h in ((p1, half[0]), (p0, half[1]))))  # fmt: skip
        here = np.arange(len(facts.indicators)) == column
        spotted = float(seen(p1, p0, support(np.asarray(SEEN_RATIO))))
        found.append(
            Unseen(
                indicator=indicator.id, says=indicator.says,
                if_seen=now.answer_with(np.where(here, spotted, now.effects)),
                if_absent_by=AbsentBy(
                    date=by, probability=now.answer_with(np.where(here, float(missing), now.effects))
                ),
                information=told,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda item: (-item.information, item.indicator)))


def _seen_by(p: float, half: float, now: float, then: float, observability: float) -> float:
    """The chance that what has not been reported until now is reported by then, where the press is followed."""
    before, after = (observability * p * float(by_now(np.asarray(t), np.asarray(half))) for t in (now, then))
    return (after - before) / (1.0 - before)


def _information(answer: float, under_attack: float, otherwise: float) -> float:
    """Bits that learning whether it is seen gives about the attack: mutual information."""
    total = 0.0
    for one, other in ((under_attack, otherwise), (1.0 - under_attack, 1.0 - otherwise)):
        either = answer * one + (1.0 - answer) * other
        for prior, chance in ((answer, one), (1.0 - answer, other)):
            if prior * chance > 0.0:
                total += prior * chance * math.log2(chance / either)
    return max(total, 0.0)


def changed_since(
    since: dt.date, facts: Facts, weighed: Weighed, base: Floats, forecasters: Callable[[int], float]
) -> Changed | None:
    """What moved since a day; None where that day is not among those assessed. `forecasters`: their sum on a row."""
    row, last = since.toordinal() - int(facts.days[0]), len(facts.days) - 1
    if not 0 <= row < last:
        return None
    before, now = forecasters(row), forecasters(last)
    changes = [
        Change(part=indicator.id, says=indicator.says, before=float(weighed.parts[row, column]),
               now=float(weighed.parts[last, column]))
        for column, indicator in enumerate(facts.indicators)
    ]  # fmt: skip
    changes.append(Change(part="base rate", says="fewer days are left", before=float(base[row]), now=float(base[last])))
    changes.append(Change(part="forecasters", says="what named forecasters add", before=before, now=now))
    moved = [change for change in changes if abs(change.now - change.before) > _SMALL]
    return Changed(
        since=since,
        probability=expit(float(weighed.model[row]) + before),
        changes=tuple(sorted(moved, key=lambda change: (-abs(change.now - change.before), change.part))),
    )


_SMALL = 0.005
"""Log-odds; smaller changes are not listed."""

"""From the base rate to the answer: the steps of the contribution chart, and one sentence, whose figures add up.

Every figure is the one that the rest of the page shows, rounded by itself; what rounding leaves over is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from parley.assessment.types import Assessment, EvidenceItem
from parley.present.assessment_parts import LEAST_SHOWN, anchor
from parley.present.assessment_wording import PERCENT, decimal, unbroken
from parley.present.plain import printable

MOST_STEPS = 8
"""Facts that the contribution chart shows by themselves; the others are added up."""

Kind = Literal["base", "seen", "absent", "forecasters", "rounding", "total"]


class Step(NamedTuple):
    """One bar of the contribution chart, in percentage points; `shown` adds up over the steps to the last one."""

    label: str
    kind: Kind
    before: float
    after: float
    shown: float
    anchor: str


def steps(assessment: Assessment) -> tuple[Step, ...]:
    """From the base rate to the headline, part by part: what raises it first, then what lowers it."""
    found, at = [], 0.0
    for label, kind, points, where in _parts(assessment):
        found.append(Step(label, kind, at, at + points, round(points, 1), where))
        at += points
    # The parts add up to the answer but for the last bits of floating point.
    answer = 100.0 * assessment.headline.probability
    over = round(round(answer, 1) - sum(step.shown for step in found), 1)
    if over:
        found.append(Step("Rounding of the figures above", "rounding", at, at, over, "made-of"))
    return (*found, Step("Answer", "total", 0.0, answer, round(answer, 1), "top"))


def _parts(assessment: Assessment) -> list[tuple[str, Kind, float, str]]:
    """Label, kind, percentage points and where the page says more of it."""
    sightings = [item for item in assessment.evidence if item.kind == "sighting" and item.log_odds]
    alone = sorted(sightings, key=lambda item: -abs(item.points))[:MOST_STEPS]
    alone = [item for item in alone if abs(item.points) >= LEAST_SHOWN]
    alone.sort(key=lambda item: -item.points)
    rest = [item for item in sightings if item not in alone]
    absent = [item for item in assessment.evidence if item.kind == "absence"]
    parts: list[tuple[str, Kind, float, str]] = [
        ("Base rate", "base", 100.0 * assessment.base_rate.probability, "base-rate"),
        *((printable(item.says), "seen", item.points, anchor(item.indicator)) for item in alone),
    ]  # fmt: skip
    if rest:
        number = f"{len(rest)} {'other reported facts' if alone else 'reported facts'}"
        parts.append((number, "seen", _points(rest), "evidence"))
    if absent:
        parts.append((f"{len(absent)} kinds of facts not reported", "absent", _points(absent), "evidence"))
    return [*parts, ("Named forecasters", "forecasters", assessment.forecasters.points, "forecasters")]


def _points(items: Iterable[EvidenceItem]) -> float:
    return sum(item.points for item in items)


def in_a_sentence(assessment: Assessment) -> str:
    """How the number comes about, in one sentence whose figures add up: the largest part takes what rounding leaves."""
    kinds = ("sighting", "absence")
    exact = [_points(item for item in assessment.evidence if item.kind == kind) for kind in kinds]
    exact.append(assessment.forecasters.points)
    base, total = (round(100.0 * p, 1) for p in (assessment.base_rate.probability, assessment.headline.probability))
    moves = [round(points, 1) for points in exact]
    largest = max(range(len(exact)), key=lambda i: abs(exact[i]))
    moves[largest] = round(moves[largest] + total - base - sum(moves), 1)
    parts = [f"Past crises of this kind give {base:.1f}{PERCENT}{_at_first(assessment)}"]
    whats = (("what is reported", "s"), ("what is not reported", "s"), ("named forecasters", ""))
    parts += [f"{what} {_moves(points, ending)}" for (what, ending), points in zip(whats, moves, strict=True)]
    return f"{'; '.join(parts)}: together {total:.1f}{PERCENT}, shown as {unbroken(assessment.headline.display)}."


def _at_first(assessment: Assessment) -> str:
    """What the base rate was on the first day, where the days that passed have changed it."""
    first = assessment.timeline[0]
    was = decimal(first.base_rate)
    return "" if was == decimal(assessment.base_rate.probability) else f" by now, after {was} on {first.date}"


def _moves(points: float, ending: str) -> str:
    """What a part does; `ending`: of the verb, "s" for one that moves."""
    if points == 0.0:
        return f"change{ending} nothing"
    return f"{'add' if points > 0 else 'take'}{ending} {abs(points):.1f} points"


def fallen(assessment: Assessment) -> str:
    """A sentence on how far the base rate has fallen since the first day; "" where that is less than by half."""
    first, now = assessment.timeline[0], assessment.base_rate.probability
    if now > FALLEN * first.base_rate:
        return ""
    return (
        f"On {first.date} it was {decimal(first.base_rate)}: it falls as days pass without an attack, and "
        "as the question's window closes. If a later act set off a new crisis, the clock starts on its day."
    )


FALLEN = 0.5
"""† A base rate that has fallen to so much of its first value is the first thing to know of the answer."""

"""Nearest cases: past crises that resemble a profile. Context for a reader, not skill: they enter no number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from parley.assessment.cases import Case, first_day
from parley.assessment.types import Analogue, Outcome, Profile

WEIGHTS: Mapping[str, float] = {
    "trigger": 3.0, "violence": 3.0, "protracted": 2.0, "major_powers": 1.5, "nuclear": 1.5, "contiguity": 1.0,
    "alliance": 1.0,
}  # fmt: skip
"""† What each feature counts in likeness: most what the reference classes are made of, least the map and treaties."""

LEAST_KNOWN = 0.5
"""† Share of the weights that must be known on both sides for a likeness to be named."""

_ORDERS: Mapping[str, tuple[str | int, ...]] = {
    "contiguity": ("contiguous", "near", "distant"), "major_powers": (0, 1, 2), "nuclear": (0, 1, 2),
}  # fmt: skip
_HALVES = (
    {"political", "non-violent military"}, {"indirect violence", "direct violence"}, {"yes", "long war"},
)  # fmt: skip
"""Values that are half alike: set off without violence, set off by it, in a protracted conflict."""

_PHRASES: Mapping[str, Mapping[str | int | bool, str]] = {
    "trigger": {
        "political": "set off by a political act", "non-violent military": "set off by a military act without violence",
        "indirect violence": "set off by violence against others", "direct violence": "set off by an act of violence",
    },
    "violence": {False: "no violence when it began", True: "violence before it or at its beginning"},
    "protracted": {
        "no": "not part of a protracted conflict", "yes": "part of a protracted conflict",
        "long war": "part of a protracted conflict with a long war",
    },
    "major_powers": {0: "no major power", 1: "a major power on one side", 2: "major powers on both sides"},
    "nuclear": {
        0: "no nuclear weapons", 1: "nuclear weapons on one side", 2: "nuclear weapons on both sides",
    },
    "contiguity": {
        "contiguous": "a common border", "near": "neighbours without a common border", "distant": "far from each other",
    },
    "alliance": {False: "no major power bound to the one under threat", True: "a major power bound to defend it"},
}  # fmt: skip

_ENDS: Mapping[Outcome, str] = {
    "attack": "attack", "coercion": "pressure without a large-scale attack", "drift": "faded", "settlement": "settled",
}  # fmt: skip


def nearest(cases: Iterable[Case], profile: Profile, *, count: int = 5) -> tuple[Analogue, ...]:
    """The cases most like a profile, the likest first and of equals the latest; only those over before it began."""
    found = [
        (likeness, case)
        for case in cases
        if _was_over(case, profile.began) and (likeness := likeness_of(case, profile)) is not None
    ]
    found.sort(key=lambda pair: (-pair[0], -first_day(pair[1].began).toordinal(), pair[1].id))
    return tuple(
        Analogue(name=case.name, year=case.year, likeness=likeness, reasons=_reasons(case, profile), outcome=_end(case))
        for likeness, case in found[:count]
    )


def likeness_of(case: Case, profile: Profile) -> float | None:
    """The weighted share of features that agree, in [0, 1]; None where too few are known of both."""
    known = agreed = 0.0
    for feature, weight in WEIGHTS.items():
        here, there = getattr(profile, feature).value, getattr(case, feature)
        if here is not None and there is not None:
            known += weight
            agreed += weight * _agreement(feature, here, there)
    return agreed / known if known >= LEAST_KNOWN * sum(WEIGHTS.values()) else None


def _agreement(feature: str, here: str | int | bool, there: str | int | bool) -> float:
    """How far two values of a feature agree: 1 the same, 0 opposite, ½ between."""
    if here == there:
        return 1.0
    if feature in _ORDERS:
        order = _ORDERS[feature]
        return 1.0 - abs(order.index(here) - order.index(there)) / (len(order) - 1)
    return 0.5 if {here, there} in _HALVES else 0.0


def _was_over(case: Case, day: dt.date | None) -> bool:
    """Whether the case had ended by that day; where its end is not known, by the end of the next year."""
    return day is None or first_day(case.ended or f"{case.year + 2}") < day


def _reasons(case: Case, profile: Profile) -> tuple[str, ...]:
    """What is the same, by weight, then what is not."""
    same: list[str] = []
    other: list[str] = []
    for feature in WEIGHTS:
        here, there = getattr(profile, feature).value, getattr(case, feature)
        if here is not None and there is not None:
            phrase = _PHRASES[feature][there]
            (same if here == there else other).append(phrase if here == there else f"unlike here: {phrase}")
    return (*same, *other)


def _end(case: Case) -> str:
    by = {"challenger": case.challenger, "defender": case.defender, "both": case.challenger + case.defender}
    attackers = f" by {', '.join(by[case.attacker])}" if case.attacker else ""
    return f"{_ENDS[case.outcome]}{attackers}: {case.how_it_ended}"

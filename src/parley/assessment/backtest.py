"""Forward chaining: what each model would have said of a decade's crises, knowing only earlier decades.

Frozen with docs/backtest.md: features and models were fixed, hashed and committed before the first look at a test
decade. Whoever changes this file changes what was measured, and has to say so there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from parley.assessment.classes import Kind, share_of
from parley.assessment.odds import Floats, expits
from parley.assessment.types import Protracted, ReferenceClass, Trigger

Response = Literal["without force", "forces moved", "violence"]
"""The first move of those who saw the trigger first: no forces, forces without violence, or violence itself."""

DECADES = tuple(range(1950, 2030, 10))
"""The first years of the decades that are predicted; all that is older only teaches."""
PENALTY = 1.0
"""† Half of this times the squared coefficients is added to the loss (scikit-learn's C = 1); no other was tried."""
_STEPS = 100
_CLOSE_ENOUGH = 1e-10


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCrisis:
    """A crisis as known at its trigger, its first response, and what came of it, by target.

    `conflict`: crises of one protracted conflict share it. `year`: of the trigger.
    """

    id: str
    year: int
    conflict: str
    trigger: Trigger
    protracted: Protracted
    violence: bool
    contiguous: bool
    response: Response
    came: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicted:
    """A crisis of a test decade, what each model said beforehand, and whether it came."""

    crisis: PastCrisis
    said: Mapping[str, float]
    came: bool


def flags(crisis: PastCrisis) -> tuple[bool, ...]:
    """Six flags, all known at the trigger: the classes' own features added up instead of crossed, and neighbours."""
    return (
        crisis.trigger == "direct violence",
        crisis.trigger == "indirect violence",
        crisis.violence,
        crisis.protracted != "no",
        crisis.protracted == "long war",
        crisis.contiguous,
    )


def flags_and_response(crisis: PastCrisis) -> tuple[bool, ...]:
    """The six flags, and two for the first response."""
    return (*flags(crisis), crisis.response == "forces moved", crisis.response == "violence")


FLAG_NAMES = (
    "direct violence", "indirect violence", "violence already", "protracted", "long war", "contiguous",
    "forces moved", "violent response",
)  # fmt: skip
"""The flags in their order; the first six are known at the trigger."""

Model = Callable[[Sequence[PastCrisis], Sequence[PastCrisis], str], Floats]
"""From past crises, crises to predict and the target to a probability for each of the latter."""


def base_rate(past: Sequence[PastCrisis], ahead: Sequence[PastCrisis], target: str) -> Floats:
    """The share of all past crises, half a crisis added on each side."""
    hits = sum(crisis.came[target] for crisis in past)
    return np.full(len(ahead), (hits + 0.5) / (len(past) + 1.0))


def class_share(past: Sequence[PastCrisis], ahead: Sequence[PastCrisis], target: str) -> Floats:
    """The shrunken share of the reference class, by the code that an assessment uses, counted over the past crises."""
    rows = _classes(past, target)
    shares = {}
    for crisis in ahead:
        kind = Kind(trigger=crisis.trigger, protracted=crisis.protracted, violence=crisis.violence)
        shares[crisis.id] = share_of(rows, kind, "serious violence").shrunk
    return np.array([shares[crisis.id] for crisis in ahead])


def _classes(past: Sequence[PastCrisis], target: str) -> tuple[ReferenceClass, ...]:
    """Reference classes in which `serious` counts the target, whichever it is."""
    members: dict[tuple[Trigger, Protracted, bool], list[bool]] = {}
    for crisis in past:
        key = (crisis.trigger, crisis.protracted, crisis.violence)
        members.setdefault(key, []).append(crisis.came[target])
    return tuple(
        ReferenceClass(
            trigger=trigger, protracted=protracted, violence=violence, n=len(came), serious=sum(came), war=0,
            agreement=0, tacit=0, unilateral=0, imposed=0, faded=0,
        )
        for (trigger, protracted, violence), came in members.items()
    )  # fmt: skip


def fitted(features: Callable[[PastCrisis], tuple[bool, ...]]) -> Model:
    """A logistic regression on flags, its coefficients pulled towards 0; the base rate where nothing varies."""

    def model(past: Sequence[PastCrisis], ahead: Sequence[PastCrisis], target: str) -> Floats:
        came = np.array([crisis.came[target] for crisis in past], dtype=float)
        if came.min() == came.max():
            return base_rate(past, ahead, target)
        beta = coefficients(np.array([features(crisis) for crisis in past], dtype=float), came)
        return expits(beta[0] + np.array([features(crisis) for crisis in ahead], dtype=float) @ beta[1:])

    return model


def coefficients(flagged: Floats, came: Floats) -> Floats:
    """Intercept, then a coefficient for each column; the intercept is not pulled. By Newton's method."""
    x = np.column_stack([np.ones(len(came)), flagged])
    penalty = np.diag([0.0] + [PENALTY] * flagged.shape[1])
    beta = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = expits(x @ beta)
        step = np.linalg.solve(
            x.T @ (x * (p * (1.0 - p))[:, None]) + penalty, x.T @ (came - p) - penalty @ beta
        )  # fmt: skip
        beta = beta + step
        if np.abs(step).max() < _CLOSE_ENOUGH:
            return np.asarray(beta, dtype=np.float64)
    raise ValueError("the regression does not settle: some outcome is certain among the past crises")


MODELS: Mapping[str, Model] = {
    "base rate": base_rate,
    "class share": class_share,
    "six flags": fitted(flags),
    "six flags and response": fitted(flags_and_response),
}


def chained(
    crises: Sequence[PastCrisis], target: str, models: Sequence[str], *, decades: Sequence[int] = DECADES
) -> tuple[Predicted, ...]:
    """Predict each decade's crises from those of earlier years alone, by each of the models named."""
    found = []
    for decade in decades:
        past = [crisis for crisis in crises if crisis.year < decade]
        ahead = [crisis for crisis in crises if decade <= crisis.year < decade + 10]
        if not past or not ahead:
            continue
        said = {name: MODELS[name](past, ahead, target) for name in models}
        found += [
            Predicted(
                crisis=crisis, said={name: float(said[name][row]) for name in models}, came=crisis.came[target]
            )
            for row, crisis in enumerate(ahead)
        ]  # fmt: skip
    return tuple(found)

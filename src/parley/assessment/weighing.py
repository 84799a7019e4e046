"""From the facts of every day to the log-odds of base rate and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from parley.assessment.evidence import bounded, damped, repetition_weights
from parley.assessment.facts import Facts
from parley.assessment.odds import Floats
from parley.assessment.origins import Unit, kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """Over days (and indicators): `multipliers` of λ for single origins and repetition; `parts`: what λ comes to.

    `model`: M, base rate and evidence together, in log-odds.
    """

    multipliers: Floats
    bounds: Floats
    parts: Floats
    model: Floats


def weigh(facts: Facts, base: Floats) -> Weighed:
    """Damp the facts of every day; `base`: log-odds of the base rate of each day."""
    keep = np.ones_like(facts.effects)
    for row in range(len(facts.days)):
        units = facts.units(row)
        if units:
            keep[row] = _kept(facts, units, facts.effects[row], float(base[row]))
    standing = facts.effects * keep
    multipliers = keep * repetition_weights(standing, facts.groups)
    halved = facts.effects * multipliers
    bounds = bounded(halved.sum(axis=1))
    parts = halved * bounds[:, None]
    return Weighed(multipliers=multipliers, bounds=bounds, parts=parts, model=base + parts.sum(axis=1))


def model_with(facts: Facts, units: Sequence[Unit], effects: Floats, base: float) -> float:
    """M of a day, whose origins are `units`, if its facts had other effects; single origins are held to their bound."""
    changed = [replace(unit, effect=float(unit.shares @ effects)) for unit in units]
    standing = effects * _kept(facts, changed, effects, base)
    return base + float(damped(standing[None, :], facts.groups).sum())


def _kept(facts: Facts, units: list[Unit], effects: Floats, base: float) -> Floats:
    return kept(units, effects, base, lambda cases: damped(cases, facts.groups))

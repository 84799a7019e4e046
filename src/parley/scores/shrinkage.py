"""Skill: the mean lead over many questions, pulled towards nothing where there are few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

import numpy as np

from parley.scores.results import Skill

SHRINKAGE = 10
"""† Questions' worth of "no better than the others" that everybody starts with."""
LEAST_CRISES = 3
"""Crises below which no interval is given: two cannot be resampled into an honest one."""
DRAWS = 2000
_SEED = 20_260_101
"""Any fixed number: the same rows always give the same interval."""


def shrunk(leads: Sequence[float]) -> float | None:
    """n·d̄/(n + 10), None without leads."""
    return len(leads) * fmean(leads) / (len(leads) + SHRINKAGE) if leads else None


def skill(leads: Mapping[str, Sequence[float]]) -> Skill | None:
    """Skill with a 95 % interval from resampled crises; `leads`: by crisis, one a question. None without leads."""
    leads = {crisis: list(listed) for crisis, listed in sorted(leads.items()) if listed}
    value = shrunk([lead for listed in leads.values() for lead in listed])
    if value is None:
        return None
    n = sum(len(listed) for listed in leads.values())
    if len(leads) < LEAST_CRISES:
        return Skill(value=value, n=n, interval=None)
    sums = np.array([sum(listed) for listed in leads.values()])
    counts = np.array([len(listed) for listed in leads.values()])
    drawn = np.random.default_rng(_SEED).integers(len(leads), size=(DRAWS, len(leads)))
    values = sums[drawn].sum(axis=1) / (counts[drawn].sum(axis=1) + SHRINKAGE)
    low, high = np.quantile(values, [0.025, 0.975])
    return Skill(value=value, n=n, interval=(float(low), float(high)))


def by_crisis(leads: Sequence[tuple[str, float | None]]) -> dict[str, list[float]]:
    """Leads gathered by crisis; questions without one are left out. Sorted, so that sums do not depend on order."""
    gathered: dict[str, list[float]] = defaultdict(list)
    for crisis, lead in leads:
        if lead is not None:
            gathered[crisis].append(lead)
    return {crisis: sorted(listed) for crisis, listed in gathered.items()}

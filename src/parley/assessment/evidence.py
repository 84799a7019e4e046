"""The formulas of evidence: from reports of facts to log-odds, over days (first axis) and facts (last axis)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parley.assessment.odds import Floats

ERROR_FLOOR = 0.02
"""† ε: the chance that all reports of a fact share one error that no number of origins removes."""

BOUND = float(np.log(100.0))
"""† C: all evidence together moves the odds by less than a factor of 100 either way."""


def support(log_ratios: Floats) -> Floats:
    """K = 1/(ε + (1−ε)·Π 1/ℓₖ), from Σ ln ℓₖ over independent origins."""
    return np.asarray(1.0 / (ERROR_FLOOR + (1.0 - ERROR_FLOOR) * np.exp(-log_ratios)), dtype=np.float64)


def seen(p1: Floats | float, p0: Floats | float, k: Floats | float) -> Floats:
    """λ = ln[(p₁K + 1 − p₁)/(p₀K + 1 − p₀)] of a reported fact."""
    p1, p0, k = np.asarray(p1), np.asarray(p0), np.asarray(k)
    return np.asarray(np.log((p1 * k + 1.0 - p1) / (p0 * k + 1.0 - p0)), dtype=np.float64)


def absent(p1: Floats, p0: Floats, g1: Floats, g0: Floats, d: Floats) -> Floats:
    """λ = ln[(1 − d·p₁G₁(t))/(1 − d·p₀G₀(t))] of a fact that would have been reported by now."""
    return np.asarray(np.log((1.0 - d * p1 * g1) / (1.0 - d * p0 * g0)), dtype=np.float64)


def by_now(days: Floats, half: Floats) -> Floats:
    """G(t) = 1 − 2^(−t/half): of the facts of a kind that will be seen, the share seen t days after the trigger."""
    return np.asarray(1.0 - np.exp2(-np.maximum(days, 0.0) / half), dtype=np.float64)


def fading(days: Floats, half: Floats) -> Floats:
    """2^(−age/half); an infinite half-life never fades."""
    return np.asarray(np.exp2(-np.maximum(days, 0.0) / half), dtype=np.float64)


def repetition_weights(effects: Floats, groups: Sequence[str]) -> Floats:
    """Within a group, by sign, sorted by size: full, half, quarter, ... Of equal sizes the earlier column is first.

    `effects`: λ over days and facts; `groups`: the group of each fact.
    """
    weights = np.ones_like(effects)
    names = np.asarray(groups)
    for name in dict.fromkeys(groups):
        columns = np.flatnonzero(names == name)
        if len(columns) > 1:
            part = effects[:, columns]
            # Rank: how many of the same sign in the group are larger, or as large and stand before it.
            size, sign = np.abs(part), np.sign(part)
            before = np.tri(len(columns), k=-1, dtype=bool)
            larger = (size[:, None, :] > size[:, :, None]) | ((size[:, None, :] == size[:, :, None]) & before)
            ranks = (larger & (sign[:, None, :] == sign[:, :, None])).sum(axis=2)
            weights[:, columns] = np.where(sign == 0.0, 1.0, np.exp2(-ranks.astype(float)))
    return weights


def bounded(total: Floats) -> Floats:
    """C·tanh(|E|/C)/|E|: the factor by which every λ is multiplied so that their sum stays within ±C."""
    size = np.abs(total) / BOUND
    return np.asarray(np.where(size > 1e-9, np.tanh(size) / np.maximum(size, 1e-9), 1.0), dtype=np.float64)


def damped(effects: Floats, groups: Sequence[str]) -> Floats:
    """λ after repetition within groups and the bound on their total; the same shape."""
    halved = effects * repetition_weights(effects, groups)
    return np.asarray(halved * bounded(halved.sum(axis=1, keepdims=True)), dtype=np.float64)

"""When crises escalate: F, the share of those that will escalate that have done so by a day, and δ, by whose hand."""

from __future__ import annotations

import numpy as np

from parley.assessment.odds import Floats
from parley.assessment.types import Timing

SMOOTHING = 0.5
"""† Each case's day is spread around itself by this standard deviation of ln(1 + days): about half to double."""


def escalated_by(timing: Timing, days: Floats) -> Floats:
    """F(t): the mean over cases of the chance that a case like it has escalated t days after the trigger."""
    spread = (np.log1p(np.maximum(days, 0.0))[..., None] - np.log1p(np.asarray(timing.days, dtype=float))) / SMOOTHING
    # The normal distribution by its logistic approximation: no table, and error below 0.01.
    return np.asarray((1.0 / (1.0 + np.exp(-1.702 * spread))).mean(axis=-1), dtype=np.float64)


def struck_first(timing: Timing) -> tuple[float, float]:
    """Beta parameters of δ, the share in which the threatening side struck first; one case is added for each side."""
    return timing.by_threatener + 1.0, timing.known - timing.by_threatener + 1.0

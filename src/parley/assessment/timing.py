"""When crises escalate and when they end: F, δ by whose hand, and G, when those are over that came to no attack."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parley.assessment.odds import Floats
from parley.assessment.types import ENDING_STEPS, Ending, Scale, Timing

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


def ended_by(endings: Sequence[Ending], scale: Scale, violence: bool | None, days: Floats) -> Floats:
    """G(t): of past crises of this state without an attack of the scale, the share that was over after t days.

    Straight between the counted days on the scale ln(1 + days); never all, since one more could have lasted longer.
    Raises ValueError where the table lacks the scale and state.
    """
    found = next((e for e in endings if e.scale == scale and e.violence == violence), None)
    if found is None:
        raise ValueError(f"no endings for {scale}, violence {violence}")
    shares = np.linspace(0.0, found.n / (found.n + 1.0), ENDING_STEPS)
    return np.interp(np.log1p(np.maximum(days, 0.0)), np.log1p(np.asarray(found.days, dtype=float)), shares)

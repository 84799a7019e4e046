"""Probabilities and their log-odds, for single numbers and for arrays."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

NEAREST_TO_CERTAIN = 1e-6
"""Probabilities are kept this far from 0 and 1, so that every log-odds is a number."""


def logit(probability: float) -> float:
    """Log-odds of a probability, which is kept away from 0 and 1."""
    p = min(max(probability, NEAREST_TO_CERTAIN), 1.0 - NEAREST_TO_CERTAIN)
    return math.log(p / (1.0 - p))


def expit(log_odds: float) -> float:
    """Probability of log-odds."""
    if log_odds >= 0.0:
        return 1.0 / (1.0 + math.exp(-log_odds))
    return math.exp(log_odds) / (1.0 + math.exp(log_odds))


def logits(probabilities: Floats) -> Floats:
    """Log-odds of an array of probabilities, kept away from 0 and 1."""
    p = np.clip(probabilities, NEAREST_TO_CERTAIN, 1.0 - NEAREST_TO_CERTAIN)
    return np.asarray(np.log(p / (1.0 - p)), dtype=np.float64)


def expits(log_odds: Floats) -> Floats:
    """Probabilities of an array of log-odds."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(log_odds, -500.0, 500.0))), dtype=np.float64)

"""The likelihood that a row stands for: its printed words as readers understand them, or what a person put."""

from __future__ import annotations

from collections.abc import Iterable

from parley.claims.types import Forecast
from parley.scores.types import Correction, Likelihood, LikelihoodOf


def likelihood_of_forecast(
    forecast: Forecast, corrections: Iterable[Correction], likelihood_of: LikelihoodOf
) -> Likelihood | None:
    """The likelihood of the event of the claim; None where its words are not known.

    A range that a person set in place of the machine's counts by its middle.
    """
    if forecast.probability is not None and any(c.field == "probability" for c in corrections):
        low, high = forecast.probability
        return Likelihood(median=(low + high) / 2, low=low, high=high, basis="judgement")
    return likelihood_of(forecast.wording, forecast.negated)

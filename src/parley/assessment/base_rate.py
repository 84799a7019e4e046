"""The base rate: what past crises of this kind say, carried to the side, the window and the day of the question.

P(attack in (t, t+h]) = πδ[F(t+h) − F(t)] / [1 − πδF(t)]: t days since the trigger, π the share of the class, δ the
share in which that side struck first, F the timing of first serious violence.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from parley.assessment.classes import Share, kind_of, neighbours, share_of
from parley.assessment.odds import Floats, logit
from parley.assessment.timing import escalated_by, struck_first
from parley.assessment.types import BaseRate, Profile, Range, Scale, Tables
from parley.record.types import Question

CLASS_WEIGHTS = (0.5, 0.25, 0.25)
"""† How often the range draws the crisis's own class, and each of its two neighbours."""

NOTHING_BEATS = (
    "Of crises that begin without violence, nothing that was measured tells better than the plain share which go to "
    "serious violence (133 crises, 1950–2021: the class share gains 0 % over it, from -3 to 3; no model gains for "
    "certain): take this base rate as that share, not as knowledge of this crisis."
)
"""From forward chaining over ICB, sample of crises without violence before or at the trigger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What the base rate of each day is computed from.

    `timing_now`, `timing_opens`, `timing_closes`: F on each day assessed, at the window's start (never before the day
    itself) and at its end.
    """

    own: Share
    others: tuple[Share, Share]
    timing_now: Floats
    timing_opens: Floats
    timing_closes: float
    struck_first: tuple[float, float]

    @property
    def central(self) -> Floats:
        """The base rate of each day at the shrunk share and the mean δ."""
        a, b = self.struck_first
        return self.carried(np.asarray(self.own.shrunk * a / (a + b)), slice(None))

    def carried(self, share: Floats, row: int | slice) -> Floats:
        """πδ[F(t+h) − F(t)] / [1 − πδF(t)]: one πδ on several days, or several on one."""
        window = np.maximum(self.timing_closes - self.timing_opens[row], 0.0)
        return np.asarray(share * window / (1.0 - share * self.timing_now[row]), dtype=np.float64)


def scale_of(profile: Profile) -> Scale:
    """What the question asks for; a large-scale attack where the profile does not say."""
    return "serious violence" if profile.scale.value == "serious violence" else "large-scale attack"


def prior_of(
    profile: Profile, question: Question, days: tuple[dt.date, ...], first_report: dt.date, tables: Tables
) -> Prior:
    """The base rate's parts for each of the days.

    Where the day of the trigger is unknown, time runs from the first report. The last day of the window counts whole.
    """
    kind, scale, began = kind_of(profile), scale_of(profile), profile.began or first_report
    since = np.array([max((day - began).days, 0) for day in days], dtype=float)
    to_opening = max(((question.opens or began) - began).days - 1, 0)
    other, third = neighbours(kind)
    return Prior(
        own=share_of(tables.reference_classes, kind, scale),
        others=(
            share_of(tables.reference_classes, other, scale),
            share_of(tables.reference_classes, third, scale),
        ),
        timing_now=escalated_by(tables.timing, since),
        timing_opens=escalated_by(tables.timing, np.maximum(since, to_opening)),
        timing_closes=float(escalated_by(tables.timing, np.array([(question.closes - began).days + 1.0]))[0]),
        struck_first=struck_first(tables.timing),
    )


def share_quantiles(prior: Prior, at: Floats) -> Floats:
    """Quantiles of π: sampling of the class and, at their weights, of its two neighbours."""
    grid = np.linspace(-16.0, 16.0, 6401)
    cumulative = np.zeros_like(grid)
    for share, weight in zip((prior.own, *prior.others), CLASS_WEIGHTS, strict=True):
        cumulative += weight * _beta_cumulative(*share.beta, grid)
    return np.asarray(1.0 / (1.0 + np.exp(-np.interp(at, cumulative, grid))), dtype=np.float64)


def struck_first_quantiles(prior: Prior, at: Floats) -> Floats:
    """Quantiles of δ: sampling of the hand-coded cases."""
    grid = np.linspace(-16.0, 16.0, 6401)
    return np.asarray(
        1.0 / (1.0 + np.exp(-np.interp(at, _beta_cumulative(*prior.struck_first, grid), grid))), dtype=np.float64
    )


def _beta_cumulative(a: float, b: float, grid: Floats) -> Floats:
    """Distribution function of a Beta variable over a grid of log-odds, where its density is smooth: p^a (1−p)^b."""
    density = a * -np.logaddexp(0.0, -grid) + b * -np.logaddexp(0.0, grid)
    density = np.exp(density - density.max())
    sums = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2.0)])
    return np.asarray(sums / sums[-1], dtype=np.float64)


def base_rate(prior: Prior, profile: Profile, interval: Range, scale: Scale) -> BaseRate:
    """The base rate of the last day, in words and numbers; `interval` from the draws of the range."""
    probability = float(prior.central[-1])
    a, b = prior.struck_first
    what = "full-scale war" if scale == "large-scale attack" else "serious violence"
    return BaseRate(
        probability=probability,
        interval=interval,
        n=prior.own.n,
        reference_class=prior.own.kind.name,
        method=(
            f"{prior.own.attacks} of {prior.own.n} past crises of this kind went to {what}; shrunk to wider classes "
            f"{prior.own.shrunk:.1%}; times {a / (a + b):.0%} in which the threatening side struck first; carried to "
            f"the days that are left, of which {max(prior.timing_closes - float(prior.timing_opens[-1]), 0.0):.0%} of "
            "escalations fall into the question's window."
        ),
        log_odds=logit(probability),
        note=NOTHING_BEATS if profile.violence.value is False else "",
    )

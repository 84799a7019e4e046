"""The base rate: what past crises of this kind say, carried to the side, the window and the day of the question.

P(attack in (t, t+h] | open) = πδ[F(t+h) − F(t)] / {π[1 − F(t)] + (1 − π)[1 − G(u)]}: t days since the trigger, π the
share of the class that comes to an attack, δ the share in which that side strikes first, F the timing of first serious
violence, G that of the end of crises without an attack, u the last day on which the crisis was seen to be open. Below
the line stand the crises that could still be this one: neither attacked by t nor over by u.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import numpy as np

from parley.assessment.classes import Share, kind_of, neighbours, share_of
from parley.assessment.days import Days
from parley.assessment.odds import Floats, logit
from parley.assessment.timing import ended_by, escalated_by, struck_first
from parley.assessment.types import BaseRate, Profile, Range, Scale, ShareGain, Tables
from parley.record.types import Question

CLASS_WEIGHTS = (0.5, 0.25, 0.25)
"""† How often the range draws the crisis's own class, and each of its two neighbours."""

LATER = 0.5
"""† How much of the base rate runs from an act that may have set off a new crisis: nothing says which it is."""

SEEN_AS = 0.5
"""Cases added inside and outside the window where its share of escalations is drawn (Jeffreys' prior)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What the base rate of each day is computed from.

    `window`: on each day the share of escalations that falls into what is left of the question's window; `to_come`:
    1 − F on each day; `lasting`: 1 − G on the last day by then on which the crisis was seen to be open. `cases`: from
    how many crises F was counted.
    """

    own: Share
    others: tuple[Share, Share]
    window: Floats
    to_come: Floats
    lasting: Floats
    cases: int
    struck_first: tuple[float, float]
    later: Later | None = None

    @property
    def central(self) -> Floats:
        """The base rate of each day at the shrunk share and the mean δ."""
        if self.later is None:
            return self.alone
        known = np.arange(len(self.window)) >= self.later.row
        return np.where(known, (1.0 - LATER) * self.alone + LATER * self.later.prior.central, self.alone)

    @property
    def alone(self) -> Floats:
        """The same from the first beginning alone."""
        a, b = self.struck_first
        return _carried(np.asarray(self.own.shrunk), a / (a + b) * self.window, self.to_come, self.lasting)

    def drawn(self, share: Floats, first: Floats, row: int) -> Floats:
        """The base rate of a day over draws of π; `first`: quantiles at which δ times the window's share is drawn.

        Where a later beginning is known, every second draw is of it.
        """
        if self.later is not None and row >= self.later.row:
            alone = replace(self, later=None).drawn(share, first, row)
            return np.where(np.arange(len(alone)) % 2 == 0, alone, self.later.prior.drawn(share, first, row))
        inside = self.cases * float(self.window[row])
        window = _beta_quantiles(inside + SEEN_AS, self.cases - inside + SEEN_AS, _midpoints(256))
        # What falls into the window cannot be more than what is still to come.
        window = np.minimum(window, self.to_come[row])
        products = np.sort(np.outer(_beta_quantiles(*self.struck_first, _midpoints(64)), window), axis=None)
        inside_and_first = np.interp(first, _midpoints(products.size), products)
        return _carried(share, inside_and_first, self.to_come[row], self.lasting[row])


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Another beginning of the crisis: its day, the base rate from it, and the first day on which it counts."""

    day: dt.date
    prior: Prior
    row: int


def _midpoints(count: int) -> Floats:
    """The middles of so many equal parts of (0, 1)."""
    return np.asarray((np.arange(count) + 0.5) / count, dtype=np.float64)


def _carried(share: Floats, inside: Floats, to_come: Floats, lasting: Floats) -> Floats:
    """πδ[F(t+h) − F(t)] / {π[1 − F(t)] + (1 − π)[1 − G(u)]}; `inside`: δ[F(t+h) − F(t)]."""
    return np.asarray(share * inside / (share * to_come + (1.0 - share) * lasting), dtype=np.float64)


def scale_of(profile: Profile) -> Scale:
    """What the question asks for; a large-scale attack where the profile does not say."""
    return "serious violence" if profile.scale.value == "serious violence" else "large-scale attack"


def prior_of(profile: Profile, question: Question, days: Days, tables: Tables) -> Prior:
    """The base rate's parts for each of the days. The last day of the window counts whole."""
    kind, scale = kind_of(profile), scale_of(profile)
    began = int(days.ordinals[-1] - days.since[-1])
    to_opening = max(question.opens.toordinal() - began - 1, 0) if question.opens else 0
    closes = np.array([question.closes.toordinal() - began + 1.0])
    opens = escalated_by(tables.timing, np.maximum(days.since, to_opening))
    other, third = neighbours(kind)
    return Prior(
        own=share_of(tables.reference_classes, kind, scale),
        others=(
            share_of(tables.reference_classes, other, scale),
            share_of(tables.reference_classes, third, scale),
        ),
        window=np.maximum(escalated_by(tables.timing, closes) - opens, 0.0),
        to_come=1.0 - escalated_by(tables.timing, days.since),
        lasting=1.0 - ended_by(tables.endings, scale, kind.violence, days.still_open),
        cases=len(tables.timing.days),
        struck_first=struck_first(tables.timing),
    )


def share_quantiles(prior: Prior, at: Floats) -> Floats:
    """Quantiles of π: sampling of the class and, at their weights, of its two neighbours."""
    grid = np.linspace(-16.0, 16.0, 6401)
    cumulative = np.zeros_like(grid)
    for share, weight in zip((prior.own, *prior.others), CLASS_WEIGHTS, strict=True):
        cumulative += weight * _beta_cumulative(*share.beta, grid)
    return np.asarray(1.0 / (1.0 + np.exp(-np.interp(at, cumulative, grid))), dtype=np.float64)


def _beta_quantiles(a: float, b: float, at: Floats) -> Floats:
    """Quantiles of a Beta variable."""
    grid = np.linspace(-16.0, 16.0, 6401)
    return np.asarray(1.0 / (1.0 + np.exp(-np.interp(at, _beta_cumulative(a, b, grid), grid))), dtype=np.float64)


def _beta_cumulative(a: float, b: float, grid: Floats) -> Floats:
    """Distribution function of a Beta variable over a grid of log-odds, where its density is smooth: p^a (1−p)^b."""
    density = a * -np.logaddexp(0.0, -grid) + b * -np.logaddexp(0.0, grid)
    density = np.exp(density - density.max())
    sums = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2.0)])
    return np.asarray(sums / sums[-1], dtype=np.float64)


def base_rate(prior: Prior, profile: Profile, interval: Range, tables: Tables) -> BaseRate:
    """The base rate of the last day, in words and numbers; `interval` from the draws of the range."""
    probability, scale = float(prior.central[-1]), scale_of(profile)
    a, b = prior.struck_first
    what = "full-scale war" if scale == "large-scale attack" else "serious violence"
    own = prior.own
    crises = f"{own.attacks} of {own.n} past crises of this kind went to {what}" if own.n else (
        "No past crisis of exactly this kind is known"
    )  # fmt: skip
    return BaseRate(
        probability=probability,
        interval=interval,
        n=own.n,
        reference_class=own.kind.name,
        method=(
            f"{crises}: drawn towards the wider class, {own.shrunk:.1%}. In {a / (a + b):.0%} the threatening side "
            f"strikes first. Of the crises that come to it, {float(prior.window[-1]):.1%} do so in the days that the "
            f"question has left and {float(prior.to_come[-1]):.1%} from now on; of the others "
            f"{float(prior.lasting[-1]):.0%} are still open by now: {own.shrunk:.3f} × {a / (a + b):.2f} × "
            f"{float(prior.window[-1]):.3f} / ({own.shrunk:.3f} × {float(prior.to_come[-1]):.3f} + "
            f"{1.0 - own.shrunk:.3f} × {float(prior.lasting[-1]):.3f})." + _later(prior)
        ),
        log_odds=logit(probability),
        note=note_of(tables.gains, scale, own.kind.violence),
    )


def _later(prior: Prior) -> str:
    """What a later beginning does to the base rate of the last day; "" where there is none."""
    if prior.later is None or len(prior.window) <= prior.later.row:
        return ""
    return (
        f" That gives {float(prior.alone[-1]):.1%}; counted from {prior.later.day}, when people were killed after a "
        f"calm and the threatening side answered, it is {float(prior.later.prior.central[-1]):.1%}: the base rate lies "
        "halfway between."
    )


def note_of(gains: tuple[ShareGain, ...], scale: Scale, violence: bool | None) -> str:
    """What the backtest found for this crisis state; "" where its classes gain for certain over the plain share."""
    found = next((gain for gain in gains if gain.scale == scale and gain.violence == violence), None)
    if found is None or found.low > 0.0:
        return ""
    what = "a full-scale war" if scale == "large-scale attack" else "serious violence"
    return (
        f"Nothing that was measured tells better than the plain share which crises "
        f"{'with' if violence else 'without'} violence before or at the trigger come to {what} ({found.n} crises, "
        f"{found.first}–{found.last}: the classes gain {100 * found.gain:+.1f} % over it, from {100 * found.low:+.1f} "
        f"to {100 * found.high:+.1f}; no model gains for certain). Take this base rate as that share, not as knowledge "
        "of this crisis."
    )

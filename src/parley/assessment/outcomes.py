"""The four outcomes: attack as the headline has it; the rest shared as past crises ended and the evidence tilts it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parley.assessment.classes import PRIOR_CASES, Kind
from parley.assessment.evidence import by_now, support
from parley.assessment.facts import Facts
from parley.assessment.odds import Floats
from parley.assessment.types import OUTCOMES, OutcomeShare, Range, ReferenceClass


def other_shares(rows: Sequence[ReferenceClass], kind: Kind, by_then: float) -> Floats:
    """Base shares of coercion, drift and settlement where there is no attack; they sum to one.

    `by_then`: the share of such crises that is over when the window closes. † Agreements and tacit understandings are
    settlements; what faded or ended otherwise drifted; one side's own act and imposed ends are coercion, and so is a
    crisis that has not ended when the window closes.
    """
    own = _ends([row for row in rows if kind.holds(row)])
    everything = _ends(rows)
    ended = (own + PRIOR_CASES * everything / everything.sum()) / (own.sum() + PRIOR_CASES)
    coercion, drift, settlement = ended * by_then
    return np.array([coercion + 1.0 - by_then, drift, settlement])


def _ends(rows: Sequence[ReferenceClass]) -> Floats:
    """Coercion, drift and settlement among crises without serious violence, counted."""
    settled = sum(row.agreement + row.tacit for row in rows)
    forced = sum(row.unilateral + row.imposed for row in rows)
    quiet = sum(row.n - row.serious for row in rows)
    return np.array([forced, quiet - settled - forced, settled], dtype=float)


def outcome_shares(
    facts: Facts, row: int, parts: Floats, base: Floats, coverage: float, since: float, answer: float, interval: Range
) -> tuple[OutcomeShare, ...]:
    """The outcomes of a day. `base`: shares of coercion, drift and settlement; `parts`: what each λ came to.

    Among the three the evidence counts as for the headline: each likelihood, damped as its λ was.
    """
    p = np.array([indicator.p_seen[1:] for indicator in facts.indicators]).reshape(len(facts.indicators), 3)
    half = np.array([indicator.timing_days[1] for indicator in facts.indicators])
    observed = coverage * np.array([indicator.observability for indicator in facts.indicators])
    k = support(facts.log_ratios[row])[:, None]
    seen = np.log(p * k + 1.0 - p)
    unseen = np.log(1.0 - (observed * by_now(np.asarray(since), half))[:, None] * p)
    effects = facts.effects[row]
    damping = np.divide(parts, effects, out=np.zeros_like(parts), where=(effects != 0.0) & ~facts.fixed)
    tilt = damping @ np.where((facts.chosen[row] >= 0)[:, None], seen * facts.fade[row][:, None], unseen)
    weights = base * np.exp(tilt - tilt.max())
    others = weights / weights.sum()
    shares = [OutcomeShare(name="attack", probability=answer, interval=interval)]
    for name, share in zip(OUTCOMES[1:], others.tolist(), strict=True):
        within = Range(share * (1.0 - interval.high), share * (1.0 - interval.low))
        shares.append(OutcomeShare(name=name, probability=share * (1.0 - answer), interval=within))
    return tuple(shares)

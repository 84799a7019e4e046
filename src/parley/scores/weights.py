"""What a person's score is worth when they speak on an open question: a weight, or the reason for none."""

from __future__ import annotations

from parley.assessment.types import TrackRecord
from parley.scores.results import ForecasterScore, Scores

DOUBLES = 0.1
"""† A lead over peers of so much Brier score doubles the weight; a lag of as much halves it."""
BOUNDS = (0.25, 4.0)
"""† No record makes a voice count for more or less than this."""


def track_records(scores: Scores) -> dict[str, TrackRecord]:
    """The record of everybody who was scored or listed, by name; who has too little of one counts as one voice."""
    return {one.name: _record(one) for one in scores.forecasters}


def _record(one: ForecasterScore) -> TrackRecord:
    if one.withheld is not None:
        return TrackRecord(weight=1.0, says=f"no track record: {one.withheld}")
    asked = f"{one.n} questions in {one.crises} crises"
    if one.skill is None:
        return TrackRecord(weight=1.0, says=f"{asked}, nobody else on the same ones: counts as one voice")
    # The lead is shrunk towards nothing already, so that the weight is towards 1.
    weight = min(max(2.0 ** (one.skill / DOUBLES), BOUNDS[0]), BOUNDS[1])
    lead = f"{abs(one.skill):.3f} {'ahead of' if one.skill >= 0 else 'behind'} others on the same questions"
    return TrackRecord(weight=weight, says=f"{asked}, {lead} (Brier): counts {weight:.2f}")

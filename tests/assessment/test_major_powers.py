"""What it counts that one side is a major power is what the casebook's attacks give."""

import math

from parley.assessment.question import _GREAT
from parley.data.casebook import load_casebook
from parley.data.states import load_states


def test_the_weight_of_a_major_power_is_counted_in_the_casebook() -> None:
    states = load_states()
    own, others = 0, 0
    for case in load_casebook():
        if case.outcome != "attack" or case.attacker not in ("challenger", "defender"):
            continue
        challenger, defender = (
            any(states.is_major(state, int(case.began[:4])) for state in side)
            for side in (case.challenger, case.defender)
        )
        if challenger != defender:
            stronger = "challenger" if challenger else "defender"
            own += case.attacker == stronger
            others += case.attacker != stronger
    assert (own, others) == (31, 4)
    assert abs(math.log((own + 1) / (others + 1)) - _GREAT) < 0.05

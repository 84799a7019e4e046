"""Forward chaining: nothing later teaches, shares are those of an assessment, the regression is scikit-learn's."""

import dataclasses
import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from parley.assessment.backtest import (
    FLAG_NAMES,
    MODELS,
    PENALTY,
    PastCrisis,
    chained,
    coefficients,
    flags,
    flags_and_response,
)

_numbers = itertools.count()


def crisis(year: int, came: bool, **more: Any) -> PastCrisis:
    given = {
        "id": str(next(_numbers)), "year": year, "conflict": "alone", "trigger": "political", "protracted": "no",
        "violence": False, "contiguous": False, "response": "without force", "came": {"war": came}, **more,
    }  # fmt: skip
    return PastCrisis(**given)


def history(*, later_came: bool = True) -> list[PastCrisis]:
    """Before 1950 one in four political crises and every violent one; then the decade to predict, and a later one."""
    old = [crisis(1930 + n, n % 4 == 0) for n in range(12)]
    old += [crisis(1945, True, trigger="direct violence", violence=True) for _ in range(4)]
    return [*old, crisis(1950, False), crisis(1959, True, trigger="direct violence", violence=True)] + [
        crisis(1962, later_came) for _ in range(30)
    ]


def test_only_earlier_decades_teach() -> None:
    names = list(MODELS)
    one, other = (chained(history(later_came=came), "war", names, decades=(1950,)) for came in (True, False))
    assert [dict(p.said) for p in one] == [dict(p.said) for p in other]
    assert [(p.crisis.year, p.came) for p in one] == [(1950, False), (1959, True)]
    first, second = one
    assert first.said["base rate"] == second.said["base rate"] == pytest.approx(7.5 / 17)
    assert first.said["six flags"] < first.said["base rate"] < second.said["six flags"]
    assert chained(history()[-32:], "war", names, decades=(1950,)) == ()


def test_the_class_share_is_shrunk_to_its_crisis_state_as_in_an_assessment() -> None:
    first, second = chained(history(), "war", ["class share"], decades=(1950,))
    # All: 7 of 16 and one half on each side; without violence: 3 of 12; the class: the same 12; each pulled by ten.
    every = (7 + 10 * 7.5 / 17) / 26
    for came, n, predicted in ((3, 12, first), (4, 4, second)):
        share = every
        for _ in ("violence", "class"):
            share = (came + 10 * share) / (n + 10)
        assert predicted.said["class share"] == pytest.approx(share)


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(st.booleans(), min_size=3, max_size=3), st.booleans()), min_size=4, max_size=40))
def test_the_regression_is_that_of_scikit_learn(rows: list[tuple[list[bool], bool]]) -> None:
    rows = [*rows, ([True, False, True], True), ([False, False, True], False)]
    flagged, came = np.array([r[0] for r in rows], dtype=float), np.array([r[1] for r in rows], dtype=float)
    theirs = LogisticRegression(C=1 / PENALTY, tol=1e-10, max_iter=10_000).fit(flagged, came)
    ours = coefficients(flagged, came)
    assert ours == pytest.approx([*theirs.intercept_, *theirs.coef_[0]], abs=1e-4)


def test_where_all_went_one_way_the_base_rate_is_said() -> None:
    past = [crisis(1940, False) for _ in range(9)]
    (said,) = chained([*past, crisis(1950, True)], "war", ["base rate", "six flags"], decades=(1950,))
    assert said.said["six flags"] == said.said["base rate"] == pytest.approx(0.05)


def test_flags_name_what_they_hold_and_the_response_comes_last() -> None:
    one = crisis(
        1950, False, trigger="indirect violence", violence=True, protracted="long war", contiguous=True,
        response="forces moved",
    )  # fmt: skip
    held = dict(zip(FLAG_NAMES, flags_and_response(one), strict=True))
    assert [name for name, value in held.items() if value] == [
        "indirect violence", "violence already", "protracted", "long war", "contiguous", "forces moved",
    ]  # fmt: skip
    assert flags(one) == flags(dataclasses.replace(one, response="violence"))

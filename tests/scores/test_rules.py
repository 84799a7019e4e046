"""Scoring rules and calibration against well-kept libraries."""

import math

import numpy as np
import pytest
import scoringrules
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from parley.scores.calibration import Point, bins, reliability, wilson
from parley.scores.rules import at_ends, brier, log_score
from tests.scores.builders import WORDS

chances = st.floats(0, 1)
outcomes = st.sampled_from([0.0, 1.0])


@given(chances, outcomes)
def test_brier_is_that_of_scoringrules(p: float, y: float) -> None:
    assert brier(p, y) == pytest.approx(float(scoringrules.brier_score(y, p)))
    assert 0 <= brier(p, y) <= 1


@given(st.floats(0.01, 0.99), outcomes)
def test_log_score_is_that_of_scoringrules_inside_its_bounds(p: float, y: float) -> None:
    assert log_score(p, y) == pytest.approx(float(scoringrules.log_score(y, p)))


def test_certainty_costs_no_more_than_a_hundred_to_one() -> None:
    assert log_score(1.0, 0.0) == log_score(0.99, 0.0) == pytest.approx(math.log(100))


def test_both_ends_stand_beside_the_median() -> None:
    likely = WORDS["likely"]
    ends = at_ends(brier, likely, 1.0)
    assert (ends.median, ends.low, ends.high) == pytest.approx((0.09, 0.16, 0.0225))


points = st.lists(
    st.builds(Point, st.integers(0, 20).map(lambda i: i / 20), st.sampled_from([0.0, 0.5, 1.0])), min_size=1
)


@given(points)
@settings(deadline=None)
def test_steps_are_those_of_isotonic_regression(made: list[Point]) -> None:
    said, seen = [p.predicted for p in made], [p.observed for p in made]
    expected = IsotonicRegression().fit_transform(said, seen)
    steps = bins(made)
    assert sum(step.n for step in steps) == len(made)
    assert sorted(v for step in steps for v in [step.observed] * step.n) == pytest.approx(sorted(expected))
    for step in steps:
        assert 0 <= step.low <= step.observed <= step.high <= 1


@given(points)
def test_the_parts_add_up_to_the_mean_brier_score(made: list[Point]) -> None:
    parts = reliability(made)
    assert parts.miscalibration is not None
    assert parts.discrimination is not None
    assert parts.uncertainty is not None
    assert parts.miscalibration >= -1e-12
    assert parts.discrimination >= -1e-12
    mean = float(np.mean([(p.predicted - p.observed) ** 2 for p in made]))
    assert parts.miscalibration - parts.discrimination + parts.uncertainty == pytest.approx(mean)


def test_the_slope_is_that_of_an_unpenalised_logistic_regression() -> None:
    rng = np.random.default_rng(4)
    said = rng.uniform(0.05, 0.95, 300)
    seen = (rng.uniform(size=300) < 1 / (1 + np.exp(-0.6 * np.log(said / (1 - said))))).astype(float)
    found = reliability([Point(float(p), float(y)) for p, y in zip(said, seen, strict=True)])
    model = LogisticRegression(C=np.inf, tol=1e-10).fit(np.log(said / (1 - said)).reshape(-1, 1), seen)
    assert found.slope == pytest.approx(float(model.coef_[0, 0]), abs=1e-4)
    assert found.slope_interval is not None
    assert found.slope_interval[0] < 0.6 < found.slope_interval[1]


def test_no_slope_where_words_and_outcomes_separate_or_are_few() -> None:
    assert reliability([Point(0.2, 0.0), Point(0.9, 1.0)] * 20).slope is None
    assert reliability([Point(0.2, 0.0), Point(0.9, 1.0), Point(0.9, 0.0)]).slope is None


def test_wilsons_interval() -> None:
    expected = binomtest(7, 10).proportion_ci(method="wilson")
    assert wilson(0.7, 10) == pytest.approx((expected.low, expected.high), abs=1e-6)

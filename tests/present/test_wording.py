"""Phrases shared by the terminal and the report."""

from dataclasses import replace

import pytest

from parley.claims.types import Forecast, Quantity
from parley.present.wording import against, counted
from parley.spans import Span

_FORECAST = Forecast(
    id="fo_1", forecaster="Jane Roe", span=Span(0, 9), claim="Tarn will attack.", actor=None, event=None, target=None,
    negated=True, condition_span=None, deadline=None, wording=None, probability=None, statement=None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "negated", "said"),
    [
        ("Tarn will attack.", True, True),
        ("Tarn will attack.", False, False),
        ("Tarn will not attack.", True, False),
        ("There won't be a war.", True, False),
        ("War is unlikely.", True, False),
    ],
)
def test_not_is_said_once(claim: str, negated: bool, said: bool) -> None:
    assert against(replace(_FORECAST, claim=claim, negated=negated)) is said


@pytest.mark.parametrize(
    ("what", "wording", "shown"),
    [
        ("dollars", "$300 million", "$300 million"),
        ("pesos", "P5,000", "P5,000"),
        ("per cent", "no more than 5 percent", "no more than 5 percent"),
        ("soldiers", "3,200", "3,200 soldiers"),
        ("pesos", "P2.8 billion", "P2.8 billion"),
    ],
)
def test_a_unit_is_said_once(what: str, wording: str, shown: str) -> None:
    quantity = Quantity(what=what, low=None, high=1.0, wording=wording, span=Span(0, 3), sourced_to=())
    assert counted(quantity) == shown

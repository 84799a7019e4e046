"""Quantities: bounds by hedge, what is counted, and what is no quantity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.dates import find_dates
from parley.claims.quantities import find_quantities
from parley.claims.types import Attribution
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "what", "low", "high"),
    [
        ("involving up to 175,000 troops, officials said", "troops", None, 175000),
        ("has left more than 13,000 dead.", "dead", 13000, None),
        ("between 90,000 and 120,000 soldiers stood there", "soldiers", 90000, 120000),
        ("58 per cent of voters", "voters", 58, 58),
        ("about half of the fleet", "fleet", 0.5, 0.5),
        ("hundreds of tanks", "tanks", 200, None),
        ("sent $2 million in aid", "$", 2e6, 2e6),
        ("at least three civilians were killed", "civilians", 3, None),
        ("some 40 battalion tactical groups", "battalion tactical groups", 40, 40),
        ("for eleven days", "days", 11, 11),
        ("half a million shells", "shells", 5e5, 5e5),
    ],
)  # fmt: skip
def test_bounds(text: str, what: str, low: float | None, high: float | None) -> None:
    (found,) = find_quantities(text)
    assert (found.what, found.low, found.high) == (what, low, high)
    assert found.span.of(text) == found.wording


@pytest.mark.parametrize(
    "text", ["the 78-year-old", "Resolution 1701 was adopted", "an F-16 fell", "in 2014", "at 10:42 a.m."]
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text, dates=find_dates(text, anchor=None)) == ()


def test_sources_innermost_first() -> None:
    text = "Ost said that West had told him that 40 ships left."
    outer = Attribution(source=Span(0, 3), cue=Span(4, 8), contents=(Span(14, 50),))
    inner = Attribution(source=Span(14, 18), cue=Span(19, 27), contents=(Span(37, 50),), outer=0)
    (found,) = find_quantities(text, attributions=[outer, inner], source_names=["Ost", "West"])
    assert found.sourced_to == ("West", "Ost")


@given(st.text(st.sampled_from("0123456789,. $%-tohndreusamilp"), max_size=100))
def test_any_text_is_survived_and_spans_are_what_they_claim(text: str) -> None:
    for found in find_quantities(text):
        assert found.span.of(text) == found.wording
        assert found.low is not None or found.high is not None

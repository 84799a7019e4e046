"""Small letters keep their places, and the patterns that are matched against them hold no capitals."""

import re

from hypothesis import given
from hypothesis import strategies as st

from parley.claims.dates.date_rules import CALENDAR_RULES
from parley.claims.dates.dates import find_dates
from parley.claims.dates.relative_rules import RELATIVE_RULES
from parley.claims.language.small_letters import small_letters


@given(st.text())
def test_small_letters_keep_their_places(text: str) -> None:
    small = small_letters(text)
    assert len(small) == len(text)
    assert all(s == t.lower() or (s == t and len(t.lower()) > 1) for s, t in zip(small, text, strict=True) if t != "Σ")


def test_a_letter_that_grows_stays() -> None:
    assert small_letters("İzmir, KYIV") == "İzmir, kyiv"
    (found,) = find_dates("İİİ On SUNDAY it rained.", anchor=None)
    assert found.text == "SUNDAY"


def test_rules_of_dates_are_written_in_small_letters() -> None:
    for rule in (*CALENDAR_RULES, *RELATIVE_RULES):
        assert not re.search(r"[A-Z]", re.sub(r"\\.|\?P<", "", rule.words)), rule.words

"""States that a phrase means without naming them."""

from collections import Counter

import pytest

from parley.claims.states.states_meant import half_meant, leader_at, set_in
from parley.data.gazetteer import load_gazetteer

_NAMES = {"SSD": "South Sudan", "SDN": "Sudan", "PRK": "North Korea", "KOR": "South Korea", "KEN": "Kenya"}


@pytest.mark.parametrize(
    ("words", "named", "state"),
    [
        ("the South", ["SSD", "SSD", "SDN", "SDN", "KEN"], "SSD"),
        ("The North", ["SSD", "SSD", "SDN", "SDN", "KEN"], "SDN"),
        ("the North's", ["PRK", "PRK", "KOR", "KOR"], "PRK"),
        ("the South", ["KEN", "KEN", "SDN", "SDN"], None),
        ("the South", ["SSD", "KEN", "KEN"], None),
        ("the south coast", ["SSD", "SSD"], None),
    ],
)
def test_half_of_a_country(words: str, named: list[str], state: str | None) -> None:
    assert half_meant(words, Counter(named), _NAMES) == state


def test_who_leads_a_government() -> None:
    words = "the government of Jane Roe"
    assert words[leader_at(words) :] == "Jane Roe"
    assert leader_at("the government of the day") is None
    assert leader_at("a friend of Jane Roe") is None


def test_where_a_sentence_is_set() -> None:
    text = "Tanks came. In Uganda, the army chief spoke. In June, the army chief left."
    first, last = text.index("the army"), text.rindex("the army")
    assert set_in(text, first, load_gazetteer()) == "UGA"
    assert set_in(text, last, load_gazetteer()) is None

"""Places of one name in several states."""

from __future__ import annotations

import pytest

from parley.claims.states.settings import with_defaults_told
from parley.data.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Pakistan closed the road. The Punjab government said no.", "PAK"),
        ("India closed the road. The Punjab government said no.", "IND"),
        ("India and Pakistan closed the road. The Punjab government said no.", "IND"),
        ("The Punjab government said no.", "IND"),
    ],
)
def test_a_shared_name_is_of_the_state_that_is_told_of(text: str, state: str) -> None:
    gazetteer, named = with_defaults_told(text, load_gazetteer())
    assert gazetteer.place("Punjab") == state
    assert dict(named)[text.index("Punjab")] == state

"""Strikes on something are attacks; strikes of workers stay protests."""

import pytest

from parley.claims.events.strikes import with_strikes
from parley.claims.model.acts import EventMark
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "trigger", "attack"),
    [
        ("There was no evidence of preparations for a strike on the dam.", "strike", True),
        ("Orsk denied plans for air strikes against Belmar.", "air strikes", True),
        ("Dockers began a strike on Monday.", "strike", False),
        ("The unions called a strike at the port.", "strike", False),
        ("A strike was called.", "strike", False),
        ("Thousands joined a march on the capital.", "march", False),
    ],
)
def test_a_strike_on_something_is_an_attack(text: str, trigger: str, attack: bool) -> None:
    at = text.index(trigger)
    mark = EventMark(Span(at, at + len(trigger)), "PROTEST", "happened", (), (), 0.9)
    assert [found.type for found in with_strikes([mark], text)] == ["ASSAULT" if attack else "PROTEST"]

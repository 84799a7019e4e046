"""Whether a marked clause says what will be."""

import pytest

from parley.claims.forecasts.foreseeing import foresees
from parley.claims.model.acts import ForecastMark
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "clause", "ahead"),
    [
        ("He said it would be rash to assume that Orsk would stand aside.", "it would be rash to assume that", False),
        ("He said it would be rash to fight.", "it would be rash to fight", True),
        ("He would not be drawn on what the Cabinet would decide.", "the Cabinet would decide", False),
        ("He would not say how Orsk would respond.", "Orsk would respond", False),
        ("She read a poem about how Orsk would respond.", "Orsk would respond", True),
        ("He is sure that Orsk would respond.", "Orsk would respond", True),
    ],
)
def test_what_is_left_open_is_not_foreseen(text: str, clause: str, ahead: bool) -> None:
    at = text.index(clause)
    mark = ForecastMark(Span(at, at + len(clause)), True, False, None, (), ())
    assert foresees(text, mark, Span(0, len(text)), held=True) is ahead

"""Terms of a deal, and what was expected and came true, are no forecasts."""

import pytest

from parley.claims.forecasts.settled import is_settled
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated


@pytest.mark.parametrize(
    ("text", "clause", "settled"),
    [
        ("He had expected the town to fall within days, and it did.", "the town to fall within days", True),
        ("They had predicted that it would sink, as it duly did in May.", "it would sink", True),
        ("She foretold that a war would come, and war came.", "a war would come, and war came", True),
        ("Roe had warned that the dam would break, and he was right.", "the dam would break", True),
        ("Under the truce signed at Helde, both sides would pull back.", "both sides would pull back", True),
        ("Roe said that under the accord, prisoners would be freed.", "prisoners would be freed", True),
        ("They predict that it will sink, as it did in 1998.", "it will sink", False),
        ("He thought they would slip away, as they did in 1968.", "they would slip away", False),
        ("Under the plan, taxes would double.", "taxes would double", False),
        ("Under the deal, he says, is a mine. It will go off.", "It will go off", False),
        ("Roe thinks it would fail and war would follow soon.", "it would fail", False),
    ],
)
def test_what_is_settled(text: str, clause: str, settled: bool) -> None:
    start = text.index(clause)
    sentence = Span(text.rfind(". ", 0, start) + 1, len(text))
    assert is_settled(text, Span(start, start + len(clause)), sentence) is settled


def test_a_hostile_sentence_is_looked_at_nearby() -> None:
    def find(text: str) -> None:
        for start in range(len(text) // 2, len(text) // 2 + 50):
            is_settled(text, Span(start, start + 40), Span(0, len(text)))

    assert grows_as_its_text(find, repeated("under the deal and it was so, and "))

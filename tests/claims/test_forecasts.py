"""Views that few or nobody holds mean the opposite."""

import pytest

from parley.claims.forecasts import hardly_held
from parley.claims.types import Attribution
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Few in Helde|think|the guns will fire", True),
        ("Nobody|expects|the truce to last", True),
        ("No one|doubts|the truce will last", False),
        ("Fewer officers|think|the guns will fire", False),
        ("Many analysts|expect|the guns to fire", False),
    ],
)
def test_who_hardly_anybody_agrees_with(text: str, meant: bool) -> None:
    source, cue, content = text.split("|")
    plain = text.replace("|", " ")
    first, second = len(source), len(source) + 1 + len(cue)
    said = Attribution(source=Span(0, first), cue=Span(first + 1, second), contents=(Span(second + 1, len(plain)),))
    assert content
    assert hardly_held(plain, said) is meant
    assert not hardly_held(plain, None)

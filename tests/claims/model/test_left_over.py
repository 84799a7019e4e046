"""What is left of a clause that was cut at its cue."""

import pytest

from parley.claims.model.left_over import says_something
from parley.spans import Span


@pytest.mark.parametrize(
    ("contents", "says"),
    [
        (["who", "to"], False),
        (["not to"], False),
        (["how"], True),
        (["who", "to land"], True),
        (["not"], True),
        (["not to land"], True),
    ],
)
def test_what_is_left_of_a_clause_says_nothing(contents: list[str], says: bool) -> None:
    text = "\n".join(contents)
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in contents]
    assert says_something(text, spans) is says

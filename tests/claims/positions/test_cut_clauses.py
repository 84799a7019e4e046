"""Marks that hold only the first words of a clause."""

import pytest

from parley.claims.positions.cut_clauses import end_of_cut, is_cut, is_fragment
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "words", "cut", "fragment"),
    [
        ("Orsk said that twenty Tarn aircraft had crossed.", "twenty Tarn", True, True),
        ("Nobody came. Our families want the truth.", "Our families", True, True),
        ("Nobody came. They had taken the bridge.", "They had taken", True, False),
        ("Orsk said that it had fired on nobody.", "it had fired", False, False),
        ("Orsk rejected the plan put to it.", "the plan", False, False),
        ("Roe said that the port would close.", "the port would close", False, False),
        ("Roe said that the laws of the sea gave it a right.", "the laws of the sea", False, False),
    ],
)
def test_a_clause_that_is_cut(text: str, words: str, cut: bool, fragment: bool) -> None:
    span = Span(text.index(words), text.index(words) + len(words))
    assert (is_cut(span, text), is_fragment(span, text)) == (cut, fragment)


def test_the_rest_ends_where_the_clause_around_it_goes_on() -> None:
    text = "Rumours that boats had surrounded the island were untrue"
    start = text.index(" the island")
    assert text[start : end_of_cut(text, start, len(text))] == " the island"
    assert end_of_cut("they had taken the bridge", 14, 25) == 25

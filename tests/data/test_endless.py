"""Expressions that may search without end are known by trying; those that come to an end are not refused."""

import pytest

from parley.data.endless import first_endless, try_out
from parley.data.indicators import load_indicators


@pytest.mark.parametrize(
    "endless",
    [
        r"\b(?:(?:[^x]*)*y)", r"troops (?:\w+\s?)*border", "(?:a|a)*b", "troops.*.*.*.*border", "(?:red|re|d)+!",
        r"(?:.{0,80}){0,80}y", r"([\]x]+)+[)]", r"(?=(?:\s*\w*)*;)",
    ],
)  # fmt: skip
def test_repetitions_that_share_a_text_in_countless_ways_have_no_end(endless: str) -> None:
    assert first_endless([r"\bfine", endless, r"\bnever tried"]) == endless


def test_what_comes_to_an_end_is_let_through() -> None:
    plain = [
        r"(?:\w+ ){0,5}x",
        r"troops.{0,80}border.{0,80}\bgone",
        r"(\w+) \1+",
        r"(?:red|green)+",
        "[)(]*",
        "a{2}",
        "{",
    ]
    assert first_endless(plain) is None
    assert first_endless([]) is None


def test_the_shipped_expressions_come_to_an_end() -> None:
    for indicator in load_indicators():
        for way in indicator.recognise:
            for expression in (*way.words, *way.unless, *way.counted):
                try_out(expression)

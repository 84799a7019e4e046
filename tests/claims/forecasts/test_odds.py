"""Chances in figures: what bounds them, and where they stand."""

import pytest

from parley.claims.forecasts.odds import find_odds
from parley.spans import Span


@pytest.mark.parametrize(
    ("clause", "words", "low", "high"),
    [
        ("the odds of a truce at “no better than one in three", "no better than one in three", 0.083, 0.333),
        ("a chance of at best one in four", "at best one in four", 0.0625, 0.25),
        ("the probability of a raid at “five per cent, perhaps less", "five per cent, perhaps less", 0.0125, 0.05),
        ("the chances of a raid at 10 percent or less", "10 percent or less", 0.025, 0.1),
        ("the chances of a raid at 60 percent or more", "60 percent or more", 0.6, 0.8),
        ("the chances of a raid at one in five at least", "one in five at least", 0.2, 0.6),
        ("the chances of a resumption at \"one in five", "one in five", 0.2, 0.2),
        ("a better than one in three chance", "better than one in three chance", 0.333, 0.667),
    ],
)  # fmt: skip
def test_bounds_of_a_chance(clause: str, words: str, low: float, high: float) -> None:
    (found,) = find_odds(clause, Span(0, len(clause)))
    assert found.span.of(clause) == words
    assert (found.chance.low, found.chance.high) == pytest.approx((low, high), abs=0.001)


def test_a_chance_stands_at_the_end_of_a_long_clause() -> None:
    text = "We put the probability that Orsk defaults on Belmar’s foreign loans in the course of May at 35 per cent"
    (found,) = find_odds(text, Span(text.index("Orsk"), len(text)))
    assert found.chance.median == pytest.approx(0.35)


@pytest.mark.parametrize("clause", ["one in five soldiers was hurt", "prices rose 5 per cent, perhaps less"])
def test_shares_that_are_no_chances(clause: str) -> None:
    assert find_odds(clause, Span(0, len(clause))) == ()

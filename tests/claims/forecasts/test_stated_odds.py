"""A clause to which odds are put in figures, or in words that stand for some, is a forecast with that chance."""

import pytest

from parley.claims.forecasts.odds import read_odds
from parley.claims.forecasts.stated_odds import given_by, states_odds, with_stated_odds
from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import split_words
from parley.claims.model.acts import ForecastMark
from parley.spans import Span


def found(text: str, *marks: ForecastMark) -> list[tuple[str, str]]:
    """Each clause with the words of its odds."""
    out = with_stated_odds(marks, text, Sentences(text, list(split_words(text))))
    return [(mark.span.of(text), " ".join(words.of(text) for words in mark.likelihood)) for mark in out]


@pytest.mark.parametrize(
    ("text", "clause", "odds"),
    [
        ("The chance that the truce holds is one in ten.", "The chance that the truce holds is one in ten", "one in ten"),
        ("The risk of war this year is no higher than 15 percent.", "The risk of war this year is no higher than 15 percent", "no higher than 15 percent"),
        ("War by June is a coin flip.", "War by June is a coin flip", "a coin flip"),
        ("Roe gives war by June odds of one in three.", "war by June odds of one in three", "one in three"),
        ("I am still at 8% for a full blockade of Orsk this year.", "8% for a full blockade of Orsk this year", "8%"),
        ("Lund has it at one in five that Orsk is cut off by June.", "one in five that Orsk is cut off by June", "one in five"),
        ("The odds of a deal: one in three.", "The odds of a deal: one in three", "one in three"),
        ("Chances that Belmar sends a minesweeper: slim to none.", "Chances that Belmar sends a minesweeper: slim to none", "slim to none"),
        ("The probability of an attack has risen from 20% to 45%.", "The probability of an attack has risen from 20% to 45%", "from 20% to 45%"),
        ("I would say sixty-forty that they come, the colonel said.", "sixty-forty that they come", "sixty-forty"),
        ("We think there's maybe a 5% chance of nuclear use.", "there's maybe a 5% chance of nuclear use", "5%"),
    ],
)  # fmt: skip
def test_odds_make_a_forecast_of_their_clause(text: str, clause: str, odds: str) -> None:
    ((span, words),) = found(text)
    assert span == clause
    assert odds in words


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 40 percent, and the party won 30 percent of the vote.",
        "Some 20 percent of the troops left at one in the morning.",
        "The chance to speak came, at 5 percent of the price.",
        "He gave the border guards 40 percent of the fuel.",
        "The bridge is 30 percent longer than before the war.",
    ],
)
def test_other_figures_make_none(text: str) -> None:
    assert found(text) == []


def test_odds_behind_a_clause_are_its_own() -> None:
    text = "An invasion this year is unlikely; we put it at 10 per cent."
    mark = ForecastMark(Span(0, text.index(";")), False, True, None, (), ())
    assert found(text, mark) == [("An invasion this year is unlikely", "10 per cent")]


def test_pieces_of_one_clause_are_joined() -> None:
    text = "The chances that Belmar sends a minesweeper are slim to none."
    pieces = [Span(0, 16), Span(17, len(text) - 1)]
    marks = [ForecastMark(piece, True, False, None, (), ()) for piece in pieces]
    assert [clause for clause, _ in found(text, *marks)] == [text.rstrip(".")]


def test_who_gives_odds_is_right_before_them() -> None:
    text = "Jana Roe, of the Orsk Institute, gives war by June odds of one in three."
    who = given_by(text, Span(text.index("war"), len(text)))
    assert who is not None
    assert who.of(text) == "Jana Roe"
    text = "Jana Roe is glum: she gives it an even chance."
    who = given_by(text, Span(text.index("it"), len(text)))
    assert who is not None
    assert who.of(text) == "she"
    assert given_by("It rained. War is a coin flip.", Span(11, 30)) is None


def test_a_chance_that_moved_is_the_one_it_moved_to() -> None:
    chance = read_odds("from 20% to 45%")
    assert chance is not None
    assert (chance.low, chance.high) == (0.45, 0.45)
    between = read_odds("20% to 45%")
    assert between is not None
    assert (between.low, between.high) == (0.2, 0.45)


def test_words_that_stand_for_odds() -> None:
    assert states_odds("a coin flip")
    assert states_odds("close to zero")
    assert not states_odds("unlikely")

"""Conditions are whole, stand at their clause, and hold nobody who says so."""

from __future__ import annotations

import pytest

from parley.claims.positions.conditions import inside, preposed, whole_condition
from parley.spans import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("clause", "marked", "whole"),
    [
        ("punish the guilty should their guilt be proved", "should their guilt", "should their guilt be proved"),
        ("it would answer at once if its men were hit", "once if its men were hit", "if its men were hit"),
        ("stay so as long as Tarn is quiet", "so as long as Tarn is quiet", "as long as Tarn is quiet"),
        ("to try them on condition that it was paid", "condition that it was paid", "on condition that it was paid"),
        ("not a ton until they gave back the hulls and their crews", "until they gave back the hulls and their",
         "until they gave back the hulls and their crews"),
        ("Should Orsk land, Tarn said, it would fire", "Should Orsk land, Tarn said", "Should Orsk land"),
        ("pay if Tarn is to have a free hand there", "if Tarn is", "if Tarn is to have a free hand there"),
        ("the pipe would be shut in case of an attack", "case of an attack", "in case of an attack"),
        # nothing that follows from it
        ("if they held his boats again he would shell them", "if they held his boats again",
         "if they held his boats again"),
        ("unless it opens its books it will be shut", "unless it opens its books", "unless it opens its books"),
        ("without one no bank is likely to lend", "without one no bank", "without one no bank"),
        ("without him the bloc was unlikely to act, she said", "without him", "without him"),
        ("without him it is ill “and alone", "without him", "without him"),
        ("Expect broken windows by night", "Expect broken windows", "Expect broken windows"),
        ("If elected he would sign", "If elected", "If elected"),
        ("once Tarn is quiet", "Tarn is quiet", "once Tarn is quiet"),
    ],
)  # fmt: skip
def test_a_condition_is_whole(clause: str, marked: str, whole: str) -> None:
    text = f"Roe said {clause}."
    found = whole_condition(at(text, marked), text, at(text, clause))
    assert found is not None
    assert found.of(text) == whole


@pytest.mark.parametrize(
    ("clause", "condition"),
    [
        ("it would shut the pipe in the event of an attack", "in the event of an attack"),
        ("she would be surprised if the truce held", None),
        ("it would close the sound should any foreign ship try to pass", "should any foreign ship try to pass"),
        ("to send the guards home should the army seize power", "should the army seize power"),
        ("to release the boat until its captain answers", "until its captain answers"),
        ("it would stay out unless Tarn signed", "unless Tarn signed"),
        ("they may stay as long as they keep the law", "as long as they keep the law"),
        ("Tarn should free the bishop", None),
        ("to observe a truce until the end of May", None),
        ("to lend the money until Tuesday", None),
        ("a judge be named to find out if the vote was bought", None),
        ("the two should talk, if possible", None),
    ],
)
def test_a_condition_ends_its_clause(clause: str, condition: str | None) -> None:
    text = f"Orsk insisted: {clause}."
    found = inside(at(text, clause), text)
    assert (found and found.of(text)) == condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Nobody came. Should Orsk fire, Tarn said, it would leave.", "Should Orsk fire"),
        ("Roe said that if Orsk fired, it would leave.", "if Orsk fired"),
        ("Unless Orsk paid, it would leave.", None),  # the begin of the text
        ("Nobody came. In May, Tarn said, it would leave.", None),
        ("Nobody came. Orsk fired, Tarn said, and it would leave.", None),
    ],
)
def test_a_condition_stands_before_its_clause(text: str, condition: str | None) -> None:
    found = preposed(at(text, "it would leave"), text)
    assert (found and found.of(text)) == condition

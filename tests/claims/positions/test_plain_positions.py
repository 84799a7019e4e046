"""Positions that statements take in words that are plain by themselves."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.plain_positions import with_plain_positions
from parley.claims.types import PositionKind
from parley.spans import Span


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("the sovereignty of the Skerries is non-negotiable", "refusal"),
        ("a return of the port was out of the question", "refusal"),
        ("the islands are not for sale", "refusal"),
        ("there can be no question of handing back the islands", "refusal"),
        ("crossing the Velm is a red line", "red_line"),
        ("a base on the cape would cross a red line", "red_line"),
        ("it would have no choice but to act if the road was not cleared", "threat"),
        ("we will have no option but to take all necessary measures", "threat"),
        ("Orsk would consider lifting the ban if Tarn freed the crew", "offer"),
        ("we could be willing to talk in exchange for a truce", "offer"),
        ("Orsk reserves the right to respond", "threat"),
        ("the charges were politically motivated", "denial"),
    ],
)
def test_plain_words_take_a_position(said: str, kind: PositionKind) -> None:
    text = f"Roe said “{said},”"
    place = Span(10, len(text) - 2)
    assert with_plain_positions([], text, [Span(9, len(text))]) == [PositionMark(place, kind, None)]


@pytest.mark.parametrize(
    "said",
    [
        "everything is negotiable",
        "he would consider standing if he had the votes",
        "Orsk would consider a ban if Tarn did not agree",
        "Orsk reserves the right to appeal",
        "there is no question that Tarn began it",
        "no red line had been crossed",
        "they would have no choice but to leave their homes",
        "the house would consider the bill",
        "the house is for sale",
        "the motives of Orsk are in question",
    ],
)
def test_other_words_take_none(said: str) -> None:
    text = f"Roe said {said}."
    assert with_plain_positions([], text, [Span(9, len(text) - 1)]) == []


def test_what_is_marked_stays_and_a_late_mark_is_made_whole() -> None:
    text = "There can be no question of a truce, Roe said."
    said = Span(0, 35)
    late = [PositionMark(Span(28, 45), "refusal", None)]
    assert with_plain_positions(late, text, [said]) == [PositionMark(said, "refusal", None)]
    text = "Roe said the islands are not for sale."
    marked = [PositionMark(Span(9, 20), "promise", None)]
    assert with_plain_positions(marked, text, [Span(9, 37)]) == marked

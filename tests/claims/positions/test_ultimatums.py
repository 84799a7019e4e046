"""Ultimatums: who gives whom a time to do what."""

from __future__ import annotations

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.ultimatums import Ultimatums, ultimatums, with_ultimatums
from parley.spans import Span


def told(text: str) -> list[tuple[str, str, str, bool]]:
    return [
        (found.who.of(text), found.whom.of(text), found.what.of(text), found.threatens) for found in ultimatums(text)
    ]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Orsk has given Tarn a week to leave Belmar.", ("Orsk", "Tarn", "to leave Belmar", False)),
        ("Orsk and Belmar gave Tarn twelve hours to pull back, but it stayed.",
         ("Orsk and Belmar", "Tarn", "to pull back", False)),
        ("In May 1911 Roe gave the northern towns until Friday to pay or face war.",
         ("Roe", "the northern towns", "to pay or face war", True)),
        ("The general, Dana Poll, has given the men who hold the port until Jan. 5 to go or be shot, her aide said.",
         ("Dana Poll", "the men who hold the port", "to go or be shot", True)),
        ("The rebels gave the garrison a 48-hour ultimatum on Monday to yield.",
         ("The rebels", "the garrison", "to yield", False)),
        ("Orsk gave Tarn a day to pull back and asked Belmar to let it pass.", ("Orsk", "Tarn", "to pull back", False)),
        ("BELMAR, May 2 - Orsk, whose envoy brought the note on Monday, gave Tarn two days to answer or face war.",
         ("Orsk", "Tarn", "to answer or face war", True)),
        ("Nobody came. The generals, meeting at Kesten, have given the men who seized the port a week to go.",
         ("The generals", "the men who seized the port", "to go", False)),
        ("Orsk on Monday gave Tarn two more days to answer.", ("Orsk", "Tarn", "to answer", False)),
    ],
)  # fmt: skip
def test_an_ultimatum(text: str, right: tuple[str, str, str, bool]) -> None:
    assert told(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Orsk gave three Tarn diplomats 48 hours to leave.",  # an expulsion
        "Orsk gave its blessing on Friday to the truce.",
        "Tarn was given a week to leave.",  # nobody is told who gave it
        "Roe gave the speech a day before the vote to please her men.",
        "Orsk gave way on Monday to the strikers.",
        "Men, most of them from Orsk and Belmar, gave Roe until noon to answer.",  # the men did
    ],
)
def test_what_is_none(text: str) -> None:
    assert told(text) == []


def test_it_is_marked_where_nothing_is() -> None:
    text = "Nobody came. Orsk gave Tarn a week to leave or face war. Tarn gave Roe a day to answer."
    leave, answer = (
        Span(*span)
        for span in ((text.index("to leave"), text.index(". Tarn")), (text.index("to answer"), len(text) - 1))
    )
    assert with_ultimatums([], text) == [PositionMark(leave, "threat", None), PositionMark(answer, "demand", None)]
    marked = [PositionMark(Span(leave.start + 3, leave.end), "demand", None), PositionMark(answer, "demand", None)]
    assert with_ultimatums(marked, text) == [marked[0]._replace(kind="threat"), marked[1]]
    cut = [PositionMark(Span(leave.start, leave.start + 8), "demand", None), PositionMark(answer, "demand", None)]
    assert with_ultimatums(cut, text) == cut
    found = Ultimatums(text).at(Span(answer.start + 3, answer.end))
    assert found is not None
    assert found.who.of(text) == "Tarn"
    assert Ultimatums(text).at(Span(0, 6)) is None


def test_what_is_marked_of_its_later_words_is_part_of_it() -> None:
    text = "Orsk gave Tarn six months to leave the town and to agree to make it a free port. Nobody answered."
    later = PositionMark(Span(text.index("make it"), text.index(". Nobody")), "offer", None)
    whole = Span(text.index("to leave"), text.index(". Nobody"))
    assert with_ultimatums([later], text) == [PositionMark(whole, "demand", None)]
    beyond = later._replace(span=Span(later.span.start, len(text)))
    assert with_ultimatums([beyond], text) == [beyond]

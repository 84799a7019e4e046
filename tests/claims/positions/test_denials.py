"""Things that somebody who is named denies."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.denials import denials, denied_by, with_denials
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Orsk has continued to deny any hostile intentions, and blames others.", "Orsk", "any hostile intentions"),
        ("On Monday the Tarn Company denied its own role in the raid.", "the Tarn Company", "its own role in the raid"),
        ("The Guild flatly denies the charges.", "The Guild", "the charges"),
        ("Lind told reporters in Port Astre. He denied any plan to land.", "He", "any plan to land"),
    ],
)
def test_a_thing_that_a_name_denies(text: str, who: str, what: str) -> None:
    (found,) = denials(text)
    assert (found.who.of(text), found.what.of(text)) == (who, what)


@pytest.mark.parametrize(
    "text",
    ["Orsk denied entry to the monitors.", "Orsk denied that it would attack.", "They were denied the vote by Orsk.",
     "The rebels deny any part in it."],
)  # fmt: skip
def test_other_denying_is_left_alone(text: str) -> None:
    assert denials(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A paper reported that the ship had been sunk, a claim both governments denied.", "both governments"),
        ("Roe said the ship had been sunk, a charge that Tarn has strongly rejected.", "Tarn"),
        ("Roe said the ship had been sunk, a claim that Tarn repeated.", None),
    ],
)
def test_who_denies_what_another_said(text: str, who: str | None) -> None:
    at = text.index("the ship")
    found = denied_by(text, Span(at, text.index(",")))
    assert (found and found.of(text)) == who


def test_what_is_marked_stays_as_it_is() -> None:
    text = "Orsk denies any plans."
    marked = [PositionMark(Span(12, 21), "denial", None)]
    assert with_denials(marked, text) == marked
    assert with_denials([], text) == [PositionMark(Span(12, 21), "denial", None)]
    around = [PositionMark(Span(0, 21), "denial", None), PositionMark(Span(5, 11), "refusal", None)]
    assert with_denials(around, text) == around


def test_what_a_denied_report_tells_is_denied_whole() -> None:
    text = "He denied reports that Orsk had offered to send ships."
    marked = [PositionMark(Span(23, 39), "offer", None), PositionMark(Span(40, 53), "offer", None)]
    assert with_denials(marked, text) == [PositionMark(Span(23, 53), "denial", None)]
    text = "He said at noon that Orsk had offered to send ships."
    marked = [PositionMark(Span(21, 37), "offer", None), PositionMark(Span(38, 51), "offer", None)]
    assert with_denials(marked, text) == marked


def test_a_report_is_not_denied_beside_what_it_tells() -> None:
    text = "Orsk denied reports that it had fired."
    marked = [PositionMark(Span(25, 37), "denial", None)]
    assert with_denials(marked, text) == marked

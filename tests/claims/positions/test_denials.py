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
        ("The rebels deny any part in it.", None, "any part in it"),
        ("Orsk has always denied arming the Reds and called for calm.", "Orsk", "arming the Reds"),
        ("Lind went on to deny ever having met the envoy.", None, "ever having met the envoy"),
        (
            "Reports of a secret deal were dismissed as baseless by the Orskian cabinet.",
            "the Orskian cabinet",
            "Reports of a secret deal",
        ),
        ("The claim was flatly denied by Tarn on Monday.", "Tarn", "The claim"),
    ],
)
def test_a_thing_or_deed_that_is_denied(text: str, who: str | None, what: str) -> None:
    (found,) = denials(text)
    assert (found.who and found.who.of(text), found.what.of(text)) == (who, what)


@pytest.mark.parametrize(
    "text",
    ["Orsk denied entry to the monitors.", "Orsk denied that it would attack.", "They were denied the vote by Orsk.",
     "They were denied building permits.", "Nobody denies having known it.", "Orsk neither confirmed nor denied sending men.",
     "Orsk did not deny moving its guns.", "The plan was rejected at once.", "The plan was rejected by 64 percent of the voters.",
         "The claim was dismissed as baseless by a Tarn court.", "He refused to deny knowing her."],
)  # fmt: skip
def test_other_denying_is_left_alone(text: str) -> None:
    assert denials(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A paper reported that the ship had been sunk, a claim both governments denied.", "both governments"),
        ("Roe said the ship had been sunk, a charge that Tarn has strongly rejected.", "Tarn"),
        ("Roe said the ship had been sunk, a claim that Tarn repeated.", None),
        ("Roe said the ship had been sunk, which Tarn denied.", "Tarn"),
        ("Roe said the ship had been sunk, which has denied them a port.", None),
        (
            "Roe claimed the ship had been sunk, Tarn radio said. The Orskian navy flatly denied this.",
            "The Orskian navy",
        ),
        ("Roe claimed the ship had been sunk, in daylight. Tarn rejected the charge as baseless.", "Tarn"),
        ("Roe claimed the ship had been sunk, in daylight. Tarn denied them entry.", None),
    ],
)
def test_who_denies_what_another_said(text: str, who: str | None) -> None:
    at = text.index("the ship")
    found = denied_by(text, Span(at, text.index(",")))
    assert (found and found.of(text)) == who


def test_who_denies_this_denies_what_the_sentence_before_tells() -> None:
    text = "Orsk said its men had been shot at. Tarn denied this."
    said = Span(10, 34)
    assert with_denials([], text, [said]) == [PositionMark(said, "denial", None)]
    charged = PositionMark(said, "accusation", None)
    assert with_denials([charged], text, [said]) == [charged, PositionMark(said, "denial", None)]
    aside = "Orsk said its men had been shot at, a charge Tarn denies."
    assert with_denials([charged], aside, [said]) == [charged, PositionMark(said, "denial", None)]
    denied = PositionMark(said, "denial", None)
    assert with_denials([denied], text, [said]) == [denied]
    other = "Orsk said its men had been shot at. Tarn denied the charge."
    assert with_denials([charged], other) == [charged, PositionMark(Span(48, 58), "denial", None)]


def test_what_is_rejected_in_the_passive_is_refused_by_who_stands_behind() -> None:
    text = "Orsk waited. Its offer of a truce was turned down by Tarn at noon."
    (found,) = denials(text)
    assert found.who is not None
    assert (found.kind, found.what.of(text), found.who.of(text)) == ("refusal", "Its offer of a truce", "Tarn")


def test_he_who_denies_it_is_left_to_the_model() -> None:
    text = "Orsk said its men had been shot at. He's always denied it. She denied it."
    assert with_denials([], text, [Span(10, 34)]) == []


def test_a_denied_deed_is_marked_whole() -> None:
    text = "Tarn has denied seeking a bomb."
    marked = [PositionMark(Span(24, 30), "denial", None)]
    assert with_denials(marked, text) == [PositionMark(Span(16, 30), "denial", None)]


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

"""Who has given what somebody was assured, promised or told."""

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.parties.given import given
from parley.claims.types import PositionKind
from parley.spans import Span

FIRE = "it would not fire"


@pytest.mark.parametrize(
    ("before", "giver", "taker"),
    [
        ("The office had been assured by Orsk that ", "Orsk", "The office"),
        ("Roe said his government had been assured that ", None, "his government"),
        ("It had been assured by Orsk, he said, that ", "Orsk", "It"),
        ("Belmar was given firm assurances that ", None, "Belmar"),
        ("Baghdad had given assurances ", "Baghdad", None),
        ("He gave assurances, according to the account of Belmar, that ", "He", None),
        ("She had obtained a promise from Orsk that ", "Orsk", None),
        ("She had obtained a promise that ", None, None),
    ],
)
def test_giver_and_taker(before: str, giver: str | None, taker: str | None) -> None:
    text = f"{before}{FIRE}."
    found = given(PositionMark(Span(len(before), len(before) + len(FIRE)), "promise", None), text)
    assert found is not None
    assert (found.giver and found.giver.of(text), found.taker and found.taker.of(text)) == (giver, taker)
    assert not found.by_speaker


def test_who_gives_it_may_stand_behind() -> None:
    text = "It has been promised new lorries by Orsk."
    found = given(PositionMark(Span(21, 32), "promise", None), text)
    assert found is not None
    assert found.giver == Span(36, 40)


def test_who_gives_it_besides_is_who_speaks() -> None:
    text = f"Roe called it nonsense and gave an assurance that {FIRE}."
    found = given(PositionMark(Span(text.index(FIRE), len(text) - 1), "promise", None), text)
    assert found is not None
    assert found.by_speaker


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Roe had assured Belmar that ", "promise"),
        ("Belmar has not been assured that ", "promise"),
        ("Belmar was told that ", "denial"),
        ("Roe promised that ", "promise"),
    ],
)
def test_active_verbs_and_charges_tell_it_otherwise(before: str, kind: PositionKind) -> None:
    text = f"{before}{FIRE}."
    assert given(PositionMark(Span(len(before), len(before) + len(FIRE)), kind, None), text) is None

"""Of which state speakers are whom only the side that an article is written from places."""

from __future__ import annotations

import pytest

from parley.claims.states.standpoints import two_told_of
from tests.claims.sources.test_speakers import speakers

_TWO = "Finland and Estonia quarrel. Finland blames Estonia. Estonian ships left. Finnish divers came.\n\n"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Here in Lima nobody sleeps. It rains.\n\n{The Navy} said so.", "PER"),
        ("In Lima nobody sleeps. It rains.\n\n{The Navy} said so.", None),
        (_TWO + "We in this town see the Estonian side.\n\n{The Navy} said so.", "FIN"),
        ("Sixty per cent of Finns agree. {Only 8 per cent} said no.", "FIN"),
        ("Sixty per cent of Finns and half of Danes agree. {Only 8 per cent} said no.", None),
        ("Today's papers.\n\nThe Post, Lima\n\nRain.\n\nThe Sun, Quito\n\n{The defence ministry} said so.", "ECU"),
    ],
)
def test_where_an_article_is_written_places_who_is_told_of(text: str, country: str | None) -> None:
    assert speakers(text)[-1].country == country


def test_two_states_that_hardly_stand_out_are_none() -> None:
    assert two_told_of([(0, "A"), (1, "B"), (2, "C")]) is None

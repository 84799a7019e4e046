"""Nouns that tell what is foreseen, with their verbs and with who sees the chance."""

from __future__ import annotations

import pytest

from parley.claims.forecasts.chance_nouns import seen_by, with_noun
from parley.claims.model.acts import ForecastMark
from parley.spans import Span


@pytest.mark.parametrize(
    ("before", "marked", "behind", "clause"),
    [
        ("the odds that ", "Orsk would land men were low", "", "the odds that Orsk would land men were low"),
        ("Expectations that ", "Orsk would yield soon have faded", "", None),
        ("Expectations that ", "Orsk would yield soon", " have all but vanished", None),
        ("Fears that ", "Orsk will land men have risen", "", "Orsk will land men"),
        ("Fears that ", "oil prices had risen", "", "oil prices had risen"),
        ("Fears that ", "oil prices would have risen", "", "oil prices would have risen"),
        ("Poll said that ", "Orsk would land men", "", "Orsk would land men"),
        ("", "Diplomats here saw little likelihood of a truce", "", "little likelihood of a truce"),
        ("", "Orsk saw little likelihood of a truce", "", "Orsk saw little likelihood of a truce"),
    ],
)
def test_the_noun_that_tells_a_clause_has_its_verb(before: str, marked: str, behind: str, clause: str | None) -> None:
    text = before + marked + behind
    mark = ForecastMark(Span(len(before), len(before + marked)), True, False, None, (), ())
    found = with_noun(mark, text)
    assert (found and found.span.of(text)) == clause


def test_who_sees_a_chance() -> None:
    text = "Nobody came. Diplomats in Port Belmar saw little likelihood of a truce."
    who = seen_by(text, Span(text.index("little"), len(text) - 1))
    assert who is not None
    assert who.of(text) == "Diplomats in Port Belmar"
    assert seen_by(text, Span(text.index("likelihood"), len(text) - 1)) is None
    text = text.replace("Diplomats in Port Belmar", "Orsk")
    assert seen_by(text, Span(text.index("little"), len(text) - 1)) is None

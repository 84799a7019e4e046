"""Sources of statements that are not who takes the position told in them."""

from __future__ import annotations

import pytest

from parley.claims.positions.sources_checked import (
    asker,
    first_named,
    in_sentence,
    is_bystander,
    is_later,
    joint,
    principal,
)
from parley.spans import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("source", "bystander"),
    [
        ("diplomats in Belmar", True),
        ("Several western diplomats", True),
        ("diplomats familiar with the talks", True),
        ("Orskian diplomats", False),
        ("officials in Belmar", False),
        ("Residents of Belmar", False),
    ],
)
def test_diplomats_of_no_state_have_no_side(source: str, bystander: bool) -> None:
    assert is_bystander(source) is bystander


def test_who_is_asked_does_not_ask() -> None:
    text = "Nobody came, and the Holy See asked Roe to show mercy."
    who = asker(text, at(text, "Roe to show mercy"), at(text, "Roe"))
    assert who is not None
    assert who.of(text) == "the Holy See"
    assert asker(text, at(text, "Roe to show mercy"), at(text, "Holy See")) is None
    assert asker(text, at(text, "to show mercy"), at(text, "Roe")) is None


def test_who_speaks_in_the_next_sentence_has_not_gone_on_before() -> None:
    text = "The ministry said all was well and denied any part in it. Roe warned Orsk."
    assert is_later(text, at(text, "any part in it"), at(text, "Roe"))
    assert in_sentence(text, at(text, "The ministry"), at(text, "any part in it"))
    assert not in_sentence(text, at(text, "The ministry"), at(text, "Orsk"))
    assert not is_later(text, at(text, "any part in it"), at(text, "The ministry"))
    text = "“We had no part in it. Nobody had,” said Roe."
    assert not is_later(text, at(text, "We had no part in it"), at(text, "Roe"))


def test_who_says_a_clause_stands_before_it() -> None:
    text = "Orsk and Belmar, which hold the port, have said they will leave. Roe warned Tarn."
    assert is_later(text, at(text, "they will leave"), at(text, "Roe"))
    first = first_named(text, at(text, "they will leave"))
    assert first is not None
    assert first.of(text) == "Orsk"
    text = "“We know that they will leave. They must,” said Roe."
    assert not is_later(text, at(text, "they will leave"), at(text, "Roe"))
    text = "the men have said they will leave. Roe warned Tarn."
    assert first_named(text, at(text, "they will leave")) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nobody came. Orsk, Tarn and the Belmar Union recalled their men and left.",
            ["Orsk", "Tarn", "the Belmar Union"],
        ),
        ("KOLT, May 3 — Tarn and Orsk left.", ["Tarn", "Orsk"]),
        ("Nobody in Orsk, Tarn and Belmar left.", []),
        ("Orsk left, and Tarn and Belmar stayed.", []),
    ],
)
def test_who_begins_a_sentence_together(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in joint(text, at(text, "Orsk"))] == names


@pytest.mark.parametrize(
    ("source", "whom"),
    [
        ("a spokesman for the miners", "the miners"),
        ("A lawyer for the two men", "the two men"),
        ("a spokesman for the soldiers in Belmar", "the soldiers"),
        ("a spokesman for the army", None),
        ("a spokesman for Orsk", None),
        ("a rebel spokesman", None),
    ],
)
def test_for_whom_a_spokesman_speaks(source: str, whom: str | None) -> None:
    found = principal(source, Span(0, len(source)))
    assert (found and found.of(source)) == whom

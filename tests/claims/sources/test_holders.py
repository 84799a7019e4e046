"""Whose words a place stands in."""

from __future__ import annotations

from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution
from parley.spans import Span

TEXT = "Roe said on Monday that ships could sail in May. They left on Tuesday."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


HOLDERS = Holders([Attribution(source=at("Roe"), cue=at("said"), contents=(at("ships could sail in May"),))])


def test_what_is_said_does_not_happen_on_the_day_of_saying() -> None:
    assert not HOLDERS.told_with(at("sail"), at("Monday"))
    assert HOLDERS.told_with(at("sail"), at("May"))
    assert HOLDERS.told_with(at("left"), at("Tuesday"))
    assert HOLDERS.told_with(at("said"), at("Monday"))

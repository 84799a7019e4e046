"""A clause ends before what its party does besides, and that is a position of its own."""

from __future__ import annotations

import pytest

from parley.claims.model.acts import PositionMark
from parley.claims.positions.added_verbs import with_added_verbs
from parley.claims.types import PositionKind
from parley.spans import Span


def parts(text: str, words: str, kind: PositionKind) -> list[tuple[PositionKind, str]]:
    start = text.index(words)
    marks = with_added_verbs([PositionMark(Span(start, start + len(words)), kind, None)], text)
    return [(mark.kind, mark.span.of(text)) for mark in marks]


@pytest.mark.parametrize(
    ("words", "kind", "behind"),
    [
        ("it had fired and demanded that Tarn pay", "denial", [("denial", "it had fired and demanded that Tarn pay")]),
        ("it plans to land and demands that Tarn pay", "denial",
         [("denial", "it plans to land"), ("demand", "Tarn pay")]),
        ("to leave if it is shelled, and denies hiding any guns", "threat",
         [("threat", "to leave if it is shelled"), ("denial", "hiding any guns")]),
        ("to talk and accused Tarn of theft", "refusal", [("refusal", "to talk"), ("accusation", "Tarn of theft")]),
        ("Tarn of theft and urged Belmar to leave", "accusation",
         [("accusation", "Tarn of theft"), ("demand", "Belmar to leave")]),
        ("Tarn of theft and said it would pay", "accusation", [("accusation", "Tarn of theft and said it would pay")]),
        ("Tarn of theft and said that it would pay", "accusation", [("accusation", "Tarn of theft")]),
        ("it was ready to cede an isle but would not lease a port", "offer",
         [("offer", "it was ready to cede an isle"), ("refusal", "would not lease a port")]),
        ("the men who aid Tarn and demands that they leave", "demand",
         [("demand", "the men who aid Tarn and demands that they leave")]),
        ("its men were beaten and threatened to leave", "accusation",
         [("accusation", "its men were beaten and threatened to leave")]),
        ("talks on tolls and demands of the crews", "offer", [("offer", "talks on tolls and demands of the crews")]),
    ],
)  # fmt: skip
def test_what_a_party_does_besides(words: str, kind: PositionKind, behind: list[tuple[PositionKind, str]]) -> None:
    assert parts(f"Orsk said {words}.", words, kind) == behind


def test_a_condition_stays_with_its_part_and_what_is_marked_already_is_not_made_twice() -> None:
    text = "Orsk threatened to leave if it is shelled and denies hiding any guns."
    condition = Span(text.index("if it"), text.index(" and denies"))
    whole = PositionMark(Span(text.index("to leave"), len(text) - 1), "threat", condition)
    first, second = with_added_verbs([whole], text)
    assert (first.condition, second.condition) == (condition, None)
    guns = PositionMark(Span(text.index("hiding"), len(text) - 1), "denial", None)
    assert with_added_verbs([whole, guns], text) == [first, guns]

"""A raid that kills is one event."""

import re

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.deadly_deeds import with_deadly_deeds
from parley.spans import Span


def read(text: str, deed: str, verb: str) -> list[tuple[bool, list[str]]]:
    def at(words: str) -> Span:
        found = re.search(rf"\b{words}\b", text)
        assert found
        return Span(*found.span())

    marks = [
        EventMark(at(deed), "ASSAULT", "happened", (at("Orsk"),), (), 0.9),
        EventMark(at(verb), "ASSAULT", "happened", (), (), 0.9),
    ]
    return [(mark.sure, [s.of(text) for s in mark.actors]) for mark in with_deadly_deeds(marks, text)]


@pytest.mark.parametrize(
    ("text", "deed", "verb"),
    [
        ("A strike by forces loyal to Orsk killed Dana Poll.", "strike", "killed"),
        ("An Orsk drone strike killed Dana Poll.", "strike", "killed"),
        ("The shelling of Belmar by Orsk guns killed twelve people.", "shelling", "killed"),
        ("Orsk answered with a raid on Belmar in which nine men were killed.", "raid", "killed"),
    ],
)
def test_a_raid_that_kills_is_one_event(text: str, deed: str, verb: str) -> None:
    assert read(text, deed, verb) == [(False, ["Orsk"]), (True, ["Orsk"])]


@pytest.mark.parametrize(
    ("text", "deed", "verb"),
    [
        ("Orsk made a raid. Nine men were killed in Tarn.", "raid", "killed"),
        ("Orsk made a raid and killed nine men.", "raid", "killed"),
        ("Orsk bombed Belmar, killed nine men.", "bombed", "killed"),
    ],
)
def test_others_are_two(text: str, deed: str, verb: str) -> None:
    assert read(text, deed, verb) == [(True, ["Orsk"]), (True, [])]

"""Headings inside an article tell nothing."""

import pytest

from parley.claims.events.headings import headings, without_headings
from parley.claims.model.acts import Acts, EventMark
from parley.spans import Span

TEXT = "Orsk massed troops.\n\nA stern test\n\nIts envoy left.\n\nTroops on the border"


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    assert [span.of(TEXT) for span in headings(TEXT)] == ["A stern test"]


@pytest.mark.parametrize(
    "text", ["Orsk threatens war", "", "Orsk threatens war\n\nBelmar arms", "Belmar said:\n\n“No.”"]
)
def test_what_stands_alone_or_introduces_is_none(text: str) -> None:
    assert headings(text) == []


def test_what_a_heading_seems_to_tell_is_left_out() -> None:
    def event(word: str) -> EventMark:
        start = TEXT.index(word)
        return EventMark(Span(start, start + len(word)), "MOBILIZE", "happened", (), (), 0.9)

    acts = Acts(events=(event("massed"), event("test"), event("left")))
    assert without_headings(acts, TEXT).events == (event("massed"), event("left"))

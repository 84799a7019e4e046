"""Who speaks in interviews that are printed as questions and answers."""

from __future__ import annotations

import re

from parley.claims.dialogue import dialogue_of
from parley.claims.people import People
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span

INTERVIEW = (
    "Jane Roe, who succeeded John Doe, led the inspectors. Roe spoke to us by telephone.\n\n"
    "Q: Will there be a war?\n\nA: No. There will be a treaty.\n\nQ: When?\n\nA: By Easter."
)


def _people(text: str, *names: str) -> People:
    spans = [Span(*match.span()) for name in names for match in re.finditer(rf"(?<!Jane ){name}", text)]
    return People(text, spans, load_gazetteer())


def test_the_person_introduced_most_gives_the_answers() -> None:
    dialogue = dialogue_of(INTERVIEW, _people(INTERVIEW, "Jane Roe", "Roe", "John Doe"))
    assert dialogue is not None
    assert dialogue.interviewee is not None
    assert dialogue.interviewee.name == "Jane Roe"
    assert dialogue.answers_at(INTERVIEW.index("treaty"))
    assert not dialogue.answers_at(INTERVIEW.index("war"))
    assert not dialogue.answers_at(0)
    assert dialogue.is_label("A")
    assert not dialogue.is_label("Anna")


def test_a_list_is_no_interview() -> None:
    text = "Jane Roe named two plans.\n\nA: a treaty.\n\nB: a truce."
    assert dialogue_of(text, _people(text, "Jane Roe")) is None

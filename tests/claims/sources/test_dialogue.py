"""Who speaks in interviews that are printed as questions and answers."""

from __future__ import annotations

import re

from parley.claims.people.people import People
from parley.claims.sources.dialogue import asks, dialogue_of
from parley.claims.statements.statements import is_turn
from parley.claims.types import Attribution
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


def test_who_asks_where_answers_have_names() -> None:
    text = "Q: Will there be a war?\n\nRoe: No. Q is no name."
    assert asks(text, Span(0, 1))
    assert not asks(text, Span(text.index("Roe"), text.index("Roe") + 3))
    assert not asks(text, Span(text.rindex("Q"), text.rindex("Q") + 1))


def test_a_labelled_turn_is_direct() -> None:
    text = "Roe: No. There will be a treaty.\n\nRoe said: no."
    turn = Attribution(source=Span(0, 3), cue=None, contents=(Span(5, 31),))
    assert is_turn(text, turn)
    at = text.rindex("Roe")
    assert not is_turn(text, Attribution(source=Span(at, at + 3), cue=Span(at + 4, at + 8), contents=(Span(44, 46),)))

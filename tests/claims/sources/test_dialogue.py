"""Who speaks in interviews that are printed as questions and answers."""

from __future__ import annotations

import re

import pytest

from parley.claims.people.people import People
from parley.claims.sources.dialogue import answers_without_labels, asks, dialogue_of
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


UNLABELLED = (
    "Jane Roe, the envoy, has not forgiven John Doe. We met her in Orsk.\n\n"
    "Do you trust Doe?\n\nI never did. Doe lies.\n\n"
    "What will you do?\n\nWe shall wait.\n\nWe have waited before.\n\n"
    "Your critics say that you are weak.\n\nThat is unfair.\n\n"
    "Will there be a war?\n\nI doubt it.\n\n"
    "And your army?\n\nOur army is ready.\n\n"
    "Doe said that she was wrong."
)


def test_questions_and_answers_need_no_labels() -> None:
    dialogue = dialogue_of(UNLABELLED, _people(UNLABELLED, "Jane Roe", "John Doe", "Doe"))
    assert dialogue is not None
    assert dialogue.interviewee is not None
    assert dialogue.interviewee.name == "Jane Roe"  # the answers speak of Doe
    assert dialogue.asks_at(UNLABELLED.index("critics"))
    answers = [span.of(UNLABELLED) for span in answers_without_labels(UNLABELLED)]
    assert answers == [
        "I never did. Doe lies.", "We shall wait.", "We have waited before.", "That is unfair.", "I doubt it.",
        "Our army is ready.",
    ]  # fmt: skip


def test_who_asks_does_not_answer() -> None:
    text = UNLABELLED.replace("We met her in Orsk.", "Tom Fox met her in Orsk. Tom Fox asks.")
    people = _people(text, "Jane Roe", "John Doe", "Doe", "Tom Fox")
    dialogue = dialogue_of(text, people, "Tom Fox")
    assert dialogue is not None
    assert dialogue.interviewee is not None
    assert dialogue.interviewee.name == "Jane Roe"


@pytest.mark.parametrize(
    "text",
    [
        # An explainer: nobody is asked.
        "What happened?\n\nWe know little.\n\nWho fired?\n\nThe army.\n\nWhat next?\n\nWe shall see.\n\nWhy now?\n\nOil.",
        # Questions to the reader that nobody answers.
        "Do you fear war?\n\nMany do.\n\nAre you ready?\n\nFew are.\n\nWhy?\n\nIt costs.\n\nWhen?\n\nNobody knows.",
        # Questions that only stand in a text.
        "Did you see it?\n\n"
        + "I went on. We walked.\n\n" * 30
        + "Did you?\n\nI did.\n\nWhy?\n\nI ran.\n\nYou?\n\nWe ran.",
    ],
)
def test_other_texts_with_questions_are_no_interviews(text: str) -> None:
    text = text.replace("\\\n", "\n")
    assert answers_without_labels(text) == []
    assert dialogue_of(text, _people(text)) is None


def test_a_line_of_an_interview_is_a_turn() -> None:
    text = "Why?\n\nWe shall wait.\n\nHe left."
    assert is_turn(text, Attribution(source=None, cue=None, contents=(Span(6, 19),)))
    assert not is_turn(text, Attribution(source=None, cue=None, contents=(Span(9, 19),)))


def test_labelled_answers_are_no_unlabelled_ones_though_questions_lost_their_mark() -> None:
    asked = ("Will it hold, do you think?", "Why do you say so?", "Do you know more?", "What do you read?")
    text = "Jane Roe met us.\n\n" + "\n\n".join(f"Q{question}\n\nA: I think so." for question in asked)
    assert answers_without_labels(text) == []
    dialogue = dialogue_of(text, _people(text, "Jane Roe"))
    assert dialogue is not None
    assert dialogue.interviewee is not None

"""Whom "he" takes up where an office without a name opens the sentence before, and who is told apart by his office."""

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import names, speakers

Mentions = dict[str, MentionKind]
NAMED: Mentions = {"Dana Poll": "person", "Omar Vint": "person", "Vint": "person", "Poll": "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Prime Minister spoke to President Omar Vint. {He} said so.", "the Prime Minister"),
        ("The Prime Minister spoke to President Omar Vint. He began with thanks. {He} said so.", "the Prime Minister"),
        ("President Omar Vint met the Prime Minister. {He} said so.", "Omar Vint"),
        ("The Prime Minister spoke to Omar Vint. Vint agreed. {He} said so.", "Omar Vint"),
    ],
)
def test_who_opens_the_sentence_before(text: str, name: str) -> None:
    assert names(text, NAMED) == [name]


def test_representatives_of_two_states_are_two() -> None:
    text = "{The representative of Norway} said so. {The representative of Denmark} said so. {She} said so."
    assert [speaker.country for speaker in speakers(text)] == ["NOR", "DNK", "DNK"]


def test_who_heads_another_body_is_somebody_else() -> None:
    text = "NATO deputy chief Dana Poll spoke. {The air force chief} said so."
    assert names(text, NAMED) == ["the air force chief"]


def test_a_member_of_a_party_is_who_is_named_beside() -> None:
    text = "{Dana Poll} said so. Senator Omar Vint was not sure. {The Republican} said so."
    assert names(text, NAMED) == ["Dana Poll", "Omar Vint"]


def test_nobody_is_his_own_body() -> None:
    (speaker,) = speakers("{Dana Poll, a spokeswoman,} said so.", NAMED)
    assert speaker.affiliation is None

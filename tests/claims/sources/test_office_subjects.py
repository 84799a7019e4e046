"""Whom "he" takes up where an office without a name opens the sentence before, and who is told apart by his office."""

import pytest

from parley.claims.sources.speakers import resolve_speakers
from parley.claims.sources.who_acts import clause_subject
from parley.claims.types import Mention, MentionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Grand Vizier received Omar Vint. {His Highness} said so.", "the Grand Vizier"),
        ("Omar Vint left. The Sultan received the envoys. {His Majesty} said so.", "the Sultan"),
        ("Omar Vint received the envoys. {His Excellency} said so.", "Omar Vint"),
    ],
)
def test_a_rank_takes_up_whose_it_is(text: str, name: str) -> None:
    assert names(text, NAMED) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Norwegian Minister, Omar Vint, called. {The Prime Minister} said so.", "the Prime Minister"),
        ("The Prime Minister, Omar Vint, called. {The Prime Minister} said so.", "Omar Vint"),
        ("The opposition leader, Dana Poll, called. {The president} said so.", "the president"),
        ("The Minister of State, Omar Vint, called. {The foreign minister} said so.", "the foreign minister"),
        ("The Minister of State, Omar Vint, called. {The minister} said so.", "Omar Vint"),
    ],
)
def test_whose_office_it_cannot_be(text: str, name: str) -> None:
    assert names(text, NAMED) == [name]


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("Dana Poll urged the president to go.", "the president", "Dana Poll"),
        ("In Halm, party leader Dana Poll told the president to go.", "the president", "Dana Poll"),
        ("Aides to Dana Poll told the president to go.", "the president", None),
        ("Dana Poll's aides told the president to go.", "the president", None),
        ("Dana Poll resigned after the president fell ill.", "the president", None),
        ("Dana Poll, the president, said so.", "the president", None),
        ("Dana Poll left. Aides met the president.", "the president", None),
        ("In Halm, where Dana Poll grew up, the president spoke.", "the president", None),
    ],
)
def test_who_acts_on_an_office_does_not_hold_it(text: str, office: str, name: str | None) -> None:
    mentions = [Mention(span=Span(text.index("Dana Poll"), text.index("Dana Poll") + 9), kind="person")]
    scene = resolve_speakers(text, [], mentions, load_gazetteer()).scene
    found = clause_subject(scene, text.index(office))
    assert (found.name if found else None) == name


def test_a_government_spokesman_is_no_party_s() -> None:
    text = "The Labour Party said no. {A government spokesman} said so."
    (speaker,) = speakers(text, {"The Labour Party": "organisation"})
    assert speaker.affiliation is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway accepted Resolution 598, {which} said so.", "Resolution 598"),
        ("Norway invoked the Treaty of Orsk, {which} said so.", "Treaty"),
        ("Norway invoked the Treaty and Denmark, {which} said so.", "Denmark"),
    ],
)
def test_a_document_by_its_number_or_place(text: str, name: str) -> None:
    assert names(text, {"Norway": "place", "Denmark": "place"})[-1] == name


@pytest.mark.parametrize(
    ("text", "paper", "kind"),
    [
        ("{The Berliner Tageblatt} said so.", "Berliner Tageblatt", "organisation"),
        ("{Le Matin} said so.", "Le Matin", "organisation"),
        ("{Jacques Matin} said so.", "Jacques Matin", "person"),
    ],
)
def test_a_newspaper_by_a_foreign_name_is_nobody(text: str, paper: str, kind: str) -> None:
    (speaker,) = speakers(text, {paper: "person"})
    assert speaker.kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defence Minister Omar Vint left. “{My minister} said so,” a delegate from elsewhere told us.", "My minister"),
        ("Defence Minister Omar Vint left. {The minister} said so.", "Omar Vint"),
    ],
)
def test_the_minister_of_who_is_quoted_is_his_own(text: str, name: str) -> None:
    assert [found.casefold() for found in names(text, NAMED)] == [name.casefold()]

"""What a construction around a name says of its bearer, and who is meant by what follows."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import names, speakers

NAMED: dict[str, MentionKind] = {
    "Dana Poll": "person", "Poll": "person", "Harrow Institute": "organisation", "Dockers' Union": "organisation",
    "Quay Fund": "organisation",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("{Dana Poll, chair of the parliamentary defence committee,} said so.", "chair", "parliamentary defence committee"),
        ("{Dana Poll, the mayor of Ostrel,} said so.", "mayor", "Ostrel"),
        ("{Dana Poll, a lawyer representing the Dockers' Union,} said so.", "lawyer", "Dockers' Union"),
        ("{Dana Poll (Harrow Institute)} said so.", None, "Harrow Institute"),
        ("{Dana Poll, who reviews treaties for the Harrow Institute,} said so.", None, "Harrow Institute"),
        ("{Dana Poll, an aide in 2008 and now director of the Harrow Institute,} said so.", "director", "Harrow Institute"),
        ("At the Harrow Institute, the analyst {Dana Poll} said so.", "analyst", "Harrow Institute"),
        ("The Quay Fund, founded by Dana Poll, grew. {Poll} said so.", "founder", "Quay Fund"),
        ("{Former Harrow Institute CEO and presidential candidate Dana Poll} said so.", "former CEO", "Harrow Institute"),
        ("{French oligarch Dana Poll} said so.", "oligarch", None),
        ("That it would be a member, {Mr Poll} said. Dana Poll left.", None, None),
        ("{A secretary named Dana Poll} said so.", "secretary", None),
        ("{Dana Poll} is listed as the director of the Harrow Institute. {Poll} said so.", "director", "Harrow Institute"),
    ],
)  # fmt: skip
def test_a_role_and_its_body(text: str, role: str | None, affiliation: str | None) -> None:
    found = speakers(text, NAMED)[-1]
    assert (found.name, found.role, found.affiliation) == ("Dana Poll", role, affiliation)


def test_an_aide_to_somebody_is_somebody_else() -> None:
    (found,) = speakers("Carl Roe left. {An aide to Mr. Roe} said so.", {"Carl Roe": "person", "Roe": "person"})
    assert (found.kind, found.role, found.affiliation) == ("unnamed", "aide", "Roe")


def test_whoever_is_named_in_the_words_does_not_say_them() -> None:
    text = "{Carl Roe} said so. Mark Brill is no friend, {he} said."
    people: dict[str, MentionKind] = {"Carl Roe": "person", "Mark Brill": "person"}
    assert names(text, people) == ["Carl Roe", "Carl Roe"]


def test_a_lone_surname_stays_with_whom_it_meant_first() -> None:
    text = "{Carl Roe} said so. {Roe} smiled. His wife, Ada Roe, left. {Roe} said so again."
    people: dict[str, MentionKind] = {"Carl Roe": "person", "Ada Roe": "person", "Roe": "person"}
    assert names(text, people) == ["Carl Roe"] * 3


def test_officials_speak_for_the_state_that_spoke_last() -> None:
    text = "{Poland} rejected the note. It was a joke, {the foreign ministry} said.\n\n{A spokesman} laughed."
    assert [speaker.country for speaker in speakers(text, {"Poland": "place"})] == ["POL", "POL", None]


def test_states_that_no_table_knows_are_found_by_what_they_do() -> None:
    text = (
        "Troops crossed into Lorraway. Lorraway's decision stands. {Lorraway} regards it as final.\n\n"
        "The government of Halmar agreed. {Halmar} said so."
    )
    found = speakers(text, {"Lorraway": "person", "Halmar": "person"})
    assert [(speaker.kind, speaker.country) for speaker in found] == [
        ("government", "Lorraway"),
        ("government", "Halmar"),
    ]


def test_labels_of_a_conversation() -> None:
    text = "{PRESENTER}: Minister, will there be war?\n\nMINISTER POLL: I hope not. {I} think they will wait."
    assert {(s.name, s.kind) for s in speakers(text)} >= {("presenter", "unnamed")}


def test_an_author_signs_in_the_last_paragraph() -> None:
    text = "{I} think so.\n\nIt may fail.\n\nDana Poll is the mayor of Ostrel."
    (found,) = speakers(text, {"Dana Poll": "person"})
    assert (found.name, found.role, found.affiliation) == ("Dana Poll", "mayor", "Ostrel")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“Never,” {Carl Roe, a spokesman,} said. {He} denied it. {His opposite number, Erik Moe,} hinted at worse: should it come, {he} said, it was war.", "Erik Moe"),
        ("The post of Base Sur fell; the Japanese and the Norwegians, {who} deny it, left.", "the Norwegians"),
        ("Nobody there listened, said {Dana Poll}. Anyone could see it. {They} think that they can win.", "they"),
        ("{Two Gulf envoys} said so.\n\nFarmers there were told by the authorities to leave. {They} say the water will fall.", "authorities"),
        ("{The envoys} left. Not a bit of it, {they} say in Oslo.", "Oslo"),
        ("{The envoys} left. It was cold, {they} said in May.", "the envoys"),
        ("{Two Gulf envoys} said so.\n\nFarmers there were told to leave. {They} say the water will fall.", "Farmers"),
    ],
)  # fmt: skip
def test_who_stands_nearest_is_meant(text: str, who: str) -> None:
    mentions: dict[str, MentionKind] = {
        "Carl Roe": "person",
        "Erik Moe": "person",
        "Dana Poll": "person",
        "Base": "person",
        "Oslo": "place",
    }
    assert names(text, mentions)[-1] == who


def test_they_in_a_ministry_are_the_ministry_and_so_is_the_department() -> None:
    text = (
        "In the Ministry of Trade {they} state that Norway fired. The strike, which, according to the Town Office, killed two, "
        "came from Norway, {the department} claims."
    )
    mentions: dict[str, MentionKind] = {
        "Ministry of Trade": "organisation",
        "Town Office": "organisation",
        "Norway": "place",
    }
    assert names(text, mentions) == ["Ministry of Trade", "Ministry of Trade"]
    assert names("{Norway} fired. {The department} denied it.", mentions)[-1] == "the department"
    assert (
        names("{The envoys} agreed. In the United States {they} think so.", {"United States": "place"})[-1]
        == "the envoys"
    )
    assert names("{The envoys} agreed. In the Ministry of Trade, {they} think so.", mentions)[-1] == "the envoys"

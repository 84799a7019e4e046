"""Whose officials are by what they are called beside others: counterparts, deputies, an office's people."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import resolve, speakers

Mentions = dict[str, MentionKind]
POLL: Mentions = {"Carl Roe": "person", "Dana Poll": "person"}


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("His Peruvian counterpart, Dana Poll,", "foreign minister", "Peru"),
        ("His Peruvian opposite number, Dana Poll,", "foreign minister", "Peru"),
        ("His Peruvian counterpart, Dana Poll, a retired admiral,", "foreign minister", "Peru"),
        ("His Peruvian friend, Dana Poll,", "friend", None),
    ],
)
def test_a_counterpart_of_another_state_holds_the_same_office(source: str, role: str, affiliation: str | None) -> None:
    text = f"{{The Bolivian foreign minister, Carl Roe,}} said so. {{{source}}} said no."
    found = speakers(text, POLL)[-1]
    assert (found.name, found.role, found.country) == ("Dana Poll", role, "PER")
    assert affiliation is None or found.affiliation == affiliation


def test_a_counterpart_of_who_holds_no_states_office_is_none() -> None:
    found = speakers("{The novelist Carl Roe} said so. {His Peruvian counterpart, Dana Poll,} said no.", POLL)[-1]
    assert (found.role, found.country) == (None, "PER")


def test_a_rank_is_told_beside_a_counterpart() -> None:
    text = "{The Bolivian general Carl Roe} said so. {His opposite number, Lt. Gen. Dana Poll,} said no."
    assert speakers(text, POLL)[-1].role == "lieutenant general"


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("The president's spokesman, Dana Poll,", "spokesman", "Roe"),
        ("The president's chief military adviser, Dana Poll,", "chief military adviser", "Roe"),
        ("The premier's spokesman, Dana Poll,", "spokesman", None),
        ("The pilot's wife, Dana Poll,", "pilot's wife", None),
    ],
)
def test_the_people_of_an_office_are_its_holders(source: str, role: str, affiliation: str | None) -> None:
    found = speakers(f"{{President Carl Roe of Peru}} said so. {{{source}}} said no.", POLL)[-1]
    assert (found.name, found.role, found.affiliation) == ("Dana Poll", role, affiliation)


@pytest.mark.parametrize(
    ("text", "mentions", "affiliation"),
    [
        ("Peru was firm. {The country's foreign minister, Dana Poll,} said so.", {"Peru": "place"}, "Peru"),
        (
            "{Dana Poll, commander of Peru's Third Brigade,} said so.",
            {"Third Brigade": "organisation"},
            "Third Brigade",
        ),
        ("{The head of Peru's military intelligence, Dana Poll,} said so.", {}, "Peru's military intelligence"),
        ("{Dana Poll, Peru's envoy in 1990 and now a fellow at Acme College,} said so.", {}, "Acme College"),
    ],
)
def test_a_states_bodies_make_their_people_its_own(text: str, mentions: Mentions, affiliation: str) -> None:
    bodies: Mentions = {"Acme College": "organisation"} if "Acme" in text else {}
    found = speakers(text, {**mentions, **bodies, "Dana Poll": "person"})[0]
    assert (found.affiliation, found.country) == (affiliation, "PER")


@pytest.mark.parametrize(
    ("source", "country"),
    [
        ("An adviser to Peru's prime minister", "PER"),
        ("An aide to a Peruvian minister", "PER"),
        ("An aide to the Peruvian deputy premier", "PER"),
        ("An envoy to the Peruvian president", None),
        ("An aide to two Peruvian miners", None),
    ],
)
def test_advisers_to_a_states_offices_are_of_it(source: str, country: str | None) -> None:
    assert speakers(f"{{{source}}} said so.", {"Peru": "place"})[0].country == country


@pytest.mark.parametrize(
    ("before", "source", "affiliation"),
    [
        ("The Harbour Party was split.", "A spokesman for the company", None),
        ("The Harbour League was split.", "A spokesman for the ministry", None),
        ("The Harbour Company was split.", "A spokesman for the company", "Harbour Company"),
        ("The United Nations counted.", "A spokesman for the mission", "United Nations"),
    ],
)
def test_a_spokesmans_body_is_one_that_its_noun_can_mean(before: str, source: str, affiliation: str | None) -> None:
    body = before.removeprefix("The ").rsplit(" ", 2 if "was" in before else 1)[0]
    found = speakers(f"{before} {{{source}}} said so.", {body: "organisation"})[0]
    assert found.affiliation == affiliation


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("A senior Harbour Works official", "senior official"),
        ("Two former Harbour Works officials", "former officials"),
        ("A Harbour Works official", "official"),
    ],
)
def test_how_high_an_unnamed_official_stands_is_told_before_the_body(source: str, role: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", {"Harbour Works": "organisation"})[0]
    assert (found.role, found.affiliation) == (role, "Harbour Works")


@pytest.mark.parametrize(("body", "affiliation"), [("UN", None), ("Harbour Works", "Harbour Works")])
def test_officers_of_companies_are_none_of_bodies_of_several_states(body: str, affiliation: str | None) -> None:
    text = f"A {body} report was out. {{Chief executive Dana Poll}} said so."
    assert speakers(text, {body: "organisation", "Dana Poll": "person"})[0].affiliation == affiliation


def test_a_secretary_general_is_no_longer_of_the_state_that_he_led() -> None:
    text = "{NATO Secretary-General Jens Stoltenberg} said so."
    assert speakers(text, {"NATO": "organisation", "Jens Stoltenberg": "person"})[0].country is None


def test_who_leads_a_group_that_has_spoken_is_no_states_leader() -> None:
    text = "{President Carl Roe of Peru} said so.\n\n{The gunmen} said no. {Their leader} said more."
    found = speakers(text, POLL)[-1]
    assert (found.name, found.role) == ("the gunmen’s leader", "leader")


def test_somebody_known_by_a_name_alone_has_the_role_before_it() -> None:
    text = "{The gunmen} said no. {Their leader, known only as Carl,} said more."
    found = speakers(text, {"Carl": "person"})[-1]
    assert (found.name, found.role) == ("Carl", "leader")


def test_an_embassy_is_of_the_state_behind_it() -> None:
    text = "The embassy of Peru was shut. {The embassy's press attaché, Dana Poll,} said so."
    found = speakers(text, {"Dana Poll": "person", "Peru": "place"})[0]
    assert (found.affiliation, found.country) == ("embassy of Peru", "PER")


@pytest.mark.parametrize(("year", "code", "affiliation"), [(1962, "SUN", "Soviet Union"), (2022, "RUS", "Russia")])
def test_a_speakers_state_is_that_of_the_day(year: int, code: str, affiliation: str) -> None:
    text = "{The Russian premier, Dana Poll,} said so."
    found = resolve(text, {"Dana Poll": "person"}, written=dt.date(year, 1, 1)).speakers[0]
    assert (found.country, found.affiliation) == (code, affiliation)

"""Of which state speakers are whom only a place, a seat, or a name of a body places."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import speakers
from tests.steps import grows_as_its_text, repeated

Mentions = dict[str, MentionKind]


@pytest.mark.parametrize(
    ("text", "mentions", "country"),
    [
        ("In Lima, {Dana Poll, a shop owner,} said so.", {"Lima": "place", "Dana Poll": "person"}, "PER"),
        ("In Lima, {several thousand people} said so.", {"Lima": "place"}, "PER"),
        ("In Lima, {the newspaper Alba} said so.", {"Lima": "place", "Alba": "organisation"}, "PER"),
        ("In Lima, spirits were high. {Shopkeepers} said so.", {"Lima": "place"}, "PER"),
        ("In Lima, spirits were high. It rained. {Shop owners} said so.", {"Lima": "place"}, None),
        ("In Lima, Ecuador was blamed. {Shop owners} said so.", {"Lima": "place", "Ecuador": "place"}, None),
        ("In Lima, {a Western diplomat} said so.", {"Lima": "place"}, None),
        ("In Lima, {a foreign correspondent} said so.", {"Lima": "place"}, None),
        ("In Lima, {an official from one Gulf state} said so.", {"Lima": "place"}, None),
        ("In Lima, {the exiled poet Dana Poll} said so.", {"Lima": "place", "Dana Poll": "person"}, None),
        ("In Geneva, {several thousand people} said so.", {"Geneva": "place"}, None),
        ("In Lima, {a report on Orsk} said so.", {"Lima": "place", "Orsk": "place"}, None),
    ],
)
def test_who_is_told_of_where_a_sentence_begins_is_of_that_place(
    text: str, mentions: Mentions, country: str | None
) -> None:
    assert speakers(text, mentions)[-1].country == country


@pytest.mark.parametrize(
    ("source", "mentions", "country"),
    [
        ("Dana Poll, a market trader,", {"Dana Poll": "person"}, "PER"),
        ("A prison officer", {}, "PER"),
        ("Few dockers here", {}, "PER"),
        ("Dana Poll, mayor of Orsk,", {"Dana Poll": "person", "Orsk": "place"}, None),
        ("Dana Poll, a novelist,", {"Dana Poll": "person"}, None),
        ("A consul", {}, None),
        ("A visiting teacher", {}, None),
    ],
)
def test_locals_are_of_the_dateline_where_no_other_state_is_named(
    source: str, mentions: Mentions, country: str | None
) -> None:
    told = f"LIMA, May 2 - Rain fell.\n\n{{{source}}} said so."
    other = f"LIMA, May 2 - Rain fell.\n\nA ship from Ecuador sank. {{{source}}} said so."
    places: Mentions = {"LIMA": "place", "Ecuador": "place"}
    assert speakers(told, {**mentions, "LIMA": "place"})[-1].country == country
    assert speakers(other, {**mentions, **places})[-1].country is None


@pytest.mark.parametrize(
    ("source", "body", "country"),
    [
        ("Dana Poll of the Peruvian Workers' Party", "Peruvian Workers' Party", "PER"),
        ("Dana Poll of the Peru Harbour Union", "Peru Harbour Union", "PER"),
        ("Dana Poll of the Lima-based Harbour Forum", "Harbour Forum", "PER"),
        ("Dana Poll of the Harbour Forum", "Harbour Forum", None),
        ("Dana Poll of the Armenian Patriarchate of Jerusalem", "Armenian Patriarchate of Jerusalem", None),
        ("Dana Poll of the Pole Harbour Centre", "Pole Harbour Centre", None),
    ],
)
def test_the_state_in_a_bodys_name_or_of_its_seat_is_its_peoples(source: str, body: str, country: str | None) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", {"Dana Poll": "person", body: "organisation"})[0]
    assert (found.affiliation, found.country) == (body, country)


def test_a_body_is_called_without_its_seat_and_is_of_it() -> None:
    text = "{The Lima-based Harbour Forum} said so. {The Harbour Forum} said more."
    first, second = speakers(text, {"Harbour Forum": "organisation"})
    assert first == second
    assert (first.name, first.country) == ("Harbour Forum", "PER")


def test_somebody_based_in_a_town_is_of_its_state() -> None:
    assert speakers("{Lima-based lawyer Dana Poll} said so.", {"Dana Poll": "person"})[0].country == "PER"


def test_places_are_found_in_time_that_grows_as_the_text() -> None:
    assert grows_as_its_text(speakers, repeated("In Lima, {several people} said so. "))

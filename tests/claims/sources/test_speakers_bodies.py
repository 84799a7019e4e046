"""Roles, bodies and states of speakers by the grammar around them, in invented crises."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import names, speakers

Mentions = dict[str, MentionKind]


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (
            "{Dana Poll of the Harrow Institute} said so.",
            {"Dana Poll": "person", "Harrow Institute": "organisation"},
            (None, "Harrow Institute"),
        ),
        (
            "{Dana Poll, an analyst at Van Horst & Zoon,} said so.",
            {"Dana Poll": "person"},
            ("analyst", "Van Horst & Zoon"),
        ),
        (
            "{Dana Poll, managing director and grain analyst at Evermoor,} said so.",
            {"Dana Poll": "person", "Evermoor": "organisation"},
            ("managing director and grain analyst", "Evermoor"),
        ),
        (
            "{The Grain Board's permanent head, Mr. J. A. Torp,} said so.",
            {"J. A. Torp": "person", "Grain Board": "organisation"},
            ("permanent head", "Grain Board"),
        ),
        (
            "{Dana Poll, a former senior adviser to Carl Roe,} said so.",
            {"Dana Poll": "person", "Carl Roe": "person"},
            ("former senior adviser", "Carl Roe"),
        ),
        (
            "{Labor Secretary Dana Poll} said so.",
            {"Dana Poll": "person", "Labor": "organisation"},
            ("Labor secretary", None),
        ),
        (
            "{Speaker of the Assembly Dana Poll} said so.",
            {"Dana Poll": "person", "Assembly": "organisation"},
            ("speaker", "Assembly"),
        ),
        (
            "{Dana Poll, professor of war studies at King's College London,} said so.",
            {"Dana Poll": "person", "King's College London": "organisation"},
            ("professor of war studies", "King's College London"),
        ),
        (
            "{Dana Poll, who managed the harbour campaign,} said so.",
            {"Dana Poll": "person"},
            ("manager", "harbour campaign"),
        ),
        ("{Dana Poll, who helped write a report,} said so.", {"Dana Poll": "person"}, (None, None)),
        (
            "{Dana Poll, a conservative economist and former member of the Grain Board,} said so.",
            {"Dana Poll": "person", "Grain Board": "organisation"},
            ("conservative economist", None),
        ),
        ("{Prize-winning author Dana Poll} said so.", {"Dana Poll": "person"}, ("author", None)),
        ("{Gov. Dana Poll of Ohio} said so.", {"Dana Poll": "person", "Ohio": "place"}, ("governor", "Ohio")),
    ],
)
def test_role_and_body_beside_the_name(text: str, mentions: Mentions, expected: tuple[str | None, str | None]) -> None:
    (found,) = speakers(text, mentions)
    assert (found.role, found.affiliation) == expected


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (
            "Acme Mining closed the pit. {A spokeswoman, Dana Poll,} said it was unsafe.",
            {"Acme Mining": "organisation", "Dana Poll": "person"},
            ("spokeswoman", "Acme Mining"),
        ),
        (
            "“Governor Poll has no plans,” {a spokesman} said.",
            {"Poll": "person"},
            ("spokesman", "Poll"),
        ),
        (
            "The dockers' union wants a raise. {Its leader, Dana Poll,} said so.",
            {"Dana Poll": "person"},
            ("leader", "dockers' union"),
        ),
        (
            "President Carl Roe of Norway spoke first. {His ambassador, Dana Poll,} said so.",
            {"Carl Roe": "person", "Norway": "place", "Dana Poll": "person"},
            ("ambassador", "Norway"),
        ),
        (
            "Norway has expelled nobody. {Its deputy minister, Dana Poll,} said so.",
            {"Norway": "place", "Dana Poll": "person"},
            ("deputy minister", "Norway"),
        ),
    ],
)
def test_bodies_that_stand_elsewhere(text: str, mentions: Mentions, expected: tuple[str | None, str | None]) -> None:
    (found,) = speakers(text, mentions)
    assert (found.role, found.affiliation) == expected


def test_roles_that_several_names_share() -> None:
    text = "Take Sens. Jane Roe and Carl Poll. {Jane Roe} said so. {Poll} did, too. {Senators Jane Roe and Carl Poll} agreed."
    found = speakers(text, {"Jane Roe": "person", "Carl Poll": "person", "Poll": "person"})
    assert [speaker.role for speaker in found] == ["senator", "senator", "senators"]


def test_a_role_given_in_passing_is_the_one_persons_who_was_named_before() -> None:
    text = "Dana Poll arrived by train. The presumptive nominee brought flowers. {Poll} said so."
    (found,) = speakers(text, {"Dana Poll": "person", "Poll": "person"})
    assert found.role == "presumptive nominee"
    text = "Dana Poll met Carl Roe. The senator brought flowers. {Poll} said so."
    (found,) = speakers(text, {"Dana Poll": "person", "Carl Roe": "person", "Poll": "person"})
    assert found.role is None


def test_an_articles_own_states() -> None:
    text = (
        "{The neighbouring Republic of Merrow} said so. {Merrow's defence minister, Hal Brand,} agreed.\n\n"
        "{The Ministry of Defence of the Republic of Merrow} did not. {President Olt} said nothing."
    )
    found = speakers(text, {"Hal Brand": "person", "Olt": "person", "Merrow": "place"})
    assert [(s.name, s.kind) for s in found[:1]] == [("Republic of Merrow", "government")]
    assert [(s.affiliation, s.country) for s in found[1:]] == [("Merrow", "Merrow")] * 3


def test_faiths_and_parties_are_no_states() -> None:
    found = speakers("Islam and Islamic law. A Democrat of the Democratic Party. {The Democratic leader} said so.")
    assert found[0].country == "USA"


def test_names_that_the_tagger_takes_for_persons() -> None:
    text = "Verizone raised prices. Verizone executives were pleased. {Verizone} said so. {Managua} denied it."
    found = speakers(text, {"Verizone": "person", "Managua": "person"})
    assert [(s.name, s.kind) for s in found] == [("Verizone", "organisation"), ("Managua", "government")]


def test_a_people_speaks_for_its_state() -> None:
    (found,) = speakers("{The Saudis} have warned of it.", {"Saudis": "nationality"})
    assert (found.kind, found.country) == ("government", "SAU")


def test_a_nameless_subject_is_an_antecedent() -> None:
    text = "Carl Roe was glad. A military attaché was less hopeful. If it came to war, {he} said, all was lost."
    (found,) = speakers(text, {"Carl Roe": "person"})
    assert (found.name, found.kind, found.role) == ("a military attaché", "unnamed", "military attaché")


def test_ranks_and_nationalities_keep_offices_apart() -> None:
    text = "The minister of the interior, Carl Roe, spoke. {The deputy minister of energy} did not. {The Norwegian envoy} left."
    found = speakers(text, {"Carl Roe": "person", "Norwegian": "nationality"})
    assert "Carl Roe" not in {speaker.name for speaker in found}


def test_a_spokesman_for_somebody_is_no_antecedent_for_him() -> None:
    text = "Roe spokesman Dana Poll, a tall man, would not say when. “Nothing yet,” {he} said."
    (found,) = speakers(text, {"Roe": "person", "Dana Poll": "person"})
    assert found.name == "Dana Poll"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carl Roe rang the old general, Cyril Poll, and urged {him} to wait.", "Cyril Poll"),
        ("Cyril Poll waits. Carl Roe warned {him} twice.", "Cyril Poll"),
        ("Cyril Poll waits. Carl Roe said the court had cleared {him} of it.", "Carl Roe"),
        ("Cyril Poll waits. Carl Roe, whose aides told {him} so, left.", "Carl Roe"),
        ("Cyril Poll waits. Carl Roe looked behind {him} and left.", "Carl Roe"),
    ],
)
def test_he_who_is_acted_on_is_not_the_one_who_acts(text: str, name: str) -> None:
    (found,) = speakers(text, {"Carl Roe": "person", "Cyril Poll": "person"})
    assert found.name == name


def test_a_relative_clause_makes_the_name_before_it_a_source() -> None:
    text = "Carl Roe hopes so. He waits. I asked Cyril Poll, {who} supposes the contrary. “No,” {he} said."
    found = speakers(text, {"Carl Roe": "person", "Cyril Poll": "person"})
    assert [speaker.name for speaker in found] == ["Cyril Poll", "Cyril Poll"]


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("{The Ministry of Defense of Norway} said so.", "Ministry of Defense of", "Ministry of Defense of Norway"),
        ("{The League of the Green Crescent} said so.", "League of the", "League of the Green Crescent"),
        ("{The League of Towns} of Norway said so.", "League of Towns", "League of Towns"),
    ],
)
def test_a_bodys_name_does_not_end_with_a_preposition(text: str, marked: str, name: str) -> None:
    assert names(text, {marked: "organisation", "Norway": "place"}) == [name]


def test_her_organisation_is_the_one_she_is_of() -> None:
    text = "{The Harbour Guild} objected.\n\n{Dana Poll of the Quay Fund} went further. Her {organisation} said that it would ask."
    named: Mentions = {"Harbour Guild": "organisation", "Dana Poll": "person", "Quay Fund": "organisation"}
    assert names(text, named)[-1] == "Quay Fund"


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("A spokesman for the Norwegian coast guard", "Norwegian coast guard"),
        ("A spokeswoman for the Norwegian navy", "Norwegian navy"),
        ("A spokesman for the ruling party", "ruling party"),
        ("A campaigner for the Norwegian navy", None),
    ],
)
def test_a_spokesman_is_of_the_body_that_he_speaks_for(source: str, affiliation: str | None) -> None:
    text = f"The Norwegian army said the boat was lost.\n\n{{{source}}} said it would return."
    assert speakers(text, {})[-1].affiliation == affiliation

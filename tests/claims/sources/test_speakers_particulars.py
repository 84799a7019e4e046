"""Kinds, names, bodies and states of speakers: what they are called by, and what only stands beside them."""

from __future__ import annotations

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import speakers

Mentions = dict[str, MentionKind]


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("{Two envoys} spoke. {One of them} said so.", "unnamed", "envoy"),
        ("{Two envoys} spoke. {The other} said so.", "unnamed", "envoy"),
        ("{A minister} said no. {Another} said so.", "unnamed", "minister"),
        ("{Two envoys} spoke. {The latter} said so.", "unnamed", "envoy"),
        ("{A diplomat} was bleak. {A second} said so.", "unnamed", "diplomat"),
        ("{The Northern side} said no. {The other} said so.", "group", None),
        ("Rain fell. {Another} said so.", "group", None),
        ("Rain fell. {One of his own advisers} said so.", "unnamed", "adviser"),
        ("Rain fell. {One of the six ambassadors} said so.", "unnamed", "ambassador"),
        ("Rain fell. {One of the freed policemen} said so.", "unnamed", "freed policeman"),
        ("Rain fell. {Not one of the ambassadors} said so.", "group", None),
        ("Rain fell. {One of the factions} said so.", "group", None),
    ],
)
def test_one_of_several_is_nameless_and_what_they_are(text: str, kind: str, role: str | None) -> None:
    found = speakers(text)[-1]
    assert (found.kind, found.role) == (kind, role)


@pytest.mark.parametrize(
    ("source", "mentions", "kind", "name"),
    [
        ("Merchants in Orsk", {}, "group", "Merchants in Orsk"),
        ("Tour reps on the island", {}, "group", "Tour reps on the island"),
        ("Chambers of commerce in Orsk", {}, "group", "Chambers of commerce in Orsk"),
        ("the League of Merchants", {"League of Merchants": "organisation"}, "organisation", "League of Merchants"),
        ("A military official privy to the planning", {}, "unnamed", "a military official privy to the planning"),
        ("The Foreign Ministry last week", {}, "government", "Foreign Ministry"),
        ("the American account of the meeting", {}, "document", "American account of the meeting"),
        ("The report at", {}, "document", "report"),
        ("Phnom Penh", {"Phnom Penh": "person"}, "government", "Phnom Penh"),
        ("Chad Roe", {"Chad Roe": "person"}, "person", "Chad Roe"),
        ("Dana Poll-Roe of the Harrow Institute", {"Dana Poll": "person"}, "person", "Dana Poll-Roe"),
    ],
)
def test_kinds_and_names_of_sources(source: str, mentions: Mentions, kind: str, name: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", mentions)[0]
    assert (found.kind, found.name.removeprefix("A ")) == (kind, name)


def test_two_full_names_with_a_hyphen_are_two() -> None:
    found = speakers("The Dana Poll-Carl Roe debate began. {Poll} said so.", {"Dana Poll": "person", "Poll": "person"})
    assert found[0].name == "Dana Poll"


@pytest.mark.parametrize(
    ("text", "mentions", "role", "affiliation"),
    [
        (
            "{Deputy shipping minister Dana Poll} said so.",
            {"Dana Poll": "person"},
            "deputy shipping minister",
            None,
        ),
        ("{Dana Poll, once deputy head of mission in Orsk,} said so.", {"Dana Poll": "person"}, None, None),
        ("It will end. Unless {Colonel Poll} said so.", {"Poll": "person"}, "colonel", None),
        ("{Three administration officials} said so.", {}, "officials", None),
        ("{A Western attache} said so.", {}, "attache", None),
        ("{A N.A.T.O. official} said so.", {}, "official", "N.A.T.O."),
        (
            "The Front fired.\n\n{Dana Poll, a spokeswoman for the council,} said so.",
            {"Dana Poll": "person", "Front": "organisation"},
            "spokeswoman",
            "council",
        ),
    ],
)
def test_roles_and_bodies_by_their_own_words(
    text: str, mentions: Mentions, role: str | None, affiliation: str | None
) -> None:
    found = speakers(text, mentions)[0]
    if role is not None:
        assert found.role == role
    else:
        assert (found.role or "").startswith("former ")
    assert found.affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("{Peru} said no. {Diplomats here} said so.", None),
        ("{Peru} said no. {A diplomat} was bleak. {A second} said so.", None),
        ("{Peru} said no. {A UNICEF officer} said so.", None),
        ("{Peru} said no. {An officer} said so.", "PER"),
        ("Rain fell. {Western military attaches in the Peruvian capital} said so.", None),
        ("Rain fell. {Residents in the Peruvian capital} said so.", "PER"),
    ],
)
def test_foreigners_are_not_of_the_state_that_spoke_or_hosts_them(text: str, country: str | None) -> None:
    assert speakers(text, {"Peru": "place"})[-1].country == country


@pytest.mark.parametrize(
    ("source", "mentions", "affiliation", "country"),
    [
        (
            "Dana Poll, an adviser at the Ministry of Water, Irrigation and Energy,",
            {"Dana Poll": "person", "Ministry of Water": "organisation"},
            "Ministry of Water, Irrigation and Energy",
            None,
        ),
        (
            "Dana Poll, an adviser at the Ministry of Water, Irrigation, and Energy,",
            {"Dana Poll": "person", "Ministry of Water": "organisation"},
            "Ministry of Water, Irrigation, and Energy",
            None,
        ),
        (
            "Dana Poll, an adviser at the Ministry of Water, Peru and Chile,",
            {"Dana Poll": "person", "Ministry of Water": "organisation"},
            "Ministry of Water",
            None,
        ),
        (
            "Dana Poll, a spokesman for the People's Liberation Army's Northern Theater Command,",
            {"Dana Poll": "person", "People's Liberation Army": "organisation"},
            "People's Liberation Army",
            "CHN",
        ),
        ("an adviser to Peru's Defense Ministry", {}, "Defense Ministry", "PER"),
        ("an adviser to Peru's rivals", {}, None, None),
    ],
)
def test_whole_names_of_ministries_and_whose_they_are(
    source: str, mentions: Mentions, affiliation: str | None, country: str | None
) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", mentions)[0]
    assert (found.affiliation, found.country) == (affiliation, country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("“Nobody in Lima should doubt it,” said {Gen. Dana Poll}.", None),
        ("Guns fell silent in Lima, said {Gen. Dana Poll}.", "PER"),
    ],
)
def test_who_is_named_inside_a_quotation_is_not_the_state_of_who_speaks(text: str, country: str | None) -> None:
    assert speakers(text, {"Dana Poll": "person", "Lima": "place"})[0].country == country


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [("Abkhazia's foreign minister, Dana Poll,", "Abkhazia"), ("Georgia's foreign minister, Dana Poll,", "Georgia")],
)
def test_a_regions_minister_is_of_the_region(source: str, affiliation: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", {"Dana Poll": "person"})[0]
    assert found.affiliation == affiliation

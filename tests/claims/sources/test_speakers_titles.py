"""Ranks, titles and offices in short before a name, what stands in brackets there, and names that are cut in pieces."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.claims.types import MentionKind
from tests.claims.sources.test_speakers import resolve, speakers

Mentions = dict[str, MentionKind]
PERSON: Mentions = {"Asif Roe": "person"}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Vice-Adm", "vice-admiral"),
        ("Vice-Adm.", "vice-admiral"),
        ("Air Cdre", "air commodore"),
        ("Wing Commander", "wing commander"),
        ("Sqn Ldr", "squadron leader"),
        ("2nd Lt.", "second lieutenant"),
        ("Gen.-Lt.", "general-lieutenant"),
        ("Col-Gen", "colonel-general"),
        ("Subedar", "subedar"),
        ("Lt Gen (retd)", "retired lieutenant general"),
        ("Maj. Gen. (ret.)", "retired major general"),
        ("Brig. (Ret.)", "retired brigadier"),
        ("Brig.", "brigadier"),
        ("IGP", "IGP"),
        ("Interior CS", "interior CS"),
        ("Inspector General of Police", "inspector general of police"),
        ("Mr", None),
        ("Alhaji", None),
        ("U", None),
        ("Washington DC", None),
    ],
)
def test_ranks_and_offices_before_a_name(title: str, role: str | None) -> None:
    found = speakers(f"Rain fell. {{{title} Asif Roe}} said so.", PERSON)[0]
    assert (found.name, found.kind, found.role) == ("Asif Roe", "person", role)


@pytest.mark.parametrize(
    ("source", "role", "body"),
    [
        ("Harbour Defence Forces (HDF) spokesperson Col Asif Roe", "spokesperson", "Harbour Defence Forces"),
        ("Reef Customs Service (RCS) chief Asif Roe", "chief", "Reef Customs Service"),
        ("Harbour Guard (HG) Director General Asif Roe", "director general", "Harbour Guard"),
    ],
)
def test_an_office_behind_a_body_and_its_short_form(source: str, role: str, body: str) -> None:
    found = speakers(f"Rain fell. {{{source}}} said so.", PERSON)[0]
    assert (found.name, found.kind, found.role, found.affiliation) == ("Asif Roe", "person", role, body)


def test_a_dateline_is_no_body_of_whom_it_tells_first() -> None:
    found = speakers("ORSK (QW) — Dana Poll and {House Speaker Asif Roe} said so.", PERSON)[0]
    assert (found.role, found.affiliation) == ("speaker", "House")
    found = speakers("Harrow (QW) – Vice President {Asif Roe} said so.", PERSON)[0]
    assert (found.role, found.affiliation) == ("vice president", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chief Secretary Asif Roe left. {The CS} said so.", "Asif Roe"),
        ("Interior Cabinet Secretary Asif Roe left. {The CS} said so.", "Asif Roe"),
        ("Halm Chief Minister Asif Roe left. {The CM} said so.", "Asif Roe"),
        ("Deputy Commissioner Asif Roe left. {The DC} said so.", "Asif Roe"),
        ("The prime minister, Asif Roe, left. {The PM} said so.", "Asif Roe"),
        ("Superintendent of Police Asif Roe left. {The SP} said so.", "Asif Roe"),
        ("Harbour Party chief Asif Roe left. {The CM} said so.", "the CM"),
        ("Asif Roe, an engineer, left. {The SP} said so.", "SP"),
        ("Superintendent Asif Roe joined the Salt Party (SP). {The SP} said so.", "Salt Party"),
    ],
)
def test_an_office_by_its_initials_is_whoever_holds_it(text: str, name: str) -> None:
    found = speakers(text, {**PERSON, "Salt Party": "organisation"})[0]
    assert found.name.lower() == name.lower()


@pytest.mark.parametrize(
    ("source", "pieces", "name"),
    [
        ("Maurice 'Mel' Roe", ("Maurice", "Roe"), "Maurice 'Mel' Roe"),
        ("Maurice “the Broom” Roe", ("Maurice", "Roe"), "Maurice “the Broom” Roe"),
        ("Abdul Karim alias Tiger", ("Abdul Karim", "Tiger"), "Abdul Karim alias Tiger"),
        ("Khalid bin Sultan al-Roe", ("Khalid", "bin", "Sultan al-Roe"), "Khalid bin Sultan al-Roe"),
        ("María de la Cruz Roe", ("María de la", "Cruz Roe"), "María de la Cruz Roe"),
        ("Lord Roe of Halmbury", ("Roe", "Halmbury"), "Roe of Halmbury"),
        ("Bishop Roe of Halmbury", ("Roe",), "Roe"),
    ],
)
def test_a_name_that_is_cut_is_whole(source: str, pieces: tuple[str, ...], name: str) -> None:
    mentions: Mentions = dict.fromkeys(pieces, "person")
    found = speakers(f"Rain fell. {{{source}}} said so.", mentions)[0]
    assert (found.name, found.kind) == (name, "person")


def test_a_quotation_beside_a_name_is_no_nickname() -> None:
    mentions: Mentions = {"Dana Poll": "person", "Roe": "person"}
    found = speakers("Dana Poll “can come in so easily.” {Roe} said so.", mentions)[0]
    assert found.name == "Roe"


@pytest.mark.parametrize(
    ("source", "role", "country"),
    [
        ("Asif Roe, a fisherman from Senegal", "fisherman", "SEN"),
        ("Asif Roe, a refugee from Aleppo in Syria", "refugee", "SYR"),
        ("Asif Roe, a fisherman from childhood", "fisherman", None),
        ("Asif Roe, a correspondent from Paris", "correspondent", None),
        ("Lord Roe, a former defence secretary", "former defence secretary", None),
        ("Sheikh Roe, a tribal leader", "tribal leader", None),
        ("Asif Roe, a militant commander", "militant commander", None),
        ("Asif Roe, the MP for Blyth-Halm", "MP", None),
    ],
)
def test_what_somebody_is_and_where_from(source: str, role: str, country: str | None) -> None:
    mentions: Mentions = {"Asif Roe": "person"} if "Asif" in source else {"Roe": "person"}
    found = speakers(f"Rain fell. {{{source}}}, said so.", mentions)[0]
    assert (found.role, found.country) == (role, country)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Sources privy to the talks", "unnamed"),
        ("Diplomats privy to the draft", "unnamed"),
        ("The Harbour Regulatory Authority", "government"),
        ("The synod", "organisation"),
    ],
)
def test_kinds_of_informants_and_bodies(source: str, kind: str) -> None:
    assert speakers(f"Rain fell. {{{source}}} said so.")[0].kind == kind


@pytest.mark.parametrize(
    ("year", "source", "country"),
    [
        (1995, "Mr Brown", None),
        (2008, "Mr Brown", "GBR"),
        (2012, "Mr Brown", "GBR"),
        (2024, "Mr Brown", None),
        (None, "Ms Merkel", "DEU"),
    ],
)
def test_a_lone_surname_is_a_leaders_around_his_time_in_office(
    year: int | None, source: str, country: str | None
) -> None:
    name = source.split()[-1]
    written = dt.date(year, 3, 4) if year else None
    found = resolve(f"Rain fell. {{{source}}} said so.", {name: "person"}, written=written).speakers[0]
    assert found.country == country


def test_a_leaders_namesake_who_is_something_else_is_of_no_state() -> None:
    found = speakers("Rain fell. {Moussa Traore, a dentist}, said so.", {"Moussa Traore": "person"})[0]
    assert (found.role, found.country) == ("dentist", None)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rain fell. {The owner of the ship, Acme Shipping}, said so.", "Acme Shipping", "organisation"),
        ("Rain fell. {The owner of the ship, Asif Roe}, said so.", "Asif Roe", "person"),
        ("Acme Shipping left. {The Oslo-based company} said so.", "Acme Shipping", "organisation"),
        ("At {the Pentagon a high officer} said so.", "a high officer", "unnamed"),
        ("Rain fell. {The Secretary of Defence, Mr. Roe}, said so.", "Roe", "person"),
        ("Asif Roe, Director General of Harbour Public Relations, left. {The DG HPR} said so.", "Asif Roe", "person"),
    ],
)
def test_who_is_meant_by_a_noun_phrase(text: str, name: str, kind: str) -> None:
    mentions: Mentions = {
        "Acme Shipping": "organisation",
        "Asif Roe": "person",
        "Roe": "person",
        "Pentagon": "organisation",
        "Secretary of Defence": "organisation",
    }
    found = speakers(text, mentions)[0]
    assert (found.name, found.kind) == (name, kind)


def test_who_goes_on_behind_a_colon_is_the_subject_before_it() -> None:
    mentions: Mentions = {"Ian Roe": "person", "Salim Poll": "person"}
    found = speakers(
        "{Ian Roe} told reporters so. {He} said more. Commander Salim Poll was calm: {he} said so.", mentions
    )
    assert [one.name for one in found] == ["Ian Roe", "Ian Roe", "Salim Poll"]


def test_a_first_name_alone_does_not_make_a_minister_a_woman() -> None:
    found = speakers("Interior Minister Rana Roe left. {The minister} said so. {He} said more.", {"Rana Roe": "person"})
    assert [one.name for one in found] == ["Rana Roe", "Rana Roe"]


def test_whose_part_somebody_commands_he_is_of() -> None:
    text = "The Omani coast guard left. {Rear Admiral Roe, who commands the guard's northern sector}, said so."
    found = speakers(text, {"Roe": "person", "Omani coast guard": "organisation"})[0]
    assert (found.role, found.affiliation, found.country) == ("commander", "Omani coast guard", "OMN")


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation", "country"),
    [
        ("In Abuja, {ECOWAS Commission President Asif Roe} said so.", "Asif Roe", "president", "ECOWAS Commission", None),
        ("Rain fell. {Colonel-Major Asif Roe} left. {The colonel-major} said so.", "Asif Roe", "colonel-major", None, None),
        ("Rain fell. {Old Tom Roe} said so.", "Tom Roe", None, None, None),
        ("Rain fell. {The Soviet Commissar for Foreign Affairs, M. Poll}, said so.", "Poll", "commissar for foreign affairs", "Soviet Union", "SUN"),
    ],
)  # fmt: skip
def test_offices_of_bodies_and_states(
    text: str, name: str, role: str | None, affiliation: str | None, country: str | None
) -> None:
    mentions: Mentions = {
        **PERSON,
        "Old Tom Roe": "person",
        "Poll": "person",
        "ECOWAS": "organisation",
        "Soviet Commissar for Foreign Affairs": "organisation",
    }
    found = speakers(text, mentions)[-1]
    assert (found.name, found.role, found.affiliation, found.country) == (name, role, affiliation, country)


def test_the_latter_is_whom_the_sentence_before_names_last() -> None:
    mentions: Mentions = {**PERSON, "Dana Poll": "person"}
    found = speakers("It rained, said {Asif Roe}, who sat with General Dana Poll. {The latter} said so.", mentions)
    assert [one.name for one in found] == ["Asif Roe", "Dana Poll"]

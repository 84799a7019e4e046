from __future__ import annotations

import pytest

from parley.claims.language.gazetteer import fold, plain
from parley.claims.states.actor_names import known_code
from parley.data.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ukraine", "UKR"),
        ("Kyiv", "UKR"),
        ("Kiev", "UKR"),
        ("Kremlin", "RUS"),
        ("Blue House", "KOR"),
        ("Downing Street", "GBR"),
        ("White House", "USA"),
        ("Soviet Union", "SUN"),
        ("East Germany", "DDR"),
        ("Yugoslavia", "YUG"),
        ("Czechoslovakia", "CSK"),
        ("Zaire", "ZAR"),
        ("U.S.", "USA"),
    ],
)
def test_states_capitals_and_seats_have_codes(name: str, code: str) -> None:
    assert GAZETTEER.state(name) == code


def test_letter_case_parts_states_from_words() -> None:
    assert GAZETTEER.state("US") == "USA"
    assert GAZETTEER.state("us") is None
    assert GAZETTEER.organisation("who") is None


@pytest.mark.parametrize(
    ("word", "code"), [("Russian", "RUS"), ("French", "FRA"), ("Soviet", "SUN"), ("Emirati", "ARE"), ("Dutch", "NLD")]
)
def test_nationality_words(word: str, code: str) -> None:
    assert GAZETTEER.nationalities[word] == code


def test_short_forms_lead_to_one_organisation() -> None:
    nato = GAZETTEER.organisation("NATO")
    assert nato is not None
    assert nato.country is None
    assert nato == GAZETTEER.organisation("the North Atlantic Treaty Organization")
    duma = GAZETTEER.organisation("State Duma")
    assert duma is not None
    assert (duma.kind, duma.country) == ("government", "RUS")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("HMS Hood", "GBR"),
        ("H.M.S. Hood", "GBR"),
        ("the USS Nimitz", "USA"),
        ("Royal Marines", "GBR"),
        ("the 82nd Airborne", "USA"),
        ("Kwantung Army", "JPN"),
    ],
)
def test_ships_and_services_tell_their_state(name: str, code: str) -> None:
    found = GAZETTEER.organisation(name)
    assert found is not None
    assert (found.kind, found.country) == ("government", code)


@pytest.mark.parametrize("name", ["HMS", "hms hood", "The " * 2000 + "Hood", "Hood HMS"])
def test_other_names_are_no_ships(name: str) -> None:
    assert GAZETTEER.organisation(name) is None


def test_every_code_has_three_capitals() -> None:
    tables = (GAZETTEER.countries, GAZETTEER.nationalities, GAZETTEER.capitals, GAZETTEER.seats, GAZETTEER.places)
    codes = {
        code
        for table in (*tables, GAZETTEER.regions, GAZETTEER.towns, GAZETTEER.services, GAZETTEER.ships)
        for code in table.values()
    }
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes)
    assert len(codes) > 200


def test_no_first_name_has_two_sexes_and_keys_are_folded() -> None:
    assert GAZETTEER.first_names["vladimir"] == "m"
    assert GAZETTEER.first_names["aisha"] == "f"
    assert all(name == fold(name) for name in GAZETTEER.first_names)


def test_folding_ignores_case_accents_and_kinds_of_apostrophe() -> None:
    assert fold("Erdoğan’s  Élysée") == "erdogan's elysee"
    assert plain("São Tomé") == "Sao Tome"


def test_the_gazetteer_is_loaded_once() -> None:
    assert load_gazetteer() is GAZETTEER


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Makhzen", "MAR"),
        ("Consulta", "ITA"),
        ("Federal Foreign Office", "DEU"),
        ("Department of State Services", "NGA"),
        ("Moors", "MAR"),
        ("Boers", "ZAF"),
        ("Englishmen", "GBR"),
        ("Christiania", "NOR"),
        ("Grytviken", "GBR"),
        ("Pearl Harbor", "USA"),
        ("the PA", "PSE"),
        ("RSF", "RSF"),
        ("Rapid Support Forces", "RSF"),
        ("Kurdistan Workers' Party", "PKK"),
        ("Organization of American States", "OAS"),
        ("Orsk", None),
        ("PAC", None),
        ("Nice", None),
        ("Salisbury", None),
    ],
)
def test_names_that_the_tables_have(name: str, code: str | None) -> None:
    assert known_code(name, GAZETTEER) == code


def test_smaller_towns_lie_in_a_state_and_do_not_name_it() -> None:
    assert GAZETTEER.place("Comodoro Rivadavia") == "ARG"
    assert GAZETTEER.known_place("Comodoro Rivadavia") is None
    assert GAZETTEER.known_place("Cordoba") == "ARG"

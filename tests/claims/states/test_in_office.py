"""Sovereigns' titles stand for their states in the years and articles in which they do; leaders are known by their titles."""

import datetime as dt

import pytest

from parley.bygone import dated
from parley.claims.states.in_office import state_led_by, with_sovereigns
from parley.data.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("title", "year", "named", "state"),
    [
        ("pope", 1978, [], "VAT"),
        ("nuncio", None, [], "VAT"),
        ("czar", 1914, ["RUS", "SRB"], "RUS"),
        ("czar", 1995, ["RUS"], None),
        ("czar", 1914, ["SRB"], None),
        ("kaiser", 1905, ["DEU", "MAR"], "DEU"),
        ("fuhrer", 1938, ["DEU"], "DEU"),
        ("shah", 1953, ["IRN"], "IRN"),
        ("shah", 2019, ["IRN", "IND"], None),
        ("sultan", 1905, ["MAR", "FRA"], "MAR"),
        ("sultan", 1905, ["MAR", "TUR"], None),
        ("emperor", 1935, ["ETH", "ITA"], "ETH"),
        ("duce", 1938, ["CSK"], "ITA"),
        ("reich", 1938, [], "DEU"),
        ("reich", 1999, ["DEU"], None),
        ("porte", 1911, ["LBY"], "TUR"),
        ("porte", None, ["LBY"], None),
        ("mikado", 1904, ["RUS"], "JPN"),
    ],
)
def test_a_title_is_the_state_of_its_sovereign_then(
    title: str, year: int | None, named: list[str], state: str | None
) -> None:
    on = dt.date(year, 6, 1) if year else None
    assert with_sovereigns(load_gazetteer(), on, named).sovereigns.get(title) == state


def test_a_first_name_is_a_monarchs_with_his_title_alone() -> None:
    gazetteer, on = load_gazetteer(), dt.date(2024, 6, 1)
    assert state_led_by(("charles",), gazetteer, on, titled=True) == "GBR"
    assert state_led_by(("charles",), gazetteer, on, titled=False) is None
    assert state_led_by(("john", "paul"), gazetteer, dt.date(1985, 6, 1), titled=True) == "VAT"


def test_states_that_ended_have_their_codes_then() -> None:
    assert dated("AUT", dt.date(1914, 7, 28)) == dated("HUN", dt.date(1900, 1, 1)) == "AUH"
    assert dated("CZE", dt.date(1956, 11, 1)) == "CSK"
    assert dated("AUT", dt.date(1938, 3, 12)) == dated("AUT", None) == "AUT"


@pytest.mark.parametrize(
    ("name", "year", "state"),
    [
        ("caillaux", 1911, "FRA"),
        ("castro", 1902, "VEN"),
        ("castro", 1962, "CUB"),
        ("briand", 1890, None),
    ],
)
def test_leaders_of_a_year(name: str, year: int, state: str | None) -> None:
    assert state_led_by((name,), load_gazetteer(), dt.date(year, 7, 1), titled=False) == state


def test_who_led_a_state_by_two_names_led_each_in_its_years() -> None:
    name, gazetteer = ("mobutu", "sese", "seko"), load_gazetteer()
    assert state_led_by(name, gazetteer, dt.date(1978, 7, 1), titled=False) == "ZAR"
    assert state_led_by(name, gazetteer, dt.date(1968, 7, 1), titled=False) == "COD"

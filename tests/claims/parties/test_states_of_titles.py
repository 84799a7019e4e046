"""States that sovereigns' titles and counterparts' adjectives tell."""

import datetime as dt

import pytest

from parley.claims.parties.actor_persons import Party
from parley.claims.parties.actors import codes_of
from parley.claims.states.in_office import with_sovereigns
from parley.data.gazetteer import load_gazetteer

ON = dt.date(1910, 6, 1)
GAZETTEER = with_sovereigns(load_gazetteer(), ON, {"RUS", "DEU", "IRN", "MAR"})


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("the Czar", ("RUS",)),
        ("the Czar and the Kaiser", ("RUS", "DEU")),
        ("the young Czar", ("RUS",)),
        ("the drug czar", ()),
        ("the Czar of Belmar", ()),
        ("the Sultan", ("MAR",)),
        ("the Pope", ("VAT",)),
        ("the papal legate", ("VAT",)),
        ("the exiled Shah", ()),
        ("her Danish counterpart", ("DNK",)),
        ("the Greek premier's Danish counterpart", ("DNK",)),
        ("its Danish ally", ("DNK",)),
        ("his counterpart", ()),
        ("the Danish plenipotentiary", ("DNK",)),
        ("Danish paratroopers", ("DNK",)),
        ("Danish civilian officials", ("DNK",)),
        ("Danish civilians", ()),
        ("of Denmark", ("DNK",)),
        ("the Four Powers", ()),
        ("the Russian mercenary group Wagner", ("Wagner",)),
        ("the ambassador in Copenhagen", ()),
        ("the Greek ambassador in Copenhagen", ("GRC",)),
        ("analysts in Copenhagen", ()),
        ("the two Koreas", ("PRK", "KOR")),
        ("the Franco-Danish landing", ("FRA", "DNK")),
        ("Anglo-American planes", ("GBR", "USA")),
        ("Irish-American voters", ()),
        ("the Anglo-Persian Oil Company", ("Anglo-Persian Oil Company",)),
        ("Biafran troops", ("Biafra",)),
    ],
)
def test_titles_and_adjectives_tell_states(words: str, codes: tuple[str, ...]) -> None:
    assert codes_of(words, GAZETTEER, on=ON) == codes


def test_whose_an_ally_is_makes_no_name() -> None:
    ally = Party("Orsk’s ally", "organisation", None)
    assert codes_of("its ally", GAZETTEER, resolve=lambda _: ally) == ()


def test_a_title_may_be_somebodys_name() -> None:
    shah = Party("Anil Shah", "person", "IND")
    assert codes_of("Shah", GAZETTEER, on=ON, resolve=lambda _: shah) == ("Anil Shah",)
    assert codes_of("the Shah", GAZETTEER, on=ON, resolve=lambda _: Party("the Shah", "person", None)) == ("IRN",)

"""The tables of states: whole, consistent, and right on cases that everybody knows."""

import pytest

from parley.assessment.states import Years, of_year
from parley.data.gazetteer import load_gazetteer
from parley.data.states import load_states

TABLES = load_states()


def test_codes_are_those_of_the_gazetteer() -> None:
    known = set(load_gazetteer().state_names)
    named = {state for table in (TABLES.land, TABLES.sea, TABLES.rivalries) for pair in table for state in pair}
    named |= set(TABLES.major) | set(TABLES.nuclear) | {s for a in TABLES.alliances for s in a.members}
    assert named - known == {"AUH"} - known
    assert {state for table in (TABLES.land, TABLES.sea) for pair in table for state in pair} <= TABLES.states


def test_years_run_forwards() -> None:
    spans = [
        y for table in (TABLES.land, TABLES.sea, TABLES.major, TABLES.nuclear) for ys in table.values() for y in ys
    ]
    spans += [y for alliance in TABLES.alliances for ys in alliance.members.values() for y in ys]
    for conflicts in TABLES.rivalries.values():
        for conflict in conflicts:
            spans.append(conflict.years)
            for war in conflict.wars:
                spans.append(war)
                assert war.first is not None
                assert conflict.years.holds(war.first)
    assert all(y.first is None or y.last is None or y.first <= y.last for y in spans)
    assert Years(1949, None).holds(2020)
    assert not Years(1949, 1991).holds(1948)


@pytest.mark.parametrize(
    ("one", "two", "year", "value"),
    [
        ("RUS", "UKR", 2021, "contiguous"), ("USA", "CUB", 1962, "near"), ("IRQ", "KWT", 1990, "contiguous"),
        ("GBR", "ARG", 1982, "distant"), ("FRA", "DEU", 1939, "contiguous"), ("DEU", "POL", 1960, "distant"),
        ("DEU", "POL", 1939, "contiguous"), ("RUS", "POL", 1939, "contiguous"), ("CHN", "TWN", 1958, "near"),
        ("VNM", "KHM", 1978, "contiguous"), ("CHN", "JPN", 1937, "contiguous"), ("CHN", "JPN", 2012, "near"), ("TRK", "VLD", 2031, None),
    ],
)  # fmt: skip
def test_contiguity(one: str, two: str, year: int, value: str | None) -> None:
    assert TABLES.contiguity(one, two, year) == value == TABLES.contiguity(two, one, year)


@pytest.mark.parametrize(
    ("target", "year", "actor", "ally"),
    [
        ("UKR", 2021, "RUS", None), ("KWT", 1990, "IRQ", None), ("CUB", 1962, "USA", None), ("TWN", 1958, "CHN", "USA"),
        ("POL", 1939, "DEU", "GBR"), ("HUN", 1956, "SUN", None), ("KOR", 1950, "PRK", None), ("FIN", 2025, "RUS", "DEU"),
        ("GRC", 1974, "TUR", None),
    ],
)  # fmt: skip
def test_a_targets_great_ally(target: str, year: int, actor: str, ally: str | None) -> None:
    found = TABLES.major_ally(target, year, besides=actor)
    assert (found[0] if found else None) == ally


def test_great_powers_and_nuclear_weapons_by_year() -> None:
    assert TABLES.is_major("DEU", 1938)
    assert not TABLES.is_major("DEU", 1960)
    assert TABLES.is_major("RUS", 1962), "the Soviet Union by its successor's code"
    assert not TABLES.has_nuclear("PAK", 1971)
    assert TABLES.has_nuclear("PAK", 2001)
    assert not TABLES.has_nuclear("ZAF", 2000)


def test_long_conflicts_by_year() -> None:
    kashmir = TABLES.rivalry("PAK", "IND", 2001)
    assert kashmir is not None
    assert kashmir.stage(2001) == "yes"
    iran = TABLES.rivalry("IRN", "IRQ", 1984)
    assert iran is not None
    assert iran.stage(1984) == "long war"
    cod = TABLES.rivalry("GBR", "ISL", 1973)
    assert cod is not None
    assert cod.stage(1973) == "no", "a rivalry is not on the list"
    assert TABLES.rivalry("PRT", "URY", 1973) is None
    assert len({pair for pair, found in TABLES.rivalries.items() if any(r.protracted for r in found)}) >= 60


@pytest.mark.parametrize(
    ("code", "year", "then"),
    [("RUS", 1962, "SUN"), ("SUN", 1999, "RUS"), ("SRB", 1999, "YUG"), ("ZAR", 1978, "COD"), ("FRA", 1962, "FRA")],
)
def test_codes_of_their_time(code: str, year: int, then: str) -> None:
    assert of_year(code, year) == then


def test_rivalries_name_a_public_source_but_for_six() -> None:
    without = {pair for pair, found in TABLES.rivalries.items() if any(not rivalry.source for rivalry in found)}
    assert {tuple(sorted(pair)) for pair in without} == {
        ("AZE", "IRN"), ("BDI", "COD"), ("BDI", "RWA"), ("IRN", "PAK"), ("IRQ", "TUR"), ("NOR", "SUN"),
    }  # fmt: skip
    sources = [rivalry.source for found in TABLES.rivalries.values() for rivalry in found]
    assert len(sources) == 205
    assert sum(source.startswith(("TSS ", "ICB ")) for source in sources) == 181

"""Opens the tables of states and hands them over as one object."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from parley.assessment.states import Alliance, Pair, Rivalry, StateTables, Years, pair_of


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a tab-separated table, padded to `columns`; lines that begin with # are notes."""
    for line in (files("parley.data") / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


def _years(cell: str) -> Years:
    """ "1949-1991", "1949-" for still, "1949" alone, "" for always."""
    first, dash, last = cell.partition("-")
    return Years(_year(first), _year(last if dash else first))


def _by_state(name: str) -> dict[str, tuple[Years, ...]]:
    found: dict[str, tuple[Years, ...]] = {}
    for state, first, last, *_ in _rows(name, 3):
        found[state] = (*found.get(state, ()), Years(_year(first), _year(last)))
    return found


def _borders() -> tuple[frozenset[str], dict[Pair, tuple[Years, ...]], dict[Pair, tuple[Years, ...]]]:
    """The states covered, and the years of each pair's border on land and across water."""
    states: set[str] = set()
    tables: tuple[dict[Pair, tuple[Years, ...]], ...] = ({}, {})
    for state, years, *cells in _rows("contiguity.tsv", 4):
        states.add(state)
        for table, cell in zip(tables, cells, strict=True):
            for neighbour in cell.split():
                pair = pair_of(state, neighbour)
                table[pair] = tuple(dict.fromkeys((*table.get(pair, ()), _years(years))))
    return frozenset(states), tables[0], tables[1]


def _alliance(name: str, members: str, first: str, last: str) -> Alliance:
    found: dict[str, tuple[Years, ...]] = {}
    for member in members.split():
        state, _, own = member.partition("@")
        years = _years(own) if own else Years(_year(first), _year(last))
        found[state] = (*found.get(state, ()), years)
    return Alliance(name=name, members=found)


def _rivalries() -> dict[Pair, tuple[Rivalry, ...]]:
    found: dict[Pair, tuple[Rivalry, ...]] = {}
    for states, kind, first, last, wars, about, fighting, source in _rows("rivalries.tsv", 8):
        pair = pair_of(*states.split())
        rivalry = Rivalry(
            years=Years(_year(first), _year(last)),
            wars=tuple(_years(war) for war in wars.split(",") if war),
            about=about,
            protracted=kind == "protracted",
            fighting=tuple(_years(years) for years in fighting.split(",") if years),
            source=source,
        )
        found[pair] = (*found.get(pair, ()), rivalry)
    return found


@cache
def load_states() -> StateTables:
    """The tables that ship with the package; read once in a process."""
    states, land, sea = _borders()
    return StateTables(
        states=states,
        land=land,
        sea=sea,
        major=_by_state("major_powers.tsv"),
        nuclear=_by_state("nuclear.tsv"),
        alliances=tuple(_alliance(*row) for row in _rows("alliances.tsv", 4)),
        rivalries=_rivalries(),
    )

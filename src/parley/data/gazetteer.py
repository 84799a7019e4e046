"""Opens the gazetteer's tables and hands them to the reader as one frozen object."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import cast

from parley.claims.language.gazetteer import Gazetteer, Leader, Organisation, Reign, Sex, fold, plain
from parley.claims.language.names import name_tokens


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a tab-separated table, padded to `columns`; lines that begin with # are notes."""
    for line in (files("parley.data") / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))


def _names(cell: str) -> list[str]:
    return [plain(name) for name in cell.split("|") if name.strip()]


def _leaders() -> dict[str, tuple[Leader, ...]]:
    """Leaders of states by the first and the last part of each of their names."""
    found: dict[str, list[Leader]] = {}
    for country, first, last, names in _rows("leaders.tsv", 4):
        for name in names.split("|"):
            tokens = name_tokens(name)
            leader = Leader(tokens=tokens, country=country, first=int(first), last=int(last) if last else None)
            for token in {tokens[0], tokens[-1]}:
                found.setdefault(token, []).append(leader)
    return {token: tuple(leaders) for token, leaders in found.items()}


def _reigns() -> dict[str, tuple[Reign, ...]]:
    """The states of sovereigns' titles, in the order of the table."""
    found: dict[str, list[Reign]] = {}
    for country, first, last, titles, named in _rows("sovereigns.tsv", 5):
        reign = Reign(
            country=country,
            first=int(first) if first else None,
            last=int(last) if last else None,
            named=bool(named),
            dated=named == "dated",
        )
        for title in titles.split("|"):
            found.setdefault(fold(title), []).append(reign)
    return {title: tuple(reigns) for title, reigns in found.items()}


def _neighbours() -> dict[str, frozenset[str]]:
    """The states with which each shares or shared a border on land."""
    found: dict[str, set[str]] = {}
    for state, _, on_land, *_ in _rows("contiguity.tsv", 4):
        for neighbour in on_land.split():
            found.setdefault(state, set()).add(neighbour)
            found.setdefault(neighbour, set()).add(state)
    return {state: frozenset(around) for state, around in found.items()}


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package; read once in a process."""
    countries: dict[str, str] = {}
    nationalities: dict[str, str] = {}
    capitals: dict[str, str] = {}
    seats: dict[str, str] = {}
    places: dict[str, str] = {}
    towns: dict[str, str] = {}
    state_names: dict[str, str] = {}
    for code, *cells in _rows("countries.tsv", 7):
        state_names[code] = cells[0].partition("|")[0]
        for table, cell in zip((countries, nationalities, capitals, seats, places, towns), cells, strict=False):
            for name in _names(cell):
                # The first state to claim a name keeps it.
                table.setdefault(name, code)
    regions: dict[str, str] = {}
    for code, names, short_forms in _rows("regions.tsv", 3):
        for name in (*_names(names), *_names(short_forms)):
            regions.setdefault(name, code)
    organisations: dict[str, Organisation] = {}
    services: dict[str, str] = {}
    for kind, country, full_names, short_forms in _rows("organisations.tsv", 4):
        full = _names(full_names)
        organisation = Organisation(
            name=full[0], kind="organisation" if kind == "organisation" else "government", country=country or None
        )
        for name in (*full, *_names(short_forms)):
            organisations.setdefault(name, organisation)
            if kind == "service":
                services[name] = country
    offices = {fold(office): code for code, cell in _rows("offices.tsv", 2) for office in cell.split("|")}
    reigns = _reigns()
    sovereigns = {
        title: one.country for title, (one, *more) in reigns.items() if not (one.first or one.last or one.named or more)
    }
    first_names = {fold(name): cast(Sex, sex) for sex, names in _rows("first_names.tsv", 2) for name in names.split()}
    words = {name: frozenset(fold(word) for word in cell.split("|")) for name, cell in _rows("source_words.tsv", 2)}
    titles = words["title"] | words["title_m"] | words["title_f"]
    role_words = {word for role in words["person_role"] | words["role_modifier"] for word in role.split()}
    return Gazetteer(
        countries=MappingProxyType(countries),
        nationalities=MappingProxyType(nationalities),
        capitals=MappingProxyType(capitals),
        seats=MappingProxyType(seats),
        places=MappingProxyType(places),
        towns=MappingProxyType(towns),
        regions=MappingProxyType(regions),
        state_names=MappingProxyType(state_names),
        offices=MappingProxyType(offices),
        reigns=MappingProxyType(reigns),
        sovereigns=MappingProxyType(sovereigns),
        neighbours=MappingProxyType(_neighbours()),
        organisations=MappingProxyType(organisations),
        services=MappingProxyType(services),
        ships=MappingProxyType({letters: code for code, cell in _rows("ships.tsv", 2) for letters in cell.split("|")}),
        leaders=MappingProxyType(_leaders()),
        first_names=MappingProxyType(first_names),
        person_roles=words["person_role"],
        role_vocabulary=frozenset(role_words | {"affairs", "staff", "relations", "state", "armed", "forces"}),
        male_titles=words["title_m"],
        female_titles=words["title_f"],
        titles=titles,
        role_modifiers=words["role_modifier"],
        groups=words["group"],
        anonymous=words["anonymous"],
        documents=words["document"],
        organisation_heads=words["organisation"],
        government_heads=words["government"],
        body_heads=words["organisation"] | words["government"],
        roles_and_titles=words["person_role"] | titles,
        quantifiers=words["quantifier"],
    )

"""Places of one name in several states: "Punjab" is Pakistan's where an article tells of Pakistan alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from parley.claims.language.gazetteer import Gazetteer, plain

_SHARED = {
    plain(name): states.split()
    for states, names in (
        ("IND PAK", "Punjab|Hyderabad"),
        ("IND BGD", "Bengal"),
        ("LBY LBN", "Tripoli"),
        ("ESP VEN", "Valencia|Mérida|Barcelona"),
        ("ESP COL", "Cartagena"),
        ("ESP MEX", "Guadalajara|Mérida"),
        ("ESP ARG", "Córdoba"),
        ("ESP NIC MEX", "León"),
        ("CHL CUB DOM", "Santiago"),
        ("CRI USA GTM", "San José|San Jose"),
        ("BOL ARG", "Santa Cruz"),
        ("BOL MEX", "La Paz"),
        ("BRA COL PER VEN", "Amazonas"),
        ("EGY USA", "Alexandria"),
        ("GBR USA", "Birmingham|Cambridge|Manchester|Durham"),
        ("GBR AUS", "Perth|Newcastle"),
        ("AUS CAN SYC", "Victoria"),
        ("RUS USA", "St. Petersburg"),
        ("UKR USA", "Odessa"),
        ("BEL NLD", "Limburg"),
        ("IRQ SYR", "Jazira"),
    )
    for name in names.split("|")
}
"""States that have a place of the name."""


def with_shared_names(
    text: str, gazetteer: Gazetteer, named: Sequence[tuple[int, str]]
) -> tuple[Gazetteer, list[tuple[int, str]]]:
    """The gazetteer with the states of such places that an article tells of, and where it names states.

    A place is another state's than the tables say where the article names that one alone of those it may be in, by
    some other name.
    """
    meant: dict[str, str] = {}
    for name, states in _SHARED.items():
        if name not in text or (usual := gazetteer.place(name)) is None:
            continue
        told = Counter(
            code for at, code in named if not text.startswith(name, at) and (code in states or code == usual)
        )
        if len(told) == 1 and usual not in told:
            meant[name] = next(iter(told))
    if not meant:
        return gazetteer, list(named)

    def of(at: int, code: str) -> str:
        return next((state for name, state in meant.items() if text.startswith(name, at)), code)

    def here(table: Mapping[str, str]) -> Mapping[str, str]:
        """A table with the states that are meant."""
        those = {name: state for name, state in meant.items() if name in table}
        return MappingProxyType({**table, **those}) if those else table

    return replace(
        gazetteer,
        countries=here(gazetteer.countries),
        capitals=here(gazetteer.capitals),
        seats=here(gazetteer.seats),
        places=here(gazetteer.places),
        towns=here(gazetteer.towns),
        regions=here(gazetteer.regions),
    ), [(at, of(at, code)) for at, code in named]

"""Places, organisations and words that name sources, as the reader looks them up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from parley.names import fold as fold
from parley.names import plain as plain

Sex = Literal["f", "m"]
_DOTTED = re.compile(r"(?:[A-Z]\.){2,8}[A-Z]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A well-known organisation or state institution; `country` is None for international ones."""

    name: str
    kind: Literal["organisation", "government"]
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """One who led a state, or its foreign policy, from year to year; `last` is None for those still in office."""

    tokens: tuple[str, ...]
    country: str
    first: int
    last: int | None

    @property
    def family_first(self) -> bool:
        """Whether the family name stands first, as in Chinese, Korean and Vietnamese names."""
        return self.country in {"CHN", "TWN", "PRK", "KOR", "KHM"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reign:
    """The years, if they have a bound, in which a title alone tells of a state's sovereign.

    `named`: only beside the state's name; `dated`: but in an article of those years without it, too.
    """

    country: str
    first: int | None
    last: int | None
    named: bool
    dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """What the reader knows of the world, loaded once by `parley.data.gazetteer`.

    Keys of places and organisations are `plain` but keep their letter case, so that "US" and "us",
    "WHO" and "who" stay apart; keys of first names, offices and words are folded. Values of places are
    ISO 3166 alpha-3 codes, of which `state_names` has the usual names. `role_vocabulary` holds the single
    words that roles are made of. `leaders` are found by the first and the last part of their names. `body_heads`
    are those of organisations and of governments, `roles_and_titles` those of persons. `reigns` are found by titles
    of sovereigns; `sovereigns` has the state that each such title means in the article that is read. `neighbours` are
    those by land, of today and of the past. `towns` are smaller places: what is done to one is done to its state, but
    an article that names one does not speak of the state. `services`: the states of armed services by their names;
    `ships`: those of ships by the letters before their names.
    """

    countries: Mapping[str, str]
    nationalities: Mapping[str, str]
    capitals: Mapping[str, str]
    seats: Mapping[str, str]
    places: Mapping[str, str]
    towns: Mapping[str, str]
    regions: Mapping[str, str]
    state_names: Mapping[str, str]
    offices: Mapping[str, str]
    reigns: Mapping[str, tuple[Reign, ...]]
    sovereigns: Mapping[str, str]
    neighbours: Mapping[str, frozenset[str]]
    organisations: Mapping[str, Organisation]
    services: Mapping[str, str]
    ships: Mapping[str, str]
    leaders: Mapping[str, tuple[Leader, ...]]
    first_names: Mapping[str, Sex]
    person_roles: frozenset[str]
    role_vocabulary: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    titles: frozenset[str]
    role_modifiers: frozenset[str]
    groups: frozenset[str]
    anonymous: frozenset[str]
    documents: frozenset[str]
    organisation_heads: frozenset[str]
    government_heads: frozenset[str]
    body_heads: frozenset[str]
    roles_and_titles: frozenset[str]
    quantifiers: frozenset[str]

    def state(self, name: str) -> str | None:
        """The code of the state whose name, capital or seat of government `name` is."""
        return self._state(plain(name))

    def place(self, name: str) -> str | None:
        """The code of the state that `name` is, lies in, or is a region of."""
        return self.known_place(name) or self.towns.get(plain(name))

    def known_place(self, name: str) -> str | None:
        """The same of places that stand for their state: not of smaller towns."""
        key = plain(name)
        return self._state(key) or self.regions.get(key) or self.places.get(key)

    def _state(self, key: str) -> str | None:
        return self.countries.get(key) or self.capitals.get(key) or self.seats.get(key)

    def organisation(self, name: str) -> Organisation | None:
        """The well-known organisation that `name` is a name or short form of; a state's ship is one."""
        key = plain(name)
        found = self.organisations.get(key)
        if found is None and "." in key and _DOTTED.fullmatch(key):
            found = self.organisations.get(key.replace(".", ""))  # "N.A.T.O."
        if found is None and key[:4] in ("the ", "The "):
            key = key[4:]
            found = self.organisations.get(key)
        return found or self._ship(key)

    def _ship(self, key: str) -> Organisation | None:
        """A ship by the letters before its name ("HMS Hood")."""
        letters, _, name = key.partition(" ")
        country = self.ships.get(letters.replace(".", "")) if name[:1].isupper() else None
        return Organisation(name=key, kind="government", country=country) if country else None

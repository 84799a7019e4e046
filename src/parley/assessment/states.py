"""What is known of states by year: borders, great powers, nuclear weapons, treaties of defence, long conflicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from parley.assessment.types import Contiguity, Protracted

SUCCESSORS = (
    ("SUN", "RUS", 1991), ("YUG", "SRB", 2005), ("DRV", "VNM", 1976), ("YAR", "YEM", 1990), ("CSK", "CZE", 1992),
)  # fmt: skip
"""A former state, the one that carries on its quarrels, treaties and rank, and the last year of the former."""

RENAMED = {"ZAR": "COD", "RHO": "ZWE"}
"""Former codes of states that the tables know by one code only."""


class Years(NamedTuple):
    """Years from the first to the last, both included; None: always, or still."""

    first: int | None = None
    last: int | None = None

    def holds(self, year: int) -> bool:
        """Whether the year is one of them."""
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


class Pair(NamedTuple):
    """Two states, whichever is named first; the codes are sorted."""

    one: str
    two: str


def pair_of(one: str, two: str) -> Pair:
    """The pair that two states make."""
    return Pair(*sorted((one, two)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """A treaty of mutual defence with its members and the years in which each is one."""

    name: str
    members: Mapping[str, tuple[Years, ...]]

    def has(self, state: str, year: int) -> bool:
        """Whether the state is a member in that year."""
        return any(years.holds(year) for years in self.members.get(state, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """A long conflict of two states: its years, those of long wars in it and of any fighting, and what it is about.

    `protracted`: whether it is one of the protracted conflicts that the reference classes count by; `source`: a public
    one that shows the two as rivals, "" where none could be named.
    """

    years: Years
    wars: tuple[Years, ...]
    about: str
    protracted: bool
    fighting: tuple[Years, ...] = ()
    source: str = ""

    def fought(self, year: int) -> bool:
        """Whether the two, or their proxies, fought in a year."""
        return any(years.holds(year) for years in (*self.wars, *self.fighting))

    def stage(self, year: int) -> Protracted:
        """What the conflict counts for in a year."""
        if not self.protracted:
            return "no"
        return "long war" if any(years.holds(year) for years in self.wars) else "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTables:
    """The tables of states. `states`: those that the tables cover; of any other nothing is known."""

    states: frozenset[str]
    land: Mapping[Pair, tuple[Years, ...]]
    sea: Mapping[Pair, tuple[Years, ...]]
    major: Mapping[str, tuple[Years, ...]]
    nuclear: Mapping[str, tuple[Years, ...]]
    alliances: tuple[Alliance, ...]
    rivalries: Mapping[Pair, tuple[Rivalry, ...]]

    def contiguity(self, one: str, two: str, year: int) -> Contiguity | None:
        """Whether two states touch, are parted by less than 400 miles of water, or are farther apart."""
        one, two = of_year(one, year), of_year(two, year)
        if not {one, two} <= self.states:
            return None
        for table, value in ((self.land, "contiguous"), (self.sea, "near")):
            if any(years.holds(year) for years in table.get(pair_of(one, two), ())):
                return value  # type: ignore[return-value]
        return "distant"

    def is_major(self, state: str, year: int) -> bool:
        """Whether the state is a great power in that year."""
        return any(years.holds(year) for years in self.major.get(of_year(state, year), ()))

    def has_nuclear(self, state: str, year: int) -> bool:
        """Whether the state has nuclear weapons in that year."""
        return any(years.holds(year) for years in self.nuclear.get(of_year(state, year), ()))

    def major_ally(self, state: str, year: int, *, besides: str) -> tuple[str, str] | None:
        """A great power other than `besides` that is bound to defend the state, and by which treaty; None: none."""
        state, besides = of_year(state, year), of_year(besides, year)
        for alliance in self.alliances:
            # Allies of both sides are bound to neither in a quarrel between them.
            if alliance.has(state, year) and not alliance.has(besides, year):
                for ally in sorted(alliance.members):
                    if ally != state and alliance.has(ally, year) and self.is_major(ally, year):
                        return ally, alliance.name
        return None

    def fought(self, one: str, two: str, year: int) -> Rivalry | None:
        """The conflict in which two states fought in a year; None: none that is listed."""
        found = self.rivalries.get(pair_of(of_year(one, year), of_year(two, year)), ())
        return next((rivalry for rivalry in found if rivalry.years.holds(year) and rivalry.fought(year)), None)

    def rivalry(self, one: str, two: str, year: int) -> Rivalry | None:
        """The conflict of two states in that year, a protracted one before others; None: none is listed."""
        found = self.rivalries.get(pair_of(of_year(one, year), of_year(two, year)), ())
        held = [rivalry for rivalry in found if rivalry.years.holds(year)]
        return max(held, key=lambda rivalry: rivalry.protracted, default=None)


def of_year(state: str, year: int) -> str:
    """The code of that year: "RUS" in 1962 is the Soviet Union, "SUN" in 2000 Russia."""
    for former, successor, last in SUCCESSORS:
        if state in (former, successor):
            return former if year <= last else successor
    return RENAMED.get(state, state)

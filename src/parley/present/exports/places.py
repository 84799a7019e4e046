"""Points on the map for names of places: only where the name can mean one place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from parley.claims.language.gazetteer import plain

PlaceKind = Literal["state", "capital", "city", "region", "water", "site"]


class Point(NamedTuple):
    """Degrees, WGS 84; `state` as alpha-3 code, empty for what is no one state's.

    `kind` says how exact it is: the point of a state, region or water stands for all of it.
    """

    latitude: float
    longitude: float
    kind: PlaceKind
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Points by name (`plain`, letter case kept), and two-letter codes of states by their alpha-3 codes."""

    points: Mapping[str, tuple[Point, ...]]
    two_letters: Mapping[str, str]

    def of(self, name: str | None, states: Collection[str] = ()) -> Point | None:
        """The point of a name; of two places of one name the one in `states`, None where that does not tell."""
        if not name:
            return None
        key = plain(name).removeprefix("the ")
        found = self.points.get(key) or self.points.get(key.partition(",")[0].strip()) or ()
        if len(found) > 1:
            found = tuple(point for point in found if point.state in states)
        return found[0] if len(found) == 1 else None

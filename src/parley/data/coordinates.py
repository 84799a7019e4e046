"""Opens the table of points and hands it to exports as one object."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import cast

from parley.claims.language.gazetteer import plain
from parley.data.gazetteer import load_gazetteer
from parley.present.exports.places import PlaceKind, Places, Point


@cache
def load_places() -> Places:
    """The points that ship with the package, states under all their names; read once in a process."""
    points: dict[str, list[Point]] = {}
    two_letters: dict[str, str] = {}
    states: dict[str, Point] = {}
    for line in (files("parley.data") / "coordinates.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, two, kind, name, latitude, longitude = line.split("\t")
        point = Point(float(latitude), float(longitude), cast(PlaceKind, kind), code)
        if code:
            two_letters[code] = two
        if kind == "state":
            states[code] = point
        points.setdefault(plain(name), []).append(point)
    for name, code in load_gazetteer().countries.items():
        if code in states and name not in points:
            points[name] = [states[code]]
    return Places(points={name: tuple(found) for name, found in points.items()}, two_letters=two_letters)

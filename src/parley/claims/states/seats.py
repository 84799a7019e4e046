"""Seats of government whose names only an article's day, and the other names in it, make plain.

"Brussels" has been the European Union in articles that do not name Belgium; "Georgetown" is Guyana's in those that
name that state, and elsewhere a quarter, a university or another town. Hanoi was once the seat of the North alone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from parley.claims.language.gazetteer import Gazetteer

_COMMUNITY = 1967
"""The year from which the European Communities had one commission, in Brussels."""


class _Seat(NamedTuple):
    """The state whose seat a town is or was from year to year, and what an article has in it that means that state."""

    state: str
    first: int
    last: int
    named: str = ""
    """Needed beside the town in articles of no known day, and always if `beside`."""
    beside: bool = False


_SEATS = {
    "Georgetown": (_Seat("GUY", 0, 9999, "Guyan", beside=True),),
    "Victoria": (_Seat("SYC", 0, 9999, "Seychell", beside=True),),
    "Salisbury": (_Seat("RHO", 1923, 1980, "Rhodesia", beside=True),),
    "Hanoi": (_Seat("DRV", 1954, 1976, "South Viet"),),
    "Kinshasa": (_Seat("ZAR", 1971, 1997, "Zair"),),
    "Aden": (_Seat("YMD", 1967, 1990, "South Yemen"),),
    "Sanaa": (_Seat("YAR", 1967, 1990, "South Yemen"),),
    "Belgrade": (_Seat("YUG", 1918, 1990, "Tito"), _Seat("YUG", 1991, 2003, "ugoslav", beside=True)),
}


def with_seats(text: str, gazetteer: Gazetteer, published: dt.date | None) -> Gazetteer:
    """The gazetteer with the seats that some towns are, or were, in an article like this one."""
    seats = {
        town: seat.state for town, of in _SEATS.items() if town in text for seat in of if _is(seat, text, published)
    }
    if "Brussels" in text and "Belgi" not in text and (published is None or published.year >= _COMMUNITY):
        seats["Brussels"] = "EU"
    return replace(gazetteer, capitals={**gazetteer.capitals, **seats}) if seats else gazetteer


def _is(seat: _Seat, text: str, published: dt.date | None) -> bool:
    if published is not None and not seat.first <= published.year <= seat.last:
        return False
    return seat.named in text if seat.beside or published is None else True

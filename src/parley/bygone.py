"""States that are no more, and what a state's code was on a day."""

from __future__ import annotations

import datetime as dt

SOVIET_UNION = "SUN"
"""The code of a state that no table of today has."""
_SOVIET = (dt.date(1922, 12, 30), dt.date(1991, 12, 25))
"""First and last day of the Soviet Union."""
_AUSTRIA_HUNGARY = (dt.date(1867, 6, 8), dt.date(1918, 11, 11))
_CZECHOSLOVAKIA = (dt.date(1918, 10, 28), dt.date(1992, 12, 31))


def dated(code: str, on: dt.date | None) -> str:
    """A state's code on a day: Russia's is the Soviet Union's while that lasted, Hungary's Austria-Hungary's."""
    if code in {"AUT", "HUN"} and on is not None and _AUSTRIA_HUNGARY[0] <= on <= _AUSTRIA_HUNGARY[1]:
        return "AUH"
    if code in {"CZE", "SVK"} and on is not None and _CZECHOSLOVAKIA[0] <= on <= _CZECHOSLOVAKIA[1]:
        return "CSK"
    return SOVIET_UNION if code == "RUS" and on is not None and _SOVIET[0] <= on <= _SOVIET[1] else code

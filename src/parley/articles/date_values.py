"""Dates in values of metadata: ISO times, eight figures, seconds since 1970, and what day they are where."""

from __future__ import annotations

import datetime as dt
import re

from parley.articles.date_forms import find_date

LONGEST = 80
"""Characters of a value in which a date is looked for."""

_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_SECONDS = re.compile(r"\s*([1-9]\d{8,9})(?:\d{3})?\s*$")
"""Seconds, or thousandths of them, since 1970."""

_NEVER_SET = frozenset(dt.date(year, 1, 1) for year in (1, 1900, 1970))
"""Days from which programs count: they stand where nobody gave one."""

_INSTANT = re.compile(
    r"\s*(?P<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(?P<zone>Z|[+-]\d\d:?\d\d)\s*$"
)
_WEST, _EAST = dt.timedelta(hours=-12), dt.timedelta(hours=14)
"""How far clocks on earth stand from UTC."""


def value_date(value: str | None, *, day_first: bool | None = None) -> dt.date | None:
    """The date in a value of metadata, as it stands there."""
    if compact := _COMPACT.match(value or ""):
        try:
            return dt.date(*map(int, compact.groups()))
        except ValueError:
            return None
    if seconds := _SECONDS.match(value or ""):
        return dt.datetime.fromtimestamp(int(seconds[1]), dt.UTC).date()
    found = find_date(value[:LONGEST], day_first=day_first) if value else None
    return found[0] if found and found[0] not in _NEVER_SET else None


def days_on_earth(value: str | None) -> frozenset[dt.date]:
    """The days that some clock on earth showed at the instant that a value gives; none where it gives no zone."""
    value = (value or "")[:LONGEST]
    try:
        if seconds := _SECONDS.match(value):
            instant = dt.datetime.fromtimestamp(int(seconds[1]), dt.UTC)
        elif found := _INSTANT.match(value):
            instant = dt.datetime.fromisoformat(found["time"] + found["zone"]).astimezone(dt.UTC)
        else:
            return frozenset()
        return frozenset((instant + shift).date() for shift in (_WEST, dt.timedelta(), _EAST))
    except (ValueError, OverflowError):
        return frozenset()

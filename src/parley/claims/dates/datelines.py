"""The day on which a story was written: that of its dateline ("ORSK, Oct. 27 -- ..."), a day or so before its print.

"Tonight" and "Wednesday" in the story are counted from there.
"""

from __future__ import annotations

import datetime as dt
import re

from parley.claims.dates.calendar import MONTHS
from parley.spans import Span

_DATELINE = re.compile(
    r"[^\W\d_][\w .’'/-]{1,40}(?:\([^()\n]{2,30}\))?(?:,\s[A-Z][\w .]{1,24})?,\s*"
    r"(?:(?P<month>[A-Za-z]{3,9})\.?\s(?P<day>\d{1,2})|(?P<first>\d{1,2})\s(?P<name>[A-Za-z]{3,9}))"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?[.:]?\s*(?:--|[-–—.:])"
)
_PLACE_BEFORE = re.compile(r"(?:\A|\n)[^\W\d_][\w .’'/-]{1,40}(?:\([^()\n]{2,30}\))?(?:,\s[A-Z][\w .]{1,24})?,\s*\Z")
_DASH_AFTER = re.compile(r"\s*(?:\([^()\n]{2,40}\)\s*)?[.:]?\s*(?:--|[-–—])")
_LONGEST = 110
"""Characters of a place before its day."""
_MOST = 3
"""Days that may lie between the writing and the print of a story."""


def written_on(text: str, published: dt.date | None) -> dt.date | None:
    """The day of the dateline with which a text opens, where it is just before its publication; else that of it."""
    found = _DATELINE.match(text)
    if published is None or found is None:
        return published
    month = MONTHS.get((found["month"] or found["name"]).lower(), 0)
    for year in (published.year, published.year - 1):
        try:
            written = dt.date(year, month, int(found["day"] or found["first"]))
        except ValueError:
            return published
        if dt.timedelta() <= published - written <= dt.timedelta(days=_MOST):
            return written
    return published


def stands_in_dateline(text: str, date: Span) -> bool:
    """Whether a date is that of a dateline ("ORSK, Oct. 27, 1962 - ..."), which tells when the story was written."""
    return (
        _DASH_AFTER.match(text, date.end) is not None
        and _PLACE_BEFORE.search(text, max(0, date.start - _LONGEST), date.start) is not None
    )

"""The day on which a story was written: that of its dateline ("ORSK, Oct. 27 -- ..."), a day or so before its print.

"Tonight" and "Wednesday" in the story are counted from there.
"""

from __future__ import annotations

import datetime as dt
import re

from parley.articles.date_forms import find_day

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w .’'/-]{1,40}(?:\([^()\n]{2,30}\))?(?:,\s[A-Z][\w .]{1,24})?),\s*"
    r"(?P<day>[A-Za-z]{3,9}\.?\s\d{1,2}|\d{1,2}\s[A-Za-z]{3,9}\.?)\s*(?:\([^()\n]{2,40}\)\s*)?[.:]?\s*(?:--|[-–—.:])"
)
_MOST = 3
"""Days that may lie between the writing and the print of a story."""


def written_on(text: str, published: dt.date | None) -> dt.date | None:
    """The day of the dateline with which a text opens, where it is just before its publication; else that of it."""
    found = _DATELINE.match(text)
    if published is None or found is None or (day := find_day(found["day"])) is None:
        return published
    written = day.of(published.year) or published
    if written > published:
        written = day.of(published.year - 1) or published
    return written if (published - written).days <= _MOST else published

"""Days that are counted from elsewhere than the Christian era: years of Buddhist, Japanese, Taiwanese and Korean count,
and the solar years of Iran; and figures that are not written as 0 to 9."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_BEGINS = {
    "be": -543, "พ.ศ.": -543, "reiwa": 2018, "令和": 2018, "heisei": 1988, "平成": 1988, "showa": 1925, "shōwa": 1925,
    "昭和": 1925, "minguo": 1911, "roc": 1911, "民國": 1911, "民国": 1911, "juche": 1911,
}  # fmt: skip
"""The year before the first of each count."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_SOLAR = {
    name: number
    for number, names in enumerate(
        (
            "farvardin فروردین", "ordibehesht اردیبهشت", "khordad خرداد", "tir تیر", "mordad amordad مرداد",
            "shahrivar shahrivar شهریور", "mehr مهر", "aban آبان", "azar آذر", "dey دی", "bahman بهمن",
            "esfand اسفند",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

_ERA = (
    r"(?:(?P<era>B\.?\s?E\.?|พ\.ศ\.|Reiwa|Heisei|Sh[oō]wa|Minguo|R\.?O\.?C\.?|Juche)"
    r"(?:\s(?:era|year))?,?\s?(?P<year>\d{1,4})(?:\s?[(/]\s?(?:1[89]|20)\d\d\)?)?)"
)
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}\s(?:of\s)?{_MONTH},?\s{_ERA}",
        rf"\b{_MONTH}\s{_DAY},?\s{_ERA}",
        rf"\b{_ERA},?\s{_MONTH}\s{_DAY}(?!\d)",
        r"(?P<era>令和|平成|昭和|民國|民国)\s?(?P<year>\d{1,3})\s?年\s?(?P<number>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日",
    )
)
_NAMED_YEAR = r"[A-Z][\w’'-]{2,20}(?:\s[A-Z][\w’'-]{2,20})?\s\d{1,4}\s?\((?P<western>(?:1[89]|20)\d\d)\)"
_IN_BRACKETS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?i:{_DAY}\s(?:of\s)?{_MONTH}),?\s{_NAMED_YEAR}",
        rf"\b(?i:{_MONTH}\s{_DAY}),?\s{_NAMED_YEAR}",
    )
)
"""A day with a year of any count, and our year behind it in brackets."""
_SOLAR_NAMES = "|".join(sorted(_SOLAR, key=len, reverse=True))
_SOLAR_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?P<solar>{_SOLAR_NAMES})(?:[\s-]|,\s)(?P<year>1[34]\d\d)(?!\d)",
        rf"(?<!\w)(?P<solar>{_SOLAR_NAMES})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>1[34]\d\d)(?!\d)",
        r"(?<![\d/.-])(?P<year>1[34]\d\d)[/-](?P<number>\d{1,2})[/-](?P<day>\d{1,2})(?![\d/-])",
    )
)
_SIGNS = re.compile(
    rf"\bB\.?\s?E\b|พ\.ศ|reiwa|heisei|sh[oō]wa|minguo|\bR\.?O\.?C\b|juche|[令平昭民]|\b1[34]\d\d\b|(?:{_SOLAR_NAMES})",
    re.IGNORECASE,
)
"""What a text without which no day of another count is looked for."""

_NEW_YEAR = dt.date(1901, 3, 21)
"""The first day of the solar year 1280."""
_FIRST_SOLAR, _LAST_SOLAR, _CYCLE, _LEAP_AFTER = 1280, 1500, 33, (1, 5, 9, 13, 17, 22, 26, 30)
"""Solar years that are reckoned: leap years return in their places every 33 years."""
_LONG_MONTHS, _LONG, _SHORT = 6, 31, 30


def western_figures(text: str) -> str:
    """The text with figures of any script as 0 to 9, one for one."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAP_AFTER


def solar_day(year: int, month: int, day: int) -> dt.date | None:
    """The day of Iran's solar calendar in ours; None where there is none such, or in a century that is not reckoned."""
    if not (_FIRST_SOLAR <= year <= _LAST_SOLAR and 1 <= month <= 12):
        return None
    longest = _LONG if month <= _LONG_MONTHS else _SHORT if month < 12 or _is_leap(year) else _SHORT - 1
    if not 1 <= day <= longest:
        return None
    years = sum(365 + _is_leap(y) for y in range(_FIRST_SOLAR, year))
    before = (month - 1) * _SHORT + min(month - 1, _LONG_MONTHS)
    return _NEW_YEAR + dt.timedelta(days=years + before + day - 1)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def era_date(text: str) -> tuple[dt.date, int, int] | None:
    """The first day of another count in a text, with its place; None where there is none."""
    bracketed = _IN_BRACKETS if "(" in text else ()
    patterns = (*_PATTERNS, *_SOLAR_PATTERNS) if _SIGNS.search(text) else ()
    best: tuple[dt.date, int, int] | None = None
    for pattern in (*patterns, *bracketed):
        found = pattern.search(text)
        if found is None or (best and found.start() >= best[1]):
            continue
        parts = found.groupdict()
        western, day = parts.get("western"), int(parts["day"])
        year = int(western or parts["year"])
        named = parts.get("month") or parts.get("solar")
        month = {**_MONTHS, **_SOLAR}[named.lower()] if named else int(parts["number"])
        if era := parts.get("era"):
            year += _BEGINS[re.sub(r"[\s.]", "", era.lower()) if era.isascii() else era.lower()]
        date = _day(year, month, day) if era or western else solar_day(year, month, day)
        if date:
            best = (date, found.start(), found.end())
    return best

"""Dates as pages print them about themselves: one line, many formats, never words of the story."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero", "february feb februar février febrero", "march mar märz mars marzo",
            "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
            "august aug août agosto", "september sept sep septembre septiembre",
            "october oct oktober okt octobre octubre", "november nov novembre noviembre",
            "december dec dezember dez décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:1[89]|20)\d\d)"
_FORMATS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>(?:1[89]|20)\d\d)[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        rf"\b{_MONTH}\s+{_DAY}(?:,?\s+|,){_YEAR}\b",
        rf"\b{_YEAR}[\s-]{_MONTH}[\s-]{_DAY}(?!\d)",
        rf"\b{_DAY}[\s-]{_MONTH}(?:-|\s['’])(?P<short>\d\d)(?!\d)",
        rf"\b{_MONTH}\s{_DAY},?\s['’](?P<short>\d\d)(?!\d)",
        r"(?P<year>(?:1[89]|20)\d\d)年(?P<number>\d{1,2})月(?P<day>\d{1,2})日",
        rf"\b{_DAY}\.?(?:\s+(?:of|de))?[\s/-]*{_MONTH},?(?:\s+de)?[\s/-]*{_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}\b",
        rf"\b(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})[/-]{_YEAR}\b",
    )
)
LONGEST = 400
"""Characters of a block in which its date is looked for."""

_UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|corrected|amended|last (?:changed|edited)|printed|retrieved|accessed|captured?s?"
    r"|expires)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|first published|filed|date)\b", re.IGNORECASE)
# What may stand in a date line beside the date: labels, weekday, time of day, zone, reading time, place.
_COMPANY = re.compile(
    r"\b(?:published|posted|issued|released|filed|date|first|on|at|the|last|updated?|modified|revised|mon|tues?|wed(?:nes)?"
    r"|thu(?:rs?)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|ist"
    r"|msk|am|pm|noon|midnight|local|time|h|min|mins|minutes?|read|reading|ago)\b|\d{1,2}[:.h]\d{2}(?::\d{2})?"
    r"|[ap]\.m\.|[+-]\d{2}:?\d{2}|\d+",
    re.IGNORECASE,
)


class DateLine(NamedTuple):
    """A date that a line states, and what the line calls it."""

    date: dt.date
    updated: bool
    labelled: bool


def find_date(text: str, *, day_first: bool | None = None) -> tuple[dt.date, int, int] | None:
    """The first unambiguous full date in a text with its place; 25/04/2021 is one, 03/04/2021 only with `day_first`."""
    best: tuple[dt.date, int, int] | None = None
    for pattern in _FORMATS:
        found = pattern.search(text)
        if not found or (best and found.start() >= best[1]):
            continue
        parts = found.groupdict()
        year = int(parts["year"]) if parts.get("year") else _of_century(int(parts["short"]))
        if parts.get("first"):
            first, second = int(parts["first"]), int(parts["second"])
            if first > 12 >= second:
                day, month = first, second
            elif second > 12 >= first or first == second:
                day, month = second, first
            elif (order := _by_weekday(text, year, first, second)) is not None or day_first is not None:
                day, month = (first, second) if (day_first if order is None else order) else (second, first)
            else:
                continue
        else:
            day = int(parts["day"])
            month = int(parts["number"]) if parts.get("number") else _MONTHS[parts["month"].lower()]
        try:
            best = (dt.date(year, month, day), found.start(), found.end())
        except ValueError:
            continue
    return best


_CENTURY_TURNS = 30
"""Two figures of a year from which it is in the twentieth century †."""


def _of_century(figures: int) -> int:
    return figures + (1900 if figures >= _CENTURY_TURNS else 2000)


_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _by_weekday(text: str, year: int, first: int, second: int) -> bool | None:
    """Whether the day comes first in a date of two small numbers, where a weekday beside it tells."""
    if (named := _WEEKDAY.search(text)) is None:
        return None
    weekday = _WEEKDAYS.index(named[1].lower())
    fits = [dt.date(year, month, day).weekday() == weekday for day, month in ((first, second), (second, first))]
    return fits[0] if fits[0] != fits[1] else None


_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:1[89]|20)\d\d")
_WESTERN, _EASTERN = (
    re.compile(r"\b(?:[ECMP][SD]?T)\b"),
    re.compile(r"\b(?:GMT|BST|UTC|CES?T|IST|SGT|HKT|AES?T|NZS?T)\b"),
)

MOST_LINES, LINE = 2_000, 120
"""Lines of a page that are asked in which order it writes its dates, and characters of each."""


def order_in(lines: Sequence[str]) -> bool | None:
    """Whether 03/04/2021 is in April on a page: by its other dates, then its time zones; None where neither tells."""
    heads = [line[:LINE] for line in lines[:MOST_LINES]]
    pairs = [(int(a), int(b)) for line in heads for a, b in _NUMERIC.findall(line)]
    days, months = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    if days != months:
        return days
    dated = [line for line in heads if _NUMERIC.search(line)]
    western, eastern = (any(zone.search(line) for line in dated) for zone in (_WESTERN, _EASTERN))
    return eastern if western != eastern else None


def only_changed(label: str) -> bool:
    """Whether words before a date call it that of a change and not of publication."""
    return bool(_UPDATED.search(label) and not _PUBLISHED.search(label))


def labels_change(line: str) -> bool:
    """Whether a whole line is the label of a change ("Updated:"), so that the date in the next is one's."""
    return len(line.split()) <= 4 and bool(_UPDATED.match(line)) and not _PUBLISHED.search(line) and not find_date(line)


def published_in(block: str, *, day_first: bool | None = None) -> dt.date | None:
    """The first date in a line of the page about itself that is not the date of a change."""
    at = 0
    changed = False
    block = block[:LONGEST]
    while found := find_date(block[at:], day_first=day_first):
        before = block[at : at + found[1]]
        changed = only_changed(before) or (changed and not any(c.isalnum() for c in before))  # a range of such dates
        if not changed:
            return found[0]
        at += found[2]
    return None


_SIGNED_OFF = re.compile(r"[A-Z]{2,5}(?:-[A-Z]{2})?-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s\d{4}[A-Z]{3}\b")
_CENTURY = 1900
"""Of the two figures of the year that wires signed off with: they stopped when the century ended."""


def signed_off(line: str) -> dt.date | None:
    """The day in the line with which wires ended a story ("AP-NY-10-17-83 0934EDT")."""
    if (found := _SIGNED_OFF.match(line)) is None:
        return None
    try:
        return dt.date(_CENTURY + int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2}|[a-z]{3})[/-](?P<day>\d{1,2})(?=[/_-]|$)", re.IGNORECASE
)


def address_date(url: str) -> dt.date | None:
    """The day in a page's own address (".../2014/03/27/..."), None where it holds none."""
    found = _ADDRESS.search(url)
    if found is None:
        return None
    month = found["month"].lower()
    try:
        return dt.date(int(found["year"]), int(month) if month.isdigit() else _MONTHS.get(month, 0), int(found["day"]))
    except ValueError:
        return None


def date_line(block: str, *, day_first: bool | None = None) -> DateLine | None:
    """The date of a block that is a date line: a date and little else."""
    if len(block) > 160:
        return None
    found = find_date(block, day_first=day_first)
    if found is None:
        return None
    date, start, end = found
    around = block[:start] + " " + block[end:]
    if find_date(around):
        around = re.sub(r".*", "", around) if len(block) < 120 else around
    rest = re.sub(r"[^\w]+", " ", _COMPANY.sub(" ", around)).split()
    if len(rest) > 4 or any(w.islower() and len(w) > 3 for w in rest):
        return None
    before = block[:start]
    published = _PUBLISHED.search(before)
    updated = _UPDATED.search(before)
    return DateLine(date, bool(updated and not published), bool(published or updated))

"""Dates as pages print them about themselves: one line, many formats, never words of the story."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from parley.articles.date_forms import MONTHS, find_date, find_day

LONGEST = 400
"""Characters of a block in which its date is looked for."""

_UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|corrected|amended|last (?:changed|edited|checked)|retrieved|accessed|captured?s?"
    r"|printed|expires|joined|member since"
    r"|aktualisiert|stand(?=:| der| vom)|actualizad[oa]|actualis[ée]e?|mis à jour|aggiornat[oa]|atualizad[oa]"
    r"|bijgewerkt|zaktualizowano|обновлено|оновлено|güncelle\w{0,6}|diperbarui|oppdatert|uppdaterad|opdateret)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|issued|released|first published|filed|added|date"
    r"|veröffentlicht|erstellt|datum|publicad[oa]|publiée?|pubblicat[oa]|gepubliceerd|opublikowano|опубликовано|опубліковано"
    r"|publisert|publicerad|publiceret|yayın\w{0,8}|eklen\w{0,4}|добавлено|додано|ajoutée?|diterbitkan|fecha|data)\b",
    re.IGNORECASE,
)
# What may stand in a date line beside the date: labels, weekday, time of day, zone, reading time, place.
_COMPANY = re.compile(
    r"\b(?:published|posted|issued|released|filed|date|first|on|at|the|last|checked|updated?|modified|revised|mon|tues?|wed(?:nes)?"
    r"|thu(?:rs?)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt|utc|dtg|ref|bst|cet|cest|est|edt|et|pst|pdt|ist"
    r"|msk|am|pm|noon|midnight|local|time|h|hrs|min|mins|minutes?|read|reading|ago|issue|vol|volume|no|page|pages|edition"
    r"|views?|viewed|hits|visits|visitors|times|comments?|words?|sec|seconds"
    # weekdays and the words before a time of day in other countries' languages
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì"
    r"|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag"
    r"|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle|poniedziałek|wtorek|środa|czwartek|piątek|niedziela|hétfő|kedd|szerda"
    r"|csütörtök|péntek|szombat|vasárnap|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|понедельник"
    r"|вторник|среда|четверг|пятница|суббота|воскресенье|måndag|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|lördag|lørdag"
    r"|söndag|søndag|luni|mar[țţ]i|miercuri|joi|vineri|sâmbătă|duminică|senin|selasa|rabu|kamis|jumat|sabtu|minggu"
    r"|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
    r"|zondag|uhr|heures?|alle|ore|saat|às|las|klo|kell)\b|\d{1,2}[:.h]\d{2}(?::\d{2})?"
    r"|[ap]\.m\.|[+-]\d{2}:?\d{2}|\d+",
    re.IGNORECASE,
)


FIRST_PUBLISHED = re.compile(
    r"(?:^|\bthis (?:article|story|piece|text|report|essay)(?: (?:was|is|has been))? )(?:first |originally )"
    r"(?:published|appeared|posted|printed)\b|^(?:published|appeared) (?:in|by) ",
    re.IGNORECASE,
)
"""How pages say where and when a story was published before they had it."""


class DateLine(NamedTuple):
    """A date that a line states, and what the line calls it."""

    date: dt.date
    updated: bool
    labelled: bool


_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:1[89]|20)\d\d")
_WESTERN, _EASTERN = (
    re.compile(r"\b(?:[ECMP][SD]?T)\b"),
    re.compile(r"\b(?:GMT|BST|UTC|CES?T|IST|SGT|HKT|AES?T|NZS?T)\b"),
)
_HOUR = re.compile(r"\b\d{1,2}h\d{2}\b|\b\d{1,2}[:.]\d{2} (?:Uhr|uur|heures|horas|ore)\b")
"""A time of day as it is written only in languages that write the day first."""

NEAR, MOST_WORDED = 3, 50
"""Days between a date in figures and another on the same page from which these speak of the same days †, and how many
others are looked at."""

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
    if western != eastern:
        return eastern
    return any(_HOUR.search(line) for line in dated) or _order_beside(heads, dated)


def _order_beside(heads: Sequence[str], dated: Sequence[str]) -> bool | None:
    """In which order dates in figures are near those that the page writes with their months; None where neither is."""
    if not dated:
        return None
    others = (find_date(line) for line in heads if not _NUMERIC.search(line))
    worded = list(islice((found[0] for found in others if found), MOST_WORDED))
    near: dict[bool, bool] = {}
    for order in (True, False):
        days = {date[0] for line in dated[:MOST_WORDED] if (date := find_date(line, day_first=order))}
        near[order] = any(abs((day - other).days) <= NEAR for day in days for other in worded)
    return near[True] if near[True] != near[False] else None


_AGO = re.compile(
    r"(?:(?:published|posted)\s)?(?:about\s)?(?:\d{1,3}|an?|one|two|three|last|this)\s?"
    r"(?:h|hrs?|hours?|mins?|minutes?|d|days?|weeks?|months?|years?)(?:\sago)?$"
    r"|just now$|yesterday$|today$",
    re.IGNORECASE,
)


def ago(line: str) -> bool:
    """Whether a line says how long ago something was published, and nothing else."""
    return len(line) <= 40 and bool(_AGO.match(line.strip()))


def only_changed(label: str) -> bool:
    """Whether words before a date call it that of a change and not of publication."""
    return bool(_UPDATED.search(label) and not _PUBLISHED.search(label))


def names_publication(line: str) -> bool:
    """Whether a line says in so many words that something was published."""
    return bool(_PUBLISHED.search(line[:LONGEST]))


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


_SIGNED_OFF = tuple(
    re.compile(pattern)
    for pattern in (
        r"[A-Z]{2,5}(?:-[A-Z]{2})?-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s\d{4}[A-Z]{3}\b",
        r"[A-Z][A-Za-z]{2,7}\s?@?\d\d:?\d\d\s(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s*(?:$|\n)",
        r"(?:[A-Z]{2,6}\s)?(?P<day>\d\d)\d{4}\s(?:GMT|UTC|[A-Z]{1,4}T)\s(?P<named>[A-Z]{3})\s(?P<year>\d\d(?:\d\d)?)\s*(?:$|\n)",
    )
)
"""How wires ended a story: "AP-NY-10-17-83 0934EDT", "Reut20:41 05-14-98", "AFP 081542 GMT SEP 87"."""
_CENTURY, _FIRST_WIRES = 1900, 60
"""Of the two figures of the year that wires signed off with, and the first that they can be."""


def signed_off(line: str) -> dt.date | None:
    """The day in the line with which wires ended a story, None where it is no such line."""
    found = next((match for pattern in _SIGNED_OFF if (match := pattern.match(line))), None)
    if found is None:
        return None
    parts, year = found.groupdict(), int(found["year"])
    month = MONTHS.get(parts["named"].lower(), 0) if parts.get("named") else int(parts["month"])
    if year < 100:
        year += _CENTURY if year >= _FIRST_WIRES else _CENTURY + 100
    try:
        return dt.date(year, month, int(found["day"]))
    except ValueError:
        return None


_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2}|[a-z]{3})[/-](?P<day>\d{1,2})(?=[/_.-]|$)", re.IGNORECASE
)
_ADDRESS_RUN = re.compile(
    r"[/_.-](?P<year>(?:199|20[0-4])\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)
"""A day in eight figures: of the years that there have been addresses."""
_ADDRESS_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})(?=[/_-])")


def address_date(url: str) -> dt.date | None:
    """The day in a page's own address (".../2014/03/27/..."), None where it holds none."""
    found = _ADDRESS.search(url) or _ADDRESS_RUN.search(url)
    if found is None:
        return None
    month = found["month"].lower()
    try:
        return dt.date(int(found["year"]), int(month) if month.isdigit() else MONTHS.get(month, 0), int(found["day"]))
    except ValueError:
        return None


_OWN_ADDRESS = re.compile(
    r"\W{0,3}(?:(?:this|the) (?:story|article|page|report|document|item)(?: (?:was|is|can be))?"
    r" (?:found|located|available|printed|read|posted|online)(?: online)?(?: at| from| here)?"
    r"|printed from|permanent (?:link|address)|permalink|original (?:url|address|article|story)"
    r"|(?:story|page|article) url)\W{0,4}(?=https?://|www\.)",
    re.IGNORECASE,
)
"""How pages that were made for printing tell their own address."""


def own_address_date(lines: Sequence[str]) -> dt.date | None:
    """The day in the address that lines of a page call its own; None where they give none or several."""
    found = {
        date for line in lines if (at := _OWN_ADDRESS.match(line)) and (date := address_date(line[at.end() : LONGEST]))
    }
    return found.pop() if len(found) == 1 else None


def address_year(url: str, month: int) -> int | None:
    """The year in a page's own address beside this month (".../2014/03/..."), None where it holds none."""
    found = _ADDRESS_MONTH.search(url)
    return int(found["year"]) if found and int(found["month"]) == month else None


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
    if not _little(around):
        return None
    before = block[:start]
    published = _PUBLISHED.search(before)
    updated = _UPDATED.search(before)
    return DateLine(date, bool(updated and not published), bool(published or updated))


def _little(around: str) -> bool:
    """Whether what stands around a date is no more than a date line holds."""
    around = _UPDATED.sub(" ", _PUBLISHED.sub(" ", _COMPANY.sub(" ", around)))
    rest = re.sub(r"[^\w]+", " ", around).split()
    return len(rest) <= 4 and not any(w.islower() and len(w) > 3 for w in rest)


_RIGHTS = re.compile(r"(?:©|℗|\(c\)|\bcopyright\b).{0,100}", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d-])(?:(?:1[89]|20)\d\d\s?[-–—/]\s?)?((?:1[89]|20)\d\d)(?!\d)")


class Proof(NamedTuple):
    """By what a page tells the year of a day: the years in which its lines about itself stand, and its full dates."""

    years: frozenset[int]
    dates: frozenset[dt.date]


def proof_in(lines: Sequence[str]) -> Proof:
    """What a page's lines about itself tell: of those on rights only the last year counts.

    The story is not asked: it may tell of the same day in another year.
    """
    years: set[int] = set()
    dates: set[dt.date] = set()
    for line in lines[:MOST_LINES]:
        head = line[:LONGEST]
        if rights := _RIGHTS.search(head):
            years.update(int(year) for year in _YEAR.findall(rights.group()))
        if found := find_date(head, day_first=True):
            dates.add(found[0])
    return Proof(frozenset(years | {date.year for date in dates}), frozenset(dates))


def yearless(block: str, proof: Proof, address: str = "") -> dt.date | None:
    """The day of a date line that names no year, where the page proves the year.

    Proof is the year that the page's own address gives beside the same month; or the full date of the same day in
    another line; or that one of the page's years fits the line's weekday and no other does; or, without a weekday,
    that the page has only one year.
    """
    if len(block) > 160 or (day := find_day(block)) is None or only_changed(block[: day.start]):
        return None
    year = address_year(address, day.month)
    same = [date for date in (proof.dates if year is None else ()) if date == day.of(date.year)]
    years = proof.years if year is None else {year}
    fits = [date for year in years if (date := day.of(year))]
    if day.weekday is None and len(years) > 1:
        fits = []
    proven = next((found[0] for found in (same, fits) if len(found) == 1), None)
    return proven if _little(block[: day.start] + " " + block[day.end :]) else None

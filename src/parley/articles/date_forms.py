"""The forms in which pages write a day, in English and in the languages around it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from parley.articles.date_eras import era_date, western_figures

_NAMED = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero januari gennaio janeiro stycznia января січня ocak"
            " ledna januára januarja január ianuarie tammikuuta jaanuar ιανουαρίου януари јануар siječnja gener"
            " janv ene янв",
            "february feb februar février febrero februari febbraio fevereiro lutego февраля лютого şubat"
            " února februára februarja február febr februarie helmikuuta"
            " veebruar φεβρουαρίου февруари фебруар veljače febrer févr fevr fev фев февр",
            "march mar märz mars marzo maart março marca марта березня mart"
            " března március márc martie maaliskuuta märts μαρτίου март ožujka maret març мар",
            "april apr avril abril aprile kwietnia апреля квітня nisan"
            " dubna apríla aprila április ápr aprilie huhtikuuta aprill απριλίου април travnja avr abr апр",
            "may mai mayo mei maj maggio maio maja мая травня mayıs"
            " května mája május máj toukokuuta μαΐου май мај svibnja maig",
            "june jun juni juin junio giugno junho czerwca июня червня haziran"
            " června júna junija június jún iunie kesäkuuta juuni ιουνίου юни јун lipnja juny giu июн",
            "july jul juli juillet julio luglio julho lipca июля липня temmuz"
            " července júla julija július júl iulie heinäkuuta juuli ιουλίου юли јул srpnja juliol juil lug июл",
            "august aug août agosto augustus augusti sierpnia августа серпня ağustos"
            " srpna augusta avgusta avgust augusztus elokuuta αυγούστου август kolovoza agustus agost авг",
            "september sept sep septembre septiembre settembre setembro września сентября вересня eylül"
            " září septembra szeptember szept septembrie syyskuuta"
            " septembar σεπτεμβρίου септември септембар rujna setembre сен сент wrz",
            "october oct oktober okt octobre octubre ottobre outubro października октября жовтня ekim"
            " října októbra oktobra október octombrie lokakuuta oktobar oktoober οκτωβρίου октомври октобар"
            " ott окт paź",
            "november nov novembre noviembre novembro listopada ноября листопада kasım"
            " listopadu novembra noiembrie marraskuuta novembar νοεμβρίου ноември новембар studenoga studenog ноя нояб",
            "december dec dezember dez décembre diciembre dicembre dezembro desember grudnia декабря грудня aralık"
            " prosince decembra decembrie joulukuuta decembar detsember δεκεμβρίου декември децембар prosinca desembre"
            " déc dic dez дек",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
MONTHS = _NAMED | _ROMAN
"""Numbers of months by their names in small letters, Roman figures among them."""

_ONE_LETTER = str.maketrans("ıİſ", "iis")
"""Letters that patterns which ignore case take for these: Turkish ones, as in EKİM and MAYIS, and the long s."""


def month_named(name: str) -> int:
    """The number of the month that a pattern found, however its letters are written; 0 where patterns take some letter
    for another that it is not."""
    return _BY_NAME.get(name.translate(_ONE_LETTER).lower(), 0)


_BY_NAME = {name.translate(_ONE_LETTER): number for name, number in MONTHS.items()}

_MONTH = r"(?P<month>" + "|".join(sorted(_NAMED, key=len, reverse=True)) + r")\.?"
_NUMERAL = r"(?P<month>(?-i:" + "|".join(sorted(map(str.upper, _ROMAN), key=len, reverse=True)) + r"))"
_SMALL_NUMERAL = r"(?P<month>(?-i:" + "|".join(sorted(_ROMAN, key=len, reverse=True)) + r"))"
_TH = r"(?:st|nd|rd|th|er|º|ª)?"
_DAY, _YEAR = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d){_TH}", r"(?P<year>(?:1[89]|20)\d\d)"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s[A-Z]{2,5})?(?:\s?[+-]\d\d:?\d\d)?"
"""A time of day between a day and its year, as programs write it."""
_TO = r"\s?(?:[-–—/&]|to|and)\s?"
_NUMBERED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>(?:1[89]|20)\d\d)(?:[-/]|\.\s?)(?P<number>\d{1,2})(?:[-/]|\.\s?)(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>(?:1[89]|20)\d\d)[年년]\s?(?P<number>\d{1,2})[月월]\s?(?P<day>\d{1,2})[日일]",
        rf"\b{_DAY}[./ ]\s?{_NUMERAL}[./ ]\s?{_YEAR}\b",
        rf"\b{_DAY}\.{_SMALL_NUMERAL}\.{_YEAR}\b",
        rf"\b(?P<day>\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}\b",
        r"(?<![\w.])(?P<day>\d{1,2})\.(?P<number>\d{2})\.(?P<short>\d\d)(?![\w.]\w)",
        rf"\b(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})[/-]{_YEAR}\b",
        r"(?<![\w/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<short>\d\d)(?![\w/])",
    )
)
_WORDED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH}(?:[\s/]+|(?<=\.)){_DAY}(?:{_TO}\d{{1,2}}{_TH})?(?:,?[\s/]+|,){_YEAR}\b",
        rf"\b{_YEAR}(?:[\s-]|[,.]\s){_MONTH}[\s-]{_DAY}(?!\d)",
        rf"\b{_MONTH}\s+{_DAY}\s+{_CLOCK}\s{_YEAR}\b",
        rf"\b{_DAY}[\s-]{_MONTH}(?:-|\s['’])(?P<short>\d\d)(?!\d)",
        rf"\b{_DAY}\s{_MONTH}\s(?P<short>\d\d)(?=\s\d{{1,2}}[:.h]?\d\d\b|,\s\d{{1,2}}:\d\d\b|\s*$|\s+[A-Z]{{3,4}}\b)",
        rf"\b(?P<day>0[1-9]|[12]\d|3[01])\d{{4}}[A-Z]\s{_MONTH}\s(?P<short>\d\d)(?!\d)",
        rf"\b{_MONTH}\s{_DAY},?\s['’](?P<short>\d\d)(?!\d)",
        rf"\b{_DAY}(?:{_TO}(?P<until>\d{{1,2}}){_TH})?\.?(?:\s+day)?(?:\s+(?:of|de))?[\s/-]*{_MONTH},?(?:\s+de)?[\s/-]*{_YEAR}\b",
    )
)
"""Of two days of an issue ("4-10 February") the first counts. Services write the hour too: "220715Z JUN 11"."""

_WORD, _FIGURE = re.compile(r"[^\W\d_]{3,}"), re.compile(r"\d")


def _names_month(text: str) -> bool:
    """Whether a text holds the name of a month, so that it is worth while to look for a day of it."""
    return any(word.translate(_ONE_LETTER).lower() in _BY_NAME for word in _WORD.findall(text))


def find_date(text: str, *, day_first: bool | None = None) -> tuple[dt.date, int, int] | None:
    """The first unambiguous full date in a text with its place; 25/04/2021 is one, 03/04/2021 only with `day_first`."""
    text = western_figures(text)
    if not _FIGURE.search(text):
        return None
    best = era_date(text)
    for pattern in (*_NUMBERED, *(_WORDED if _names_month(text) else ())):
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
            if (until := parts.get("until")) and int(until) < day:
                day = int(until)  # "No. 12 - 9 October": no days of an issue
            month = int(parts["number"]) if parts.get("number") else month_named(parts["month"])
            if parts.get("number") and parts.get("year") and day <= 12 < month and text[found.end("day")] == ".":
                day, month = month, day  # "03.21.2012": some Americans write dots
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


def weekday_in(text: str) -> int | None:
    """The first weekday that a text names, Monday 0; None where it names none."""
    named = _WEEKDAY.search(text)
    return _WEEKDAYS.index(named[1].lower()) if named else None


_YEARLESS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH}\s+{_DAY}(?![\d:]|[\s,]+\d{{4}})",
        rf"\b{_DAY}\.?(?:\s+(?:of|de))?\s*{_MONTH}(?![\w-]|[\s,]+\d{{4}})",
    )
)


class Day(NamedTuple):
    """A day of no year, with the weekday beside it (Monday 0) where one stands there, and where it stands."""

    month: int
    day: int
    weekday: int | None
    start: int
    end: int

    def of(self, year: int) -> dt.date | None:
        """The day in a year, None where that year has none or its weekday is another."""
        try:
            date = dt.date(year, self.month, self.day)
        except ValueError:
            return None
        return date if self.weekday in (None, date.weekday()) else None


def find_day(text: str) -> Day | None:
    """The first day in a text that holds no full date."""
    if not _names_month(text) or find_date(text, day_first=True):
        return None
    places = [found for pattern in _YEARLESS if (found := pattern.search(text))]
    if not places:
        return None
    first = min(places, key=lambda found: found.start())
    weekday = weekday_in(text[max(0, first.start() - 15) : first.start()] + " " + text[first.end() : first.end() + 15])
    return Day(month_named(first["month"]), int(first["day"]), weekday, first.start(), first.end())


def _by_weekday(text: str, year: int, first: int, second: int) -> bool | None:
    """Whether the day comes first in a date of two small numbers, where a weekday beside it tells."""
    if (weekday := weekday_in(text)) is None:
        return None
    fits = [dt.date(year, month, day).weekday() == weekday for day, month in ((first, second), (second, first))]
    return fits[0] if fits[0] != fits[1] else None

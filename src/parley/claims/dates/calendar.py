"""The vocabulary of dates: names of months, weekdays, seasons and units, and the intervals they stand for."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from parley.times import Precision

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip

DAY_NAMES = frozenset(name for name in WEEKDAYS if name.endswith("day"))
"""Weekdays written out."""
SEASONS = {"winter": (12, 2), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""First and last month; a winter is named after the year in which it ends, unless the text gives two years."""

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
} | {
    "a": 1, "an": 1, "a dozen": 12, "dozen": 12, "half a dozen": 6, "a couple of": 2, "one or two": 2,
    "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "twenty-five": 25, "thirty-five": 35, "forty-eight": 48,
    "seventy-two": 72, "twenty-four": 24,
}  # fmt: skip
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1,
    )
}  # fmt: skip


class Interval(NamedTuple):
    """Days from `start` to `end`, both included, None where open or unknown."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision | None


UNRESOLVED = Interval(None, None, None)


def day(date: dt.date) -> Interval:
    """One day."""
    return Interval(date, date, "day")


def month(year: int, number: int) -> Interval:
    """One month."""
    return Interval(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]), "month")


def months(year: int, first: int, last: int, precision: Precision) -> Interval:
    """Whole months of one year; `last` before `first` runs into that year from the year before."""
    begin = dt.date(year if first <= last else year - 1, first, 1)
    return Interval(begin, dt.date(year, last, calendar.monthrange(year, last)[1]), precision)


def year(number: int) -> Interval:
    """One year."""
    return Interval(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def week(date: dt.date) -> Interval:
    """The week, Monday to Sunday, that holds a day."""
    monday = date - dt.timedelta(days=date.weekday())
    return Interval(monday, monday + dt.timedelta(days=6), "week")


def shift_months(date: dt.date, by: int) -> dt.date:
    """The same day some months later or earlier, at most the last day of that month."""
    index = date.year * 12 + date.month - 1 + by
    year_, month_ = divmod(index, 12)
    return dt.date(year_, month_ + 1, min(date.day, calendar.monthrange(year_, month_ + 1)[1]))


def part_of(interval: Interval, part: str) -> Interval:
    """The early, middle or late third of an interval ("early 2022", "mid-September", "late last year").

    Years and decades are cut at months, shorter units at days.
    """
    start, end = interval.start, interval.end
    if start is None or end is None:
        return interval
    months_ = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and months_ >= 3 and months_ % 3 == 0:
        second, third = shift_months(start, months_ // 3), shift_months(start, 2 * months_ // 3)
    else:
        days = ((end - start).days + 1) // 3
        second, third = start + dt.timedelta(days=days), start + dt.timedelta(days=2 * days)
    one = dt.timedelta(days=1)
    if part == "early":
        return interval._replace(end=second - one)
    if part == "mid":
        return interval._replace(start=second, end=third - one)
    return interval._replace(start=third)


def whole(unit: str, date: dt.date, shift: int = 0) -> Interval:
    """The calendar unit that lies `shift` units from the one that holds a day."""
    if unit in ("day", "night", "morning", "afternoon", "evening"):
        return day(date + dt.timedelta(days=shift))
    if unit in ("week", "fortnight"):
        return week(date + dt.timedelta(weeks=shift * (2 if unit == "fortnight" else 1)))
    if unit == "weekend":
        saturday = date + dt.timedelta(days=5 - date.weekday()) + dt.timedelta(weeks=shift)
        return Interval(saturday, saturday + dt.timedelta(days=1), "day")
    if unit == "month":
        there = shift_months(date.replace(day=1), shift)
        return month(there.year, there.month)
    if unit == "quarter":
        there = shift_months(date.replace(day=1), 3 * shift)
        first = (there.month - 1) // 3 * 3 + 1
        return months(there.year, first, first + 2, "quarter")
    if unit == "decade":
        start = date.year // 10 * 10 + 10 * shift
        return Interval(dt.date(start, 1, 1), dt.date(start + 9, 12, 31), "decade")
    if unit == "century":
        return century((date.year - 1) // 100 + 1 + shift)
    return year(date.year + shift)


def century(number: int) -> Interval:
    """A century by its ordinal: the 20th is 1901 to 2000."""
    return Interval(dt.date(number * 100 - 99, 1, 1), dt.date(number * 100, 12, 31), "vague")


def moved(date: dt.date, unit: str, number: int) -> dt.date:
    """The day some units later, or earlier where the number is negative."""
    if unit in ("month", "year", "decade", "century"):
        return shift_months(date, number * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
    days = {"minute": 0, "hour": 1 / 24, "week": 7, "fortnight": 14}.get(unit, 1)
    return date + dt.timedelta(days=round(number * days))


def nth_weekday(year_: int, month_: int, weekday: int, number: int) -> dt.date:
    """The first, second ... such weekday of a month; counted from its end where the number is negative."""
    if number > 0:
        first = dt.date(year_, month_, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = dt.date(year_, month_, calendar.monthrange(year_, month_)[1])
    return last - dt.timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-number - 1))


def easter(year_: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm)."""
    a, (b, c) = year_ % 19, divmod(year_, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * n) // 433
    month_ = (h + n - 7 * m + 90) // 25
    return dt.date(year_, month_, (h + n - 7 * m + 33 * month_ + 19) % 32)

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

SEASONS = {"winter": (12, 2), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""First and last month; a winter is named after the year in which it ends, unless the text gives two years."""

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}


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
    """The early, middle or late third of an interval ("early 2022", "mid-September", "late last year")."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return interval
    third = (end - start).days // 3
    if part == "early":
        return interval._replace(end=start + dt.timedelta(days=third))
    if part == "mid":
        return interval._replace(start=start + dt.timedelta(days=third + 1), end=end - dt.timedelta(days=third + 1))
    return interval._replace(start=end - dt.timedelta(days=third))

"""The grammar of dates: each rule is a pattern and what its words mean on the day of publication.

Rules are tried in order at each place; the longest expression wins, the earlier rule if two are equally
long. A rule that needs the day of publication leaves the expression unresolved without one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from parley.claims import calendar as cal
from parley.claims.calendar import MONTHS, NUMBERS, SEASONS, UNRESOLVED, WEEKDAYS, Interval


class Context(NamedTuple):
    """What a rule may look at: the day of publication, and whether the clause speaks of the future."""

    anchor: dt.date | None
    future: bool


Meaning = Callable[[re.Match[str], Context], Interval]


class Rule(NamedTuple):
    """A pattern and its meaning."""

    pattern: re.Pattern[str]
    meaning: Meaning


_LONG_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH = rf"(?P<month>{_LONG_MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_NUMBER = r"(?P<number>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|a few|several|a couple of)"
_UNIT = r"(?P<unit>hour|day|week|month|year|decade)s?"
_PART = r"(?:(?P<part>early|mid|late)[\s-]+(?:in\s+)?|(?P<edge>the\s+(?:beginning|start|middle|end)\s+of)\s+)?"
_TIME_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night))?"


def _number(text: str) -> int | None:
    text = text.lower()
    return int(text) if text.isdigit() else NUMBERS.get(text)


def _part(interval: Interval, match: re.Match[str]) -> Interval:
    groups = match.groupdict()
    word = (groups.get("part") or "").lower()
    edge = (groups.get("edge") or "").lower()
    if edge:
        word = "mid" if "middle" in edge else "late" if "end" in edge else "early"
    return (
        cal.part_of(interval, word)
        if word and interval.precision in ("month", "year", "season", "decade", "week")
        else interval
    )


def _year_near(anchor: dt.date, month: int, day: int, *, future: bool) -> int:
    """The year of a month and day without one: the last such day, or the next in a clause about the future."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    dates = {y: dt.date(y, month, min(day, 28)) for y in years}
    if future:
        return min((y for y in years if dates[y] >= anchor), key=lambda y: dates[y])
    return max((y for y in years if dates[y] <= anchor + dt.timedelta(days=1)), key=lambda y: dates[y])


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower().rstrip(".")]


def _safe_day(year: int, month: int, day: int) -> Interval:
    try:
        return cal.day(dt.date(year, month, day))
    except ValueError:
        return UNRESOLVED


def _full_date(match: re.Match[str], context: Context) -> Interval:
    groups = match.groupdict()
    number, day = _month_number(match), int(match["day"])
    if groups.get("year"):
        return _safe_day(int(match["year"]), number, day)
    if context.anchor is None or not 1 <= day <= 31:
        return UNRESOLVED
    which = (groups.get("which") or "").lower()
    if which:
        return _safe_day(context.anchor.year + {"this": 0, "last": -1, "next": 1}[which], number, day)
    return _safe_day(_year_near(context.anchor, number, day, future=context.future), number, day)


def _day_range(match: re.Match[str], context: Context) -> Interval:
    first = _full_date(match, context)
    if first.start is None:
        return UNRESOLVED
    try:
        last = first.start.replace(day=int(match["last"]))
    except ValueError:
        return UNRESOLVED
    return Interval(first.start, last, "day") if first.start <= last else UNRESOLVED


def _numeric(match: re.Match[str], _: Context) -> Interval:
    groups = match.groupdict()
    if groups.get("iso_day"):
        return _safe_day(int(match["year"]), int(match["iso_month"]), int(match["iso_day"]))
    first, second = int(match["first"]), int(match["second"])
    if first > 12 >= second:
        return _safe_day(int(match["year"]), second, first)
    if second > 12 >= first or first == second:
        return _safe_day(int(match["year"]), first, second)
    return UNRESOLVED


def _month_year(match: re.Match[str], context: Context) -> Interval:
    groups = match.groupdict()
    number = _month_number(match)
    if groups.get("year"):
        return _part(cal.month(int(match["year"]), number), match)
    if context.anchor is None:
        return UNRESOLVED
    which = (groups.get("which") or groups.get("of_year") or "").lower()
    year = context.anchor.year
    if groups.get("of_year"):
        year += {"this": 0, "last": -1, "next": 1}[which]
    elif which == "next":
        year = _year_near(context.anchor.replace(day=28), number, 28, future=True)
    elif which == "last":
        year = year if number < context.anchor.month else year - 1
    elif which != "this":
        year = _year_near(context.anchor, number, 1, future=context.future)
    return _part(cal.month(year, number), match)


def _plain_year(match: re.Match[str], _: Context) -> Interval:
    return _part(cal.year(int(match["year"])), match)


def _year_range(match: re.Match[str], _: Context) -> Interval:
    first = int(match["year"])
    last = match["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Interval(dt.date(first, 1, 1), dt.date(end, 12, 31), "year") if first < end <= 2100 else UNRESOLVED


def _decade(match: re.Match[str], _: Context) -> Interval:
    start = int(match["decade"])
    start = start if start > 1000 else 1900 + start
    return _part(Interval(dt.date(start, 1, 1), dt.date(start + 9, 12, 31), "decade"), match)


def _season(match: re.Match[str], context: Context) -> Interval:
    first, last = SEASONS[match["season"].lower()]
    groups = match.groupdict()
    which = (groups.get("which") or "").lower()
    if groups.get("year"):
        return _part(cal.months(int(match["year"]) + (1 if first > last else 0), first, last, "season"), match)
    if context.anchor is None:
        return UNRESOLVED
    year = context.anchor.year + (1 if first > last and context.anchor.month > 2 else 0)
    season = cal.months(year, first, last, "season")
    shift = 0
    if which == "last" and season.end is not None and context.anchor <= season.end:
        shift = -1
    elif which in ("next", "the coming") and season.start is not None and season.start <= context.anchor:
        shift = 1
    return _part(cal.months(year + shift, first, last, "season"), match)


def _weekday(match: re.Match[str], context: Context) -> Interval:
    if context.anchor is None:
        return UNRESOLVED
    wanted = WEEKDAYS[match["weekday"].lower()]
    which = (match.groupdict().get("which") or "").lower()
    ahead = (wanted - context.anchor.weekday()) % 7
    if which == "next":
        return cal.day(context.anchor + dt.timedelta(days=ahead or 7))
    if which in ("this", "this coming", "coming"):
        return cal.day(context.anchor + dt.timedelta(days=ahead))
    back = -wanted % 7
    back = (context.anchor.weekday() - wanted) % 7
    if which == "last":
        return cal.day(context.anchor - dt.timedelta(days=back or 7))
    if context.future:
        return cal.day(context.anchor + dt.timedelta(days=ahead))
    return cal.day(context.anchor - dt.timedelta(days=back))


def _relative_day(match: re.Match[str], context: Context) -> Interval:
    if context.anchor is None:
        return UNRESOLVED
    word = " ".join(match.group().lower().split())
    if word.startswith("yesterday") or word in ("last night", "overnight"):
        return cal.day(context.anchor - dt.timedelta(days=1))
    if word.startswith("tomorrow"):
        return cal.day(context.anchor + dt.timedelta(days=1))
    return cal.day(context.anchor)


def _whole_unit(unit: str, anchor: dt.date, shift: int) -> Interval:
    """The calendar unit that lies `shift` units from the one that holds the day of publication."""
    if unit == "week":
        return cal.week(anchor + dt.timedelta(weeks=shift))
    if unit == "weekend":
        saturday = anchor + dt.timedelta(days=5 - anchor.weekday()) + dt.timedelta(weeks=shift)
        return Interval(saturday, saturday + dt.timedelta(days=1), "day")
    if unit == "month":
        there = cal.shift_months(anchor.replace(day=1), shift)
        return cal.month(there.year, there.month)
    if unit == "quarter":
        there = cal.shift_months(anchor.replace(day=1), 3 * shift)
        first = (there.month - 1) // 3 * 3 + 1
        return cal.months(there.year, first, first + 2, "quarter")
    if unit == "decade":
        start = anchor.year // 10 * 10 + 10 * shift
        return Interval(dt.date(start, 1, 1), dt.date(start + 9, 12, 31), "decade")
    return cal.year(anchor.year + shift)


def _calendar_unit(match: re.Match[str], context: Context) -> Interval:
    if context.anchor is None:
        return UNRESOLVED
    which = " ".join(match["which"].lower().split())
    shift = -1 if which in ("last", "the previous", "previous") else 1 if which in ("next", "the following") else 0
    return _part(_whole_unit(match["whole"].lower(), context.anchor, shift), match)


def _span_of(unit: str, number: int) -> dt.timedelta | None:
    days = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30.44, "year": 365.25, "decade": 3652.5}[unit]
    return dt.timedelta(days=days * number)


_PRECISION = {"hour": "day", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}


def _moved(anchor: dt.date, unit: str, number: int) -> dt.date:
    if unit in ("month", "year", "decade"):
        return cal.shift_months(anchor, number * {"month": 1, "year": 12, "decade": 120}[unit])
    return anchor + dt.timedelta(days=round(number * {"hour": 1 / 24, "day": 1, "week": 7}[unit]))


def _ago(match: re.Match[str], context: Context) -> Interval:
    number = _number(match["number"])
    unit = match["unit"].lower()
    if context.anchor is None or number is None or number > 900:
        return UNRESOLVED
    there = _moved(context.anchor, unit, -number)
    if unit in ("hour", "day"):
        return cal.day(there)
    return _whole_unit(unit, there, 0)


def _within(match: re.Match[str], context: Context) -> Interval:
    number = _number(match["number"])
    if context.anchor is None or number is None or number > 900:
        return UNRESOLVED
    unit = match["unit"].lower()
    end = _moved(context.anchor, unit, number)
    word = match["within"].lower()
    if word == "in" and unit != "hour":
        return _whole_unit(unit, end, 0) if unit != "day" else cal.day(end)
    return Interval(context.anchor, end, _PRECISION[unit])  # type: ignore[arg-type]


def _past_stretch(match: re.Match[str], context: Context) -> Interval:
    """ "the past three weeks", "the next two days", "recent months", "the coming weeks"."""
    if context.anchor is None:
        return UNRESOLVED
    groups = match.groupdict()
    number = _number(groups["number"]) if groups.get("number") else None
    unit = match["unit"].lower()
    forward = any(w in match["stretch"].lower() for w in ("next", "coming", "following", "ahead"))
    if number is None or number > 900:
        return Interval(context.anchor, None, "vague") if forward else Interval(None, context.anchor, "vague")
    other = _moved(context.anchor, unit, number if forward else -number)
    return Interval(min(other, context.anchor), max(other, context.anchor), _PRECISION[unit])  # type: ignore[arg-type]


def _vague(_match: re.Match[str], _context: Context) -> Interval:
    return UNRESOLVED


def _rule(pattern: str, meaning: Meaning) -> Rule:
    return Rule(re.compile(rf"(?<![\w$£€])(?:{pattern})(?![\w])", re.IGNORECASE), meaning)


_WHICH_YEAR = r"(?:\s+(?:of\s+)?(?P<which>this|last|next)\s+year)"
_OF_YEAR = r"(?:\s+(?:of\s+)?(?P<of_year>this|last|next)\s+year)"

RULES: tuple[Rule, ...] = (
    _rule(r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<iso_month>[01]?\d)-(?P<iso_day>[0-3]?\d)", _numeric),
    _rule(r"(?P<first>[0-3]?\d)[/.](?P<second>[0-3]?\d)[/.](?P<year>(?:1[5-9]|20)\d\d)", _numeric),
    _rule(rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR}|{_WHICH_YEAR})?(?!\s*(?:[-–]\s*)?\d|,\d{{3}})", _full_date),
    _rule(rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR}|{_WHICH_YEAR})?", _full_date),
    _rule(rf"{_MONTH}\s+{_DAY}\s*(?:[-–]|to|and)\s*(?P<last>[0-3]?\d)(?:,?\s+{_YEAR}|{_WHICH_YEAR})?", _day_range),
    _rule(rf"{_DAY}\s*(?:[-–]|to|and)\s*(?P<last>[0-3]?\d)\s+{_MONTH}(?:,?\s+{_YEAR}|{_WHICH_YEAR})?", _day_range),
    _rule(rf"{_PART}(?:(?P<which>last|next|this)\s+)?{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}|{_OF_YEAR})?", _month_year),
    _rule(rf"{_YEAR}\s*[-–]\s*(?P<last>\d\d(?:\d\d)?)|(?:from\s+|between\s+)(?P<y2>x)", _year_range),
    _rule(rf"{_PART}(?:the\s+(?:year\s+)?)?{_YEAR}", _plain_year),
    _rule(rf"{_PART}(?:the\s+)?['’]?(?P<decade>(?:1[5-9]|20)\d0|[1-9]0)['’]?s", _decade),
    _rule(rf"{_PART}(?:the\s+)?(?:(?P<which>last|next|this|the\s+coming|coming)\s+)?(?P<season>winter|spring|summer|autumn|fall)(?:\s+of)?\s+{_YEAR}", _season),
    _rule(rf"{_PART}(?P<which>last|next|this|the\s+coming)\s+(?P<season>winter|spring|summer|autumn|fall)", _season),
    _rule(rf"(?:(?P<which>last|next|this(?:\s+coming)?|coming)\s+)?{_WEEKDAY}{_TIME_OF_DAY}", _weekday),
    _rule(rf"(?:early|late|midday|noon|midnight)\s+(?:on\s+)?{_WEEKDAY}{_TIME_OF_DAY}", _weekday),
    _rule(r"today|tonight|this\s+(?:morning|afternoon|evening)|yesterday(?:\s+(?:morning|afternoon|evening))?|tomorrow(?:\s+(?:morning|afternoon|evening|night))?|last\s+night|overnight", _relative_day),
    _rule(rf"{_PART}(?P<which>last|next|this|the\s+previous|the\s+following|the)\s+(?P<whole>week|weekend|month|quarter|year|decade)(?!\s+of\b|['’]s\b|-)", _calendar_unit),
    _rule(rf"{_NUMBER}\s+{_UNIT}\s+(?:ago|earlier)", _ago),
    _rule(rf"(?P<within>within|in)\s+(?:the\s+next\s+)?{_NUMBER}\s+{_UNIT}(?!['’])(?:\s+time)?", _within),
    _rule(rf"(?:the\s+)?(?P<stretch>past|last|previous|next|coming|following)\s+{_NUMBER}\s+{_UNIT}", _past_stretch),
    _rule(rf"(?:in\s+)?(?P<stretch>recent|the\s+coming|coming|the\s+past|the\s+last|the\s+next)(?P<number>\s*)\s+{_UNIT}(?<=s)", _past_stretch),
    _rule(r"christmas(?:\s+(?:eve|day))?|new\s+year['’]s\s+(?:eve|day)|easter(?:\s+sunday)?|ramadan|thanksgiving|independence\s+day", _vague),
)  # fmt: skip

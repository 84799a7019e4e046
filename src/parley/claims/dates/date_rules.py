"""Rules of dates that a calendar names: days, months, seasons, quarters, years, decades, holidays.

Each rule is a pattern in small letters and what its words mean. Rules are tried in order at each place; the longest
expression wins, the earlier rule if two are equally long. A month and day without a year take the year
that brings them nearest to publication, unless the clause's tense speaks clearly.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from parley.claims.dates import calendar as cal
from parley.claims.dates.calendar import MONTHS, NUMBERS, ORDINALS, SEASONS, UNRESOLVED, Interval
from parley.claims.language.tense import Tense


class Context(NamedTuple):
    """What a rule may look at: the day of publication, the clause's tense, and what the sentence said before."""

    anchor: dt.date | None
    tense: Tense | None
    told: Interval | None
    """The last resolved date of the same or the previous sentence ("two days earlier" hangs on it)."""
    election: Callable[[], bool]
    """Tells whether the words around speak of an election."""
    ahead: bool = False
    """Whether what the words name bounds what is to come ("by Easter")."""


Meaning = Callable[[re.Match[str], Context], Interval]


class Rule(NamedTuple):
    """The words of an expression, in small letters; their pattern; what they mean."""

    words: str
    pattern: re.Pattern[str]
    meaning: Meaning


_LONG_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
MONTH = rf"(?P<month>{_LONG_MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
NUMBER = (
    r"(?P<number>\d{1,3}|(?:one|two|three|four|five|six|ten)\s+(?:or|to)\s+(?:two|three|four|five|six|seven|eight|twelve)|"
    + "|".join(sorted(NUMBERS, key=len, reverse=True))
    + r"|a\s+few|several|many)"
)
PART = r"(?:(?P<part>early|mid|late)(?:\s+|-)(?:in\s+)?|(?P<edge>(?:the\s+)?(?:beginning|start|middle|end|close|turn)\s+of)\s+)?"
TIME_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime))?"
CLOCK = (
    r"(?:(?:at\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|o['’]clock)(?:\s+(?:local\s+time|[ecmp][sd]?t|gmt|bst))?"
    r"|\d{1,2}[:.]?\d\d\s?(?:gmt|utc|bst|cet|local\s+time|hours)|midnight|noon|midday|dawn|dusk|sunrise|sunset|first\s+light))"
)


def number_of(text: str) -> int | None:
    """The number that a count of units stands for, None where it is vague ("several")."""
    words = " ".join(text.lower().split())
    if words.isdigit():
        return int(words)
    return NUMBERS.get(words, NUMBERS.get(re.split(r"\s+(?:or|to)\s+", words)[-1]))


def part(interval: Interval, match: re.Match[str]) -> Interval:
    """The third of an interval that "early", "the middle of", "late" in a match leave."""
    groups = match.groupdict()
    word = (groups.get("part") or "").lower()
    edge = (groups.get("edge") or "").lower()
    if edge:
        word = "mid" if "middle" in edge else "late" if "end" in edge or "close" in edge else "early"
    return cal.part_of(interval, word) if word and interval.precision not in ("day", "hour") else interval


def rule(pattern: str, meaning: Meaning) -> Rule:
    """A rule whose pattern, in small letters, holds whole words."""
    return Rule(pattern, whole_words(pattern), meaning)


def whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern where it begins and ends with words, sums of money left out."""
    return re.compile(rf"(?<![\w$£€])(?:{pattern})(?![\w])")


_CLEARLY = 75
"""Days from the nearest such day beyond which the clause's tense chooses the year instead."""


def _year_near(month: int, day: int, context: Context) -> int:
    """The year of a month and day without one."""
    anchor = context.anchor or dt.date.min
    if month == 11 and anchor.year % 2 == 0 and context.election():
        return anchor.year  # American elections are on a day in November of even years.
    days = {y: dt.date(y, month, min(day, 28)) for y in (anchor.year - 1, anchor.year, anchor.year + 1)}
    near = min(days, key=lambda y: abs(days[y] - anchor))
    clear = abs(days[near] - anchor).days > _CLEARLY and context.tense not in (None, "set")
    if context.ahead or (clear and context.tense == "future"):
        return min(y for y in days if days[y] >= anchor)
    return max(y for y in days if days[y] <= anchor) if clear else near


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower().rstrip(".")]


def _safe_day(year: int, month: int, day: int) -> Interval:
    try:
        return cal.day(dt.date(year, month, day))
    except ValueError:
        return UNRESOLVED


_WHICH = {"this": 0, "last": -1, "next": 1}


_WORDED_DAYS = {
    **ORDINALS,
    **{f"twenty-{word}": 20 + number for word, number in ORDINALS.items() if number < 10},
    "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
"""Days of a month in words."""


def _full_date(match: re.Match[str], context: Context) -> Interval:
    groups = match.groupdict()
    number, said = _month_number(match), match["day"].lower()
    day = int(said) if said.isdigit() else _WORDED_DAYS["-".join(said.split())]
    if groups.get("year"):
        return _safe_day(int(match["year"]), number, day)
    if context.anchor is None or not 1 <= day <= 31:
        return UNRESOLVED
    which = (groups.get("which") or "").lower()
    if which:
        return _safe_day(context.anchor.year + _WHICH[which], number, day)
    if (number, day) == (9, 11) and context.anchor > dt.date(2001, 9, 20) and not 8 <= context.anchor.month <= 10:
        return cal.day(dt.date(2001, 9, 11))  # Without a year, away from its anniversary, the day means the attacks.
    return _safe_day(_year_near(number, day, context), number, day)


def _day_range(match: re.Match[str], context: Context) -> Interval:
    first = _full_date(match, context)
    if first.start is None:
        return UNRESOLVED
    last = _safe_day(first.start.year, first.start.month, int(match["last"])).start
    return Interval(first.start, last, "day") if last and first.start <= last else UNRESOLVED


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
        return part(cal.month(int(match["year"]), number), match)
    if groups.get("that_year"):
        return (
            part(cal.month(context.told.start.year, number), match)
            if context.told and context.told.start
            else UNRESOLVED
        )
    if context.anchor is None:
        return UNRESOLVED
    which = (groups.get("which") or groups.get("of_year") or "").lower()
    year = context.anchor.year
    if groups.get("of_year"):
        year += _WHICH[which]
    elif which == "next":
        year += number <= context.anchor.month
    elif which == "last":
        year -= number >= context.anchor.month
    elif number == context.anchor.month:
        year += 0
    elif which != "this":
        year = _year_near(number, 15, context)
    return part(cal.month(year, number), match)


def _plain_year(match: re.Match[str], _: Context) -> Interval:
    return part(cal.year(int(match["year"])), match)


def _year_range(match: re.Match[str], _: Context) -> Interval:
    first = int(match["year"])
    last = match["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Interval(dt.date(first, 1, 1), dt.date(end, 12, 31), "year") if first < end <= 2100 else UNRESOLVED


def _winter_of(match: re.Match[str], _: Context) -> Interval:
    return cal.months(int(match["year"]) + 1, 12, 2, "season")


def _decade(match: re.Match[str], _: Context) -> Interval:
    start = int(match["decade"])
    start = start if start > 1000 else 1900 + start
    return part(Interval(dt.date(start, 1, 1), dt.date(start + 9, 12, 31), "decade"), match)


def _century(match: re.Match[str], context: Context) -> Interval:
    groups = match.groupdict()
    if groups.get("ordinal"):
        word = match["ordinal"].lower()
        number = int(word[:-2]) if word[0].isdigit() else ORDINALS.get(word) or 21
        return part(cal.century(number), match) if 1 <= number <= 22 else UNRESOLVED
    return part(cal.whole("century", context.anchor), match) if context.anchor else UNRESOLVED


def _season(match: re.Match[str], context: Context) -> Interval:
    first, last = SEASONS[match["season"].lower()]
    groups = match.groupdict()
    which = " ".join((groups.get("which") or "").lower().split())
    if groups.get("year"):
        return part(cal.months(int(match["year"]) + (1 if first > last else 0), first, last, "season"), match)
    if context.anchor is None:
        return UNRESOLVED
    year = context.anchor.year + (1 if first > last and context.anchor.month > 2 else 0)
    season = cal.months(year, first, last, "season")
    start, end = season.start or context.anchor, season.end or context.anchor
    shift = 0
    if which in ("last", "this past", "the past"):
        shift = -1 if context.anchor <= end else 0
    elif which in ("next", "the coming", "coming", "this coming"):
        shift = 1 if start <= context.anchor else 0
    elif which != "this" and context.tense == "past" and start > context.anchor:
        shift = -1
    elif which != "this" and context.tense == "future" and end < context.anchor:
        shift = 1
    return part(cal.months(year + shift, first, last, "season"), match)


def _quarter(match: re.Match[str], context: Context) -> Interval:
    number = ORDINALS[match["ordinal"].lower()]
    year = _of_year(match, context)
    if year is not None:
        return cal.months(year, 3 * number - 2, 3 * number, "quarter")
    if context.anchor is None:
        return UNRESOLVED
    year = _year_near(3 * number - 1, 15, context._replace(tense=None))
    return cal.months(year, 3 * number - 2, 3 * number, "quarter")


def _of_year(match: re.Match[str], context: Context) -> int | None:
    """The year that "of 2015" or "of this year" gives, None where there is neither."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(match["year"])
    which = (groups.get("which") or "").lower()
    return context.anchor.year + _WHICH[which] if which and context.anchor else None


def _half(match: re.Match[str], context: Context) -> Interval:
    year = _of_year(match, context)
    if year is None:
        return UNRESOLVED
    return cal.months(year, 1, 6, "year") if match["ordinal"].lower() == "first" else cal.months(year, 7, 12, "year")


def _first_months(match: re.Match[str], context: Context) -> Interval:
    year, number = _of_year(match, context), number_of(match["number"])
    if year is None or number is None or not 1 <= number <= 11:
        return UNRESOLVED
    first = match["end"].lower() == "first"
    return cal.months(year, 1, number, "month") if first else cal.months(year, 13 - number, 12, "month")


def _week_of_month(match: re.Match[str], context: Context) -> Interval:
    month = _month_year(match, context)
    if month.start is None or month.end is None:
        return UNRESOLVED
    word = match["ordinal"].lower()
    if word in ("last", "final"):
        return Interval(month.end - dt.timedelta(days=6), month.end, "week")
    start = month.start + dt.timedelta(days=7 * (ORDINALS[word] - 1))
    return Interval(start, min(start + dt.timedelta(days=6), month.end), "week")


_HOLIDAYS: dict[str, Callable[[int], dt.date]] = {
    "new year's day": lambda y: dt.date(y, 1, 1), "new year's eve": lambda y: dt.date(y, 12, 31),
    "christmas": lambda y: dt.date(y, 12, 25), "christmas eve": lambda y: dt.date(y, 12, 24),
    "christmas day": lambda y: dt.date(y, 12, 25), "boxing day": lambda y: dt.date(y, 12, 26),
    "halloween": lambda y: dt.date(y, 10, 31), "valentine's day": lambda y: dt.date(y, 2, 14),
    "fourth of july": lambda y: dt.date(y, 7, 4), "cinco de mayo": lambda y: dt.date(y, 5, 5),
    "bastille day": lambda y: dt.date(y, 7, 14), "may day": lambda y: dt.date(y, 5, 1),
    "labor day": lambda y: cal.nth_weekday(y, 9, 0, 1), "memorial day": lambda y: cal.nth_weekday(y, 5, 0, -1),
    "thanksgiving": lambda y: cal.nth_weekday(y, 11, 3, 4), "thanksgiving day": lambda y: cal.nth_weekday(y, 11, 3, 4),
    "veterans day": lambda y: dt.date(y, 11, 11), "veteran's day": lambda y: dt.date(y, 11, 11),
    "armistice day": lambda y: dt.date(y, 11, 11), "easter": cal.easter, "easter sunday": cal.easter,
    "easter monday": lambda y: cal.easter(y) + dt.timedelta(days=1),
    "good friday": lambda y: cal.easter(y) - dt.timedelta(days=2),
}  # fmt: skip
_FEASTS = r"ramadan|independence\s+day|eid(?:\s+al-(?:fitr|adha))?|passover|yom\s+kippur|nowruz|the\s+lunar\s+new\s+year|election\s+day(?=,?\s+(?:1[89]|20)\d\d)"


def _holiday(match: re.Match[str], context: Context) -> Interval:
    name = " ".join(match["holiday"].lower().replace("’", "'").removeprefix("the ").split())
    year = _of_year(match, context)
    if year is None:
        if context.anchor is None:
            return UNRESOLVED
        near = _HOLIDAYS[name](context.anchor.year)
        year = _year_near(near.month, near.day, context)
    return cal.day(_HOLIDAYS[name](year))


def vague(_match: re.Match[str], _context: Context) -> Interval:
    """A date that no calendar resolves."""
    return Interval(None, None, "vague")


_WORDED_DAY = "|".join(word.replace("-", r"[\s-]") for word in sorted(_WORDED_DAYS, key=len, reverse=True))
_ORDINAL = r"(?P<ordinal>first|second|third|fourth)"
_WHICH_YEAR = r"(?:\s+(?:of\s+)?(?P<which>this|last|next)\s+year)"
_OF_YEAR = r"(?:\s+(?:of\s+)?(?P<of_year>this|last|next)\s+year|\s+of\s+(?P<that_year>that|the\s+same)\s+year)"
_NOT_MORE = r"(?!\s*(?:[-–]\s*)?\d|,\d{3})"
_ON = rf"(?:(?:{CLOCK}|early|late)\s+(?:on\s+)?)?(?:the\s+(?:morning|afternoon|evening|night)\s+of\s+)?"

CALENDAR_RULES: tuple[Rule, ...] = (
    rule(rf"{YEAR}-(?P<iso_month>[01]?\d)-(?P<iso_day>[0-3]?\d)", _numeric),
    rule(rf"(?P<first>[0-3]?\d)[/.](?P<second>[0-3]?\d)[/.]{YEAR}", _numeric),
    rule(rf"{_ON}(?:{WEEKDAY}{TIME_OF_DAY},?\s+(?:the\s+)?)?{MONTH}\s*{_DAY}(?:[,.]?\s+{YEAR}|{_WHICH_YEAR})?{_NOT_MORE}", _full_date),
    rule(rf"{_ON}(?:{WEEKDAY}{TIME_OF_DAY},?\s+(?:the\s+)?)?(?:the\s+)?{_DAY}(?:\s+of)?\s+{MONTH}(?:,?\s+{YEAR}|{_WHICH_YEAR})?", _full_date),
    rule(rf"{_ON}the\s+(?P<day>{_WORDED_DAY})\s+(?:day\s+)?of\s+{MONTH}(?:,?\s+{YEAR}|{_WHICH_YEAR})?", _full_date),
    rule(rf"{MONTH}\s+{_DAY}\s*(?:[-–]|to|and|through)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s+{YEAR}|{_WHICH_YEAR})?", _day_range),
    rule(rf"(?:the\s+night\s+of\s+)?{_DAY}\s*(?:[-–]|to|and|/)\s*(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR}|{_WHICH_YEAR})?", _day_range),
    rule(rf"{PART}(?:(?P<which>last|next|this)\s+)?{MONTH}(?:,?\s+(?:of\s+)?{YEAR}|{_OF_YEAR})?", _month_year),
    rule(rf"(?:the\s+)?{YEAR}\s*[-–/]\s*(?P<last>\d\d(?:\d\d)?)(?!-)", _year_range),
    rule(rf"(?:the\s+)?(?:winter\s+of\s+{YEAR}\s*[-–/]\s*\d\d(?:\d\d)?)", _winter_of),
    rule(rf"(?:the\s+)?{YEAR}\s*[-–/]\s*\d\d(?:\d\d)?\s+winter", _winter_of),
    rule(rf"{PART}(?:(?:the\s+(?:fiscal\s+)?|fiscal\s+)year\s+|fiscal\s+)?{YEAR}", _plain_year),
    rule(rf"(?:the\s+)?{PART}(?:the\s+)?['’]?(?P<decade>(?:1[5-9]|20)\d0|[1-9]0)['’]?s", _decade),
    rule(r"(?:the\s+)?(?P<ordinal>1?\d(?:th)|2[01]st|20th|eighteenth|nineteenth|twentieth|twenty-first|sixteenth|seventeenth)[\s-]century", _century),
    rule(rf"{PART}(?:this|the)\s+century", _century),
    rule(rf"{PART}(?:the\s+)?(?P<season>winter|spring|summer|autumn|fall)(?:\s+of)?\s+{YEAR}", _season),
    rule(rf"{PART}(?P<which>last|next|this(?:\s+(?:coming|past))?|the\s+(?:coming|past)|the(?=\s+\w+(?:\s*[.,;:)?!”\"’—–-]|\s+(?:and|or|in|at|on|by|when|if|unless|but|as|with|that|for|before|after|because|there|we|they|he|she|it|is|was|will|would)\b|\Z)))\s+(?P<season>winter|spring|summer|autumn|fall)(?!\s+(?:of|in\s+prices|from|to)\b)", _season),
    rule(rf"(?:(?<=\bby\s)|(?<=\bbefore\s)|(?<=\buntil\s)|(?<=\btill\s)){PART}(?P<season>winter|spring|summer|autumn)(?=\s*[.,;:)?!”\"’—–]|\s+(?:and|or|if|when|unless|but|as|at|in|there|we|they|he|she|it|sets|comes|arrives|begins)\b|\Z)", _season),
    rule(r"(?P<edge>(?:the\s+)?(?:beginning|start|middle|end|close)\s+of)\s+(?P<season>winter|spring|summer|autumn)", _season),
    rule(rf"(?:the\s+|this\s+year['’]s\s+)?{_ORDINAL}[\s-](?:fundraising\s+|fiscal\s+|calendar\s+)?quarter(?!-?final)(?:\s+of\s+{YEAR}|{_WHICH_YEAR})?", _quarter),
    rule(rf"(?:the\s+)?(?P<ordinal>first|second)\s+half(?:\s+of\s+{YEAR}|{_WHICH_YEAR})", _half),
    rule(rf"(?:the\s+)?(?P<end>first|last|final)\s+{NUMBER}\s+months(?:\s+of\s+{YEAR}|{_WHICH_YEAR})", _first_months),
    rule(rf"(?:the\s+)?(?P<ordinal>first|second|third|fourth|last|final)\s+week\s+(?:of|in)\s+{MONTH}(?:,?\s+{YEAR}|{_OF_YEAR})?", _week_of_month),
    rule(rf"(?P<holiday>{'|'.join(n.replace(chr(39), '[' + chr(39) + '’]').replace(' ', chr(92) + 's+') for n in sorted(_HOLIDAYS, key=len, reverse=True))})(?:,?\s+{YEAR}|{_WHICH_YEAR})?", _holiday),
    rule(r"(?P<holiday>the\s+fourth\s+of\s+july)", _holiday),
    rule(_FEASTS, vague),
)  # fmt: skip

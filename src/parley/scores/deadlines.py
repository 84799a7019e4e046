"""By when a forecast must have come true: read strictly, and as leniently as a fair reader would."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

from parley.scores.types import Deadline
from parley.times import DateExpression


class Window(NamedTuple):
    """Days from the statement, strict and lenient; † judgement, all of them."""

    strict_days: int
    lenient_days: int


IMMINENT = Window(7, 14)
WEEKS = Window(30, 60)
MONTHS = Window(90, 180)
NO_DEADLINE = Window(90, 365)

_VAGUE = (
    ("days", IMMINENT, re.compile(r"\b(?:imminent\w*|days?|hours?|any (?:moment|minute|time)|at once)\b", re.I)),
    ("weeks", WEEKS, re.compile(r"\bweeks?\b", re.I)),
    ("months", MONTHS, re.compile(r"\bmonths?\b", re.I)),
)
"""Words without numbers; where two stand together ("days or weeks") the first is strict and the last lenient."""
_UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}
"""Days of a unit that is counted."""
_COUNTS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "the": 1}
_COUNTED = re.compile(rf"\b(?P<count>[1-9]\d?|{'|'.join(_COUNTS)})\s+(?P<unit>{'|'.join(_UNITS)})(?P<many>s?)\b", re.I)
"""A number of units whose end nobody worked out: "gives it a month", "within the week"."""
_IMMINENT = re.compile(r"\bimminent", re.I)
_EARLY_YEAR = re.compile(
    r"\b(?:early|(?:the )?(?:beginning|start) of)\s+(?:in\s+)?"
    r"(?:(?P<year>[1-9]\d{3})|(?:the\s+)?(?:next|new|coming)\s+year)\b",
    re.I,
)
_WINTER = re.compile(r"\bwinter\b", re.I)
_FROM = re.compile(r"^\s*(?:as (?:early|soon) as|not before|since|after|from)\b", re.I)
"""Words that bound a claim from below: they set no deadline."""
_WITHIN = re.compile(r"^\s*(?:within|in|inside|over|during)\b", re.I)
"""Words that count from the statement ("within two weeks"), or from the day a condition came true."""


def deadline_of(
    expression: DateExpression | None, stated: dt.date, condition_met: dt.date | None = None, words: str = ""
) -> Deadline:
    """The two deadlines of a claim said on `stated`; counted times run from `condition_met` where there is one.

    `words`: the claim's own words, looked at for "imminent" where there is no expression.
    """
    since = max(stated, condition_met) if condition_met else stated
    if expression is None:
        if _IMMINENT.search(words):
            return _after(since, IMMINENT, None, "imminent")
        return _after(since, NO_DEADLINE, None, "none stated")
    return _by_calendar(expression, stated, since) or _by_window(expression, since)


def _by_calendar(expression: DateExpression, stated: dt.date, since: dt.date) -> Deadline | None:
    """Deadlines that the calendar gives, None where the words name no day."""
    text, end = expression.text, expression.end
    if early := _EARLY_YEAR.search(text):
        year = int(early["year"]) if early["year"] else stated.year + 1
        return Deadline(text=text, strict=dt.date(year, 3, 31), lenient=dt.date(year, 4, 30), rule="early in a year")
    if _WINTER.search(text):
        # A winter is named after the year in which it ends; from April on the next one is meant.
        year = end.year if end else stated.year + (stated.month > 3)
        february = dt.date(year, 2, 29 if calendar.isleap(year) else 28)
        return Deadline(text=text, strict=february, lenient=dt.date(year, 3, 31), rule="winter")
    if end is None or expression.precision == "vague" or _FROM.match(text):
        return None
    if since > stated and expression.start and _WITHIN.match(text):
        end = _plus(since, (end - expression.start).days)
    return Deadline(text=text, strict=end, lenient=end, rule="stated day")


def _by_window(expression: DateExpression, since: dt.date) -> Deadline:
    """Days, weeks or months from `since`; what names none of them ("before the election") sets no deadline."""
    text = expression.text
    counted = None if _FROM.match(text) else _COUNTED.search(text)
    if counted and (counted["count"].casefold() != "the" or not counted["many"]):
        count = counted["count"].casefold()
        days = (_COUNTS.get(count) or int(count)) * _UNITS[counted["unit"].casefold()]
        return _after(since, Window(days, days), text, "counted")
    found = [] if _FROM.match(text) else [(name, window) for name, window, words in _VAGUE if words.search(text)]
    if not found:
        return _after(since, NO_DEADLINE, text, "none that names a day")
    window = Window(found[0][1].strict_days, found[-1][1].lenient_days)
    return _after(since, window, text, " or ".join(name for name, _ in found))


def _after(since: dt.date, window: Window, text: str | None, rule: str) -> Deadline:
    strict, lenient = _plus(since, window.strict_days), _plus(since, window.lenient_days)
    return Deadline(text=text, strict=strict, lenient=lenient, rule=rule)


def _plus(day: dt.date, days: int) -> dt.date:
    """Later by so many days, at most the last day of the calendar."""
    return dt.date.fromordinal(min(day.toordinal() + days, dt.date.max.toordinal()))

# ruff: noqa: E501 - a table of patterns reads better as one line each.
"""Rules of dates that hang on the day of publication, or on a date that the sentence told before."""

from __future__ import annotations

import datetime as dt
import re

from parley.claims.dates import calendar as cal
from parley.claims.dates.calendar import UNRESOLVED, WEEKDAYS, Interval
from parley.claims.dates.date_rules import (
    CLOCK,
    NUMBER,
    PART,
    TIME_OF_DAY,
    WEEKDAY,
    Context,
    Rule,
    number_of,
    part,
    rule,
    vague,
)
from parley.times import Precision


def _weekday(match: re.Match[str], context: Context) -> Interval:
    if context.anchor is None:
        return UNRESOLVED
    wanted = WEEKDAYS[match["weekday"].lower()]
    which = (match.groupdict().get("which") or "").lower()
    ahead = (wanted - context.anchor.weekday()) % 7
    back = (context.anchor.weekday() - wanted) % 7
    if which == "next":
        return cal.day(context.anchor + dt.timedelta(days=ahead or 7))
    if which in ("this coming", "coming"):
        return cal.day(context.anchor + dt.timedelta(days=ahead))
    if which == "last":
        return cal.day(context.anchor - dt.timedelta(days=back or 7))
    if context.tense in ("future", "set"):
        return cal.day(context.anchor + dt.timedelta(days=ahead))
    return cal.day(context.anchor - dt.timedelta(days=back))


def _relative_day(match: re.Match[str], context: Context) -> Interval:
    if context.anchor is None:
        return UNRESOLVED
    groups = match.groupdict()
    if groups.get("beyond"):  # "the day after tomorrow"
        return cal.day(context.anchor + dt.timedelta(days=2))
    word = " ".join(match["day"].lower().replace("-", "").split())
    shift = -1 if word in ("yesterday", "last night", "overnight") else 1 if word == "tomorrow" else 0
    if "before yesterday" in match.group().lower():
        shift *= 2
    return cal.day(context.anchor + dt.timedelta(days=shift))


def _calendar_unit(match: re.Match[str], context: Context) -> Interval:
    """ "last week", "next year", "the end of the month", "earlier this year", "all week"."""
    if context.anchor is None:
        return UNRESOLVED
    which = match["which"].lower().split()[-1]
    unit = match["whole"].lower()
    shift = -1 if which in ("last", "previous") else 1 if which in ("next", "upcoming") else 0
    if unit == "weekend" and which in ("the", "last") and context.tense not in ("future", "set"):
        # The last weekend that is over, or the one that it still is.
        shift = 0 if context.anchor.weekday() >= 5 else -1
    if unit == "week" and which == "this" and context.anchor.weekday() == 6 and context.tense == "future":
        shift = 1  # What a Sunday's paper says will come "this week" comes in the week that begins.
    interval = part(cal.whole(unit, context.anchor, shift), match)
    when = (match.groupdict().get("when") or "").lower()
    if when == "earlier" and shift == 0:
        return interval._replace(end=context.anchor)
    if (when == "later" and shift == 0) or match.groupdict().get("rest"):
        return interval._replace(start=context.anchor)
    return interval


def _ago(match: re.Match[str], context: Context) -> Interval:
    number = number_of(match["number"])
    unit = match["unit"].lower()
    if context.anchor is None or number is None or number > 900:
        return Interval(None, None, "vague")
    there = cal.moved(context.anchor, unit, -number)
    return cal.day(there) if unit in ("minute", "hour", "day") else cal.whole(unit, there)


def _part_of_century_ago(match: re.Match[str], context: Context) -> Interval:
    if context.anchor is None:
        return UNRESOLVED
    years = {"quarter": 25, "half": 50}.get((match["share"] or "").lower(), 100)
    return cal.year(cal.moved(context.anchor, "year", -years).year)


def _hence(match: re.Match[str], context: Context) -> Interval:
    """ "within 48 hours", "in ten days", "a week from now"."""
    number = number_of(match["number"])
    if context.anchor is None or number is None or number > 900:
        return Interval(None, None, "vague")
    unit = match["unit"].lower()
    end = cal.moved(context.anchor, unit, number)
    if (match.groupdict().get("within") or "").lower() == "within" or unit in ("minute", "hour"):
        return Interval(context.anchor, end, _PRECISION[unit])
    return cal.day(end) if unit in ("day", "week") else cal.whole(unit, end)


_PRECISION: dict[str, Precision] = {
    "minute": "hour", "hour": "day", "day": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year", "decade": "decade",
    "century": "vague",
}  # fmt: skip
_FORWARD = ("next", "coming", "following", "ahead", "come", "upcoming")


def _stretch(match: re.Match[str], context: Context) -> Interval:
    """ "the past three weeks", "the next two days", "the last year" as a moving stretch."""
    if context.anchor is None:
        return UNRESOLVED
    groups = match.groupdict()
    number = number_of(groups["number"]) if groups.get("number") else 1
    unit = match["unit"].lower()
    forward = any(word in match["stretch"].lower() for word in _FORWARD)
    if number is None or number > 900:
        return Interval(context.anchor if forward else None, None, "vague")
    other = cal.moved(context.anchor, unit, number if forward else -number)
    return Interval(min(other, context.anchor), max(other, context.anchor), _PRECISION[unit])


def _open_stretch(match: re.Match[str], context: Context) -> Interval:
    """ "in the coming weeks" begins with publication; "the coming days" are a week; "recent months" are unresolved."""
    words = match.group().lower()
    forward = any(re.search(rf"\b{word}\b", words) for word in _FORWARD)
    if not forward or context.anchor is None:
        return Interval(None, None, "vague")
    days = words.rstrip().endswith("days") or "days ahead" in words
    return Interval(context.anchor, context.anchor + dt.timedelta(days=7) if days else None, "vague")


def _that_unit(match: re.Match[str], context: Context) -> Interval:
    """ "that day", "the same week", "the next day", "the day before": hang on what was told."""
    told = context.told.start if context.told else None
    unit = match["unit"].lower()
    which = " ".join((match.groupdict().get("which") or match.groupdict().get("side") or "").lower().split())
    if told is None or (context.told and context.told.precision in ("year", "decade", "vague") and unit != "year"):
        return UNRESOLVED._replace(precision=_PRECISION.get(unit, "day"))
    shift = 1 if which in ("next", "following", "after") else -1 if which in ("previous", "before", "preceding") else 0
    return cal.whole(unit, told, shift)


def _day_of_month(match: re.Match[str], context: Context) -> Interval:
    """ "the 28th", "the 3rd inst.": of the month that was told, or the nearest by the tense."""
    number, told = int(match["dom"][:-2]), context.told
    known = told is not None and told.start is not None and told.precision in ("day", "month", "hour")
    base = told.start if told is not None and known else context.anchor
    if base is None:
        return UNRESOLVED
    shift = {"ult": -1, "prox": 1, "inst": 0}.get((match["latin"] or "").lower())
    months = [cal.shift_months(base.replace(day=1), by) for by in ((-1, 0, 1) if shift is None else (shift,))]
    days = [m.replace(day=number) for m in months if number <= (cal.month(m.year, m.month).end or m).day]
    if known and shift is None:
        days = [day for day in days if day >= base.replace(day=1)]
    elif context.tense == "past" and context.anchor:
        days = [day for day in days if day <= context.anchor] or days
    elif context.tense in ("future", "set") and context.anchor:
        days = [day for day in days if day >= context.anchor] or days
    return cal.day(min(days, key=lambda day: abs(day - base))) if days else UNRESOLVED


def _later(match: re.Match[str], context: Context) -> Interval:
    """ "two days earlier", "three years later": hang on what was told."""
    number, unit = number_of(match["number"]), match["unit"].lower()
    told = context.told.start if context.told else None
    if (
        told is None
        or number is None
        or number > 900
        or (context.told and context.told.precision in ("decade", "vague"))
    ):
        return UNRESOLVED._replace(precision=_PRECISION[unit])
    there = cal.moved(told, unit, -number if match["side"].lower() == "earlier" else number)
    return cal.whole(unit, there) if unit in ("month", "year", "decade", "century") else cal.day(there)


def _clock(_match: re.Match[str], context: Context) -> Interval:
    """A time of day: of the day that was told, or of publication."""
    told = context.told
    if told and told.start and told.precision == "day" and told.start == told.end:
        return Interval(told.start, told.end, "hour")
    return Interval(context.anchor, context.anchor, "hour")


def _anchor_day(_match: re.Match[str], context: Context) -> Interval:
    return cal.day(context.anchor) if context.anchor else UNRESOLVED


def _week_hence(_match: re.Match[str], context: Context) -> Interval:
    return cal.day(context.anchor + dt.timedelta(days=7)) if context.anchor else UNRESOLVED


def _out(match: re.Match[str], context: Context) -> Interval:
    """ "before the month is out", "before the summer was over", "before the year does" (end): until its last day."""
    anchor, told = context.anchor, context.told
    if anchor is None:
        return UNRESOLVED
    if told and told.start and told.start.year < anchor.year and match["then"]:
        anchor = told.start
    if season := match["season"]:
        first, last = cal.SEASONS[season.lower()]
        this = cal.months(anchor.year, first, last, "season")
        late = this.end is not None and this.end < anchor
        return cal.months(anchor.year + late, first, last, "season")._replace(start=None)
    return cal.whole(match["whole"].lower(), anchor)._replace(start=None)


def _last_of_year(_match: re.Match[str], context: Context) -> Interval:
    return cal.day(dt.date(context.anchor.year, 12, 31)) if context.anchor else UNRESOLVED


_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century)s?"
_UNITS = r"(?:(?:hours|days|weeks|months|years|decades|centuries)(?:\s+and\s+(?:days|weeks|months|years))?)"
_CAL = r"(?P<whole>week|weekend|month|quarter|year|decade)"
_RELATIVE = r"(?P<day>to-?day|to-?night|this\s+(?:morning|afternoon|evening)|yesterday|to-?morrow|last\s+night)"
_NO_DAY = (
    r"(?!,?\s+(?:on\s+|of\s+|this\s+)?(?:the\s+)?(?:\d\d?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)\b)"
)
"""An hour whose day is told behind it belongs to that day: "by midnight on Sunday"."""
_NO_NOUN = r"(?!\s+(?:of|after|before|that|when|in\s+which)\b|-)"

RELATIVE_RULES: tuple[Rule, ...] = (
    rule(rf"(?:(?P<which>last|next|this(?:\s+coming)?|coming)\s+)?{WEEKDAY}{TIME_OF_DAY}", _weekday),
    rule(rf"(?:early|earlier|late|later)\s+(?:on\s+)?{WEEKDAY}{TIME_OF_DAY}", _weekday),
    rule(rf"{CLOCK},?\s+(?:on\s+|this\s+)?{WEEKDAY}{TIME_OF_DAY}", _weekday),
    rule(rf"(?:the\s+)?(?:early\s+hours|morning|afternoon|evening|night|end|beginning|start)\s+of\s+{WEEKDAY}", _weekday),
    rule(r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\btill\s)|(?<=\bsince\s)|(?<=\bfor\s))the\s+(?P<dom>[0-3]?\d(?:st|nd|rd|th))"
         r"(?:\s+(?P<latin>inst|ult|prox)\b\.?|(?=\s*[.,;:)?!”\"’—–]|\s+(?:and|but|to|in|at|on|by|with|after|before|when|while|that|which|he|she|it|they|we|some|a|an|the|his|her|its|their)\b|\Z))", _day_of_month),
    rule(rf"{WEEKDAY}(?:{TIME_OF_DAY}),?\s+(?:at\s+|by\s+|around\s+){CLOCK}", _weekday),
    rule(rf"(?:(?:early|earlier|late|later|{CLOCK})\s+)?{_RELATIVE}(?:\s+(?:morning|afternoon|evening|night))?(?:\s+(?:at|by)\s+{CLOCK})?", _relative_day),
    rule(r"(?P<day>overnight)(?!\s+[a-z]+(?:s|ion)\b)", _relative_day),
    rule(r"the\s+day\s+(?:before\s+(?P<day>yesterday)|(?P<beyond>after\s+to-?morrow))", _relative_day),
    rule(rf"(?P<side>a\s+week\s+from\s+){_RELATIVE}", _week_hence),
    rule(rf"(?!(?:midnight|noon|midday|dawn|dusk|sunrise|sunset|first)\b){CLOCK}|(?:at|until|till|before|by|since)\s+(?:midnight|noon|midday|dawn|dusk){_NO_DAY}", _clock),
    rule(rf"{PART}(?P<which>last|next|this|previous)\s+{_CAL}(?!\s+of\b|-)", _calendar_unit),
    rule(rf"(?P<when>earlier|later)\s+(?P<which>this)\s+{_CAL}", _calendar_unit),
    rule(rf"(?P<edge>(?:the\s+)?(?:beginning|start|middle|end|close)\s+of)\s+(?P<which>the|this|next|last)\s+{_CAL}", _calendar_unit),
    rule(rf"(?P<rest>the\s+(?:rest|remainder)\s+of)\s+(?P<which>the|this)\s+{_CAL}", _calendar_unit),
    rule(rf"(?P<which>this|the)\s+(?:final|election|whole)\s+{_CAL}(?!\s+of\b)", _calendar_unit),
    rule(rf"(?P<which>all|throughout\s+the|during\s+the|over\s+the|later\s+in\s+the|earlier\s+in\s+the)\s+{_CAL}(?!\s+of\b)", _calendar_unit),
    rule(r"over\s+(?P<which>the)\s+(?P<whole>weekend)", _calendar_unit),
    rule(rf"(?P<which>the)\s+(?P<whole>weekend){_NO_NOUN}", _calendar_unit),
    rule(r"(?P<which>the\s+upcoming)\s+(?P<whole>week|month|year)", _calendar_unit),
    rule(r"(?P<which>all)\s+(?P<unit>day|night)", _anchor_day),
    rule(r"(?:the\s+)?year['’]s\s+end", _last_of_year),
    rule(rf"before\s+the\s+(?:{_CAL}|(?P<season>winter|spring|summer|autumn|fall))\s+(?:(?:is|has\s+been|(?P<then>was))\s+(?:out|over)|(?:does|did)(?=\s*[.,;:!?”\"’)]|\Z))", _out),
    rule(rf"(?:just\s+|nearly\s+|almost\s+|about\s+|less\s+than\s+|more\s+than\s+|over\s+|some\s+|only\s+|barely\s+)?{NUMBER}\s+(?:short\s+)?{_UNIT}\s+(?:ago|back)", _ago),
    rule(r"(?:nearly\s+|almost\s+|about\s+|more\s+than\s+|over\s+)?(?:a\s+)?(?:(?P<share>quarter|half)[\s-](?:of\s+a\s+)?)century\s+ago", _part_of_century_ago),
    rule(rf"(?:just\s+|only\s+|nearly\s+|almost\s+|about\s+|less\s+than\s+|more\s+than\s+|all\s+these\s+|some\s+)?{NUMBER}\s+{_UNIT}\s+(?P<side>later|earlier|on(?=,))", _later),
    rule(rf"(?P<within>within|in)\s+(?:the\s+)?{NUMBER}\s+{_UNIT}(?!['’])(?:['’]?\s+time)?", _hence),
    rule(rf"{NUMBER}\s+{_UNIT}\s+(?:from\s+(?:now|today|tonight)|hence)", _hence),
    rule(rf"(?:(?:over|in|for|during|within|through|throughout|of)\s+)?(?:the\s+|these\s+|those\s+)?(?P<stretch>past|last|previous|next|coming|following)\s+{NUMBER}\s+{_UNIT}", _stretch),
    rule(r"(?:over|in|for|during|within|through|throughout|spent|spend|of)\s+(?P<stretch>the\s+(?:past|last|next|coming))\s+(?P<unit>hour|day|week|fortnight|month|year|decade|century)(?!\s+of\b|['’]s\b|-)(?:\s+or\s+so|-plus)?", _stretch),
    rule(r"(?P<stretch>(?:the|this)\s+past)\s+(?P<unit>day|week|fortnight|month|year|decade)(?!\s+of\b|['’]s\b|-)(?:\s+or\s+so)?", _stretch),
    rule(rf"(?:(?:in|over|during|for|of|within)\s+)?(?:the\s+)?(?:very\s+)?(?:recent|coming|upcoming|(?<=\s)past)\s+{_UNITS}", _open_stretch),
    rule(rf"(?:(?:in|over|during|for|within|of)\s+)?(?:the\s+|these\s+)(?:past|last|next|coming|following|final)\s+(?:few\s+|several\s+|couple\s+of\s+|many\s+)?{_UNITS}(?!\s+of\b)", _open_stretch),
    rule(rf"(?:in\s+)?the\s+{_UNITS}\s+(?:ahead|to\s+come)", _open_stretch),
    rule(rf"(?:for|in|over|through|across|during)\s+(?!hours\b)(?:the\s+|many\s+|many,\s+many\s+|some\s+|several\s+|a\s+few\s+|so\s+many\s+|all\s+these\s+)?{_UNITS}(?:\s+(?:to\s+come|past|now|on\s+end|ahead))?", _open_stretch),
    rule(rf"(?:just\s+|only\s+|many\s+|some\s+|a\s+few\s+|several\s+|all\s+these\s+|just\s+a\s+few\s+)?{_UNITS}\s+(?:ago|earlier(?!\s+than)|later|from\s+now)|a\s+few\s+minutes\s+ago|some\s+time\s+ago", vague),
    rule(r"(?:(?:later|earlier)\s+)?(?:that|(?:that|the)\s+(?:very\s+)?same)\s+(?P<unit>day|night|morning|afternoon|evening|week|weekend|month|year)", _that_unit),
    rule(r"the\s+(?P<which>next|following|previous|preceding)\s+(?P<unit>day|night|morning|afternoon|evening|week|month|year)(?!\s+of\b)", _that_unit),
    rule(r"the\s+(?P<unit>day|night|week|month|year)\s+(?P<side>before|after)(?=\s*[,.;:)]|\s+(?:at|in|by|on|with|for)\b)", _that_unit),
    rule(r"since\s+then|(?:since|after|before)\s+(?:world\s+war\s+(?:i{1,2}|one|two|1|2)|the\s+(?:second|first)\s+world\s+war)|the\s+foreseeable\s+future", vague),
)  # fmt: skip

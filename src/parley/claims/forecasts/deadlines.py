"""By when a forecast says that its event comes: the date words that bound its clause.

A deadline is a date expression that looks forward, in the clause or else beside it in the same sentence, or words
that bound the claim without a date ("before the election", "any time soon", "within hours"): these stay text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from parley.claims.dates.calendar import easter
from parley.claims.dates.dates import find_dates
from parley.claims.forecasts.unbounded import bounds_another
from parley.spans import Span
from parley.times import DateExpression

_EVENT = (
    r"(?:elections?|vote|ballot|polls?|conventions?|debates?|inauguration|primar(?:y|ies)|caucus(?:es)?|summit|talks|meeting"
    r"|rains?|thaw|harvest|snows?|winter|spring|summer|autumn|fall|monsoon|holidays|games|olympics|weekend|season|campaign"
    r"|deadline|session|term|mandate|referendum|tournament|match|ceremony|anniversary|truce|funeral|week|month|year|night"
    r"|morning|evening|dawn|dark|nightfall|daybreak|ceasefire)"
)
_UNIT = r"(?:hours?|minutes?|days?|weeks?|months?|years?|decades?|generations?|lifetimes?|fortnight)"
_WORDED = re.compile(
    rf"\b(?:(?:by|before|until|till|after|come)\s+(?:the\s+|this\s+|next\s+)?(?:(?:end|middle|start|beginning|close)"
    rf"\s+of\s+(?:the\s+)?)?(?:[\w’'-]+\s+){{0,2}}?{_EVENT}(?:\s+(?:is|are)\s+(?:out|over))?"
    r"|any\s?time\s+soon|in\s+the\s+(?:near|foreseeable|immediate)\s+future|for\s+the\s+foreseeable\s+future|before\s+long"
    rf"|within\s+(?:\w+\s+){{0,3}}?{_UNIT}|in\s+(?:(?:a|the)\s+(?:few\s+|couple\s+of\s+|next\s+(?:\w+\s+)?|coming\s+"
    rf"|matter\s+of\s+)|(?:my|our|his|her|their)\s+){_UNIT}|in\s+(?:a|one|two|three|four|five|six|ten|twenty|\d+)\s+{_UNIT}"
    r"|(?:this|next|in\s+the|the|by|before|until|till)\s+(?:coming\s+)?(?:winter|spring|summer|autumn|christmas|easter|whitsun)"
    r"|between\s+now\s+and\s+\w+|overnight|by\s+then|imminently|in\s+no\s+time|to-night"
    r"|before\s+(?:\w+\s+){0,3}?(?:is|are)\s+(?:out|over|in|\w+(?:ed|ld|en)))(?![\w-])(?!['’]s)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:by|before|until|till|within|no\s+later\s+than|as\s+(?:soon|early|late)\s+as|over|through)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"(?:which|who|whom|whose)\b", re.IGNORECASE)
"""A clause of its own, which a date before it does not bound."""
_LEAD = re.compile(
    r"\b(?:in|on|at|by|during|for|as\s+of|come|sometime|later|early|late)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_PAST = re.compile(r"(?:since|last|previous|over\s+(?:the\s+)?(?:past|last))\b|.*\bago\b", re.IGNORECASE)
_OR = re.compile(r",?\s+or\s+(?:(?:at|by|in)\s+)?(?:the\s+)?")
_POSSESSIVE = re.compile(r"['’]s?\b")
_NOUN_AFTER = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:elections?|campaigns?|races?|primar\w+|nominations?|deals?|agreements?|budgets?|caucus\w*|season"
    r"|report|crisis|levels?)\b"
)
_YEAR = re.compile(r"\b\d{4}\b")
_YEARLY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|winter|spring|summer|autumn|fall|christmas|new\s+year"
    r"|thanksgiving|whitsun|ramadan)",
    re.IGNORECASE,
)
_EASTER = re.compile(r"\beaster\b", re.IGNORECASE)
_HYPHEN = re.compile(r"\bto-(?=night|day|morrow)", re.IGNORECASE)
_SEASON = re.compile(r"(?:the|this|next)\s+(?:coming\s+)?(?:winter|spring|summer|autumn|fall)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|inside)\s+(?:the|a)\s+(?P<unit>week|fortnight|month|year)\b", re.IGNORECASE | re.ASCII
)
_SPANS = {"week": 7, "fortnight": 14, "month": 30, "year": 365}
"""Days of a unit that something comes within."""
_NEW_YEAR = re.compile(r"\b(?:by|before|until|till)\s+(?:the\s+)?new\s+year\b", re.IGNORECASE)
_EMPTY = re.compile(
    r"(?:\W|\b(?:in|on|at|by|the|a|an|of|for|to|and|or|if|as|within|before|after|until|till|one|two|three|four|five"
    r"|six|ten|\d+|over|through|across|along|around|into|onto|toward|towards|against|under|above|below|beyond|upon|off|out"
    r"|up|down|near|inside|outside|between|from|with|without|about|its|his|her|their)\b)*",
    re.IGNORECASE,
)
"""Words that name no time: "in the", "in four" (of "one in four"), "across"."""
_NO_BOUND = re.compile(
    r"(?:from\s+now(?:\s+on)?|in\s+the\s+(?:end|future|long\s+run)|at\s+last|eventually|sooner\s+or\s+later|one\s+day|some\s*day|down\s+the\s+line"
    r"|(?:if|unless|should)\b.*|when|once)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Words that bound nothing, and conditions."""
_NO_TIME = re.compile(
    r"[Tt]his\Z|(?:[Oo]n|[Oo]f|[Ww]ith|[Ff]rom|[Tt]o)\s(?:the\s)?(?!eve\b|time\b|day\b|morning\b|night\b|evening\b|weekend\b)[a-z]\w+\Z"
    r"|(?:[Ii]n|[Dd]uring)\san?\s(?!few\b|couple\b|matter\b|single\b|coming\b|further\b|half\b)[a-z][\w-]*\s"
    r"(?:year|season|winter|summer|month|one|case)\b"
    r"|(?:[Aa]round|[Nn]ear|[Aa]long|[Oo]utside|[Oo]ff)\s(?:the\s)?(?!Easter|Christmas|New\sYear|Lent|Ramadan)[A-Z][\w’'-]+"
    r"(?:\s[A-Z][\w’'-]+)*\Z"
)
"""Words that tell in what year or where, not by when: "in a normal year", "around Kesten"."""
_AMOUNT = re.compile(
    r"by\s(?:(?:about|around|up\sto|at\sleast)\s)?(?:an?\s)?(?:\d|half|third|quarter|fifth|tenth|few\sper)",
    re.IGNORECASE,
)
"""How much something rises or falls, before when: "by a third | next week"."""
_CUT = re.compile(r"\b(?:is|are|was|were|has|have|been|being|can|could)\Z", re.IGNORECASE)
_NEXT = re.compile(r"\s+(?:been\s+)?[\w’'-]+")
_WEEKLY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WEEK = dt.timedelta(days=7)
_GAP = 3
"""Characters (a comma, a space, a dash) that may lie between a clause and date words right beside it."""


def find_deadline(
    text: str, span: Span, dates: Sequence[DateExpression], *,
    sentence: Span, condition: Span | None = None, published: dt.date | None = None,
) -> DateExpression | None:  # fmt: skip
    """The words that bound the clause at `span` in time, None where nothing does.

    `dates` are the article's date expressions in order. Words inside `condition` bound the condition. In the clause
    dates that close an interval ("by March") go first, then other dates, then words without a date; where the clause
    has none, date words right beside it in its `sentence`.
    """
    ahead = [forward(d, published) for d in dates if sentence.contains(d.span)]
    ahead = [d for d in ahead if _may_bound(text, d, condition, published)]
    inside = [d for d in ahead if span.contains(d.span)]
    closing = [d for d in inside if _BOUND.match(d.text)]
    if inside:
        return (closing or inside)[-1]
    for match in _WORDED.finditer(text, span.start, span.end):
        words = Span(*match.span())
        if (condition is None or not condition.overlap(words)) and not bounds_another(text, span, words):
            return _words_only(text, words, published)
    if _RELATIVE.match(text, span.start):
        ahead = [d for d in ahead if d.span.start >= span.end]
    return next((d for d in ahead if _beside(text, d.span, span)), None)


def forward(date: DateExpression, published: dt.date | None) -> DateExpression:
    """A date that names no year, moved ahead of the day of publication: forecasts look forward."""
    last = date.end or date.start
    if published is None or last is None or last >= published or _YEAR.search(date.text) or _PAST.match(date.text):
        return date
    if _EASTER.search(date.text):
        return _moved(date, _next_easter)
    if _YEARLY.search(date.text):
        return _moved(date, _next_year)
    if _WEEKLY.search(date.text) and (published - last).days < _WEEK.days:
        return _moved(date, lambda day: day + _WEEK)
    return date


def _moved(date: DateExpression, move: Callable[[dt.date], dt.date]) -> DateExpression:
    return replace(date, start=date.start and move(date.start), end=date.end and move(date.end))


def _next_year(day: dt.date) -> dt.date:
    """The same day a year on; 29 February becomes the 28th, and the end of a February its last day."""
    following = day + dt.timedelta(days=1)
    if following.day == 1:
        return following.replace(year=following.year + 1) - dt.timedelta(days=1)
    return day.replace(year=day.year + 1)


def _next_easter(day: dt.date) -> dt.date:
    """As many days from the next year's Easter as the day is from its own year's."""
    return easter(day.year + 1) + (day - easter(day.year))


def deadline_of(
    text: str, span: Span, dates: Sequence[DateExpression], *, published: dt.date | None = None
) -> DateExpression | None:
    """The deadline that some words give: the date expression that shares most of them, else the words alone.

    None where the words say nothing or look back.
    """
    if _CUT.search(text, *span) and (rest := _NEXT.match(text, span.end)):
        span = Span(span.start, rest.end())
    words = span.of(text)
    if _EMPTY.fullmatch(words) or _PAST.match(words) or _NO_BOUND.fullmatch(words):
        return None
    if _NO_TIME.match(words) and not any(span.overlap(d.span) for d in dates):
        return None
    best = max(dates, key=lambda d: d.span.overlap(span), default=None)
    inside = [d for d in dates if span.overlap(d.span)]
    if len(inside) == 2 and _OR.fullmatch(text, inside[0].span.end, inside[1].span.start):  # "this week or next"
        one, other = inside
        best = replace(other, start=one.start, span=Span(one.span.start, other.span.end))
    if best is None or 2 * best.span.overlap(span) < min(best.span.end - best.span.start, span.end - span.start):
        return _words_only(text, span, published)
    if published and (last := forward(best, published).end) and last < published:
        return None
    whole = Span(min(best.span.start, span.start), max(best.span.end, span.end))
    if _AMOUNT.match(words):
        whole = best.span
    return replace(forward(best, published), text=whole.of(text), span=whole)


def _may_bound(text: str, date: DateExpression, condition: Span | None, published: dt.date | None) -> bool:
    """Whether a date can lie ahead of its article and does not only name another thing ("the 2016 campaign")."""
    if condition and condition.overlap(date.span):
        return False
    if _PAST.match(date.text) or (published and date.end and date.end < published):
        return False
    if _BOUND.match(date.text):
        return True
    thing = date.precision == "year" and _NOUN_AFTER.match(text, date.span.end)
    return not thing and not _POSSESSIVE.match(text, date.span.end)


def _beside(text: str, date: Span, clause: Span) -> bool:
    """Whether date words stand right before or after a clause."""
    lead = _LEAD.search(text, max(0, date.start - 14), date.start)
    start = lead.start() if lead else date.start
    behind, before = start - clause.end, clause.start - date.end
    return 0 <= behind <= _GAP or (0 <= before <= _GAP and ";" not in text[date.end : clause.start])


def worded(words: str, said: dt.date) -> DateExpression:
    """A deadline that a person gives in words: resolved where they alone tell, else left as words."""
    return _words_only(words, Span(0, len(words)), said)


def _words_only(text: str, span: Span, published: dt.date | None) -> DateExpression:
    """Words that bound a claim and hold no date of the article: resolved where they alone tell, else left as words."""
    words = _HYPHEN.sub("to", span.of(text))
    plain = DateExpression(text=span.of(text), span=span, start=None, end=None, precision="vague")
    if published is None:
        return plain
    if found := _WITHIN.search(words):
        return replace(plain, start=published, end=published + dt.timedelta(days=_SPANS[found["unit"].lower()]))
    if _NEW_YEAR.search(words):
        return replace(plain, end=dt.date(published.year, 12, 31), precision="day")
    dates = find_dates(f"in {words}" if _SEASON.match(words) else words, anchor=published)
    if len(dates) != 1 or 2 * (dates[0].span.end - dates[0].span.start) < len(words):
        return plain
    ahead = forward(dates[0], published)
    return replace(plain, start=ahead.start, end=ahead.end, precision=ahead.precision)

"""What stands between and before date words: ranges of two dates, and the words that open or close a side."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from parley.claims.dates.calendar import UNRESOLVED, Interval, part_of


class Atom(NamedTuple):
    """A date expression by itself, before its surroundings are looked at."""

    start: int
    end: int
    interval: Interval
    span_of_two: bool = False
    """Whether it is a range already, which a "from" before it does not open."""


_JOIN = re.compile(
    r"\s*(?:[-–—]{1,2}|(?P<word>to|through|thru|until|till|and|or|into))\s*(?:early\s+|late\s+|the\s+(?:end|beginning)\s+of\s+|at\s+least\s+)?",
    re.IGNORECASE,
)
_BEFORE_FIRST = re.compile(
    r"\b(?P<word>from|between|in|on|either|as\s+(?:soon|early|late)\s+as)\s+(?:the\s+|early\s+|late\s+|about\s+)?\Z",
    re.IGNORECASE,
)
_NOW_AND = re.compile(r"\bbetween\s+now\s+and\s+\Z", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?P<word>(?:going\s+)?back\s+(?:to|in)|dating\s+(?:back\s+)?to|as\s+far\s+back\s+as|no\s+later\s+than"
    r"|not\s+later\s+than|as\s+(?:soon|early|late)\s+as"
    r"|prior\s+to|as\s+of|(?:starting|beginning|effective)(?:\s+(?:on|in|at))?|up\s+(?:to|until)|ever\s+since"
    r"|well\s+into|shortly\s+(?:before|after)|since|until|till"
    r"|by|before|after|from|through|throughout|into|around|during|over)\s+"
    r"(?P<edge>(?:the\s+)?(?:end|close)\s+of\s+|(?:the\s+)?(?:beginning|start)\s+of\s+|at\s+least\s+|about\s+"
    r"|sometime\s+in\s+|the\s+(?:early\s+)?hours\s+of\s+|the\s+)?\Z",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"\s+(?:on|onwards?|forward)\b(?=\s*[,.;)]|\s+[a-z])", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b")
_NOUN = re.compile(
    r",?\s+(?!and\b|or\b|to\b|in\b|on\b|at\b|by\b|for\b|with\b|as\b|but\b|when\b|that\b|the\b|a\b|has\b|had\b|was\b|were\b|is\b|will\b|would\b)[A-Za-z]{3,}"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b|\b\d0s\b")
_FROM_THEN_ON = ("since", "ever since", "going back to", "back to", "dating to", "dating back to", "as far back as")
_ONE = dt.timedelta(days=1)


def joined(text: str, atoms: list[Atom]) -> list[Atom]:
    """The atoms, two that are the ends of one range made into one ("from 2011 to 2015", "May 13 through Sunday")."""
    out: list[Atom] = []
    for atom in atoms:
        if out and (both := _range(text, out[-1], atom, out[-2].end if len(out) > 1 else 0)):
            out[-1] = both
        else:
            out.append(atom)
    return out


def _range(text: str, first: Atom, second: Atom, floor: int) -> Atom | None:
    if first.span_of_two or second.start - first.end > 24:
        return None
    if {first.interval.precision, second.interval.precision} & {"vague", "hour", None}:
        return None
    link = _JOIN.fullmatch(text, first.end, second.start)
    if link is None or "\n" in link.group():
        return None
    floor = max(floor, text.rfind("\n", floor, first.start) + 1)
    lead = _BEFORE_FIRST.search(text, max(floor, first.start - 24), first.start)
    opening = lead["word"].lower() if lead else ""
    word = (link["word"] or "-").lower()
    if (word == "and" and opening != "between") or (word == "into" and opening != "from"):
        return None
    alike = first.interval.precision == second.interval.precision and second.end - first.start < 40
    if (word == "or" and not alike) or (opening == "on" and word in ("or", "-")):
        return None
    start, end = first.interval.start, second.interval.end
    if start and end:
        start, end = _ordered(text, first, second, start, end)
    inside = text[link.start() : second.start].lower()
    if "beginning" in inside:
        end = part_of(second.interval, "early").end
    begin = lead.start("word") if lead and opening not in ("in", "on") else first.start
    interval = Interval(start, end, second.interval.precision) if start and end else UNRESOLVED
    return Atom(begin, second.end, interval, span_of_two=True)


def _ordered(
    text: str, first: Atom, second: Atom, start: dt.date, end: dt.date
) -> tuple[dt.date | None, dt.date | None]:
    """The ends of a range in order: the end that has a year of its own, or else the second, draws the other near."""
    own_first = _YEAR.search(text, first.start, first.end)
    own_second = _YEAR.search(text, second.start, second.end)
    week = "day" in text[first.start : first.end].lower()
    if own_first and own_second:
        return (start, end) if start <= end else (None, None)
    try:
        if week and not own_first and not own_second and (start > end or (end - start).days > 20):
            weeks = (start - end).days // 7 + 1
            return start - dt.timedelta(weeks=weeks), end
        if own_first and not own_second:
            end = end.replace(year=start.year + (end.replace(year=start.year) < start))
        elif start > end or (end - start).days > 366:
            start = start.replace(year=end.year - (start.replace(year=end.year) > end))
    except ValueError:
        return None, None
    return (start, end) if start <= end else (None, None)


_END_OF = re.compile(r"\b(?:end|close)\s+of\b", re.IGNORECASE)
"""What is to come before it may come until the very end."""


def bounded(text: str, atom: Atom, floor: int, anchor: dt.date | None) -> Atom:
    """The atom with the word before it that bounds it: "since 2014" has a start only, "by Friday" an end."""
    if now := _NOW_AND.search(text, max(floor, atom.start - 24), atom.start):
        interval = Interval(anchor, atom.interval.end, atom.interval.precision)
        return Atom(now.start(), atom.end, interval, span_of_two=True)
    lead = _LEAD.search(text, max(floor, atom.start - 44), atom.start)
    if lead is None:
        return atom
    word = " ".join(lead["word"].lower().split())
    start, end, precision = atom.interval
    if precision == "vague" and word not in ("since", "until", "till", "before"):
        return atom
    if _inside(text, atom, word, lead["edge"] or ""):
        return atom
    grown = Atom(lead.start("word"), atom.end, atom.interval, atom.span_of_two)
    if start is None and end is None:
        return grown
    edge = (lead["edge"] or "").lower()
    if "beginning" in edge or "start" in edge:
        end = start
    return grown._replace(interval=Interval(*_opened(text, atom, word, start, end), precision))


def _inside(text: str, atom: Atom, word: str, edge: str) -> bool:
    """Whether the date belongs to a noun ("after the 2008 crisis") or the word bounds nothing."""
    words = text[atom.start : atom.end]
    if edge.strip().lower() == "the" and _NOUN.match(text, atom.end, atom.end + 20):
        return True
    if word == "during" and _POSSESSIVE.match(text, atom.end):
        return True
    if word == "around" and atom.interval.precision not in ("year", "month", "decade"):
        return True
    if word in ("from", "into") and re.fullmatch(r"\d{4}", words):
        return True
    return word in ("around", "over", "into", "during") and atom.span_of_two


def _opened(
    text: str, atom: Atom, word: str, start: dt.date | None, end: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    """The sides that a word before an expression leaves of its interval."""
    if word in _FROM_THEN_ON or word.startswith(("starting", "beginning", "effective")):
        return start, None
    if word == "from":
        return (start, None) if _ONWARD.match(text, atom.end, atom.end + 12) else (start, end)
    if word in ("after", "shortly after"):
        nine_eleven = start == dt.date(2001, 9, 11)
        return (end + _ONE if end and not nine_eleven else start), None
    if word in ("before", "prior to", "shortly before"):
        whole = _END_OF.search(text, max(0, atom.start - 14), atom.end)
        return None, start - _ONE if start and not whole else end
    if word in ("by", "until", "till", "through", "up to", "up until", "no later than", "not later than"):
        return None, end
    return start, end

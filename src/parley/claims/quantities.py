"""Counts, amounts, shares, distances and durations with their bounds and the chain of their sources.

"At least" and "more than" give a low bound only, "up to" a high one, "about" both with the hedge kept in
the wording; "hundreds" is low 200. Dates, ages, ordinals and names with numbers in them are not quantities.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from parley.claims.types import Attribution, Quantity
from parley.spans import Span
from parley.times import DateExpression

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {w: float(i) for i, w in enumerate(_ONES)} | {w: 20.0 + 10 * i for i, w in enumerate(_TENS)}
_VALUES |= {f"{t}-{o}": _VALUES[t] + _VALUES[o] for t in _TENS for o in _ONES[1:10]}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "k": 1e3,
}
_FRACTIONS = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
    "tenths": 0.1,
}
_VAGUE = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}

_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_PLAIN = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{_WORD}|an?\s+(?=hundred|thousand|million|billion|trillion|dozen)|half\s+a(?=\s+(?:million|billion|dozen)))"
_SCALE = r"(?:[\s-](?:hundred|thousand|million|billion|trillion|bn|tn)|\s?(?:m|bn|k)(?=\b))"
_AMOUNT = rf"(?:{_PLAIN})(?:{_SCALE}){{0,2}}(?:\s+dozen)?"
_CURRENCY = r"(?:(?:US|A|C)?\$|£|€|¥)\s?"
_LOW = r"at\s+least|no\s+(?:less|fewer)\s+than|not\s+less\s+than|more\s+than|over|upwards?\s+of|in\s+excess\s+of|above|a\s+minimum\s+of"
_HIGH = r"up\s+to|as\s+many\s+as|as\s+much\s+as|no\s+more\s+than|not\s+more\s+than|at\s+most|fewer\s+than|less\s+than|under|below|a\s+maximum\s+of"
_ABOUT = r"about|around|some|roughly|approximately|nearly|almost|an\s+estimated|close\s+to|just\s+over|just\s+under"
_HEDGE = rf"(?:(?P<low>{_LOW})|(?P<high>{_HIGH})|(?P<about>{_ABOUT}))\s+(?:an?\s+(?:estimated|additional|further)\s+|another\s+)?"
_TAIL = (
    r"(?P<percent>\s?%|\s?per\s?cent(?:age\s+points?)?)?(?P<unit>[\s-](?:dollars|euros|pounds|roubles|rubles|yuan))?"
)

_PATTERN = re.compile(
    rf"(?<![\w.,/$£€-])(?:{_HEDGE})?"
    rf"(?:(?P<vague>(?:(?:tens|hundreds|thousands)\s+of\s+)?(?:{'|'.join(_VAGUE)}))"
    rf"|(?P<fraction>(?:(?:one|two|three|four|a)[\s-])?(?:{'|'.join(_FRACTIONS)})(?=\s+(?:of|the|its|their|all)\b))"
    rf"|(?P<currency>{_CURRENCY})?(?P<first>{_AMOUNT})(?:\s?(?:[-–]|to|and)\s?(?P<second>(?:{_CURRENCY})?{_AMOUNT}))?{_TAIL})(?![\w])",
    re.IGNORECASE,
)  # fmt: skip
_TRIGGER = re.compile(
    rf"(?<![\w.,/$£€-])(?:\d|[$£€]|US\$|{_WORD}|an?\b|half\b|{'|'.join(_VAGUE)}|tens\b|third|quarter|{_LOW}|{_HIGH}|{_ABOUT})",
    re.IGNORECASE,
)
_NOT_A_COUNT = re.compile(
    r"(?:\b(?:no\.|number|resolution|article|section|chapter|page|room|flight|gate|boeing|airbus|mig|su|apartment|highway|route|phase|tier|level|version|unit"
    r"|aged?|turned|at\s+age|channel|group\s+of|g)|#)[\s-]*\Z",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"[\s-]year[\s-]old|,\s+(?:a|an|the|who|said|told)\b|\s?(?:a\.m|p\.m|am\b|pm\b|o['’]clock|hours?\s+(?:gmt|local))",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s+(?:of\s+)?((?:[A-Za-z][\w’'-]*\s+){0,3}?[A-Za-z][\w’'-]*)")
_STOP = frozenset(
    "the a an of in on at to for from by with and or but who which that were was are is have has had will would could may might can be been as than near into over"
    " said says told after before since during dead injured wounded missing more when while if where under against along across around about between this these those".split()
)  # fmt: skip
_STATES = frozenset("dead injured wounded missing".split())
_SOURCES = re.compile(
    r"\b(?:obtained|reported|seen|published|reviewed|cited)\s+by\s+((?:the\s+)?[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,4})",
    re.IGNORECASE,
)


class _Value(NamedTuple):
    low: float | None
    high: float | None


def _single(text: str) -> float | None:
    """The number that an amount stands for."""
    words = re.sub(r"[$£€¥]|US|,", "", text).lower().split()
    total: float | None = None
    for word in words:
        found = re.fullmatch(r"(\d+(?:\.\d+)?)(m|bn|k|tn)?", word)
        if found:
            total = float(found[1]) * _SCALES.get(found[2] or "", 1.0)
        elif word in _VALUES:
            total = (total or 0) + _VALUES[word]
        elif word in ("a", "an"):
            total = 1.0 if total is None else total
        elif word == "half":
            total = 0.5
        elif word == "dozen":
            total = (1.0 if total is None else total) * 12
        else:
            for part in word.split("-"):
                if part in _SCALES:
                    total = (1.0 if total is None else total) * _SCALES[part]
                elif part in _VALUES:
                    total = (total or 0) + _VALUES[part]
    return total


def _vague(text: str) -> float:
    words = text.lower().split()
    factor = {"tens": 20.0, "hundreds": 200.0, "thousands": 2000.0}.get(words[0], 1.0) if len(words) > 1 else 1.0
    return factor * (_VAGUE[words[-1]] / 2 if factor > 1 else _VAGUE[words[-1]])


def _fraction(text: str) -> float:
    words = re.split(r"[\s-]", text.lower())
    return (_VALUES.get(words[0], 1.0) if len(words) > 1 else 1.0) * _FRACTIONS[words[-1]]


def _value(match: re.Match[str]) -> _Value | None:
    if match["vague"]:
        amount: float | None = _vague(match["vague"])
        return _Value(amount, None) if not match["high"] else _Value(None, amount)
    amount = _fraction(match["fraction"]) if match["fraction"] else _single(match["first"])
    if amount is None:
        return None
    if match["second"]:
        other = _single(match["second"])
        if other is not None and other > amount:
            first_scale = re.search(r"million|billion|trillion|thousand|hundred|bn|m\b", match["first"], re.IGNORECASE)
            second_scale = re.search(r"(million|billion|trillion|thousand|hundred|bn)", match["second"], re.IGNORECASE)
            if second_scale and not first_scale and amount < 1000:
                amount *= _SCALES[second_scale[1].lower()]
            return _Value(amount, other)
    if match["low"]:
        return _Value(amount, None)
    if match["high"]:
        return _Value(None, amount)
    return _Value(amount, amount)


def _noun(text: str, end: int) -> str:
    """The counted noun phrase after a number: up to its head, or the state of the counted ("dead")."""
    found = _NOUN.match(text, end, end + 60)
    words: list[str] = []
    rest = text[end : end + 60]
    for word in rest.split()[:5] if found or rest.strip() else []:
        bare = word.strip(".,;:!?\"“”’')(")
        low = bare.lower()
        if low == "of" and not words:
            continue
        if low in ("the", "its", "their", "all") and not words:
            continue
        if low in _STATES and not words:
            return bare
        if not bare or low in _STOP or not bare[0].isalpha() or (low.endswith("ly") and words):
            break
        words.append(bare)
        if bare != word.rstrip("’'\"”") or (low.endswith("s") and not low.endswith(("ss", "ous", "'s", "’s"))):
            break
    return " ".join(words[:4])


def find_quantities(
    text: str,
    *,
    attributions: Sequence[Attribution] = (),
    source_names: Sequence[str] = (),
    dates: Sequence[DateExpression] = (),
) -> tuple[Quantity, ...]:
    """All quantities in order. `source_names[i]` is the speaker's name of `attributions[i]`."""
    date_starts = [d.span.start for d in dates]
    contents = sorted((c.start, c.end, i) for i, a in enumerate(attributions) for c in a.contents)
    out: list[Quantity] = []
    at = 0
    while trigger := _TRIGGER.search(text, at):
        match = _PATTERN.match(text, trigger.start(), trigger.start() + 120)
        if match is None:
            at = trigger.end()
            continue
        at = match.end()
        span = Span(match.start(), match.end())
        k = bisect_right(date_starts, span.end) - 1
        in_date = any(dates[j].span.overlap(span) for j in (k, k - 1) if 0 <= j < len(dates))
        counted = match["vague"] or match["fraction"] or match["percent"] or match["currency"] or match["unit"]
        noun = _noun(text, match.end())
        if (
            in_date
            or _AGE.match(text, match.end(), match.end() + 30)
            or (match["first"] and _NOT_A_COUNT.search(text[max(0, span.start - 16) : span.start]))
        ):
            continue
        if not counted and not noun:
            continue
        if (match["first"] or "").lower() == "one" and not (match["low"] or match["high"]) and not noun:
            continue
        value = _value(match)
        if value is None:
            continue
        what = noun or ("per cent" if match["percent"] else (match["currency"] or match["unit"] or "").strip(" -"))
        out.append(
            Quantity(
                what=what, low=value.low, high=value.high, wording=span.of(text), span=span,
                sourced_to=_sources(text, span, contents, attributions, source_names),
            )
        )  # fmt: skip
    return tuple(out)


def _sources(
    text: str,
    span: Span,
    contents: Sequence[tuple[int, int, int]],
    attributions: Sequence[Attribution],
    names: Sequence[str],
) -> tuple[str, ...]:
    """Innermost source first, then outward; "X obtained by Y" names Y after X."""
    k = bisect_left(contents, (span.start + 1, 0, 0))
    inside = [
        (end - start, i) for start, end, i in contents[max(0, k - 12) : k] if start <= span.start and span.end <= end
    ]
    out: list[str] = []
    here = min(inside)[1] if inside else None
    seen: set[int] = set()
    while here is not None and here not in seen and here < len(names):
        seen.add(here)
        out.append(names[here])
        source = attributions[here].source
        if source is not None:
            reach = text[source.start : source.end + 80].split("\n")[0]
            out.extend(m.group(1).strip() for m in _SOURCES.finditer(reach))
        here = attributions[here].outer
    return tuple(dict.fromkeys(out))

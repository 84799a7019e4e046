"""Numbers and terms of an assessment in the words that every form of it uses."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from functools import cache

from markupsafe import Markup, escape

from parley.assessment.headline import word_for
from parley.assessment.types import Range

MINUS = "−"
PERCENT = "\u00a0%"
"""Never on a line of its own."""

PROFILE_LABELS: Mapping[str, str] = {
    "trigger": "What set it off", "trigger_day": "Day on which it began", "protracted": "Protracted conflict",
    "violence": "Violence when it began", "contiguity": "On the map", "major_powers": "Major powers",
    "nuclear": "Nuclear weapons", "alliance": "Major power bound to defend the target", "scale": "Asked for",
}  # fmt: skip
_SIDES = {0: "on neither side", 1: "on one side", 2: "on both sides"}
OUTCOME_LABELS: Mapping[str, str] = {
    "attack": "attack", "coercion": "pressure goes on without it", "drift": "nothing much", "settlement": "settlement",
}  # fmt: skip
POSITION_LABELS: Mapping[str, str] = {
    "demand": "Demands", "red_line": "Red lines", "threat": "Threats", "offer": "Offers", "promise": "Promises",
    "refusal": "Refusals", "denial": "Denials", "accusation": "Accusations",
}  # fmt: skip
"""Kinds of positions, in the order in which a reader needs them."""


def percent(probability: float) -> str:
    """A probability as people read it: "12 %", "0.4 %", "under 0.1 %"."""
    value = 100.0 * probability
    if 0.0 < value < 0.05:
        return f"under 0.1{PERCENT}"
    if 99.95 < value < 100.0:
        return f"over 99.9{PERCENT}"
    return f"{value:.{1 if value < 9.95 or 90.05 < value < 100.0 else 0}f}{PERCENT}"


def decimal(probability: float) -> str:
    """A probability with one decimal of a per cent, for what is to be compared or added."""
    return percent(probability) if 0.0 < probability < 0.0005 else f"{100.0 * probability:.1f}{PERCENT}"


def span(interval: Range) -> str:
    """A range of probabilities: "4–22 %", "0.2–6.5 %"."""
    low, high = 100.0 * interval.low, 100.0 * interval.high
    digits = 1 if high < 9.95 else 0
    return f"{low:.{digits}f}–{high:.{digits}f}{PERCENT}"


def unbroken(text: str) -> str:
    """A sentence whose per cent signs stay with their numbers ("78%" and "78 %" alike), and whose minus is one."""
    return re.sub(r"(?<![\w.=)\]–-])-(?=\d)", MINUS, re.sub(r"(?<=\d) ?%", PERCENT, text))


_WHOLE = re.compile(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*|\b(?:\d{4}-\d\d-\d\d|YYYY-MM-DD)\b")
"""What breaks at its hyphens where a line ends: options, days."""


def kept(text: str) -> Markup:
    """A text made safe for a page, in which options and days stay on one line; nothing is changed that is copied."""
    return Markup(_WHOLE.sub(r'<span class="unbroken">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped


def signed(value: float, digits: int = 1) -> str:
    """A number with its sign, "+3.1", "−0.4", "0.0"."""
    rounded = f"{abs(value):.{digits}f}"
    if float(rounded) == 0.0:
        return rounded
    return f"{'+' if value > 0 else MINUS}{rounded}"


def way(points: float) -> str:
    """Which way a figure goes as it is shown: "up", "down", "" for "0.0"."""
    return {"+": "up", MINUS: "down"}.get(signed(points)[0], "")


def odds(log_odds: float) -> str:
    """What a part does to the odds: "odds × 1.6", "odds ÷ 1.4"."""
    factor = math.exp(abs(log_odds))
    return f"odds {'×' if log_odds >= 0 else '÷'} {factor:.2f}"


@cache
def bands() -> Mapping[str, tuple[int, int]]:
    """The ICD 203 terms with the per cents that each stands for."""
    upper: dict[str, int] = {}
    for percents in range(101):
        upper[word_for(percents / 100)] = percents
    return dict(zip(upper, zip((0, *upper.values()), upper.values(), strict=False), strict=True))


def banded(word: str) -> str:
    """A term with its number beside it: "unlikely (20–45 %)"."""
    low, high = bands()[word]
    return f"{word} ({low}–{high}{PERCENT})"


def profile_value(name: str, value: str | int | bool | None) -> str:
    """A profile's value in words."""
    if value is None:
        return "not known"
    if name in ("major_powers", "nuclear") and isinstance(value, int):
        return _SIDES[value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return {"political": "a political act", "long war": "yes, with a long war"}.get(str(value), str(value))


def days(number: int) -> str:
    """A number of days: "1 day", "12 days"."""
    return several(number, "day")


def several(number: int, one: str) -> str:
    """A number of things: "1 other reported fact", "3 other reported facts"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def age(newest: dt.date | None, as_of: dt.date, stale_hours: int) -> tuple[str, bool]:
    """How old the newest article is, and whether that is stale."""
    if newest is None:
        return "the record holds no article", True
    old = (as_of - newest).days
    said = f"newest article {newest}, {f'{days(old)} old' if old else 'of the same day'}"
    stale = 24 * old > stale_hours
    return (f"{said}: stale" if stale else said), stale

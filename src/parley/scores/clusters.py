"""Which rows answer the same question, and what a row depends on."""

from __future__ import annotations

import re

from parley.claims.types import Forecast
from parley.provenance import content_id

_WORD = re.compile(r"\w+")
_EITHER = re.compile(r"^\W*either\b", re.I)
_OR_FOLLOWS = re.compile(r"^[\W\s]*or\b", re.I)


def machine_cluster(forecast: Forecast, condition: str | None) -> str:
    """A key that forecasts share which name the same deed, side and target under the same condition.

    Deadlines do not divide: whoever repeats a forecast with a new date has still answered one question. Forecasts
    without codes are of one cluster only where their words are the same. People divide and join clusters by hand.
    """
    if forecast.actor and forecast.event:
        parts = [forecast.actor, forecast.event, forecast.target or ""]
    else:
        parts = [forecast.actor or "", forecast.target or "", *_words(forecast.claim)]
    return content_id("cl", *(part.casefold() for part in parts), "if", *_words(condition or ""))


def is_alternative(text: str, forecast: Forecast) -> bool:
    """Whether the condition is the first half of "either A or B": then the forecast is B if not A."""
    condition = forecast.condition_span
    if condition is None:
        return False
    if _EITHER.match(condition.of(text)) or _EITHER.search(text[max(0, condition.start - 8) : condition.start]):
        return True
    return forecast.span.end > condition.end and _OR_FOLLOWS.match(text[condition.end : forecast.span.end]) is not None


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]

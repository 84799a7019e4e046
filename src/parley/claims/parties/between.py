"""Talks between two are theirs alone, whoever proposes them: "Varn asked for talks between Orsk and Tarn".

Who brings them about, as host or broker, stands on one side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import EXCHANGES, noun_trigger
from parley.claims.model.acts import EventMark
from parley.claims.states.two_sides import means_both_sides
from parley.spans import line_start

_EXCHANGE = noun_trigger(EXCHANGES)
_BETWEEN = re.compile(
    r"(?:\sbetween)?\s(?:(?P<both>(?:both|the\stwo)\s[\w’'-]+)"
    r"|(?:(?!(?:was|were|had|has|have|that|which|who)\b)[\w’'.-]+\s){1,6}?and\s(?:the\s)?)"
)
_HOSTS = re.compile(
    r"\b(?:arrang|broker|chair|conven|facilitat|host|mediat|organi[sz]|presid|sponsor)\w*\s(?:over\s|in\s)?(?:[\w-]+\s){0,4}\Z"
)
"""Before talks that somebody brings about: he stands on one side."""
_BEFORE = 60
"""Characters before a noun in which that stands. †"""
_JOINTLY = re.compile(
    r"(?:co-?ordinat|co-?operat|collaborat|liais|train|drill|exercis|patrol|manoeuvr|maneuver)(?:e[sd]?|s|ed|ing|led|ling)?\Z"
)
"""Verbs of what two do alike."""
_AGREES = re.compile(r"agree(?:s|d|ing)?\Z")
_WITH = re.compile(
    r"(?:\s(?!(?:and|but|or|to|that|which|who|after|before)\b)[\w’'-]+){0,3}?\s(?:with|alongside)\s(?:the\s|its\s|their\s)?"
)
"""Between what two do together and the other of them."""
_BOTH = 2


def with_those_between(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, those that a noun tells between two with these two alone on both sides, if both are marked.

    So stand two who train, patrol or cooperate with each other.
    """
    return [
        _between(mark, text) if _EXCHANGE.fullmatch(text, *mark.trigger) else _with_partners(mark, text)
        for mark in marks
    ]


def _with_partners(mark: EventMark, text: str) -> EventMark:
    """The event with both on both sides where one does it "with" the other: "Orsk | coordinates | with Belmar"."""
    if mark.type not in ("COOPERATE", "AGREE") or not mark.actors or not mark.recipients:
        return mark
    if (_AGREES if mark.type == "AGREE" else _JOINTLY).match(text, *mark.trigger) is None:
        return mark
    first = min(mark.recipients)
    if mark.actors[0].end > mark.trigger.start or _WITH.fullmatch(text, mark.trigger.end, first.start) is None:
        return mark
    both = tuple(dict.fromkeys((*mark.actors, *mark.recipients)))
    return mark._replace(actors=both, recipients=both)


def _between(mark: EventMark, text: str) -> EventMark:
    end = mark.trigger.end
    between = text.startswith(" between", end) or text.endswith(" between", 0, end)
    found = _BETWEEN.match(text, end) if between else None
    marked = sorted({*mark.actors, *mark.recipients})
    if found is None or not marked:
        return mark
    if found["both"]:
        inside = tuple(span for span in marked if span.start >= end and means_both_sides(span.of(text)))
        told = bool(inside)
    else:
        inside = tuple(span for span in marked if end <= span.start <= found.end())
        told = len(inside) >= _BOTH and inside[-1].start >= found.end() - len("the ")
    if not told:
        return mark
    begin = line_start(text, mark.trigger.start, mark.trigger.start - _BEFORE)
    hosts = mark.actors if _HOSTS.search(text, begin, mark.trigger.start) else ()
    return mark._replace(
        actors=(*(span for span in hosts if span.start < mark.trigger.start), *inside), recipients=inside
    )

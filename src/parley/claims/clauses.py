"""Clauses that predict or take a position, made whole, and the words that belong to each of them.

The model marks words one by one; a clause ends where its grammar lets it end. In a sentence with several clauses
each has its own condition, its own time and its own words of likelihood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.acts import Acts, ForecastMark, PositionMark
from parley.claims.sentences import Sentences
from parley.spans import Span

_END = re.compile(
    r"[.!?](?=[\s”\"'’]|$)|[;:\n]|[—–]|\s-\s|[”\"]|''"
    r"|,(?=\s(?:but|and|or|while|although|though|because|which|who|as|according|adding|said|says|he|she|they|an?|[A-Z])\b)"
)
"""Where a clause ends."""
FARTHEST = 80
"""Characters by which a clause that breaks off is made longer at most."""
_BREAKS_OFF = re.compile(
    r"(?:^|\s)(?:to|of|the|an?|from|against|that|and|or|in|on|at|by|for|with|into|onto|as|than|its|his|her|their|our|my|is"
    r"|are|was|were|be|been|has|have|had|will|would|could|may|might|not|who|which|whether|if|because|about|over|under"
    r"|between|including|such|any|some|more|most|very|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen|St|\([\w.&-]+)$",
    re.IGNORECASE,
)
"""Last words with which no clause ends. Tried on the texts held back from training: spans of positions right 54.8
without, 55.9 with; clauses that the model ended well stay as they are."""
_GOES_ON = re.compile(
    r"\s(?:will|would|could|may|might|shall|can|cannot|must|should|won['’]t|is|are|was|were|has|have|had)\s"
    r"(?!(?:said|told|been\s+(?:said|told))\b)"
)
"""What follows a subject that was marked without its verb."""
_TEMPORAL = re.compile(r"(?:before|by|until|till|within)\b", re.IGNORECASE)
"""With these a time is named, no condition, if a deadline was marked there."""
_THAT = re.compile(r"\s+that\s+")


def whole_clauses(acts: Acts, text: str, sentences: Sentences) -> Acts:
    """The acts with whole clauses for positions and forecasts, each part with the clause that it belongs to."""
    spans = _completed([p.span for p in acts.positions], text)
    positions = [p._replace(span=span) for p, span in zip(acts.positions, spans, strict=True)]
    spans = _completed([f.span for f in acts.forecasts], text)
    forecasts = [f._replace(span=span) for f, span in zip(acts.forecasts, spans, strict=True)]
    return acts._replace(
        positions=tuple(_joined_by_that(positions, text)), forecasts=tuple(_with_own_parts(forecasts, text, sentences))
    )


def _completed(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans, those that break off made longer to where their clauses end, never into the next one."""
    nexts = [*(span.start for span in spans[1:]), len(text)][: len(spans)]
    out = []
    for span, following in zip(spans, nexts, strict=True):
        end = span.end
        if _BREAKS_OFF.search(text, max(span.start, end - 24), end) or _GOES_ON.match(text, end):
            found = _END.search(text, end, min(end + FARTHEST + 2, len(text)))
            end = found.start() if found else len(text)
        out.append(Span(span.start, end) if end <= min(span.end + FARTHEST, following) else span)
    return out


def _joined_by_that(positions: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, two joined where the second says what the first is about: "guarantees that | it will not"."""
    out: list[PositionMark] = []
    for mark in positions:
        if out and _THAT.fullmatch(text, out[-1].span.end, mark.span.start):
            out[-1] = out[-1]._replace(span=Span(out[-1].span.start, mark.span.end))
        else:
            out.append(mark)
    return out


def _with_own_parts(forecasts: Sequence[ForecastMark], text: str, sentences: Sentences) -> list[ForecastMark]:
    """The forecasts with the conditions, dates and words of likelihood that are theirs and not a neighbour's."""
    out = []
    for i, mark in enumerate(forecasts):
        around = [f.span for f in forecasts[max(0, i - 3) : i + 4]]
        condition = (
            mark.condition if mark.condition and _belongs(mark.condition, mark.span, around, sentences) else None
        )
        deadlines, likelihood = (
            tuple(part for part in parts if _belongs(part, mark.span, around, sentences))
            for parts in (mark.deadlines, mark.likelihood)
        )
        if condition and " " not in text[condition.start : condition.end]:
            condition = None  # a single word conditions nothing
        if condition and _TEMPORAL.match(text, condition.start) and any(condition.overlap(d) for d in deadlines):
            condition = None
        out.append(mark._replace(condition=condition, deadlines=deadlines, likelihood=likelihood))
    return out


def _belongs(part: Span, clause: Span, clauses: Sequence[Span], sentences: Sentences) -> bool:
    """Whether a part is a clause's: in it; or outside all of them, before it or after the last of its sentence."""
    if part.overlap(clause):
        return True
    if any(part.overlap(other) for other in clauses):
        return False
    here = sentences.around(part)
    later = [
        other for other in clauses if other.start >= part.end and here.contains(Span(other.start, other.start + 1))
    ]
    if later:
        return clause == later[0]
    earlier = [
        other for other in clauses if other.end <= part.start and here.contains(Span(other.start, other.start + 1))
    ]
    return not earlier or clause == earlier[-1]

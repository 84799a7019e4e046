"""The day of what happened some days before or after a day that is told.

"Orsk mobilised on Wednesday, a day after Belmar had closed the strait": it was closed on Tuesday. Only days are
counted: weeks and months between two events are mostly round.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from parley.claims.dates.calendar import NUMBERS
from parley.claims.language.tense import FINITE
from parley.spans import Span
from parley.times import DateExpression

_DAYS = (
    r"(?P<apart>(?P<number>\d{1,2}|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\sdays?"
    r"\s(?P<side>after|before))"
)
_INNER = (
    r"(?:\s(?!(?:that|who|whom|which|whose|what|when|where|while|if|and|but|or|to|would|will|could|might|may)\b)"
    r"[\w’'.-]+){0,10}?\s\Z"
)
"""The words between "a day after" and what is told."""
_BEHIND = re.compile(rf",?\s(?:just\s|only\s|barely\s|exactly\s)?{_DAYS}{_INNER}", re.IGNORECASE)
_IN_FRONT = re.compile(rf"(?:just\s|only\s|barely\s|exactly\s)?{_DAYS}{_INNER}", re.IGNORECASE)
_MAIN = re.compile(r"[^,;:.—–]{0,60},\s(?!(?:who|which|whose|whom|where|when|after|before)\b)[^,;:—–]{0,60}\Z")
"""Between what is told in front and the day of the main clause."""
_REACH = 110
_FINITE = re.compile(rf"\b(?=[a-z])(?:{FINITE})\b")
_AUXILIARY = re.compile(r"(?:had|has|have|was|were|is|are|did)\Z")
_CLAUSE_END = re.compile(r"[,;:—–]|[.!?](?=\s|\Z)|\Z")


def days_apart(text: str, sentence: Span, dates: Sequence[DateExpression], told: Span) -> DateExpression | None:
    """When what is told happened, where it is told by how many days it was before or after a day in the sentence."""
    for date in dates:
        if date.start is None or date.start != date.end:
            continue
        if date.span.end <= told.start:
            found = _BEHIND.match(text, date.span.end, told.start) if told.start - date.span.end <= _REACH else None
        else:
            found = _IN_FRONT.match(text, sentence.start, told.start) if told.start - sentence.start <= _REACH else None
            if found and not _MAIN.match(text, told.end, date.span.start):
                found = None
        if found and _is_told_of(text, Span(found.end("apart"), told.start), told, sentence.end):
            said = found["number"].lower()
            days = dt.timedelta(days=int(said) if said.isdigit() else 1 if said == "the" else NUMBERS[said])
            day = date.start - days if found["side"].lower() == "after" else date.start + days
            return DateExpression(
                text=found["apart"], span=Span(*found.span("apart")), start=day, end=day, precision="day"
            )
    return None


def _is_told_of(text: str, before: Span, told: Span, until: int) -> bool:
    """Whether what is told is the verb of the clause behind "after", or a noun where it has none.

    `until`: where the sentence ends, and the clause at the latest.
    """
    verbs = [verb for verb in _FINITE.finditer(text, *before) if not _AUXILIARY.match(verb[0])]
    if verbs:
        return False
    if _FINITE.match(text, told.start) or _FINITE.search(text, *before):
        return True
    end = _CLAUSE_END.search(text, told.end, until)
    return end is not None and _FINITE.search(text, told.end, end.start()) is None

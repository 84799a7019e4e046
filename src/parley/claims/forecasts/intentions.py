"""What somebody says that he himself will do: an intention, a promise or a threat, and no forecast.

"We will fight back", "she would sign it", "his country will not be the first to fire". What does not lie in his hand
alone ("we will win", "he would be forced to resign") he foresees.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from parley.claims.model.acts import ForecastMark, PositionMark
from parley.spans import Span

_ADVERB = r"(?:\w+ly|not|never|also|then|still|again|simply)"
_WILL = (
    r"(?:['’]ll|[\s“\"'‘]{1,3}(?:will|would|shall|won['’]t|wouldn['’]t|(?:am|are|is|was|were)\s(?:not\s)?going\sto))"
    rf"\s(?:{_ADVERB}\s)*(?!{_ADVERB}\s)"
)
"""Of all adverbs what follows is looked at. (A possessive repetition of a group, which would say so, is not kept to by
Python 3.11.2.)"""
_OUTCOME = (
    r"(?:win|lose|succeed|fail|beat|defeat|prevail|survive|suffer|regret|need|face|find|get|have|hear|reach|outlast|overcome|discover"
    r"|run\sout|end\sup|starve|die|fall|know|see|miss|gain|struggle|recover|expect|put|say|bet|guess|predict|think|take|do\s(?:well"
    r"|badly|better|fine)|be\s(?:\w+ed|able|driven|left|beaten|dead|hurt|hit|ready|in|out|at|off|over|the\s(?:next|one))|this)"
)
"""Verbs of what does not lie in the speaker's hand, and of foreseeing itself."""
_FIRST = re.compile(
    rf"[\s“\"'‘]*(?:[Ii]|[Ww]e|[Oo]ur\s(?:country|government|army|forces|troops|navy|air\sforce|police|party|movement|ministry))"
    rf"{_WILL}(?!{_OUTCOME}\b)\w+"
)
_THIRD = re.compile(
    rf"[\s“\"'‘]*(?P<subject>[Hh]e|[Ss]he|[Tt]hey|(?P<owner>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:country|government|army|forces"
    rf"|troops|side|party|movement|men|people|nation|administration|ministry|navy)){_WILL}(?!{_OUTCOME}\b)\w+"
)
_NAMED = re.compile(
    rf"[\s“\"'‘]*(?P<subject>(?:[Tt]he\s)?[A-Z][\w’.-]*(?:\s[A-Z][\w’.-]*){{0,3}}|[Tt]he\s(?:country|government|army|ministry|navy"
    rf"|party|movement|union)){_WILL}(?!{_OUTCOME}\b)\w+"
)
"""A clause whose subject is named: the speaker's own state or body, it may be."""
_HEDGED = re.compile(
    r"\b(?:may|might|could|likely|unlikely|probabl\w+|possibl\w+|perhaps|chances?|risks?|odds|bound\sto)\b"
    r"|\d\s?(?:%|per\s?cent\b|-\d)",
    re.IGNORECASE,
)
"""Words by which a clause weighs what will come: nobody speaks so of what he has decided."""
_OWN_ACTS = frozenset({"threat", "promise", "refusal", "offer", "red_line"})
"""Kinds of position that say what their party will do."""
PUTS_AT = (
    r"(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?:['’]d|\swould)?\sputs?\s"
    r"(?:it|that|the\s(?:odds|chances?|likelihood|probability|risk)(?:\sof\s[^.,;:!?\n]{2,60}?)?)\sat\b"
)
"""Who gives a number to what may come: he neither promises nor threatens it."""
_PUTS_AT = re.compile(rf"[\s“\"'‘]*{PUTS_AT}")
_HALF = 0.5
_OTHERS = re.compile(
    r"[\s“\"'‘]*(?!(?:[Ii]|[Ww]e|[Oo]ur|[Mm]y|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]ny|[Nn]o|[Nn]ot|[Nn]obody"
    r"|[Ww]hoever|[Aa]nyone)\b)[^,.;]{2,60}?\s(?:(?:will|would)\s(?:never\s|not\s)?(?!(?:never|not)\s|be\b)|(?:won|wouldn)['’]t\s(?!be\b))\w+"
    r"|[\s“\"'‘]*(?:then\s)?(?:\w+\s)?[Tt]here(?:\s(?:will|would)|['’]ll|\s(?:is|are|was|were)\s(?:not\s)?going\sto)\sbe\s"
)
"""A clause in the active voice whose subject is another than the speaker, or one that says what there will be."""


def is_intention(text: str, mark: ForecastMark, own: Callable[[Span], bool] | None) -> bool:
    """Whether a clause says what its speaker will do.

    `own`: whether a pronoun or name of the clause means the speaker or whom he speaks for; None in his own words, where
    "he" is another.
    """
    clause = _main(mark)
    if _HEDGED.search(text, *clause):
        return False
    if _FIRST.match(text, *clause):
        return True
    if own is None:
        return False
    if third := _THIRD.match(text, *clause):
        return bool(third["owner"]) or own(Span(*third.span("subject")))
    named = _NAMED.match(text, *clause)
    return named is not None and own(Span(*named.span("subject")))


def without_own_acts(
    forecasts: Sequence[ForecastMark], positions: Sequence[PositionMark], text: str
) -> list[ForecastMark]:
    """The forecasts but for what a position covers that says what its party will do; words that weigh, or others, stay.

    Of 912 labelled clear forecasts none is such a position as well; of 556 such positions one is a borderline forecast.
    """
    taken = [mark.span for mark in positions if mark.kind in _OWN_ACTS and not _PUTS_AT.match(text, *mark.span)]
    return [
        mark
        for mark in forecasts
        if _HEDGED.search(text, *_main(mark))
        or _OTHERS.match(text, *_main(mark))
        or not any(mark.span.overlap(span) >= _HALF * (mark.span.end - mark.span.start) for span in taken)
    ]


def without_weighed(
    positions: Sequence[PositionMark], forecasts: Sequence[ForecastMark], text: str
) -> list[PositionMark]:
    """The positions but for what only weighs: numbers ("I would put it at one in ten"), threats and red lines.

    "A failure could be read as a sign" threatens nothing.
    """
    return [
        mark
        for mark in positions
        if not _PUTS_AT.match(text, *mark.span)
        if mark.kind not in ("threat", "red_line")
        or not _HEDGED.search(text, *mark.span)
        or re.match(r"[\s“\"'‘]*(?:[Ii]|[Ww]e|[Oo]ur)\b", mark.span.of(text))
        or not any(mark.span.overlap(f.span) >= _HALF * (mark.span.end - mark.span.start) for f in forecasts if f.clear)
    ]


def _main(mark: ForecastMark) -> Span:
    """The clause behind a condition that it begins with."""
    if mark.condition is not None and mark.condition.start <= mark.span.start < mark.condition.end < mark.span.end:
        start = mark.condition.end
        return Span(start + 1 if start + 1 < mark.span.end else start, mark.span.end)
    return mark.span

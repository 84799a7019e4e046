"""Whether the event of a forecast is expected not to happen: by its own words, by its cue, by who holds it."""

from __future__ import annotations

import re

from parley.claims.acts import ForecastMark
from parley.claims.types import Attribution
from parley.spans import Span

_HARDLY_ANYBODY = re.compile(
    r"(?:very\s+)?few\b(?!\s+(?:days|weeks|months|years))|nobody\b|no[ -]one\b|none\b", re.IGNORECASE
)
"""Holders who do not hold a view: "few expect a breakthrough" is a forecast that none comes."""
_NEGATED_CUE = re.compile(
    r"\bdoubt|(?:\bnot|n['’]t|\bnever|\bhardly)\s+(?:\w+ly\s+)?(?:expect|think|believe|see|foresee|anticipate)"
    r"|\bruled?\s+out|\brul(?:es|ing)\s+out",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:unlikely|improbable|impossible|less\s+likely|(?:no|little|slim|scant)\s+(?:chances?|way|shot|hope|prospect)"
    r"|hard\s+to\s+(?:imagine|see)|(?:surprised|astonished|amazed)\s+if)\b",
    re.IGNORECASE,
)
"""Words of a clause that hold its negation: 27 of the 28 labelled forecasts with such a word are negated."""
_TURNED = re.compile(r"(?:\b(?:not|never|hardly|no longer)|n['’]t)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_DENYING = re.compile(
    r"\b(?:not?|never|none|nor|neither|nothing|nobody|no[ -]one|nowhere|hardly|scarcely|barely|little|few|fewer|less"
    r"|far\s+from|den(?:y|ies|ied)|doubt\w*|dismiss\w*|reject\w*|refus\w*|disput\w*|myth|unlikely|improbable|hard\s+to|without"
    r"|impossible|slim|ruled?\s+out|rules\s+out|cannot|skeptic\w*|sceptic\w*|unconvinced|scepticism)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Without one of these before or in a clause nothing of it is negated, whatever the model says."""
_LEFT_OPEN = re.compile(
    r"(?:\b(?:not|never|nor|neither|without|hardly|cannot)|n['’]t)\s(?:\w+\s){0,2}?(?:rul(?:e|ed|es|ing)\sout|exclud\w+)\b",
    re.IGNORECASE,
)
"""What is not ruled out is thought possible: the three labelled forecasts behind such words are not negated."""
_NOBODY_WILL = re.compile(
    r"(?:^|[\s,“\"'‘])(?:not\s(?:an?|one|even|any)\b|no\s(?!later|sooner|doubt|longer|less|more\b|matter)|nobody\b|no[\s-]one\b"
    r"|none\b|neither\b)(?:\s?[\w’'-]+){0,4}?\s?\b(?:will|would|can|could|may|might|is\s(?:likely|expected|going))\b",
    re.IGNORECASE,
)
"""A subject that turns its clause: of 56 labelled forecasts with one 55 are negated."""
_PARTED = re.compile(r"[—–;?!]|\s--\s|\.\s|,\s(?=which\b)")
_SURE = re.compile(r"\b(?:no|not|n['’]t|never|without|little|beyond)\s+(?:\w+\s+)?doubt", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|neither|nor|unlikely|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_DOUBTS = re.compile(r"\b(?:doubt|deny|denies|denied|dispute)", re.IGNORECASE)


def hardly_held(text: str, attribution: Attribution | None) -> bool:
    """Whether a view is said to be held by few or nobody, and so the opposite is meant."""
    if attribution is None or attribution.source is None or attribution.cue is None:
        return False
    source, cue = attribution.source.of(text), attribution.cue.of(text)
    return bool(_HARDLY_ANYBODY.match(source)) and not _DOUBTS.search(cue)


def introduces(text: str, cue: Span, clause: Span) -> bool:
    """Whether a cue speaks of a clause after it, not only of one before that: a dash or a sentence's end parts them."""
    return cue.start <= clause.start and _PARTED.search(text, cue.end, max(cue.end, clause.start)) is None


def _without(clause: Span, condition: Span | None) -> Span:
    """The clause without a condition at either end: what the condition says of itself negates nothing."""
    if condition is None or not clause.overlap(condition):
        return clause
    before, after = Span(clause.start, max(clause.start, condition.start)), Span(condition.end, clause.end)
    return max(before, after, key=lambda part: part.end - part.start)


def is_negated(text: str, mark: ForecastMark, said: Attribution | None, sentence: Span) -> bool:
    """Whether the event is expected not to happen.

    By the model, where the sentence has a word of negation or doubt at all; by words of the clause that say so
    themselves; and by a cue of doubt before a clause without negation.
    """
    if hardly_held(text, said):
        return True
    clause = _without(mark.span, mark.condition).of(text)
    if (against := _AGAINST.search(clause)) and not _TURNED.search(clause, 0, against.start()):
        return _NEGATION.search(clause, against.end()) is None  # "surprised if it does not"
    if _NOBODY_WILL.search(clause):
        return not _DOUBTS.search(said.cue.of(text)) if said and said.cue else True
    cue = _LEFT_OPEN.sub(" ", said.cue.of(text)) if said and said.cue else ""
    before = _LEFT_OPEN.sub(" ", text[min(sentence.start, mark.span.start) : mark.span.end])
    if mark.negated and (_DENYING.search(before) or _DENYING.search(cue)):
        return True
    if said is None or said.cue is None or not introduces(text, said.cue, mark.span):
        return False
    return bool(_NEGATED_CUE.search(cue) and not _SURE.search(cue) and not _NEGATION.search(clause))

"""Whose a forecast is where no statement tells, or one names a text instead of who wrote it.

"In the view of most diplomats, the rebels will be in the capital by Friday"; "a report by the Rand Corporation says
that it will not move".
"""

from __future__ import annotations

import re

from parley.spans import Span

_MIND = r"(?:view|opinion|judge?ment|estimation|eyes|reckoning|mind|belief|assessment|analysis|calculation)"
_IN_VIEW = re.compile(
    r"(?:\A|(?<=[,.!?;:—–“”\"(\n]\s)|(?<=[\n“\"(])|(?<=\bthat\s)|(?<=\bbut\s)|(?<=\band\s))(?:"
    rf"(?i:in|to)\sthe\s(?:\w+\s)?{_MIND}\sof\s(?P<of>(?!(?:law|fact|this|these|our|my|the\s(?:law|world|public|voters))\b)[^,;:.!?\n“”\"()]{{2,70}})"
    rf"|(?i:in|to)\s(?P<whose>(?i:his|her|their)\b|(?:the\s(?:[a-z][\w-]{{1,30}}\s)?)?[\w.-]{{2,40}}(?:\s[A-Z][\w.-]{{1,40}}){{0,3}}(?=['’]))(?:['’]s?)?\s(?:own\s)?{_MIND}"
    r"|(?i:if)\s(?:you|one)\s(?:asks?|believes?|listens?\sto|trusts?)\s(?P<asked>[^,;:.!?\n“”\"()]{2,60})"
    r")(?=[,.;:)—–]|\s[—–]|\Z)"
)
"""In whose view something is, between marks that set it apart."""
_BEHIND = 90
"""Characters behind a clause in which that stands. †"""
_LAST = re.compile(r"\s(?:here|there|at\shome|abroad)\Z")
_TEXTS = (
    r"(?:reports?|stud(?:y|ies)|papers?|surveys?|polls?|analys[ei]s|notes?|letters?|memo(?:randum)?s?|forecasts?|projections?|briefings?|bulletins?|assessments?"
    r"|reviews?|articles?|essays?|books?|columns?|e-?mails?|dispatch(?:es)?|cables?|telegrams?|communiqués?|circulars?|scenarios?|models?|research)"
)
_WRITTEN_BY = re.compile(
    rf"\b{_TEXTS}\b(?:\s(?:published|issued|released|written|prepared|conducted|drawn\sup|compiled|put\sout|sent|to\s[^,;:.\n]{{2,30}}?))?"
    r"(?:\s(?:on|last|this|in)\s[\w\s]{2,20}?)?\s(?:by|from)\s(?P<who>(?:the\s)?(?:[a-z][\w-]+\s){0,3}[A-Z][^,;:.!?\n“”\"()]{1,80})"
)
"""Who wrote a text, where the phrase that names it says so."""


def in_whose_view(text: str, clause: Span, sentence: Span) -> Span | None:
    """In whose view a clause is by a phrase of its sentence that is set apart; None where none is."""
    found = _IN_VIEW.search(text, sentence.start, min(sentence.end, clause.end + _BEHIND))
    if found is None or ";" in text[min(found.end(), clause.start) : clause.start]:
        return None
    span = Span(*found.span(found.lastgroup or 0))
    if span.start < clause.start < span.end:  # no comma parts the two
        span = Span(span.start, clause.start - 1)
    cut = _LAST.search(text, *span)
    return Span(span.start, cut.start()) if cut else span


def writer(text: str, source: Span | None) -> Span | None:
    """Who wrote the text that a source names: "a report by | the Rand Corporation |"."""
    found = _WRITTEN_BY.search(text, *source) if source else None
    return Span(*found.span("who")) if found else None

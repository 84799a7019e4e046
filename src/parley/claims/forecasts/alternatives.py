"""Forecasts whose condition has no "if": "either they go or it falls", "go, or else it falls", "were they to go".

The first half of stated alternatives is the condition of the second, as an inverted clause is of the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parley.claims.forecasts.conditionals import ByPlace, bare
from parley.claims.model.acts import ForecastMark, PositionMark
from parley.claims.types import Attribution
from parley.spans import Span, hull

_EITHER_OR = re.compile(
    r"[“\"']*(?P<whole>either\s+(?P<first>[^.;!?\n]{8,200}?),?\s+or\s+(?:else\s+)?[^.;!?\n]{8,200})", re.IGNORECASE
)
_OTHERS = r"(?!(?:we|I|you|our|my|what|who|how|why|which|if|unless)\b)"
"""Of what the speaker or his hearer does nothing is foreseen."""
_COMES = (
    r"[^.;:!?\n“”\"]{2,80}?(?:\s(?:will|would|could|(?-i:may)|might|(?:is|are)\sgoing\sto)|['’]ll)\s"
    r"(?!have\s(?!to\b|an?\b|the\b|no\b|little\b|enough\b|few\b))[^.;:!?\n“”\"]{2,200}"
)
_OR_ELSE = re.compile(
    rf"[“\"']*(?P<first>[^.!?\n“”\"]{{6,160}}?)(?:[,;—–]?\s(?:or\selse|or\sotherwise)|[,;—–]\sotherwise),?\s(?P<then>{_OTHERS}{_COMES})",
    re.IGNORECASE,
)
_OR = re.compile(rf"[“\"']*(?P<first>[^.;:!?\n“”\"]{{6,120}}?),\sor\s(?P<then>{_OTHERS}{_COMES})", re.IGNORECASE)
"""What comes unless a demand is met, where one is marked."""
_SAID = r"(?:,\s[^,.;:!?\n“”\"]{3,60})??"
_INVERTED = re.compile(
    rf"[“\"']*(?P<first>(?:were\s(?!(?:we|I|you)\b)[^,.;:!?\n“”\"]{{2,60}}?\sto\s|should\s(?!(?:we|I|you|be|have|not)\b)[^,.;:!?\n“”\"]{{2,60}}?\s(?=[a-z]))"
    rf"[^,.;:!?\n“”\"]{{2,120}}){_SAID},[”\"]?\s[“\"]?(?P<then>{_OTHERS}{_COMES})",
    re.IGNORECASE,
)
_MAYBE_ITS_OWN = re.compile(r"(?:it|he|she|they)\b", re.IGNORECASE)
"""By such a subject the speaker's side may be meant: what it would do is no forecast."""
_BEGUN = 20
"""Characters of a clause within which its mark begins."""
_QUESTION = re.compile(r"[”\"’']?\s?\?")


def with_either_or(
    forecasts: Sequence[ForecastMark], positions: Sequence[PositionMark], attributions: Sequence[Attribution], text: str
) -> list[ForecastMark]:
    """The forecasts with the stated alternatives that nothing else was made of: the first half is the condition."""
    out = [_with_first_half(mark, text) for mark in forecasts]
    predicted, taken = ByPlace(forecasts), ByPlace(positions)
    for attribution in attributions:
        for content in attribution.contents:
            found = _EITHER_OR.match(text, content.start, content.end)
            if not found or predicted.over(content) or taken.over(content):
                continue
            span, first = bare(Span(found.start("whole"), found.end("whole")), text), Span(*found.span("first"))
            if span is not None:
                out.append(ForecastMark(span, clear=True, negated=False, condition=first, deadlines=(), likelihood=()))
    return sorted(out, key=lambda mark: mark.span)


def _with_first_half(mark: ForecastMark, text: str) -> ForecastMark:
    found = _EITHER_OR.match(text, *mark.span)
    return mark._replace(condition=Span(*found.span("first"))) if found else mark


def with_unmet_conditions(
    forecasts: Sequence[ForecastMark], positions: Sequence[PositionMark], attributions: Sequence[Attribution], text: str
) -> list[ForecastMark]:
    """The forecasts with what comes "or else", and under an inverted condition; what is marked of it there is one."""
    out = list(forecasts)
    taken = ByPlace(positions)
    for attribution in attributions:
        for first, then in _unmet(attribution, taken, text):
            near = [mark for mark in out if mark.span.overlap(hull((first, then)))]
            further = [mark for mark in near if mark.span.start > then.start + _BEGUN]
            made = next((mark for mark in near if mark not in further and mark.span.overlap(then)), None)
            if made is None and (further or _MAYBE_ITS_OWN.match(text, *then)):
                continue
            told = made or ForecastMark(then, True, False, None, (), ())
            whole = told._replace(span=hull((first, told.span)), condition=first, clear=True)
            out = [*(mark for mark in out if mark not in near or mark in further), whole]
    return sorted(out, key=lambda mark: mark.span)


def _unmet(attribution: Attribution, taken: ByPlace[PositionMark], text: str) -> Iterator[tuple[Span, Span]]:
    """Conditions of what somebody says and what comes under each."""
    if not attribution.contents:
        return
    end = max(content.end for content in attribution.contents)
    for content in attribution.contents:
        found = _INVERTED.match(text, content.start, end) or _OR_ELSE.match(text, content.start, content.end)
        if found is None and any(mark.kind in ("demand", "threat") for mark in taken.over(content)):
            found = _OR.match(text, content.start, content.end)
        if found is None or _QUESTION.match(text, found.end()):
            continue
        first, then = bare(Span(*found.span("first")), text), bare(Span(*found.span("then")), text)
        if first is not None and then is not None:
            yield first, then

"""Conditions that stand apart from what they condition: "If the talks fail," she said, "there will be a war"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from parley.claims.model.acts import ForecastMark, PositionMark
from parley.claims.types import Attribution
from parley.spans import Span, hull

M = TypeVar("M", ForecastMark, PositionMark)

_OPENER = re.compile(r"[“\"']*(?:even\s+)?(?:if|unless|should|provided)\b", re.IGNORECASE)
_MAIN = re.compile(
    r"[,—–]\s.*\b(?:will|would|could|may|might|shall|can|must|should|won['’]t|is|are|expects?)\b|['’]ll\b",
    re.IGNORECASE | re.DOTALL,
)
"""A main clause after a condition."""
_LONGEST_SAYING = 80
"""Characters from a source to its cue within which there is no room for a content."""
_THAT_ALSO = len(" that")
"""Characters behind a saying that are still of it."""
_APART = 90
"""Characters for who says it and how, between a condition and what is said under it."""
_APART_BY = 3
"""Characters before who says it in which a comma or mark parts it from what he says."""
_NEAR = 30
"""Characters between a condition marked alone and the clause under it: ", I doubt that ". †"""
_BEHIND = re.compile(r",\s[^.;:!?\n“”\"]{8,140}?(?=[.;:!?\n“”\"])")
"""The clause behind a condition that was marked alone."""
_EXPECTED = re.compile(
    r",[”\"]?\s(?:\w+\s){1,2}(?:(?:still|now|fully|also)\s)?(?:expect|believe|think|predict|foresee|fear|anticipate|reckon)(?:s|ed)?"
)
"""Behind a condition: who expects what comes next."""
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")
_EDGES = re.compile(r"[\s“”\"',;:—–]+(?:that\s+)?[\s“”\"']*|that\s+[“\"']*")


def with_main_clauses(
    forecasts: Sequence[ForecastMark], attributions: Iterable[Attribution], text: str
) -> list[ForecastMark]:
    """The forecasts; of a statement whose first part is a condition alone, the next part is the forecast under it.

    The next part may be a statement of its own: "If it fails, said Roe, her sense is that they will fight".
    """
    marks = ByPlace(forecasts)
    gone: set[ForecastMark] = set()
    made = []
    contents = sorted(content for attribution in attributions for content in attribution.contents)
    for condition, following in pairwise(contents):
        if not _OPENER.match(text, condition.start) or _MAIN.search(condition.of(text)):
            continue
        between = text[condition.end : following.start]
        if len(between) > _APART or _SENTENCE_END.search(between):
            continue
        main = bare(following, text)
        inside = marks.over(condition)
        if not inside or main is None:
            continue
        after = marks.over(main)[:1]
        gone.update(inside, after)
        first = after[0] if after else inside[0]._replace(span=main)
        made.append(first._replace(condition=bare(condition, text), clear=True))
    left = sorted([*(mark for mark in forecasts if mark not in gone), *made], key=lambda mark: mark.span)
    return _with_clauses_of_conditions(left, text)


def _with_clauses_of_conditions(marks: Sequence[ForecastMark], text: str) -> list[ForecastMark]:
    """The forecasts; one of which only the condition was marked is that of the clause under it.

    That is the next one that is marked ("unless they pause I doubt that | it will come"), else what stands behind it.
    Where another forecast has the condition already it goes.
    """
    told = {mark.condition for mark in marks if not _only_condition(mark, text)}
    out: list[ForecastMark] = []
    for mark in marks:
        last = out[-1] if out else None
        if last is not None and _only_condition(last, text) and mark.clear and mark.condition is None:
            between = text[last.span.end : mark.span.start]
            if len(between) <= _NEAR and not _SENTENCE_END.search(between):
                adjoins = not any(character.isalnum() for character in between)
                whole = hull([last.span, mark.span]) if adjoins else mark.span
                out[-1] = mark._replace(condition=last.condition, span=whole)
                continue
        if not (_only_condition(mark, text) and mark.condition in told):
            out.append(mark)
    return [_with_what_follows(mark, text) if _only_condition(mark, text) else mark for mark in out]


def _only_condition(mark: ForecastMark, text: str) -> bool:
    """Whether a condition alone is marked, perhaps with who expects what: "unless they pause, | she expects"."""
    if mark.condition is None or mark.span.start < mark.condition.start:
        return False
    return (
        mark.span.end <= mark.condition.end
        or _EXPECTED.fullmatch(text, *Span(mark.condition.end, mark.span.end)) is not None
    )


def _with_what_follows(mark: ForecastMark, text: str) -> ForecastMark:
    behind = _BEHIND.match(text, mark.span.end)
    return mark._replace(span=Span(mark.span.start, behind.end())) if behind else mark


class ByPlace(Generic[M]):
    """Marks in order of the text, looked up by place."""

    def __init__(self, marks: Sequence[M]) -> None:
        self._marks: list[M] = sorted(marks, key=lambda mark: mark.span)
        self._starts: list[int] = [mark.span.start for mark in self._marks]
        self._longest = max((mark.span.end - mark.span.start for mark in marks), default=0)

    def over(self, span: Span) -> list[M]:
        """The marks that overlap a span."""
        first = bisect_left(self._starts, span.start - self._longest)
        near = self._marks[first : bisect_left(self._starts, span.end)]
        return [mark for mark in near if mark.span.overlap(span)]


def without_sayings(
    forecasts: Sequence[ForecastMark], attributions: Iterable[Attribution], text: str
) -> list[ForecastMark]:
    """The forecasts without who says so behind them: "either they go or it falls | , she said"."""
    out = list(forecasts)
    marks = ByPlace(forecasts)
    for attribution in attributions:
        if attribution.source is None or attribution.cue is None:
            continue
        saying = hull((attribution.source, attribution.cue))
        apart = text[max(0, saying.start - _APART_BY) : saying.start].rstrip()[-1:] in {",", "”", '"', "—", "–"}
        if not apart or not any(content.end <= saying.start for content in attribution.contents):
            continue
        for mark in marks.over(saying):
            goes_on = any(saying.end <= content.start < mark.span.end for content in attribution.contents)
            if goes_on or mark.span.start >= saying.start or mark not in out:
                continue
            if kept := bare(Span(mark.span.start, saying.start), text):
                out[out.index(mark)] = mark._replace(span=kept)
    return out


def without_cues(forecasts: Sequence[ForecastMark], attributions: Iterable[Attribution]) -> list[ForecastMark]:
    """The forecasts but for those that are only somebody's saying so: "he does not expect"."""
    marks = ByPlace(forecasts)
    sayings = (hull((a.source, a.cue)) for a in attributions if a.source and a.cue)
    only = {
        mark
        for saying in sayings
        if saying.end - saying.start <= _LONGEST_SAYING
        for mark in marks.over(saying)
        if saying.start <= mark.span.start and mark.span.end <= saying.end + _THAT_ALSO
    }
    return [mark for mark in forecasts if mark not in only]


def bare(span: Span, text: str) -> Span | None:
    """The span without marks at its edges, None where nothing is left."""
    words = span.of(text)
    lead = len(words) - len(_EDGES.sub("", words, count=1)) if _EDGES.match(words) else 0
    end = len(words.rstrip(" \n“”\"',;:—–"))
    return Span(span.start + lead, span.start + end) if end > lead else None

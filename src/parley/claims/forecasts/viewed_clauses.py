"""Clauses that somebody says he looks for, or not: each is one forecast, without the words that say so.

The model passes over many of them ("my bet is that | the king goes"), and of others marks the words around them too
("this war will be over | is deluding himself").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import ForecastMark, PositionMark
from parley.claims.statements.stated_views import View, hinted, views_around, views_in
from parley.claims.types import Attribution
from parley.spans import Span


def with_stated_views(
    marks: Sequence[ForecastMark], attributions: Sequence[Attribution], text: str, sentences: Sentences
) -> list[ForecastMark]:
    """The forecasts with every clause that stands behind such words, cut to it where more was marked."""
    out = list(marks)
    ends = {content.end for attribution in attributions for content in attribution.contents}
    for view in stated_views(text, sentences):
        clause = _within(view, ends)
        whole = Span(min(view.words.start, clause.start), max(view.words.end, clause.end))
        near = [mark for mark in out if mark.span.overlap(whole)]
        last = view.words.start if view.mistaken else len(text)
        cut = [part for mark in near if (part := _cut(mark, clause, last))]
        if len(cut) == 1 and _FURTHER.search(text, cut[0].span.end, clause.end) is None:
            cut = [cut[0]._replace(span=Span(cut[0].span.start, max(cut[0].span.end, clause.end)))]
        if not cut:
            cut = [ForecastMark(clause, True, view.turns, None, (), ())]
        out = [*(mark for mark in out if mark not in near), *cut]
    return sorted(out, key=attrgetter("span"))


def without_chances_alone(marks: Sequence[ForecastMark], text: str) -> list[ForecastMark]:
    """The forecasts with what a chance that was marked alone is of: "it is highly likely that | he will come"."""
    out: list[ForecastMark] = []
    marks = _with_whole_conditions(marks, text)
    for place, mark in enumerate(marks):
        if not _CHANCE_ALONE.fullmatch(text, *mark.span):
            out.append(mark)
            continue
        following = marks[place + 1] if place + 1 < len(marks) else None
        if following and following.span.start - mark.span.end <= _LEAST:
            continue
        if found := _CLAUSE.match(text, mark.span.end):
            out.append(mark._replace(span=Span(mark.span.start, found.end())))
    return out


def _with_whole_conditions(marks: Sequence[ForecastMark], text: str) -> list[ForecastMark]:
    """The forecasts, those cut inside their condition with its rest, which is no forecast of its own."""
    out: list[ForecastMark] = []
    for mark in marks:
        before = out[-1] if out else None
        if before and 0 <= mark.span.start - before.span.end <= _LEAST and _UNTIL_TOLD.fullmatch(text, *before.span):
            condition = before.condition
            if condition and condition.end >= before.span.end - 1:
                condition = Span(condition.start, mark.span.end)
            out[-1] = before._replace(span=Span(before.span.start, mark.span.end), condition=condition)
        else:
            out.append(mark)
    return out


def stated_views(text: str, sentences: Sentences) -> Iterator[View]:
    """The views that are stated in a text, sentence by sentence."""
    end = -1
    for hint in hinted(text):
        if hint.start >= end:
            sentence = sentences.around(hint)
            end = sentence.end
            yield from views_in(text, sentence)


def without_uncounted(positions: Sequence[PositionMark], text: str, sentences: Sentences) -> list[PositionMark]:
    """The positions but for what nobody should count on: "don't bank on them staying" demands nothing."""
    demands = [mark for mark in positions if mark.kind == "demand"]
    if not demands:
        return list(positions)
    gone = {
        mark
        for mark in demands
        for view in views_around(text, mark.span, sentences.around(mark.span))
        if view.turns and view.words.start <= mark.span.start < view.words.end and mark.span.overlap(view.clause)
    }
    return [mark for mark in positions if mark not in gone]


def _within(view: View, ends: set[int]) -> Span:
    """The clause up to the end of what somebody says."""
    inside = [end for end in ends if view.clause.start < end < view.clause.end]
    return Span(view.clause.start, max(inside)) if inside else view.clause


def _cut(mark: ForecastMark, clause: Span, last: int) -> ForecastMark | None:
    """A marked clause from where the view's begins and to `last`; None for the words around it alone."""
    start, end = max(mark.span.start, clause.start), min(mark.span.end, last)
    if end - start < _LEAST:
        return None
    condition = mark.condition
    if condition and (not condition.overlap(clause) or condition.overlap(clause) > _MOST * (clause.end - clause.start)):
        condition = None  # "no surprise | if they left"
    return mark._replace(span=Span(start, end), clear=True, condition=condition)


_FURTHER = re.compile(r"[,;:—–“”\"]|\b(?:and|but|or)\b")
"""What parts a marked clause from more of what is looked for."""
_CHANCE_ALONE = re.compile(
    r"\W*(?:it|there|that)(?:['’]s|\s(?:is|was|are|were|seems|seemed|looks|looked|remains|remained))"
    r"\s(?:(?!\b(?:until|unless|before|if)\b)[^,;:.!?\n“”\"]){2,60}\sthat\W*",
    re.IGNORECASE,
)
_UNTIL_TOLD = re.compile(r".{0,200}\b(?:until|unless|before|if)\s.{2,80}\sthat\W*", re.IGNORECASE | re.DOTALL)
"""A clause cut inside its condition: "they will not sign until they are told that | the siege will end"."""
_CLAUSE = re.compile(r"\s?[“\"'‘]?[^.;:!?\n“”\"]{8,200}")
_LEAST = 4
"""Characters of the shortest clause."""
_MOST = 0.8
"""Share of a clause that no condition of its own covers."""

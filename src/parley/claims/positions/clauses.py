"""Clauses that predict or take a position, made whole, and the words that belong to each of them.

The model marks words one by one; a clause ends where its grammar lets it end. In a sentence with several clauses
each has its own condition, its own time and its own words of likelihood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.sentences import Sentences
from parley.claims.language.tense import FINITE
from parley.claims.model.acts import Acts, ForecastMark, PositionMark
from parley.claims.positions.added_verbs import with_added_verbs
from parley.claims.positions.conditions import (
    BREAKS_OFF,
    FARTHEST,
    STOPS,
    adjoining,
    inside,
    preposed,
    whole_condition,
    without_source,
)  # fmt: skip
from parley.claims.positions.cut_clauses import end_of_cut, is_cut, is_fragment
from parley.spans import Span, hull, line_start

_END = re.compile(
    r"(?:(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bCol)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])\.|[!?])"
    r"(?=[\s”\"'’]|$)|[;:\n]|[—–]|\s-\s|[”\"]|''"
    r"|,(?=\s(?:but|and|or|while|although|though|because|which|who|as|according|adding|said|says|he|she|they|an?|[A-Z])\b)"
)
"""Where a clause ends."""
_GOES_ON = re.compile(
    r"\s(?:will|would|could|may|might|shall|can|cannot|must|should|won['’]t|is|are|was|were|has|have|had)\s"
    r"(?!(?:said|told|been\s+(?:said|told))\b)"
)
"""What follows a subject that was marked without its verb."""
_QUOTED = re.compile(r"(?<!\bas)\s[“\"][^“”\"\n]{1,80}(?=[”\"])")
"""A few quoted words behind a clause that breaks off before them: "the ship had been | 'inside our waters'"."""
_NAME_ON = re.compile(r"(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]*)+")
"""The rest of a name that was cut: "the two Foreign | Ministers"."""
_NOT_ONE = re.compile(r"\b(?:not|no|hardly)\s\Z", re.IGNORECASE)
_ONE = re.compile(
    r"(?!to\b)(?:an?|one|any|even|single)\b|(?=[a-z-]+\s(?:will|would|can|could|may|might)\b)", re.IGNORECASE
)
"""What a clause begins with that "not" or "no" right before it belongs to: "| not | a single farmer would lose"."""
_NEAR = 8
"""Characters before a clause in which a word stands that belongs to it."""
_NOT = re.compile(r"\b(?:not|never)\s\Z")
_TO = re.compile(r"to\s")
_TO_BETWEEN = re.compile(r"\s(?:not\s)?(?:to\s)?")
_ASKS_RIGHT_BEFORE = re.compile(
    r"\b(?:ask|urg|press|order|want|beg|implor|advis|call|appeal|tell|told|invit|exhort)\w*\s(?:(?:on|upon|to|for)\s)?\Z"
)
_WHOM_LONGEST = 6
"""Words of a phrase for whom somebody asks. †"""
_TOLD = re.compile(
    r"\b(?:demand|call|offer|request|proposal|threat|promise|plea|appeal|pledge|plan|suggestion|insistence|accusation|charge|claim|allegation)s?\s(?:(?:that|to|for|of)\s)?\Z"
)
"""A noun right before the clause that it tells."""
_BECAME_OF_IT = re.compile(
    r"\s(?:is|was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s|not\s|at\sonce\s)?(?:rejected|refused|turned\sdown|dismissed|denied|declined|ignored"
    r"|rebuffed|spurned|brushed\saside|accepted|granted|met|welcomed|dropped|withdrawn|repeated|renewed|heeded|answered|unacceptable)\b"
    r"|\s(?:has|have|had)\sgone\sunanswered\b|\swent\sunanswered\b"
)
"""What is said of the noun behind its clause: no part of the clause."""
_RELATIVE = re.compile(r"\b(?:that|who|which|whose)\s")
_MAIN_CLAUSE = re.compile(
    r"[^,.;:!?\n“”\"]{0,60},\s(?:then\s)?[^,.;:!?\n“”\"]{3,60}?\s(?:will|would|shall|must)\s[^,.;:!?\n“”\"]{3,80}(?=[,.;:!?“”\"\n])"
)
_OPENS = re.compile(r"(?:if|unless|should|once|failing|provided)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:will|would|shall|must|may|might|can|could)\b|['’]ll\b")
_SAYS_BETWEEN = re.compile(r"[”\"’']?,?[”\"’']?\s[^,.;:!?\n“”\"]{2,60},?\s[“\"‘]?")
"""Who says it, between a clause and the condition behind it: "Orsk will strike, | Roe said, | unless Tarn yields"."""
_MAIN_NEAR = 30
"""Characters between a condition that was marked alone and the clause that stands under it: ", she said, "."""
_COUNT = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|million|billion|dozen|[\d,.]*\d)\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?!(?:of|in|out|at|and|or|to|for|from|by|with|on|but|that|who|which|as|if|is|are|was|were|will|would|has|have|had"
    r"|said|says|told|per|percent)\b)[a-z]{3,}\b"
)
"""A number that ends a clause, and the noun that it counts behind it."""
_ADJECTIVE = re.compile(
    r"\s(?:foreign|joint|armed|prime|military|nuclear|naval|economic|political|diplomatic|national|international|mutual|bilateral|regional|federal"
    r"|central|civil|humanitarian|financial|commercial|constitutional|presidential|parliamentary)\Z"
)
"""An adjective that ends a clause before its noun."""
_NAMED_LAST = re.compile(r"\s[A-Z][\w’'-]*\Z")
_OF_NAMED = re.compile(
    r"\s(?:envoys?|governments?|troops|forces|soldiers|officials|delegations?|ships|warships|aircraft|inspectors|monitors|observers|peacekeepers"
    r"|proposals?|plans?|demands?|offers?|resolutions?|ambassadors?|missions?|diplomats?|territory|soil|waters|citizens|nationals|prisoners|hostages)\b"
)
"""A name that ends a clause before the noun of what is its own."""
_SUBJECT_LAST = re.compile(r"\w\s(?:it|he|she|they|we)\Z")
_VERB_NEXT = re.compile(rf"\s(?:{FINITE})\b")
"""A subject that ends a clause, and its verb behind it: "the men that it | held"."""
_FIGURE = re.compile(r"\d\Z")
_OF_A_HUNDRED = re.compile(
    r"\s?(?:%|per\s?cent\b|-\s?\d+)(?:\s(?:chance|probability|likelihood)\b)?|\s(?:in|out\sof)\s\w+"
)
_TEMPORAL = re.compile(r"(?:before|by|until|till|within)\b", re.IGNORECASE)
"""With these a time is named, no condition, if a deadline was marked there."""
_THAT = re.compile(r"\s+that\s+")
_ENDS_IN_THAT = re.compile(r"\bthat\s*\Z", re.IGNORECASE)
_AGAINST = re.compile(r"against\s(?=\S)")
_LINK_LAST = re.compile(r"(?<=\w)\s+(?:as|that|to|of|and|or|with|by)\Z", re.IGNORECASE)
_TIME_BEGUN = re.compile(r"\b(?:within|last|next|this)\Z")
_TIME_ENDS = re.compile(
    r"\s(?:(?:a|an|the)\s)?(?:(?:few|several|\w+)\s){0,2}?(?:minutes?|hours?|days?|weeks?|months?|years?|nights?|week-?end)\b"
)
"""The rest of a time that a clause breaks off in: "the plan within | a few hours"."""


def whole_clauses(acts: Acts, text: str, sentences: Sentences) -> Acts:
    """The acts with whole clauses for positions and forecasts, each part with the clause that it belongs to."""
    told = with_added_verbs(acts.positions, text)
    spans = _completed([p.span for p in told], text)
    positions = [
        p._replace(
            span=(whole := _with_not(_trimmed(span, text), text)),
            condition=p.condition and whole_condition(p.condition, text, whole),
        )
        for p, span in zip(told, spans, strict=True)
    ]
    places = [p.span for p in positions]
    positions = [_with_condition(p, places, text) for p in _under_conditions(positions, text, sentences)]
    spans = _completed([f.span for f in acts.forecasts], text)
    forecasts = [f._replace(span=_from_not(span, text)) for f, span in zip(acts.forecasts, spans, strict=True)]
    return acts._replace(
        positions=tuple(_joined_by_that(positions, text)), forecasts=tuple(_with_own_parts(forecasts, text, sentences))
    )


def _completed(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans, those that break off made longer to where their clauses end, never into the next one."""
    nexts = [*(span.start for span in spans[1:]), len(text)][: len(spans)]
    out = []
    for span, following in zip(spans, nexts, strict=True):
        end = span.end
        if (quoted := _QUOTED.match(text, end)) and _breaks_off(text, span):
            end = quoted.end()
        elif _breaks_off(text, span) or _GOES_ON.match(text, end):
            found = _END.search(text, end, min(end + FARTHEST + 2, len(text)))
            until = min(found.start() if found else len(text), max(following, end))
            end = span.start + len(_LINK_LAST.sub("", text[span.start : until].rstrip(" \n,")))
            end = max(end, span.end)
        elif _NAMED_LAST.search(text, span.start, end) and (noun := _OF_NAMED.match(text, end)):
            end = noun.end()
        elif is_cut(span, text) and not is_fragment(span, text):
            found = _END.search(text, end, min(end + FARTHEST + 2, len(text)))
            end = end_of_cut(text, end, min(found.start(), max(following, end))) if found else end
        elif (name := _NAME_ON.match(text, end)) and text[span.start : end].split()[-1][:1].isupper():
            end = name.end()
        elif (_TIME_BEGUN.search(text, span.start, end) and (rest := _TIME_ENDS.match(text, end))) or (
            _FIGURE.search(text, span.start, end) and (rest := _OF_A_HUNDRED.match(text, end))
        ):
            end = rest.end()
        out.append(Span(span.start, end) if end <= min(span.end + FARTHEST, following) else span)
    return out


def _breaks_off(text: str, span: Span) -> bool:
    """Whether no clause ends as this one does: with a word that leads on, or a number before what it counts."""
    start = max(span.start, span.end - 24)
    if _SUBJECT_LAST.search(text, start, span.end) and _VERB_NEXT.match(text, span.end):
        return True
    counting = _COUNT.search(text, start, span.end) and _COUNTED.match(text, span.end)
    if _ADJECTIVE.search(text, start, span.end) and _COUNTED.match(text, span.end):
        return _VERB_NEXT.match(text, span.end) is None
    return bool(counting) or BREAKS_OFF.search(text, start, span.end) is not None


def _joined_by_that(positions: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, two joined where the second says what the first is about: "guarantees that | it will not"."""
    out: list[PositionMark] = []
    for mark in positions:
        if out and (
            _THAT.fullmatch(text, out[-1].span.end, mark.span.start)
            or (out[-1].kind == mark.kind and _goes_on(text, out[-1].span, mark.span))
            or (out[-1].kind == mark.kind == "demand" and _whom_asked(text, out[-1].span, mark.span))
            or (not text[out[-1].span.end : mark.span.start].strip() and _ENDS_IN_THAT.search(text, *out[-1].span))
        ):
            out[-1] = out[-1]._replace(
                span=Span(out[-1].span.start, mark.span.end), condition=out[-1].condition or mark.condition
            )
        else:
            out.append(mark)
    return out


def _whom_asked(text: str, first: Span, second: Span) -> bool:
    """Whether a mark holds whom the next one asks: "urged | the rebels | to | lay down their arms"."""
    if len(first.of(text).split()) > _WHOM_LONGEST or not _TO_BETWEEN.fullmatch(text, first.end, second.start):
        return False
    begin = line_start(text, first.start, first.start - 2 * _NEAR)
    return _ASKS_RIGHT_BEFORE.search(text, begin, first.start) is not None


def _from_not(span: Span, text: str) -> Span:
    """The clause with a "not" or "no" before it that belongs to its subject."""
    found = _NOT_ONE.search(text, max(0, span.start - 8), span.start)
    return Span(found.start(), span.end) if found and _ONE.match(text, span.start) else span


def _under_conditions(positions: Sequence[PositionMark], text: str, sentences: Sentences) -> list[PositionMark]:
    """The positions, a condition that was marked alone joined to the clause under it: "should it fall | we act"."""
    out: list[PositionMark] = []
    for i, mark in enumerate(positions):
        before = out[-1] if out else None
        if before is not None and _has_condition_behind(before, mark.span, text):
            out[-1] = before._replace(span=Span(before.span.start, mark.span.end), condition=mark.span)
            continue
        if before is not None and _alone(before.span, text):
            near = mark.span.start - before.span.end <= _MAIN_NEAR
            near = near and sentences.around(before.span) == sentences.around(mark.span)
            if near and _MODAL.search(text, *mark.span):
                whole = without_source(hull((before.span, before.condition or before.span)), text)
                out[-1] = mark._replace(span=Span(before.span.start, mark.span.end), condition=whole)
                continue
        if _alone(mark.span, text) and (rest := _main_behind(mark.span, text, positions[i + 1 : i + 2])):
            mark = mark._replace(span=Span(mark.span.start, rest), condition=mark.condition or mark.span)
        out.append(mark)
    return out


def _has_condition_behind(mark: PositionMark, span: Span, text: str) -> bool:
    """Whether a clause is a condition of the one before, with who says it between."""
    if mark.condition is not None or not _alone(span, text) or not _MODAL.search(text, *mark.span):
        return False
    return _SAYS_BETWEEN.fullmatch(text, mark.span.end, span.start) is not None


def _alone(span: Span, text: str) -> bool:
    """Whether a clause is a condition without what is to follow from it."""
    return _OPENS.match(text, *span) is not None and _MODAL.search(text, *span) is None


def _main_behind(span: Span, text: str, following: Sequence[PositionMark]) -> int | None:
    """Where the main clause ends that follows a condition after a comma; None where none does, or it is marked."""
    found = _MAIN_CLAUSE.match(text, span.end)
    if found is None or any(mark.span.start < found.end() for mark in following):
        return None
    return found.end()


def _goes_on(text: str, first: Span, second: Span) -> bool:
    """Whether a clause that breaks off goes on right behind: "to ask Orsk for | troops unless Tarn left"."""
    return (
        not text[first.end : second.start].strip(" ")
        and BREAKS_OFF.search(text, max(0, first.end - 24), first.end) is not None
    )


def _with_not(span: Span, text: str) -> Span:
    """The clause with the "not" of its infinitive: "promised | not | to fire"."""
    found = _NOT.search(text, max(0, span.start - _NEAR), span.start) if _TO.match(text, span.start) else None
    return Span(found.start(), span.end) if found else span


def _with_condition(mark: PositionMark, places: Sequence[Span], text: str) -> PositionMark:
    """The position with the condition that ends its clause, or stands behind or before it, where none is marked."""
    if mark.condition is not None or mark.kind in ("denial", "accusation"):
        return mark
    if held := inside(mark.span, text):
        return mark._replace(condition=held)
    if behind := adjoining(mark.span, places, text):
        return mark._replace(span=Span(mark.span.start, behind.end), condition=behind)
    if not _MODAL.search(text, *mark.span):
        return mark
    before = preposed(mark.span, text)
    return mark._replace(span=Span(before.start, mark.span.end), condition=before) if before else mark


def _trimmed(span: Span, text: str) -> Span:
    """The clause without what is said of its noun behind it, or a last word that leads on to nothing ("the charge as").

    "That" leads on. "Against" at its begin goes, with which no labelled position begins: it belongs to the warning.
    """
    if against := _AGAINST.match(text, *span):
        span = Span(against.end(), span.end)
    begin = line_start(text, span.start, span.start - 2 * _NEAR)
    if (became := _BECAME_OF_IT.search(text, *span)) and _TOLD.search(text, begin, span.start):
        return Span(span.start, became.start())
    found = _LINK_LAST.search(text, *span)
    if found is None or found.group().strip().lower() == "that":
        return span
    return Span(span.start, found.start())


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
        condition = condition and whole_condition(condition, text, mark.span)  # a single word conditions nothing
        if condition and mark.span.start < condition.start < mark.span.end and _RELATIVE.search(text, *condition):
            rest = STOPS.search(text, condition.end, mark.span.end)
            condition = Span(condition.start, max(condition.end, rest.start() if rest else mark.span.end))
        elif not mark.condition and (behind := adjoining(mark.span, around, text)):
            condition, mark = behind, mark._replace(span=Span(mark.span.start, behind.end))
        elif not mark.condition and (held := inside(mark.span, text)) and not _TEMPORAL.match(text, held.start):
            condition = held
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

"""Clauses that predict or take a position, made whole, and the words that belong to each of them.

The model marks words one by one; a clause ends where its grammar lets it end. In a sentence with several clauses
each has its own condition, its own time and its own words of likelihood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import Acts, ForecastMark, PositionMark
from parley.spans import Span, hull, line_start

_END = re.compile(
    r"(?:(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bCol)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])\.|[!?])"
    r"(?=[\s”\"'’]|$)|[;:\n]|[—–]|\s-\s|[”\"]|''"
    r"|,(?=\s(?:but|and|or|while|although|though|because|which|who|as|according|adding|said|says|he|she|they|an?|[A-Z])\b)"
)
"""Where a clause ends."""
FARTHEST = 80
"""Characters by which a clause that breaks off is made longer at most."""
_BREAKS_OFF = re.compile(
    r"(?:^|\s)(?:to|of|the|an?|from|against|that|and|or|in|on|at|by|for|with|into|onto|as|than|its|his|her|their|our|my|is"
    r"|are|was|were|be|been|has|have|had|will|would|could|may|might|not|who|which|whether|if|because|about|over|under"
    r"|between|including|such|any|some|more|most|very|what|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen|St|\([\w.&-]+)$",
    re.IGNORECASE,
)
"""Last words with which no clause ends. Tried on the texts held back from training: spans of positions right 54.8
without, 55.9 with; clauses that the model ended well stay as they are."""
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
_RELATIVE = re.compile(r"\b(?:that|who|which|whose)\s")
_MAIN_CLAUSE = re.compile(
    r"[^,.;:!?\n“”\"]{0,60},\s(?:then\s)?[^,.;:!?\n“”\"]{3,60}?\s(?:will|would|shall|must)\s[^,.;:!?\n“”\"]{3,80}(?=[,.;:!?“”\"\n])"
)
_OPENS = re.compile(r"(?:if|unless|should|once|failing|provided)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:will|would|shall|must|may|might|can|could)\b|['’]ll\b")
_MAIN_NEAR = 30
"""Characters between a condition that was marked alone and the clause that stands under it: ", she said, "."""
_ADJOINING = re.compile(
    r",?\s(?=(?:once|unless|provided|(?:so|as)\slong\sas|if(?!\s(?:only|not|need|possible|at\sall|ever|the\s(?:bookmakers|reports|polls"
    r"|papers))))\s)[^,.;:!?—–\n”\"]{6,100}(?<!guide)(?=[,.;:!?—–\n”\"])"
)
"""A condition right behind a clause: all labelled spans hold theirs."""
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
_OPENER = (
    r"(?:(?:only|even|but)\s)?(?:if|unless|once|until|without|provided(?:\sthat)?|providing|(?:so|as)\slong(?:\sas)?|on\scondition"
    r"(?:\sthat)?|in\sthe\sevent(?:\sof|\sthat)?|in\scase(?:\sof)?)"
)
"""Words that open a condition."""
_OPENED = re.compile(rf"\b{_OPENER}\s+\Z|\b(?:only|even)\s+\Z", re.IGNORECASE)
_LONG = re.compile(r"\b(?:so|as)\s+\Z", re.IGNORECASE)
_OPENER_ALONE = re.compile(rf"{_OPENER}\Z", re.IGNORECASE)
_NO_CONDITION = re.compile(r"(?:under\s)?any\b", re.IGNORECASE)
"""What the model now and then takes for a condition: "any time", "under any circumstances"."""
_SUBJECT_AFTER = re.compile(
    r"(?<=\w)\s+(?:he|she|it|they|we|I|you)(?=\s(?:will|would|could|may|might|can|should|must|ha[ds]|have)\b)"
)
"""The subject of the main clause, cut off it: "without the war | he would"."""
_STOPS = re.compile(r"[,.;:!?—–”\"\n]")
_AT_ALL = re.compile(r"\s+at\s+all\b")
_FIGURE = re.compile(r"\d\Z")
_OF_A_HUNDRED = re.compile(
    r"\s?(?:%|per\s?cent\b|-\s?\d+)(?:\s(?:chance|probability|likelihood)\b)?|\s(?:in|out\sof)\s\w+"
)
_TEMPORAL = re.compile(r"(?:before|by|until|till|within)\b", re.IGNORECASE)
"""With these a time is named, no condition, if a deadline was marked there."""
_THAT = re.compile(r"\s+that\s+")
_ENDS_IN_THAT = re.compile(r"\bthat\s*\Z", re.IGNORECASE)
_LINK_LAST = re.compile(r"(?<=\w)\s+(?:as|that|to|of|and|or|with|by)\Z", re.IGNORECASE)


def whole_clauses(acts: Acts, text: str, sentences: Sentences) -> Acts:
    """The acts with whole clauses for positions and forecasts, each part with the clause that it belongs to."""
    spans = _completed([p.span for p in acts.positions], text)
    positions = [
        p._replace(span=_trimmed(span, text), condition=p.condition and _whole_condition(p.condition, text))
        for p, span in zip(acts.positions, spans, strict=True)
    ]
    positions = _under_conditions(positions, text, sentences)
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
        elif (name := _NAME_ON.match(text, end)) and text[span.start : end].split()[-1][:1].isupper():
            end = name.end()
        elif _FIGURE.search(text, span.start, end) and (rest := _OF_A_HUNDRED.match(text, end)):
            end = rest.end()
        out.append(Span(span.start, end) if end <= min(span.end + FARTHEST, following) else span)
    return out


def _breaks_off(text: str, span: Span) -> bool:
    """Whether no clause ends as this one does: with a word that leads on, or a number before what it counts."""
    start = max(span.start, span.end - 24)
    counting = _COUNT.search(text, start, span.end) and _COUNTED.match(text, span.end)
    return bool(counting) or _BREAKS_OFF.search(text, start, span.end) is not None


def _joined_by_that(positions: Sequence[PositionMark], text: str) -> list[PositionMark]:
    """The positions, two joined where the second says what the first is about: "guarantees that | it will not"."""
    out: list[PositionMark] = []
    for mark in positions:
        if out and (
            _THAT.fullmatch(text, out[-1].span.end, mark.span.start)
            or (not text[out[-1].span.end : mark.span.start].strip() and _ENDS_IN_THAT.search(text, *out[-1].span))
        ):
            out[-1] = out[-1]._replace(span=Span(out[-1].span.start, mark.span.end))
        else:
            out.append(mark)
    return out


def _from_not(span: Span, text: str) -> Span:
    """The clause with a "not" or "no" before it that belongs to its subject."""
    found = _NOT_ONE.search(text, max(0, span.start - 8), span.start)
    return Span(found.start(), span.end) if found and _ONE.match(text, span.start) else span


def _under_conditions(positions: Sequence[PositionMark], text: str, sentences: Sentences) -> list[PositionMark]:
    """The positions, a condition that was marked alone joined to the clause under it: "should it fall | we act"."""
    out: list[PositionMark] = []
    for i, mark in enumerate(positions):
        before = out[-1] if out else None
        if before is not None and _alone(before.span, text):
            near = mark.span.start - before.span.end <= _MAIN_NEAR
            near = near and sentences.around(before.span) == sentences.around(mark.span)
            if near and _MODAL.search(text, *mark.span):
                whole = hull((before.span, before.condition or before.span))
                out[-1] = mark._replace(span=Span(before.span.start, mark.span.end), condition=whole)
                continue
        if _alone(mark.span, text) and (rest := _main_behind(mark.span, text, positions[i + 1 : i + 2])):
            mark = mark._replace(span=Span(mark.span.start, rest), condition=mark.condition or mark.span)
        out.append(mark)
    return out


def _alone(span: Span, text: str) -> bool:
    """Whether a clause is a condition without what is to follow from it."""
    return _OPENS.match(text, *span) is not None and _MODAL.search(text, *span) is None


def _main_behind(span: Span, text: str, following: Sequence[PositionMark]) -> int | None:
    """Where the main clause ends that follows a condition after a comma; None where none does, or it is marked."""
    found = _MAIN_CLAUSE.match(text, span.end)
    if found is None or any(mark.span.start < found.end() for mark in following):
        return None
    return found.end()


def _trimmed(span: Span, text: str) -> Span:
    """The clause without a last word that leads on to nothing: "the charge as" of a quotation; "that" leads on."""
    found = _LINK_LAST.search(text, *span)
    if found is None or found.group().strip().lower() == "that":
        return span
    return Span(span.start, found.start())


def _whole_condition(condition: Span, text: str) -> Span | None:
    """The condition with the words that open it and to its end; None where it is none."""
    if _NO_CONDITION.match(text, *condition):
        return None
    start, end = condition
    line = line_start(text, start, start - 24)
    opened = _OPENED.search(text, line, start)
    if opened is None and text[start:end].lower().startswith("long"):
        opened = _LONG.search(text, line, start)
    start = opened.start() if opened else start
    if _OPENER_ALONE.search(text, start, end) or (opened and _BREAKS_OFF.search(text, max(start, end - 24), end)):
        found = _STOPS.search(text, end, min(end + FARTHEST, len(text)))
        end = found.start() if found else end
    elif (subject := _SUBJECT_AFTER.search(text, start, end + FARTHEST)) and subject.end() == end:
        end = subject.start()
    if more := _AT_ALL.match(text, end):
        end = more.end()
    return Span(start, end) if " " in text[start:end] or text[start:end].lower() == "otherwise" else None


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
        condition = condition and _whole_condition(condition, text)  # a single word conditions nothing
        if condition and mark.span.start < condition.start < mark.span.end and _RELATIVE.search(text, *condition):
            rest = _STOPS.search(text, condition.end, mark.span.end)
            condition = Span(condition.start, max(condition.end, rest.start() if rest else mark.span.end))
        elif not mark.condition and (adjoining := _adjoining(mark.span, around, text)):
            condition, mark = adjoining, mark._replace(span=Span(mark.span.start, adjoining.end))
        if condition and _TEMPORAL.match(text, condition.start) and any(condition.overlap(d) for d in deadlines):
            condition = None
        out.append(mark._replace(condition=condition, deadlines=deadlines, likelihood=likelihood))
    return out


def _adjoining(clause: Span, clauses: Sequence[Span], text: str) -> Span | None:
    """The condition right behind a clause, None where there is none or another clause is marked there."""
    found = _ADJOINING.match(text, clause.end)
    if found is None or any(clause.end <= other.start < found.end() for other in clauses):
        return None
    return Span(found.end() - len(found[0].lstrip(" ,")), found.end())


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

"""From resolved attributions to statements: kind, date, nesting and ids."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from parley.claims.dates.date_clauses import in_one_clause
from parley.claims.language.tokens import Word
from parley.claims.layout import QUOTE_STATES, SHAPES
from parley.claims.types import Attribution, Statement, StatementKind
from parley.provenance import content_id
from parley.spans import Span, hull
from parley.times import DateExpression

_THAT = re.compile(
    r"that\b(?!\s(?:is|was|would|will|has|had|can|could|may|might|must|should|does|did)\b)[\s,]*", re.IGNORECASE
)
"""The conjunction; what "that is not true" is said of is a part of it."""
_INSIDE, _MARK = QUOTE_STATES.index("inside"), QUOTE_STATES.index("mark")
_PUNCTUATION = SHAPES.index("punctuation")
_BREAK = re.compile(r"[.!?…][\"”’'»)]*\s+|\n\s*\n")
_LABELLED = re.compile(r"\s?:\s")
_LINE_END = re.compile(r"[.,;:—–-]?[ \t]*(?:\n|\Z)")
_REACH = 80
"""A date further than this from the cue and source (characters) belongs to something else."""


def without_that(span: Span, text: str) -> Span:
    """The span without a leading "that"."""
    found = _THAT.match(text, span.start, span.end)
    return Span(found.end(), span.end) if found and found.end() < span.end else span


def quotation_kind(contents: Sequence[Span], words: Sequence[Word]) -> StatementKind:
    """direct where every word is quoted, indirect where none is, else mixed."""
    quoted = plain = False
    for content in contents:
        first = bisect_left(words, content.start, key=lambda w: w.start)
        last = bisect_right(words, content.end - 1, key=lambda w: w.start)
        for word in words[first:last]:
            if word.quote == _INSIDE:
                quoted = True
            elif word.quote != _MARK and word.shape != _PUNCTUATION:
                plain = True
    if quoted:
        return "mixed" if plain else "direct"
    return "indirect"


def is_turn(text: str, attribution: Attribution) -> bool:
    """Whether words are a turn of a conversation: behind a label with which its line begins, or a line."""
    source = attribution.source
    if attribution.cue is not None or attribution.outer is not None:
        return False
    if source is None:
        begin, end = attribution.contents[0].start, attribution.contents[-1].end
        return (begin == 0 or text[begin - 1] == "\n") and _LINE_END.match(text, end) is not None
    begins = source.start == 0 or text[source.start - 1] == "\n"
    return begins and _LABELLED.match(text, source.end) is not None


_BOUND = re.compile(r"(?:within|by|until|till|no later than)\b", re.IGNORECASE)
"""What bounds something to come, and is no day of a saying."""


def statement_date(
    attribution: Attribution, dates: Sequence[DateExpression], text: str, within: Span | None = None
) -> DateExpression | None:
    """The date of the saying: the nearest expression in the cue's sentence that is not part of the content.

    `within`: the content of the outer statement, to which a nested one's date belongs.
    """
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return None
    near = dates[
        bisect_left(dates, anchor.start - _REACH, key=lambda d: d.span.start) : bisect_right(
            dates, anchor.end + _REACH, key=lambda d: d.span.start
        )
    ]
    best: tuple[int, DateExpression] | None = None
    for date in near:
        if any(content.overlap(date.span) for content in attribution.contents):
            continue
        if within is not None and not within.contains(date.span):
            continue
        if (date.start is None) != (date.end is None):
            continue  # "since 2014" and "until 2015" date no single saying
        if _BOUND.match(date.text):
            continue
        gap = (date.span.end, anchor.start) if date.span.end <= anchor.start else (anchor.end, date.span.start)
        if gap[1] - gap[0] > _REACH or _interrupted(Span(*gap), attribution.contents, text):
            continue
        around = Span(max(0, anchor.start - _REACH), anchor.end)
        if (best is None or gap[1] - gap[0] < best[0]) and in_one_clause(text, around, date.span, anchor):
            best = (gap[1] - gap[0], date)
    return best[1] if best else None


def _interrupted(gap: Span, contents: Sequence[Span], text: str) -> bool:
    """Whether a sentence ends between cue and date, quoted content left aside."""
    for found in _BREAK.finditer(text, gap.start, max(gap.start, gap.end)):
        if found.group().count("\n") > 1 or not any(c.start <= found.start() < c.end for c in contents):
            return True
    return False


def _outside(dates: Sequence[DateExpression], contents: Sequence[Span]) -> list[DateExpression]:
    """The dates that stand in nobody's words, in one sweep."""
    merged: list[Span] = []
    for content in sorted(contents):
        if merged and content.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, content.end))
        else:
            merged.append(content)
    starts = [content.start for content in merged]
    out = []
    for date in dates:
        at = bisect_right(starts, date.span.start) - 1
        if at < 0 or not merged[at].contains(date.span):
            out.append(date)
    return out


def build_statements(
    article_id: str,
    text: str,
    words: Sequence[Word],
    attributions: Sequence[Attribution],
    speaker_of: Sequence[str],
    told_to: Sequence[str | None],
    dates: Sequence[DateExpression],
) -> tuple[Statement, ...]:
    """One statement per attribution, in the same order; `via` leads to the outer one."""
    free = _outside(dates, [c for a in attributions for c in a.contents])
    ids = [content_id("st", article_id, a.source, a.cue, *a.contents) for a in attributions]
    return tuple(
        Statement(
            id=ids[i],
            speaker=speaker_of[i],
            source_span=a.source,
            cue_span=a.cue,
            content_spans=tuple(without_that(c, text) for c in a.contents),
            kind="direct" if is_turn(text, a) else quotation_kind(a.contents, words),
            told_to=told_to[i],
            date=statement_date(a, free, text)
            if a.outer is None
            else statement_date(a, dates, text, hull(attributions[a.outer].contents)),
            via=ids[a.outer] if a.outer is not None else None,
        )
        for i, a in enumerate(attributions)
    )

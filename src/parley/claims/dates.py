"""Date expressions in a text, and the days they stand for.

A span holds the shortest full expression, with the words that change its interval ("early in 2022",
"since 2014", "within 48 hours", "by Friday") and without a leading "on", "in" or "at". Relative words
are anchored on the day of publication, or on that of the live-blog entry they stand in; without an
anchor they stay unresolved, and words that no calendar resolves ("Ramadan") always do.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence

from parley.claims.calendar import UNRESOLVED, Interval
from parley.claims.date_rules import RULES, Context
from parley.spans import Span
from parley.times import DateExpression

# Words that could begin a date expression; only there are the rules tried, which keeps the search linear.
_TRIGGER = re.compile(
    r"(?<![\w$£€])(?:\d{1,4}|['’]\d0s|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?"
    r"|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|early|mid|late|last|next|this|coming|the|today|tonight|yesterday"
    r"|tomorrow|overnight|within|in|recent|past|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|midday|noon"
    r"|midnight|winter|spring|summer|autumn|fall|christmas|new|easter|ramadan|thanksgiving|independence|twenty|thirty|forty)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:\b(?P<word>since|until|till|by|before|after|from)\s+(?:the\s+end\s+of\s+)?(?:early\s+|late\s+)?)\Z",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|is to|are to|is due|are due|due to|is set|are set|expected|scheduled|plans?|planned|going to|intends?|next|upcoming|ahead of"
    r"|could|may|might|meet|meets|hold|begin|begins|deadline|until|by)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:said|told|was|were|had|did|ago|met|began|seized|killed|announced|\w{3,}ed)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.!?;\n]")
_MAY_VERB = re.compile(
    r"may\s+(?:\w+ly\s+)?(?:be|have|not|also|yet|well|even|soon|still|now|never|\w+[a-z])\b", re.IGNORECASE
)

_WINDOW = 90
"""Characters on each side in which a clause's tense is looked for."""


def _future(text: str, span: Span) -> bool:
    """Whether the clause around an expression speaks of the future, by its verbs."""
    left = text[max(0, span.start - _WINDOW) : span.start]
    right = text[span.end : span.end + _WINDOW]
    left = _CLAUSE.split(left)[-1]
    right = _CLAUSE.split(right)[0]
    ahead = [m.end() - len(left) for m in _FUTURE.finditer(left)]
    past = [m.end() - len(left) for m in _PAST.finditer(left)]
    if ahead or past:
        return max(ahead, default=-_WINDOW) >= max(past, default=-_WINDOW)
    first = _FUTURE.search(right)
    told = _PAST.search(right)
    return bool(first and (not told or first.start() < told.start()))


def _plausible(text: str, start: int, end: int) -> bool:
    """Whether the words are a date here: "may" the verb, "march" the verb, ages and counts are not."""
    words = text[start:end]
    lower = words.lower()
    if lower in ("may", "march", "mar", "sun", "sat", "the 10s", "second"):
        if (
            words == "May"
            and not _MAY_VERB.match(text, start, start + 40)
            and start > 0
            and text[start - 2 : start - 1] not in '.!?\n"“'
        ):
            return True
        return words == "March" and bool(
            re.search(
                r"\b(?:in|since|by|until|of|last|next|this|from|to|and)\s+\Z",
                text[max(0, start - 12) : start],
                re.IGNORECASE,
            )
        )
    if words.isdigit() and len(words) == 4:
        before = text[max(0, start - 14) : start].lower()
        after = text[end : end + 14].lower()
        if re.match(
            r"[,.]\d|\s*(?:%|per ?cent|dollars|euros|people|troops|soldiers|men|tanks|km|miles|tons|tonnes|feet|metres|meters|pages|votes)\b|-(?:year|strong|mile|km|page)",
            after,
        ):
            return False
        return not re.search(
            r"(?:[$£€#]|\bno\.|\bresolution|\bflight|\broom|\babout|\bover|\bnearly|\bmore than|\bsome|\bat least|\d,|\d\.)\s*\Z",
            before,
        )
    return True


def _bounded(word: str, interval: Interval, anchor: dt.date | None) -> Interval:
    """What a word before an expression makes of it: "since 2014" has a start only, "by Friday" an end."""
    if interval.start is None and interval.end is None:
        return UNRESOLVED
    if word in ("since", "from", "after"):
        start = interval.end + dt.timedelta(days=1) if word == "after" and interval.end else interval.start
        return Interval(start, None, interval.precision)
    end = interval.start - dt.timedelta(days=1) if word == "before" and interval.start else interval.end
    start = anchor if anchor and end and anchor <= end else None
    return Interval(start, end, interval.precision)


def find_dates(
    text: str, *, anchor: dt.date | None, anchors: Sequence[tuple[Span, dt.date]] = ()
) -> tuple[DateExpression, ...]:
    """All date expressions, in order, none overlapping.

    `anchor`: day of publication. `anchors`: parts of the text with a day of their own, sorted and
    disjoint, such as the entries of a live blog.
    """
    starts = [span.start for span, _ in anchors]
    found: list[DateExpression] = []
    at = 0
    while trigger := _TRIGGER.search(text, at):
        start = trigger.start()
        best: tuple[int, Interval] | None = None
        here = anchor
        if anchors and (i := bisect_right(starts, start) - 1) >= 0 and start < anchors[i][0].end:
            here = anchors[i][1]
        for rule in RULES:
            match = rule.pattern.match(text, start, start + 80)
            if match and (best is None or match.end() > best[0]) and _plausible(text, start, match.end()):
                context = Context(here, _future(text, Span(start, match.end())))
                try:
                    best = (match.end(), rule.meaning(match, context))
                except (ValueError, OverflowError):
                    best = (match.end(), UNRESOLVED)
        if best is None:
            at = trigger.end()
            continue
        end, interval = best
        lead = re.match(
            r"in\s+(?!the next|\d|a\b|an\b|[a-z]+\s+(?:hour|day|week|month|year)s?\b)", text[start:end], re.IGNORECASE
        )
        if lead:
            start += lead.end()
        bound = _BOUND.search(text, max(at, start - 24), start)
        if bound and bound.start() >= (found[-1].span.end if found else 0):
            start = bound.start("word")
            interval = _bounded(bound["word"].lower(), interval, here)
        found.append(
            DateExpression(
                text=text[start:end], span=Span(start, end), start=interval.start, end=interval.end,
                precision=interval.precision,
            )
        )  # fmt: skip
        at = end
    return tuple(found)

"""Conditions that stand apart from what they condition: "If the talks fail," she said, "there will be a war"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from parley.claims.acts import ForecastMark
from parley.claims.types import Attribution
from parley.spans import Span

_OPENER = re.compile(r"[“\"']*(?:even\s+)?(?:if|unless|should|provided)\b", re.IGNORECASE)
_MAIN = re.compile(
    r"[,—–]\s.*\b(?:will|would|could|may|might|shall|can|must|should|won['’]t|is|are|expects?)\b|['’]ll\b",
    re.IGNORECASE | re.DOTALL,
)
"""A main clause after a condition."""
_EDGES = re.compile(r"[\s“”\"',;:—–]+")


def with_main_clauses(
    forecasts: Sequence[ForecastMark], attributions: Iterable[Attribution], text: str
) -> list[ForecastMark]:
    """The forecasts; of a statement whose first part is a condition alone, the next part is the forecast under it."""
    out = list(forecasts)
    for attribution in attributions:
        contents = sorted(attribution.contents)
        if len(contents) < 2 or not _OPENER.match(text, contents[0].start) or _MAIN.search(contents[0].of(text)):
            continue
        condition, main = contents[0], _bare(contents[1], text)
        inside = [mark for mark in out if mark.span.overlap(condition)]
        if not inside or main is None:
            continue
        after = next((mark for mark in out if mark.span.overlap(main)), None)
        first = after or inside[0]._replace(span=main)
        out = [mark for mark in out if mark not in inside and mark is not after]
        out.append(first._replace(condition=_bare(condition, text)))
    return sorted(out, key=lambda mark: mark.span)


def _bare(span: Span, text: str) -> Span | None:
    """The span without marks at its edges, None where nothing is left."""
    words = span.of(text)
    lead = len(words) - len(_EDGES.sub("", words, count=1)) if _EDGES.match(words) else 0
    end = len(words.rstrip(" \n“”\"',;:—–"))
    return Span(span.start + lead, span.start + end) if end > lead else None

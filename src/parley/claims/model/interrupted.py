"""Contents that are interrupted by who says it: "Orsk, he said, would not yield" is said in both its parts.

Where an auxiliary goes on after the parenthesis, what stands before it is its subject. Of 72 such attributions in
PolNeAR's training articles 69 have both parts for their content, three the second alone, none the first alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.spans import Span, hull

_LONGEST = 120
"""Characters of a parenthesis that names who says it, and how."""
_SUBJECT = 90
"""Characters of the subject before it."""
_REST = 400
"""Characters of what goes on behind it."""
_COMMA = re.compile(r"[,–—][\s\"“”]*\Z")
_GOES_ON = re.compile(
    r"\s?[,–—]\s+(?=(?:[a-z]+ly\s+)?(?:is|are|was|were|would|will|had|has|have|may|might|could|should|must|can|cannot|does"
    r"|did|do)\b)"
)
_END = re.compile(r"[.!?;](?=[\"”’']?(?:\s|\Z))|\n")
_BEGIN = re.compile(r"(?:^|[.!?:;][\"”’']?\s|\n)([^\n.!?:;,\"“”]+)\Z")


def both_parts(text: str, saying: Sequence[Span], contents: tuple[Span, ...]) -> tuple[Span, ...]:
    """The contents with the other part of the clause that who says it interrupts; others as they are."""
    if len(saying) < 2 or not contents:
        return contents
    start, end = hull(saying)
    if end - start > _LONGEST or any(content.overlap(Span(start, end)) for content in contents):
        return contents
    opened, goes_on = _COMMA.search(text, max(0, start - 4), start), _GOES_ON.match(text, end)
    if opened is None or goes_on is None:
        return contents
    before = [content for content in contents if content.end <= start and start - content.end < 4]
    after = [content for content in contents if content.start >= end and content.start - goes_on.end() < 2]
    if before and not any(content.start >= end for content in contents):
        until = min(goes_on.end() + _REST, len(text))
        ends = _END.search(text, goes_on.end(), until)
        if ends is None and until < len(text):
            return contents  # it goes on too far to be told where it ends
        return (*contents, Span(goes_on.end(), ends.start() if ends else until))
    if after and not any(content.end <= start for content in contents):
        subject = _BEGIN.search(text, max(0, opened.start() - _SUBJECT), opened.start())
        return (Span(*subject.span(1)), *contents) if subject else contents
    return contents

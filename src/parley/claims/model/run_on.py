"""Contents that run on behind a semicolon into the next report: "Orsk says it fell; Belmar said that it stood"."""

from __future__ import annotations

import re

from parley.claims.model.content_edges import quotation
from parley.claims.model.plain_reports import plain_reports
from parley.spans import Span

_SEMICOLON = re.compile(r";\s(?:(?:and|but|while)\s)?")
_LONGEST = 400
"""Characters of the next report that are looked at."""


def without_next_report(text: str, contents: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """The contents, one behind its verb cut where a report of its own begins behind a semicolon; others as they are."""
    if cue is None:
        return contents
    return tuple(
        _cut(text, content) if content.start >= cue.end and not quotation(text, content) else content
        for content in contents
    )


def _cut(text: str, content: Span) -> Span:
    """A content up to the semicolon behind which the next report begins, outside quotation marks."""
    for found in _SEMICOLON.finditer(text, *content):
        before = text[content.start : found.start()]
        if before.count("“") != before.count("”") or before.count('"') % 2:
            continue
        next_one = Span(found.end(), min(content.end, found.end() + _LONGEST))
        if any(report.source and report.source.start == found.end() for report in plain_reports(text, next_one)):
            return Span(content.start, found.start())
    return content

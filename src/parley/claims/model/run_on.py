"""Contents that run on behind a semicolon into the next report: "Orsk says it fell; Belmar said that it stood"."""

from __future__ import annotations

import re

from parley.claims.model.content_edges import quotation
from parley.claims.model.plain_reports import plain_reports
from parley.spans import Span

_SEMICOLON = re.compile(r";\s(?:(?:and|but|while)\s)?")
_NEXT_SENTENCE = re.compile(r"[^“”\"]*?(?<=[a-z]{4})(?P<end>\.)\s(?=[A-Z])")
_NEAR = 2
"""Characters between a verb and the part of its clause that follows."""
_CHARGES = re.compile(r"\b(?:accus(?:e|es|ed|ing)|suspect(?:s|ed)?|charg(?:es|ed|ing)|blam(?:e|es|ed|ing))\Z")
_OF_DOING = re.compile(r"[^.;:“”\"\n]{2,80}?\s(?:of|for|with)\s")
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


def without_next_sentence(text: str, contents: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """The contents, one that goes on from its verb as a part of its clause cut where the sentence ends.

    "Accuses Orsk of fraud. | The charge is false" is of a note that is quoted whole.
    """
    if cue is None:
        return contents
    return tuple(
        Span(content.start, found.start("end"))
        if 0 < content.start - cue.end <= _NEAR
        and _CHARGES.search(text, *cue)
        and _OF_DOING.match(text, *content)
        and (found := _NEXT_SENTENCE.match(text, *content))
        else content
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

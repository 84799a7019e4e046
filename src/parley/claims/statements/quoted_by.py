"""Who is quoted by another: "Roe was quoted by the agency as saying" is Roe's statement, whatever the agency is called.

The model takes whom "by" names for the source, as in other passives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parley.claims.language.sentences import Sentences
from parley.claims.model.attributions import in_order
from parley.claims.model.content_edges import trimmed
from parley.claims.types import Attribution
from parley.spans import Span

_QUOTED = re.compile(
    r"\b(?P<cue>(?:(?:has|have|had)\sbeen|is|are|was|were)\s(?:later\s|also\s|earlier\s|widely\s)?(?:quoted|cited|reported))"
    r"\sby\s(?P<by>[^.;:“”\"\n]{2,80}?)\s(?P<as>as\s(?:having\s(?:said|warned|told)|saying|warning|telling|stating|declaring"
    r"|adding|claiming|insisting|predicting|denying|threatening|vowing))\b"
)
"""The passive of quoting, with who quotes and what the quoted one does."""
_MARKS = re.compile(r"[“”\"»]")
_OPENERS = re.compile(
    r"(?:(?:And|But|Yet|Meanwhile|Later|Earlier|Then|Separately|However),?\s|On\s(?:\w+\s){0,2}\w+day,?\s"
    r"|(?:In|From|At)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?,\s|(?:Last|This)\s\w+,?\s)+"
)
"""What may open the sentence before its subject."""
_CLAUSE = re.compile(r"\b(?:that|when|while|after|before|because|although|though|as|if)\s")
_LONGEST = 140
"""Characters of who is quoted."""
_EDGE = " \t\n,;:–—-"


def with_quoted(text: str, attributions: Sequence[Attribution], sentences: Sentences) -> tuple[Attribution, ...]:
    """The attributions, those of a passive of quoting with the quoted one for their source."""
    found = list(_QUOTED.finditer(text))
    if not found:
        return tuple(attributions)
    kept = dict(enumerate(attributions))
    merged: dict[int, int] = {}
    for match in found:
        subject = _subject(text, match.start("cue"), sentences)
        said = Span(match.start("cue"), match.end("as"))
        about = [n for n, a in kept.items() if subject is not None and _is_about(a, said)]
        if subject is None or not about:
            continue
        contents = [c for n in about for whole in kept[n].contents for c in _outside(text, whole, subject, said)]
        if not contents:
            continue
        first, *others = about
        kept[first] = replace(
            kept[first], source=subject, cue=Span(*match.span("cue")), contents=tuple(sorted(set(contents)))
        )
        for other in others:
            merged[other] = first
            del kept[other]
    order = sorted(kept, key=lambda number: in_order(kept[number]))
    place = {number: i for i, number in enumerate(order)}

    def outer(number: int) -> int | None:
        held = kept[number].outer
        held = merged.get(held, held) if held is not None else None
        return place[held] if held is not None and held != number else None

    return tuple(replace(kept[number], outer=outer(number)) for number in order)


def _is_about(attribution: Attribution, said: Span) -> bool:
    """Whether an attribution has its cue, or its source, in the words of a passive of quoting."""
    return any(span is not None and span.overlap(said) for span in (attribution.cue, attribution.source))


def _subject(text: str, end: int, sentences: Sentences) -> Span | None:
    """Whoever is quoted: what stands before the passive in its sentence, behind a quotation or a conjunction."""
    start = max(sentences.around(Span(end, end + 1)).start, text.rfind("\n", 0, end) + 1)
    if end - start > 4 * _LONGEST:
        start = end - 4 * _LONGEST
    for mark in _MARKS.finditer(text, start, end):
        start = mark.end()
    while start < end and text[start] in " ,\t":
        start += 1
    opener = _OPENERS.match(text, start, end)
    start = opener.end() if opener else start
    for clause in _CLAUSE.finditer(text, start, end):
        start = clause.end()
    span = trimmed(text, Span(start, end), _EDGE) if start < end else None
    return span if span is not None and span.end - span.start <= _LONGEST else None


def _outside(text: str, content: Span, subject: Span, said: Span) -> list[Span]:
    """What of a content stands before the subject or behind the passive."""
    parts = []
    if content.start < subject.start:
        parts.append(trimmed(text, Span(content.start, min(content.end, subject.start)), " \t\n"))
    if content.end > said.end:
        start = max(content.start, said.end)
        start += len(text[start : content.end]) - len(text[start : content.end].lstrip(_EDGE))
        start += len("that ") if text.startswith("that ", start) else 0
        parts.append(trimmed(text, Span(start, content.end), " \t\n") if start < content.end else None)
    return [part for part in parts if part is not None]

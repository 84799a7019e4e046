"""Where what somebody says begins and ends, by the words and marks around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.spans import Span

_WRITES = re.compile(r"\b(?:writes|wrote)\Z")
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s")
_FEW = 5
"""Words between what is said and who says it."""
_LEAD = re.compile(
    r"\(?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|CET|EST|EDT))?\)?\s?[:–—-]?\s(?=[A-Z“\"])"
    r"|[A-Z][A-Z.’' -]{2,30}(?:,\s[A-Z][A-Za-z. ]{1,20})?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?"
    r"(?:\s\([A-Za-z ]{2,20}\))?\s?[–—-]{1,2}\s"
)
"""The hour of an entry, the place and day of a story."""
_ADJOINS = re.compile(r"[,”\"’\s]{0,4}")
_QUOTATION = re.compile(r"[a-z)][.!?]\s[“\"]")
_CLOSING = '”"'
_OPENING = "“\"„«‘'"


def trimmed(text: str, span: Span, edge: str) -> Span | None:
    """The span without the characters of `edge` at either end, None where nothing else is in it."""
    start, end = span
    while start < end and (text[start] in edge or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in edge or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def quotation(text: str, content: Span) -> bool:
    """Whether a content opens with a quotation mark, inside its span or right before it."""
    return text[content.start] in _OPENING or (content.start > 0 and text[content.start - 1] in _OPENING)


def _quoted(text: str, content: Span) -> bool:
    """Whether a content touches a quotation mark, at its begin or at its end."""
    return quotation(text, content) or any(mark in text[content.end - 1 : content.end + 2] for mark in "“”\"'")


def to_the_end(text: str, contents: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """The contents of who "writes:" without quotation marks, to the paragraph's end; others as they are."""
    if not contents or cue is None or not _WRITES.search(text, *cue) or text[cue.end : cue.end + 1] != ":":
        return contents
    if contents[0].start < cue.end or quotation(text, contents[0]):
        return contents
    line = text.find("\n", contents[0].start)
    whole = trimmed(text, Span(contents[0].start, line if line >= 0 else len(text)), ",;:–—-")
    return (whole,) if whole else contents


def without_strays(text: str, contents: tuple[Span, ...], saying: Sequence[Span]) -> tuple[Span, ...]:
    """The contents but for what was said of something else before the source: unquoted, and a clause away.

    Of 1,695 labelled attributions of several contents (PolNeAR train) seven have one in a sentence before, ten one more
    than five words before.
    """
    first = min((part.start for part in saying), default=0)
    if len(saying) < 2 or not any(content.start >= first for content in contents):
        return contents
    return tuple(c for c in contents if c.end > first or _said_with(text, c, first) or _quoted(text, c))


def _said_with(text: str, content: Span, source: int) -> bool:
    """Whether a content leads on to the source behind it: in one sentence, with a few words between."""
    gap = text[content.end : source]
    return _SENTENCE_END.search(gap) is None and len(gap.split()) <= _FEW


def without_lead(text: str, contents: tuple[Span, ...]) -> tuple[Span, ...]:
    """The contents without the hour or the dateline that begins their line: "14:05: | Orsk left", "ORSK - | It"."""
    return tuple(_without_lead(text, content) for content in contents)


def _without_lead(text: str, content: Span) -> Span:
    if content.start and text[content.start - 1] != "\n":
        return content
    lead = _LEAD.match(text, *content)
    return Span(lead.end(), content.end) if lead else content


def without_prelude(text: str, contents: tuple[Span, ...], saying: Sequence[Span]) -> tuple[Span, ...]:
    """The contents without the sentences before a quotation on which its verb follows: "It fell. | “We left,” he said".

    They are the article's; nothing attributes them.
    """
    first = min((part.start for part in saying), default=0)
    if not contents or contents[-1].end > first or not _ADJOINS.fullmatch(text, contents[-1].end, first):
        return contents
    last = contents[-1]
    if not any(mark in text[last.end - 1 : first] for mark in _CLOSING):
        return contents
    if not quotation(text, last) and (opens := _QUOTATION.search(text, *last)):
        last = Span(opens.end() - 1, last.end)
    elif not quotation(text, last):
        return contents
    before = (c for c in contents[:-1] if quotation(text, c) or not _SENTENCE_END.search(text, c.end, last.start + 1))
    return (*before, last)

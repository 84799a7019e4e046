"""Organisations that an article introduces with their short form in brackets: "Roe Policy Centre (RPC)"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from parley.claims.names import is_acronym_of
from parley.claims.phrases import word_set
from parley.claims.types import Mention
from parley.spans import Span

_DEFINED = re.compile(r"\s?\(\s?(?:the\s|or\s)?([A-Z][A-Za-z]{1,7})\s?\)")
_SHORT = re.compile(r"\b[A-Z]{2,8}\b")
_WORD_BEFORE = re.compile(r"([^\W_][\w.'’&-]*)\s?$")
_LINKS = word_set("of for and the in on to & de du des del al y")
_MOST_WORDS = 11
_LONGEST = 120


def with_acronyms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with each introduced organisation whole, and its short form an organisation wherever it stands."""
    defined: dict[str, Span] = {}
    for match in _DEFINED.finditer(text):
        short = match.group(1)
        if short.isupper() and short not in defined:
            span = _long_form(text, match.start(), short)
            if span is not None:
                defined[short] = span
    if not defined:
        return list(mentions)
    spans = sorted(defined.values())
    starts = [span.start for span in spans]

    def is_part(span: Span) -> bool:
        before = bisect_right(starts, span.end - 1) - 1
        return before >= 0 and spans[before].end > span.start

    kept = [
        Mention(span=mention.span, kind="organisation") if mention.span.of(text) in defined else mention
        for mention in mentions
        if not is_part(mention.span)
    ]
    marked = {mention.span.start for mention in kept}
    for match in _SHORT.finditer(text):
        if match.group() in defined and match.start() not in marked:
            kept.append(Mention(span=Span(*match.span()), kind="organisation"))
    return [*kept, *(Mention(span=span, kind="organisation") for span in spans)]


def _long_form(text: str, end: int, short: str) -> Span | None:
    """The words before a bracket whose initials make the short form."""
    start = end
    for _ in range(_MOST_WORDS):
        word = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if word is None or end - word.start() > _LONGEST or "\n" in text[word.start() : end]:
            return None
        start = word.start()
        if not (word.group(1)[0].isupper() or word.group(1) in _LINKS):
            return None
        if is_acronym_of(short, text[start:end]) and word.group(1).lower() not in _LINKS:
            return Span(start, end)
    return None

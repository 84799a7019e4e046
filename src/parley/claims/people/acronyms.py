"""Organisations made whole: those with their short form in brackets, "Roe Policy Centre (RPC)", and armed movements."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from parley.claims.language.names import acronym, is_acronym_of
from parley.claims.language.phrases import word_set
from parley.claims.types import Mention
from parley.spans import Span

_DEFINED = re.compile(r"\s?\(\s?(?:the\s|or\s)?([A-Z][A-Za-z]{1,7})\s?\)")
_SHORT = re.compile(r"\b[A-Z]{2,8}\b")
_WORD_BEFORE = re.compile(r"([^\W_][\w.'’&-]*)\s?$")
_LINKS = word_set("of for and the in on to & de du des del al y")
_MOST_WORDS = 11
_LONGEST = 120
_FORCE = "Front|Vanguard|Movement|Brotherhood|Commando|Resistance"
_MOVEMENT = re.compile(
    rf"\b(?:All )?(?:[A-Z][\w’'-]+ ){{0,2}}(?:{_FORCE})\b"
    r"(?: (?:of|for) (?:the )?(?:[A-Z][\w’-]+ (?:of )?)?[A-Z][\w’-]+"
    r"(?: (?:tribes|peoples?|clans|workers|valleys|hills|islands)\b)?)?"
)
"""Armed movements and fronts: "Front of the Saguiat tribes", "All Khasar Students' Front"."""
_INITIALS = re.compile(r"[A-Z]{3,6}")
_RUN = re.compile(r"(?<![\w-])[A-Z][a-z][\w’'-]*(?:(?: (?:of|for|and|the|in)){0,2} [A-Z][a-z][\w’'-]*){2,7}(?![\w-])")
"""Words in capitals that may be a body's name: "Rapid Harbour Forces"."""
_OPENERS = re.compile(r"(?:The|A|An|In|On|But|And|That|This|His|Her|Its|Their|Our) ")
_ARMY = " Army"


def with_acronyms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with each introduced organisation whole, and its short form an organisation wherever it stands."""
    return _with_long_forms(text, _with_short_forms(text, _with_movements(text, mentions)))


def _with_long_forms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, and names in capitals that the tagger missed whose initials are a body of the article."""
    marked = {name for m in mentions if m.kind == "organisation" and _INITIALS.fullmatch(name := m.span.of(text))}
    if not marked:
        return list(mentions)
    whole = []
    for match in _RUN.finditer(text):
        opener = _OPENERS.match(match.group())
        span = Span(match.start() + (opener.end() if opener else 0), match.end())
        if acronym(span.of(text)) in marked:
            whole.append(span)
    kept = [m for m in mentions if not any(s.start < m.span.end and m.span.start < s.end for s in whole)]
    return [*kept, *(Mention(span=span, kind="organisation") for span in whole)]


def _with_movements(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with armed movements whole: "Front of the Harbour tribes", "Black Reef | Army"."""
    whole = []
    for match in _MOVEMENT.finditer(text):
        opener = _OPENERS.match(match.group())
        span = Span(match.start() + (opener.end() if opener else 0), match.end())
        if " " in span.of(text):
            whole.append(span)
    for mention in mentions:
        end = mention.span.end
        two = mention.kind == "organisation" and " " in mention.span.of(text)
        if two and text[end : end + len(_ARMY)] == _ARMY and not text[end + len(_ARMY) :][:1].isalnum():
            whole.append(Span(mention.span.start, end + len(_ARMY)))
    if not whole:
        return list(mentions)
    kept = [m for m in mentions if not any(s.start < m.span.end and m.span.start < s.end for s in whole)]
    return [*kept, *(Mention(span=span, kind="organisation") for span in whole)]


def _with_short_forms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with those introduced before brackets whole, and their short forms wherever they stand."""
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

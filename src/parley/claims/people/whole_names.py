"""Names of persons that the tagger cut in pieces: at a nickname, a particle, an alias or the seat of a peer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parley.spans import Span

_PART = r"[A-ZÀ-Þ][^\W\d_]*(?:[-’'][^\W\d_]+)*"
_NICK = r"(?:[Tt]he\s)?[A-ZÀ-Þ][\w.’-]{1,14}(?:\s[A-ZÀ-Þ][\w’-]{1,14})?"
_NICKNAMED = re.compile(
    rf"(?<![\w’'-]){_PART}(?:\s[A-Z]\.?)?\s(?:“{_NICK}”|\"{_NICK}\"|‘{_NICK}’|'{_NICK}'|\({_PART}\))"
    rf"\s(?:(?:de|del|la|van|von|der|den|di|da|dos|al)\s){{0,2}}{_PART}(?![\w-])"
)
"""A given name, a nickname in marks and a surname: "Maurice 'Mel' Roe", "Jane “the Broom” Doe"."""
_PARTICLES = (
    r"(?:bin|ibn|bint|binti|ben|ould|mint|ag|al|el|de|la|las|los|del|della|degli|di|da|das|do|dos|du|le|van|von|der|den"
    r"|ten|ter|zu|zur|ap|y)"
)
_BETWEEN = re.compile(rf"\s(?:{_PARTICLES}\s){{0,3}}")
"""What may stand between two pieces of one name."""
_OPENS = re.compile(rf"{_PARTICLES}(?:\s|\Z)")
_CLOSES = re.compile(rf"\s{_PARTICLES}\Z")
_ALIAS = re.compile(r",?\s(?:alias|a\.?k\.?a\.?|urf)\s")
"""What stands between somebody's two names."""
_SEAT = re.compile(
    rf"\sof\s(?:the\s)?({_PART}(?:-(?:upon|on|under|in|le|de)-[A-Z][a-z]+)?)(?=[,.;:)]|\s(?![A-Z])|\s*\Z)"
)
"""The place that belongs to a peer's title: "Lord Roe | of Dunmore"."""
_PEER = re.compile(r"\b(?:Lord|Lady|Baroness|Viscount|Viscountess|Baron|Earl)\s\Z")
_MOST_WORDS = 5
"""Words of a whole name, one piece of which is a single word: "Juan | Miguel Roe Doe"."""
_LONGEST = 60


def whole_names(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans of persons, in order, the pieces of one name joined: "Jane" and "Roe" side by side are one."""
    nicknamed = [Span(*match.span()) for match in _NICKNAMED.finditer(text)]
    ordered = sorted(spans)
    starts = {span.start for span in ordered}
    ends = {span.end for span in ordered}
    whole = [span for span in nicknamed if span.start in starts and span.end in ends]
    joined: list[Span] = []
    for span in sorted([*whole, *ordered], key=lambda span: (span.start, -span.end)):
        if joined and _is_one(text, joined[-1], span):
            joined[-1] = Span(joined[-1].start, span.end)
        elif not joined or span.start >= joined[-1].end:
            joined.append(span)
    return [_with_seat(text, span) for span in joined]


def _is_one(text: str, before: Span, after: Span) -> bool:
    """Whether two mentions are pieces of one name."""
    between = text[before.end : after.start]
    if after.start < before.end or len(between) > len(" van der der ") or "\n" in between:
        return False
    first, second = before.of(text), after.of(text)
    if after.end - before.start > _LONGEST or first.endswith(("'s", "’s")):
        return False
    if _ALIAS.fullmatch(between):
        return True
    if not _BETWEEN.fullmatch(between):
        return False
    if between.strip() or _OPENS.match(second) or _CLOSES.search(f" {first}"):
        return True
    words = [*first.split(), *second.split()]
    short = 1 in (len(first.split()), len(second.split()))
    return short and len(words) <= _MOST_WORDS and all(word.isalpha() and word[:1].isupper() for word in words)


def _with_seat(text: str, span: Span) -> Span:
    """The name of a peer with the place in his title."""
    peer = " " not in span.of(text) and _PEER.search(text, max(0, span.start - 12), span.start)
    seat = _SEAT.match(text, span.end, min(len(text), span.end + _LONGEST)) if peer else None
    return Span(span.start, seat.end(1)) if seat else span

"""The members of a compound party, each by itself: "Peru, Ecuador and Colombia"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.claims.language.gazetteer import Gazetteer
from parley.claims.states.actor_names import known_code
from parley.claims.states.actor_words import SHORT_NAMES
from parley.spans import Span

_JOIN = re.compile(
    r"\s*(?:,\s*(?:and|or)\s+|;\s*|\s(?:and|&|or|but\s+also|as\s+well\s+as|along\s+with|versus|vs\.?)\s+)"
)
_LIST_COMMA = re.compile(r"\s*,\s*")


def members(words: str, gazetteer: Gazetteer) -> Iterator[Span]:
    """The members of a compound, each by itself; a name that holds "and" is not cut."""
    cuts = [match for match in _JOIN.finditer(words) if not _inside_name(words, match)]
    if cuts and known_code(words, gazetteer):
        yield Span(0, len(words))
        return
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(words)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        commas = list(_LIST_COMMA.finditer(words, start, end)) if cuts and end == edges[1] else []
        inner = [start, *(edge for comma in commas for edge in comma.span()), end]
        for first, last in zip(inner[::2], inner[1::2], strict=True):
            if words[first:last].strip():
                yield Span(first, last)


def _inside_name(words: str, join: re.Match[str]) -> bool:
    """Whether the "and" is inside one name: "Committee on Trade and Investment"."""
    left, right = words[: join.start()].split(), words[join.end() :].split()
    if not left or not right:
        return False
    listed = (
        any(word in ("on", "for", "of") for word in left[-3:]) and left[-1][:1].isupper() and right[0][:1].isupper()
    )
    return listed and left[0] not in SHORT_NAMES and len(right) <= 2

"""The name that the last clause of a sentence begins with: "..., as | Orsk | massed troops and warned that it"."""

from __future__ import annotations

import re

from parley.claims.organisation_runs import MentionAt
from parley.spans import Span

NAMED = ("person", "organisation", "place")
"""Kinds of mentions that can act."""
_OPENS = re.compile(r"\b(?:as|while|when|whereas|after|before|because|but|although|though)\s(?:the\s)?(?=[A-Z])")
_ACTS = re.compile(r"\s(?!(?:and|or|of|in|to|at|by|for|on|from|with|as)\b)[a-z]{3,}")
"""What follows a subject: a word that may be a verb."""
_REACH = 400
"""Characters before the end of the words in which their last clause begins. †"""


def clause_subject(text: str, words: Span, mention_at: MentionAt) -> Span | None:
    """The name with which the last clause of some words begins: behind a conjunction, else the one they begin with."""
    begin = max(words.start, words.end - _REACH)
    for opened in reversed(list(_OPENS.finditer(text, begin, words.end))):
        name = _begins(mention_at, opened.end(), words.end)
        if name is not None:
            return name if _ACTS.match(text, name.end) else None
    return _begins(mention_at, words.start, words.end)


def _begins(mention_at: MentionAt, place: int, before: int) -> Span | None:
    """The name that begins at a place and ends before another."""
    name = mention_at(place)
    fits = name is not None and name[0].start == place and name[0].end < before and name[1] in NAMED
    return name[0] if name and fits else None

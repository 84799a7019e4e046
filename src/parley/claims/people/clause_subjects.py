"""The name that the last clause of a sentence begins with: "..., as | Orsk | massed troops and warned that it"."""

from __future__ import annotations

import re

from parley.claims.people.organisation_runs import MentionAt
from parley.spans import Span

NAMED = ("person", "organisation", "place")
"""Kinds of mentions that can act."""
_OPENS = re.compile(r"\b(?:as|while|when|whereas|after|before|because|but|although|though)\s(?:the\s)?(?=[A-Z])")
_ACTS = re.compile(r"\s(?!(?:and|or|of|in|to|at|by|for|on|from|with|as)\b)[a-z]{3,}")
"""What follows a subject: a word that may be a verb."""
_REACH = 400
"""Characters before the end of the words in which their last clause begins. †"""


def clause_subject(text: str, sentence: Span, mention_at: MentionAt) -> Span | None:
    """The name with which the last clause of some words begins behind a conjunction, if one does."""
    begin = max(sentence.start, sentence.end - _REACH)
    for opened in reversed(list(_OPENS.finditer(text, begin, sentence.end))):
        name = name_begun(Span(opened.end(), sentence.end), mention_at)
        if name is not None:
            return name if _ACTS.match(text, name.end) else None
    return None


def name_begun(words: Span, mention_at: MentionAt) -> Span | None:
    """The name with which some words begin and do not end, if it is one of somebody who can act."""
    name = mention_at(words.start)
    fits = name is not None and name[0].start == words.start and name[0].end < words.end and name[1] in NAMED
    return name[0] if name and fits else None

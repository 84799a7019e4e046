"""Marks that hold only the first words of a clause: "they had taken | the bridge", "twenty Orskian | aircraft had"."""

from __future__ import annotations

import re

from parley.spans import Span

_BEGINS = re.compile(r"(?:\A|\n|[.!?:]\s|\b(?:that|said|says)\s|(?<!\w)(?=[“\"]))[“\"]?\Z")
"""Before a clause that is told as a whole."""
_NEAR = 8
"""Characters before a clause in which that stands."""
_SHORTEST = 4
"""Words up to which a clause may be the cut begin of one. †"""
_RUNS_ON = re.compile(
    r"\s[“\"]?(?!(?:and|or|but|nor|in|on|at|by|to|for|from|with|of|as|if|than|that|when|where|while|after|before|until|unless|because|since|over|under"
    r"|against|during|without|within|into|about|again|too|either|so|yet|there|here|now|then|once)\b)\w"
)
"""What stands behind a clause that does not end there."""
_NEXT_VERB = re.compile(r"\s(?:is|are|was|were|ha[sd]|have)\b|,\s[^,;:.!?\n]{2,40}\s(?:said|says)\b")
"""Where what a cut clause goes on to is at an end: at the verb of the clause around it, or who says it."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|shall|can|cannot|could|should|must|may|might|never|it|he|she|they|we|I|you)\b"
    r"|['’](?:m|re|s|ve|ll|d)\b(?!\s\w+\Z)|n['’]t\b"
)


def is_cut(span: Span, text: str) -> bool:
    """Whether only the begin of a clause is marked: few words that lead on to its verb or object."""
    if len(span.of(text).split()) > _SHORTEST or not _RUNS_ON.match(text, span.end):
        return False
    return _BEGINS.search(text, max(0, span.start - _NEAR), span.start) is not None


def end_of_cut(text: str, start: int, end: int) -> int:
    """Where the rest of a cut clause ends, between two places."""
    found = _NEXT_VERB.search(text, start, end)
    return found.start() if found else end


def is_fragment(span: Span, text: str) -> bool:
    """Whether only the first words of a clause are marked, without its verb: "| Twenty Orskian | aircraft had"."""
    return is_cut(span, text) and _FINITE.search(text, *span) is None

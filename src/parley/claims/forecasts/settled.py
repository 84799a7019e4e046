"""Clauses about what is settled: the terms of a deal, and expectations that came true by their own sentence.

"Under the truce, both armies would pull back ten miles" tells what was agreed; "he expected the town to fall, and it
did" tells what happened.
"""

from __future__ import annotations

import re

from parley.spans import Span

_DEALS = (
    r"(?:deal|agreement|accord|truce|cease-?fire|armistice|treaty|pact|protocol|terms|settlement|compromise|arrangement|contract|memorandum"
    r"|understanding|decree|convention)"
)
_UNDER_A_DEAL = re.compile(
    rf"\b(?:under|by|according\sto)\s(?:the|a|an|its|their|this|that|such\san?)\s(?:[\w’'-]+\s){{0,4}}?{_DEALS}\b(?:\s[^,;:.!?\n“”\"]{{1,80}})?,\s[“\"]?(?:[^,;:.!?\n“”\"]{{2,60}}\s)?\Z",
    re.IGNORECASE,
)
_REACH = 200
"""Characters before a clause in which the deal stands whose terms it tells. †"""
_WOULD = re.compile(r"\b(?:would|could|might|was|were|to)\b", re.IGNORECASE)
_STILL_AHEAD = re.compile(r"\b(?:will|may|shall)\b|['’]ll\b", re.IGNORECASE)
_CAME = r"(?:did|came|happened|occurred|followed|arrived)"
_CAME_TRUE = re.compile(
    rf",?\s(?:and|as|which)\s(?:(?:it|they|he|she|this|that|we)\s(?:(?:duly|indeed|promptly|eventually|finally)\s{_CAME}|{_CAME}\b(?=[.,;:”\"’]|\Z))|(?:so\sit|it)\s(?:proved|turned\sout|was\sto\sbe)\b"
    rf"|(?:he|she|they|it)\s(?:was|were)\s(?:proved\s|proven\s)?right\b|(?:[\w-]+\s){{1,2}}(?:came|followed)\b(?=[.,;:”\"’]|\Z)|(?:indeed|duly)\s(?:it|they)\s{_CAME})",
    re.IGNORECASE,
)
_BEHIND = 60
"""Characters behind a clause in which it is told that it came true. †"""


def is_settled(text: str, clause: Span, sentence: Span) -> bool:
    """Whether a clause tells the terms of a deal, or what had been expected and came true."""
    begin = max(sentence.start, clause.start - _REACH)
    if _UNDER_A_DEAL.search(text, begin, clause.start):
        return True
    end = min(sentence.end, clause.end + _BEHIND)
    found = _CAME_TRUE.search(text, clause.start, end)
    if found is None:
        return False
    return _WOULD.search(text, begin, found.start()) is not None and not _STILL_AHEAD.search(
        text, clause.start, found.start()
    )

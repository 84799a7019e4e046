"""Whether what a sentence tells is found otherwise in the next: "a reporter who drove the line saw no guns"."""

from __future__ import annotations

import re

_NOT_SEEN = re.compile(
    r"\b(?:saw|seen|found|met|counted|noticed|discovered|there (?:was|were|is|are)|could see)\b[^.;:]{0,60}?"
    r"\b(?:no|neither|nor|not an?|not one|nothing of the)\s+((?:[\w’'-]+\s+){0,3}[\w’'-]+)"
    r"(?:[^.;:]{0,30}?\bnor\s+([\w’'-]+))?"
)
_NO = re.compile(r"\b(?:no|neither|nor|not|nothing)\b")
"""One of these stands in all of that, and in few sentences."""
_OVER = re.compile(r"\b(?:end(?:s|ed|ing)?|lift\w*|cancel\w*|dismantl\w*|gone|back|home|return\w*|withdr\w+)\b")
"""Of what is over, that nothing of it is seen says the same again."""
LETTERS = 4
"""Shorter words name nothing that is looked for."""
_COMMON = frozenset(("more", "other", "that", "this", "them", "sign", "trace", "from", "with", "than", "their", "time"))


def refuted(lowered: str, following: str) -> bool:
    """Whether what comes after a sentence says that somebody looked and did not see what it names; small letters."""
    if _NO.search(following) is None or _OVER.search(lowered):
        return False
    for found in _NOT_SEEN.finditer(following):
        for word in " ".join(part for part in found.groups() if part).split():
            stem = word.removesuffix("s")
            if len(word) >= LETTERS and word not in _COMMON and re.search(rf"\b{re.escape(stem)}", lowered):
                return True
    return False

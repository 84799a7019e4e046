"""Whether the clause around an expression tells of the past or of the future, by its nearest verb."""

from __future__ import annotations

import re
from typing import Literal

from parley.spans import Span

Tense = Literal["past", "future"]

_SIGN = re.compile(
    r"\b(?:(?P<future>will|shall|['’]ll|won['’]t|(?:is|are|be)\s+(?:to|due|set|scheduled|expected|slated|planned"
    r"|planning|likely)|due\s+to"
    r"|(?:was|were)\s+(?:due|scheduled|expected|set|slated)\s+to|scheduled|expected|upcoming|plans?(?=\s+to)"
    r"|planning|planned\s+for|going\s+to"
    r"|intends?|hopes\s+to|ahead\s+of|looming|deadline|slated|wants\s+to|vows?\s+to|would|could|may|might|must|can"
    r"|faces|opens|begins|starts"
    r"|meets|votes|heads|hosts|holds|comes\s+up|goes\s+to|takes\s+place|expires|ends|arrives|returns|resumes"
    r"|convenes|travels|leaves|before|until)"
    r"|(?P<past>said|told|was|were|had|did|went|met|began|made|won|lost|came|took|gave|got|held|saw|sent|fell|rose"
    r"|spoke|left|led|hit|shot"
    r"|wrote|struck|brought|became|kept|found|knew|felt|set|put|broke|flew|fled|drew|swept|has|have|blew|sank"
    r"|fought|ago|after|since|following"
    r"|(?!need|indeed|speed|feed|seed|bed|red|need|breed|exceed|proceed|succeed|agreed\b)\w{2,}ed|agreed))\b"
)
_CLAUSE = re.compile(r"[!?;\n]|\.(?=\s+[A-Z“\"‘'])(?<!\b[A-Z]\.)")
_WINDOW = 110
"""Characters on each side in which a verb is looked for."""


def tense_at(text: str, small: str, span: Span) -> Tense | None:
    """The tense of the nearest verb to the left, else of the first to the right; None where there is none.

    `small`: the text in small letters.
    """
    left = _CLAUSE.split(text[max(0, span.start - _WINDOW) : span.start])[-1]
    before = list(_SIGN.finditer(small[span.start - len(left) : span.start]))
    right = "" if before else _CLAUSE.split(text[span.end : span.end + _WINDOW])[0]
    found = before[-1] if before else _SIGN.search(small[span.end : span.end + len(right)])
    if found is None:
        return None
    return "future" if found["future"] else "past"

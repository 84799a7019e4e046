"""An attack that is to count as one on oneself: who says so attacks nobody, and no second attack is told.

"Mali has vowed to treat an attack on Niger as an attack on itself": whoever may come to attack Niger is not told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.model.acts import EventMark

_ATTACK = r"(?:attacks?|aggression|assaults?|strikes?|invasions?|threats?|blows?)"
_COUNTS_AS = re.compile(
    rf"\b(?:treat|regard|consider|view|see|count|look\son)(?:s|ed|ing|en)?\s(?:any|an|every|each|such\san?|a)\s(?:\w+\s){{0,2}}?(?P<first>{_ATTACK})\s"
    rf"(?:on|against|upon)\s[^.;:!?\n]{{2,60}}?\sas\s(?:if\sit\swere\s)?(?:an?\s|one\s|being\s|directed\s)?(?:\w+\s){{0,2}}?(?:(?P<second>{_ATTACK})\s)?(?:on|against|upon|at)\b"
)


def without_second_attacks(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events without the attack as which another is to count; of that one nobody is the attacker."""
    counted = list(_COUNTS_AS.finditer(text))
    firsts = {found.span("first") for found in counted}
    seconds = {found.span("second") for found in counted}
    out = []
    for mark in marks:
        if tuple(mark.trigger) in seconds:
            continue
        if tuple(mark.trigger) in firsts:
            mark = mark._replace(status="hypothetical", actors=())
        out.append(mark)
    return out

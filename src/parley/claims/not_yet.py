"""Events that the words before them tell as prepared, feared or to be prevented, so that they have not happened.

"Preparing an invasion" is one that is planned, "the risk of an attack" one that is thinkable. The model mostly sees it;
where it does not, an attack that nobody made would stand in the record as made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.acts import EventMark
from parley.claims.types import EventStatus

_REACH = 90
_BETWEEN = (
    r"(?:\s+(?!(?:to|of|by|who|that|which|and|or|after|was|were|had|has|have|did|for|with|from)\b)[\w’'-]+){0,3}\s+\Z"
)
"""Up to three words of the noun phrase that the trigger ends or heads."""
_PREPARED = re.compile(
    r"\b(?:prepar(?:e|es|ing)(?:\s+(?:for|to))?|preparations?\s+(?:for|to)|prepared\s+(?:for|to)|plans?\s+to"
    r"|planning(?:\s+(?:for|to))?|plotting(?:\s+to)?|readying(?:\s+(?:for|to))?|gear(?:s|ing)\s+up\s+(?:for|to)"
    rf"|poised\s+(?:for|to)){_BETWEEN}",
    re.IGNORECASE,
)
_HINDERED = re.compile(
    r"\b(?:difficult|hard|harder|costly)[”\"’]?\s+for\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+to(?:\s+[\w’'-]+)?" + _BETWEEN,
    re.IGNORECASE,
)
_THINKABLE = re.compile(
    r"\b(?:(?:risks?|fears?|threats?|dangers?|possibility|prospects?|likelihood|chances?|spectre|specter|rumou?rs?)\s+of"
    r"|(?<!failed\sto\s)(?<!unable\sto\s)(?<!failing\sto\s)"
    r"(?:prevent(?:ing|s)?|avert(?:ing|s)?|avoid(?:ing|s)?|deter(?:ring|s)?|forestall(?:ing|s)?|head(?:ing)?\s+off"
    r"|stav(?:e|ing)\s+off)"
    rf"|possible|potential|looming|feared|would-be|hypothetical){_BETWEEN}",
    re.IGNORECASE,
)


def with_what_is_not_yet(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, with those that are only prepared as planned, and those that are only thinkable as hypothetical."""
    return [mark._replace(status=_status(mark, text)) for mark in marks]


def _status(mark: EventMark, text: str) -> EventStatus:
    start = max(0, mark.trigger.start - _REACH)
    if mark.status in ("happened", "ongoing", "denied") and _HINDERED.search(text, start, mark.trigger.start):
        return "hypothetical"
    if mark.status not in ("happened", "ongoing"):
        return mark.status
    if _PREPARED.search(text, start, mark.trigger.start):
        return "planned"
    return "hypothetical" if _THINKABLE.search(text, start, mark.trigger.start) else mark.status

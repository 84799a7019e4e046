"""A raid that kills is one event, told by the killing, and done by whose raid it is.

"The shelling of Belmar by Orskan guns killed twelve people", "a raid in which nine were killed": of seven such in the
labels six are told by the verb alone, and none by both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import STRIKES, noun_trigger
from parley.claims.model.acts import EventMark

_DEED = noun_trigger(STRIKES, r"(?:blasts?|explosions?|shootings?)")
_KILLS = re.compile(r"(?:kill(?:ed|s|ing)?|wound(?:ed|s|ing)|injur(?:ed|es|ing)|died)\b")
_LINK = re.compile(
    r"(?:\sloyal\sto|\s(?!(?:was|were|that|which|who|and|but|to|had|has|have)\b)[\w’'-]+){0,8}(?:\s(?:has|have|had|that|which))?\s"
    r"|[^.;:!?\n]{0,60}?\sin\swhich\s[^.;:!?\n]{0,60}"
)
"""From a deed to what it did to people."""


def with_deadly_deeds(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events in order of the text, deeds that kill as unsure ones beside the killing, which has their doer."""
    out = list(marks)
    for i, killing in enumerate(out[1:], 1):
        deed = out[i - 1]
        if deed.type != "ASSAULT" or killing.type != "ASSAULT" or not _KILLS.match(text, killing.trigger.start):
            continue
        if not _DEED.fullmatch(text, *deed.trigger):
            continue
        if _LINK.fullmatch(text, deed.trigger.end, killing.trigger.start):
            doers = tuple(span for span in deed.actors if span not in killing.recipients)
            others = tuple(span for span in killing.actors if not span.overlap(deed.trigger))
            out[i - 1] = deed._replace(sure=False)
            out[i] = killing._replace(actors=others or doers, sure=killing.sure or deed.sure)
    return out

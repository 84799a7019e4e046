"""Between whom somebody mediates, or offers to: the two who quarrel, though no sentence near says so.

"Tarn offered to mediate": whoever else is named in the sentence, before it or with it ("together with Varn") is not
who is to be reconciled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.model.acts import EventMark
from parley.claims.parties.parties import Parties

_MEDIATES = re.compile(r"(?:\w+\s)?(?:mediat|arbitrat|conciliat|good\soffices)", re.IGNORECASE)
_TO_MEDIATE = re.compile(
    r"\s(?:(?:to|its|his|her|their|the|an?)\s)?(?:of\s|help\sto\s|help\s|act\sas\san?\s|serve\sas\san?\s)?(?:mediat|arbitrat|conciliat"
    r"|good\soffices|(?:honest\s)?broker\b|go-between|intermediary)"
)
"""Behind who offers what is done between two others."""


def between_two(mark: EventMark, actor: Sequence[str], parties: Parties) -> tuple[str, ...]:
    """The two of a quarrel between whom an event's actor mediates.

    Empty for other acts, and where he is one of the two or one of them alone is told behind the event.
    """
    text, two = parties.text, parties.two
    if mark.type == "CONSULT":
        mediates = _MEDIATES.match(text, *mark.trigger)
    elif mark.type == "AGREE":
        mediates = _TO_MEDIATE.match(text, mark.trigger.end)
    else:
        return ()
    told = parties.codes([span for span in mark.recipients if span.start > mark.trigger.end])
    return tuple(sorted(two)) if mediates and not two & {*actor, *told} else ()

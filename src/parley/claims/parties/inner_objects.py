"""Whom only another's act is on: "Orsk backed the rebels | fighting Belmar" is no backing of Belmar.

A participle behind whoever is acted on tells what he does; the model gives its object to the verb before as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.model.acts import EventMark

_WITH_EACH_OTHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_NEAR = 3
"""Marks behind an event among which that of the participle is. †"""


def without_inner_objects(marks: Sequence[EventMark]) -> list[EventMark]:
    """The events in order of the text, without those whom only somebody they act on acts on; nobody acts on himself."""
    out = []
    for i, mark in enumerate(marks):
        kept = mark.recipients
        for inner in marks[i + 1 : i + 1 + _NEAR]:
            doers = [span for span in mark.recipients if any(span.overlap(actor) for actor in inner.actors)]
            if doers and min(doers).end <= inner.trigger.start:
                gone = {span for span in inner.recipients if span.start >= inner.trigger.end and span not in doers}
                kept = tuple(span for span in kept if span not in gone)
        if mark.type not in _WITH_EACH_OTHER:
            others = tuple(s for s in kept if not any(s != actor and s.overlap(actor) for actor in mark.actors))
            kept = others or kept
        out.append(mark._replace(recipients=kept) if kept != mark.recipients else mark)
    return out

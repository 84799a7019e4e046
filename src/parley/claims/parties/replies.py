"""Whom a reply acts on: "Roe later responded" answers whoever has spoken last on the other side.

A reply names nobody, since the sentence before has told whom it answers; of those named there the model takes the
nearest, who often is the one spoken to: "Orsk warned Belmar. The ally replied that it | accepts | no red lines".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from parley.claims.language.deeds import REPLIES
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import EventMark
from parley.claims.types import Attribution
from parley.spans import Span

_ACTS_OF_REPLIES = frozenset({"REJECT", "ACCUSE", "THREATEN", "REQUEST"})
_NAMED = re.compile(
    r"(?:(?:the|but|and|yet)\s)?[A-Z]|(?:the|its|his|her)\s[\w\s-]*(?:government|ministr?y?|president|premier|king)\b"
)
"""Whoever can be answered: somebody named, or a government; "analysts" only judge."""
_NEAR = 400
"""Characters before a reply in which what it answers was said. †"""


def with_answered(
    marks: Sequence[EventMark], text: str, attributions: Sequence[Attribution], sentences: Sentences
) -> list[EventMark]:
    """The events, those told in a reply that name nobody in their sentence with whom it answers as the one acted on."""
    replies = _replies(text, attributions)
    if not replies:
        return list(marks)
    contents = sorted((content, i) for i, (reply, _) in enumerate(replies) for content in reply.contents)
    out = []
    for mark in marks:
        at = bisect_left(contents, (mark.trigger, len(replies))) - 1
        if mark.type in _ACTS_OF_REPLIES and at >= 0 and contents[at][0].contains(mark.trigger):
            answered = replies[contents[at][1]][1]
            here = sentences.around(mark.trigger)
            if not any(here.contains(span) for span in mark.recipients):
                mark = mark._replace(recipients=(answered,))
        out.append(mark)
    return out


def _replies(text: str, attributions: Sequence[Attribution]) -> list[tuple[Attribution, Span]]:
    """The attributions that reply, each with the words for whoever spoke right before."""
    told = sorted(
        (a for a in attributions if a.cue and a.source and a.outer is None), key=lambda a: a.cue or a.contents[0]
    )
    out = []
    for before, reply in pairwise(told):
        if before.source is None or before.cue is None or reply.source is None or reply.cue is None:
            continue
        if reply.cue.start - before.cue.end > _NEAR or REPLIES.search(text, *reply.cue) is None:
            continue
        if _NAMED.match(text, *before.source) and before.source.of(text) != reply.source.of(text):
            out.append((reply, before.source))
    return out

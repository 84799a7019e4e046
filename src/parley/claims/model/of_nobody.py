"""What is told as if somebody said it, and nobody does: "is expected to", "has not yet been asked", datelines."""

from __future__ import annotations

import re

from parley.claims.model.being_told import is_denied
from parley.claims.model.content_edges import quotation
from parley.claims.types import Attribution
from parley.spans import Span

_NOBODYS = re.compile(
    r"(?:is|are|was|were|been)\s(?:not\s|now\s|also\s|\w+ly\s)?(?:expected|believed|thought|understood|considered|assumed|reported"
    r"|rumou?red|estimated|set|due|likely|poised|supposed|hoped|feared|seen|claimed|alleged|asserted|said)\Z",
    re.IGNORECASE,
)
"""Cues of a view that is nobody's, where no source stands beside them."""
_NOT_ASKED = re.compile(
    r"(?:(?:has|have|had)(?:\s(?:not|never)|n['’]t)\s(?:\w+\s)?been|(?:was|were|is|are)(?:\s(?:not|never)|n['’]t))\s(?:\w+ly\s)?(?:asked|told|informed|invited|urged|ordered"
    r"|requested|instructed|advised|warned|notified|consulted)\Z",
    re.IGNORECASE,
)
"""A passive of what nobody said: "has not yet been | asked"."""
_CALLED = re.compile(r"(?:(?:has|have|had)\s)?(?:call(?:s|ed)|convened?|scheduled|organi[sz]ed)", re.IGNORECASE)
_GATHERING = re.compile(
    r"(?:an?|the|its|their|his|her|another)\s(?:[\w-]+\s){0,4}?(?:strikes?|walk-?outs?|rall(?:y|ies)|protests?|demonstrations?|march(?:es)?"
    r"|sit-ins?|elections?|referendum|plebiscite|meetings?|sessions?|summit|conference|vote|shutdown|boycott)\b(?!\s(?:an?|the|“|\"))",
    re.IGNORECASE,
)
"""What is called without a word: "called | a strike"."""
_ASKED, _PARTICIPLE, _BY = (
    re.compile(r"[Aa]sked"),
    re.compile(r"(?:\A|[.\n”\"]\s?|,\s)\Z"),
    re.compile(r"\s(?:\w+\s){0,3}by\b"),
)
"""A question of nobody's, to who answers it: "Asked whether it held, he said no"."""
_IN_CAPITALS = re.compile(r"(?!MR|MS|DR|[A-Z]{1,3}\Z)[A-Z][A-Z’' -]{2,24}")
_IN_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Uu]s|[Mm]e)\b|\?|!")

_FORESEEN = re.compile(r"\b(?:expected|set|due|likely|poised|supposed)\Z")
"""The end of such a cue that tells what its subject will do; who "is reported" may be speaking."""


def of_nobody(text: str, attribution: Attribution) -> bool:
    """Whether a view is told without its holder: "is expected to", no statement of anybody, its subject's least."""
    source, cue = attribution.source, attribution.cue
    if cue is None:
        return source is not None and _is_dateline(text, source, attribution.contents[0])
    if source is None and _ASKED.fullmatch(text, *cue) and _PARTICIPLE.search(text, max(0, cue.start - 3), cue.start):
        return _BY.match(text, cue.end) is None
    if (source is None or source.end <= cue.start) and _NOT_ASKED.match(text, *cue):
        return _BY.match(text, cue.end) is None
    if _CALLED.fullmatch(text, *cue) and _GATHERING.match(text, *attribution.contents[0]):
        return True
    if source is not None and is_denied(text, source, cue):
        return True
    if _NOBODYS.match(text, *cue) is None:
        return False
    return source is None or (0 <= cue.start - source.end <= 1 and _FORESEEN.search(text, *cue) is not None)


def _is_dateline(text: str, label: Span, content: Span) -> bool:
    """Whether a label is a place, of no conversation: in capitals, once, before what nobody says in person."""
    words = label.of(text)
    if not _IN_CAPITALS.fullmatch(words) or not text.startswith(":", label.end) or quotation(text, content):
        return False
    begins = label.start == 0 or text[label.start - 1] == "\n"
    return begins and text.count(f"{words}:") == 1 and _IN_PERSON.search(text, *content) is None

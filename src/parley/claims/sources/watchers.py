"""Who watches a dispute and is no party to it: by his role, or by the body that he is with."""

from __future__ import annotations

import re

from parley.claims.states.actor_words import RANKS
from parley.claims.types import Speaker

WATCHER = re.compile(
    r"\b(?:analysts?|scholar|expert|professor|fellow|researcher|economist|historian|columnist|pollster|political\s+scientist"
    r"|commentator|consultant|academic|lecturer|strategist\s+at|(?:defen[cs]e|diplomatic|foreign|political|world|security|europe)"
    r"\s+(?:editor|correspondent))\b",
    re.IGNORECASE,
)
"""Roles of those who watch a dispute and are no party to it, those who write of it among them."""
_HOUSE_OF_WATCHERS = re.compile(
    r"\b(?:institut\w+|universit\w+|college|think tank|cent(?:er|re)\s(?:for|on|of)|council on|endowment|school of)\b",
    re.IGNORECASE,
)
"""Bodies that study disputes: who once held an office and is with one of them now watches."""
_RETIRED = re.compile(
    rf"(?:former|ex-|retired)\s?.*\b(?:{'|'.join(sorted(RANKS))}|officer|attach[eé]|ambassador|diplomat|envoy|spy|intelligence|inspector|negotiator)\b",
    re.IGNORECASE,
)
"""Roles of those who once served and now foresee: their warnings are no threats."""


def watches(speaker: Speaker) -> bool:
    """Whether somebody studies the dispute: by role, or as a former official who is with a body of scholars."""
    if speaker.kind in ("unnamed", "group") and WATCHER.search(speaker.name):
        return True
    if speaker.kind != "person" or speaker.role is None:
        return False
    if WATCHER.search(speaker.role):
        return True
    housed = speaker.affiliation is not None and _HOUSE_OF_WATCHERS.search(speaker.affiliation) is not None
    return housed and speaker.role.lower().startswith(("former ", "ex-"))


def stands_aside(speaker: Speaker) -> bool:
    """Whether somebody speaks for no party that could do harm: retired, or a scholar without an office."""
    if speaker.kind != "person":
        return False
    if speaker.role is not None:
        return _RETIRED.match(speaker.role) is not None
    return speaker.affiliation is not None and _HOUSE_OF_WATCHERS.search(speaker.affiliation) is not None

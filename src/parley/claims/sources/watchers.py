"""Who watches a dispute and is no party to it: by his role, or by the body that he is with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from parley.claims.states.actor_words import RANKS
from parley.claims.types import Speaker, Statement

_WATCHER = re.compile(
    r"\b(?:analysts?|scholar|expert|professor|fellow|researcher|economist|historian|columnist|pollster|political\s+scientist"
    r"|commentator|consultant|academic|lecturer|strategist\s+at|(?:defen[cs]e|diplomatic|foreign|political|world|security|europe)"
    r"\s+(?:editor|correspondent))\b",
    re.IGNORECASE,
)
"""Roles of those who watch a dispute and are no party to it, those who write of it among them."""
_HOUSE_OF_WATCHERS = re.compile(
    r"\b(?:institut\w+|universit\w+|college|think tank|cent(?:er|re)\s(?:for|on|of)|council on|endowment|school of"
    r"|(?:policy|research|studies|affairs|analysis)\s(?:cent(?:er|re)|group|program(?:me)?))\b",
    re.IGNORECASE,
)
"""Bodies that study disputes: who is with one of them and holds no office, or did once, watches."""
_RETIRED = re.compile(
    rf"(?:former|ex-|retired)\s?.*\b(?:{'|'.join(sorted(RANKS))}|officer|attach[eé]|ambassador|diplomat|envoy|spy|intelligence|inspector|negotiator)\b",
    re.IGNORECASE,
)
"""Roles of those who once served and now foresee: their warnings are no threats."""
_UNARMED = re.compile(
    r"\b(?:bankers?|traders?|brokers?|dealers?|insurers?|underwriters?|merchants?|pollsters?|forecasters?|scientists?|meteorologists?|engineers?|geologists?"
    r"|doctors?|physicians?|nurses?|aid\s(?:workers?|officials?|agenc(?:y|ies))|relief\s(?:workers?|officials?|agenc(?:y|ies)))\b",
    re.IGNORECASE,
)
"""Those without an army or an office, by what they are: what they warn of others will do."""
_WARNS = re.compile(r"\b(?:warn|caution)\w*", re.IGNORECASE)


def watchers_among(text: str, statements: Sequence[Statement], speakers: Mapping[str, Speaker]) -> set[str]:
    """The ids of those who study the dispute: by who they are, or by what a source of their statements calls them."""
    called = {s.speaker for s in statements if s.source_span and _WATCHER.search(text, *s.source_span)}
    return called | {name for name, speaker in speakers.items() if _watches(speaker)}


def _watches(speaker: Speaker) -> bool:
    """Whether somebody watches by role, or is with a body of scholars, in no office or in one no more."""
    if speaker.kind in ("unnamed", "group") and _WATCHER.search(speaker.name):
        return True
    if speaker.kind != "person":
        return False
    housed = speaker.affiliation is not None and _HOUSE_OF_WATCHERS.search(speaker.affiliation) is not None
    if speaker.role is None:
        return housed
    return _WATCHER.search(speaker.role) is not None or (housed and speaker.role.lower().startswith(("former ", "ex-")))


def only_warns(speaker: Speaker, cue: str) -> bool:
    """Whether somebody without arms or office warns others of what he would not do himself."""
    role = speaker.role or speaker.name
    return speaker.kind in ("unnamed", "group") and _WARNS.search(cue) is not None and _UNARMED.search(role) is not None


def is_retired(speaker: Speaker) -> bool:
    """Whether somebody once served, and could do no harm himself."""
    return speaker.kind == "person" and speaker.role is not None and _RETIRED.match(speaker.role) is not None

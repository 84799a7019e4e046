"""For whom a speaker's words count: officials for their state, spokesmen and heads for their body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.gazetteer import fold
from parley.claims.people.role_words import holds_for_state, serves_body
from parley.claims.states.actor_words import INTERNATIONAL
from parley.claims.types import Speaker

_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|press\s(?:secretary|officer)|communications\sdirector|campaign\smanager)\b", re.IGNORECASE
)
_HEADS = re.compile(
    r"\b(?:(?:executive|managing)\sdirector|director[- ]general|secretary[- ]general|chief\sexecutive"
    r"|high\scommissioner|president|leader|chair(?:man|woman|person)?)\b",
    re.IGNORECASE,
)
"""Offices whose holders speak for their body."""
_FORMER = re.compile(r"\b(?:former|ex|late|retired|then)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:deputy|vice)\b", re.IGNORECASE)
_ORGAN = re.compile(
    r"\b(?:government|ministry|army|navy|air\sforce|embassy|foreign\soffice|general\sstaff)\b", re.IGNORECASE
)
"""Bodies that are their state."""
_POLITICAL = re.compile(
    r"\b(?:party|democrat\w*|republican\w*|labou?r|conservative\w*|liberal\w*|gop|senate|house|congress|parliament|committee"
    r"|caucus|assembly|opposition|county|city|state|province)\b",
    re.IGNORECASE,
)
"""Bodies whose heads act in their own name."""
_OFFICE = re.compile(
    r"\b(?:president|premier|chancellor|\w*minister|ambassador|envoy|consul|delegate|charg[eé]|attach[eé]|king|queen|emir|sultan"
    r"|shah|tsar|foreign\ssecretary|defen[cs]e\ssecretary|spokes\w+|negotiator|(?:foreign|defen[cs]e)\s\w+"
    r"|under[- ]?secretary|(?:assistant|permanent|state)\ssecretary|secretary\sof\sstate"
    r"|(?<!attorney\s)(?<!secretary\s)(?<!director\s)(?<!solicitor\s)(?<!inspector\s)(?<!-)general|colonel|brigadier|admiral|commodore|marshal"
    r"|commander|chief\sof\s(?:the\s)?(?:general|defen[cs]e|army|naval)\sstaff|(?:presidential|government)\s(?:adviser|advisor|aide|envoy))\b",
    re.IGNORECASE,
)
"""Offices that a named person holds for a state."""
_FOR_NO_STATE = re.compile(
    r"\b(?:candidate|nominee|hopeful|front-?runner|contender|mayor|senator|lawmaker|representative|congress\w*|governor|party"
    r"|committee|union|association|company|campaign|opposition|rebel|militia)\b",
    re.IGNORECASE,
)
"""Words of a role by which nobody speaks for a state."""


_BODIES = (
    ("UN", re.compile(r"\b(?:United\sNations|UN|U\.N\.|Security\sCouncil)(?!\w)")),
    ("NATO", re.compile(r"\b(?:NATO|Nato|Atlantic\s[Aa]lliance)\b")),
    ("OAU", re.compile(r"\bOrgani[sz]ation\sof\sAfrican\sUnity\b")),
    ("OAS", re.compile(r"\bOrgani[sz]ation\sof\sAmerican\sStates\b")),
    ("Arab League", re.compile(r"\bArab\sLeague\b")),
    ("ASEAN", re.compile(r"\bASEAN\b")),
    ("OSCE", re.compile(r"\bOSCE\b")),
)
"""Bodies that have a secretary general."""


def speaks_for(speaker: Speaker, codes: Sequence[str]) -> bool:
    """Whether somebody's words are those of a party: his state's where he is an official, or his body's."""
    if len(codes) != 1:
        return False
    return spoken_for(speaker) == codes[0] or (speaker.country == codes[0] and is_official(speaker))


def is_official(speaker: Speaker) -> bool:
    """Whether somebody speaks for his state: a body of it, or the holder of an office of it that is not past."""
    if speaker.kind == "government":
        return True
    role = speaker.role
    if role is None or _FORMER.search(role) or _FOR_NO_STATE.search(role):
        return False
    return _OFFICE.search(role) is not None if speaker.kind == "person" else holds_for_state(fold(role))


def spoken_for(speaker: Speaker) -> str | None:
    """The body that somebody speaks for, or heads; a state's bodies and parties are not spoken for in this way."""
    body, role = speaker.affiliation, speaker.role
    if body is None or role is None or _FORMER.search(role) or (speaker.country and _ORGAN.search(body)):
        return None
    if _SPEAKS_FOR.search(role) or (body in INTERNATIONAL and holds_for_state(fold(role))):
        return body
    heads = _HEADS.search(role) and not _SECOND.search(role)
    return body if heads and not _POLITICAL.search(f"{role} {body}") else None


def served_by(speaker: Speaker, text: str) -> str | None:
    """The body that a secretary general serves whose own words do not name it: the one that the article names."""
    if speaker.affiliation is not None or speaker.role is None or not serves_body(speaker.role):
        return None
    named = {code for code, pattern in _BODIES if pattern.search(text)}
    return named.pop() if len(named) == 1 else None

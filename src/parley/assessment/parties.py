"""Whose voice it is: a party to the conflict, somebody named outside it, or nobody in particular."""

from __future__ import annotations

import re

from parley.claims.types import Speaker
from parley.record.types import Question

_OFFICE = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|king|emir|sultan|minister|secretary|spokes(?:man|woman|person)|"
    r"ambassador|envoy|diplomat|general|admiral|colonel|marshal|commander|chief of|official|lawmaker|deputy|senator|"
    r"congress(?:man|woman)|member of parliament|governor|mayor|adviser|advisor|negotiator|chairman of the "
    r"(?:joint|state|central)|ministry|army|navy|air force|foreign office|kremlin|white house|cabinet|parliament)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex-|retired|then-|ousted|exiled|opposition)", re.IGNORECASE)

NOBODY_NAMED = "nobody is named: a collective or an unnamed source"
PARTY = "a party to the conflict"


def why_not(speaker: Speaker | None, question: Question) -> str | None:
    """Why this voice has no weight on the question; None where it has."""
    if speaker is None:
        return "the article's own voice: nobody is named"
    if speaker.kind in ("unnamed", "group", "document"):
        return NOBODY_NAMED
    return PARTY if is_party(speaker, question) else None


def is_party(speaker: Speaker, question: Question) -> bool:
    """Whether it speaks for the suspected attacker or the one under threat: a government, or who holds office in it.

    An analyst of that nationality is none.
    """
    if question.actor in (speaker.name, speaker.country) or question.target in (speaker.name, speaker.country):
        if speaker.kind in ("government", "organisation"):
            return speaker.kind == "government" or speaker.name in (question.actor, question.target)
        office = f"{speaker.role or ''} {speaker.affiliation or ''}"
        return bool(_OFFICE.search(office)) and not _FORMER.search(speaker.role or "")
    return False

"""What is predicted as one sentence that stands alone: "expect the landing | to begin" is "The landing will begin."."""

from __future__ import annotations

import re

from parley.claims.parties.parties import Parties
from parley.claims.types import Speaker
from parley.spans import Span

_THAT = re.compile(r"(?:that|but|and|so)\b[\s,]*", re.IGNORECASE)
_PRONOUN = re.compile(r"(he|she|they|it|who|him|them)\b(?!['’])", re.IGNORECASE)
_SPACE, _MARKS = re.compile(r"\s+"), re.compile(r"[\"“”„«»]")
_EXPECTING = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|foresees?|foresaw|foresee(?:ing|n)|predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?"
    r"|anticipat(?:es?|ed|ing)|fear(?:s|ed|ing)?)\s+[\"“'‘]?\Z"
)
"""The end of what stands before a clause without a verb of its own."""
_LOOKED_BACK = 24
_FINITE = re.compile(
    r"\b(?:will|would|could|can|may|might|shall|should|must|cannot|is|are|was|were|has|have|had|do|does|did|if|unless)\b"
    r"|['’](?:ll|s|re|d|ve)\b|n['’]t\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"(?P<subject>[^,;:]{1,90}?)\s(?P<no>not\s)?to\s(?=(?:be\s|have\s)?[a-z]{2,})")
"""A subject with an infinitive: of the labelled forecasts without a verb of their own nearly half."""
_NO_SUBJECT = re.compile(
    r"(?i:to|not)\b|(?:.*\s)?(?i:likely|unlikely|set|poised|about|bound|sure|certain|able|ready|seems?|look(?:s|ing)?|need"
    r"|going|threatens?|attempts?|efforts?|plans?|moves?|return|refusal|decision|reply|answer|blow|threat|way|time|according"
    r"|due|close|up|back|it|as|in|of|for|from|or|and)\Z"
)
"""What before "to" is no subject of its infinitive: "seems likely | to fall", "a decision | to leave"."""
_SOMETHING = re.compile(
    r"(?:an?|another|further|more|fresh|renewed|no)\s+(?!.{0,40}\b(?:chance|likelihood|probability|prospect|risk|possibility|odds)\b)",
    re.IGNORECASE,
)
"""The begin of what is expected as a thing: "a long war"; a chance is told of elsewhere."""
_SUBJECTS = {"him": "he", "them": "they", "her": "she", "us": "we", "me": "I"}


def plain_claim(text: str, span: Span, parties: Parties, quoted: Speaker | None = None) -> str:
    """The clause as one sentence that stands alone: without a leading "that", its pronoun by name, with a verb.

    `quoted`: in whose own words it is; by "he" or "it" nobody means himself, nor the body that he is named with.
    """
    start = span.start
    if found := _THAT.match(text, start, span.end):
        start = found.end()
    words = Span(start, span.end).of(text)
    found = _PRONOUN.match(text, start, span.end)
    if found and not (quoted and found[0].lower() == "it"):  # "it will come to war", of what was said before
        subject = Span(found.start(), found.end())
        party = parties.party(subject)
        himself = (quoted.name, quoted.affiliation) if quoted else ()
        named = party and party.kind in ("person", "organisation", "government") and party.name[:1].isupper()
        if party and named and party.name not in himself:
            words = party.name + words[found.end() - start :]
    words = _SPACE.sub(" ", _MARKS.sub("", words)).strip(" ,;:.—–-")
    if _EXPECTING.search(text, max(0, start - _LOOKED_BACK), start):
        words = with_verb(words)
    return words[:1].upper() + words[1:] + "."


def with_verb(words: str) -> str:
    """What somebody expects as what will be: "Belmar to yield" as "Belmar will yield", "a war" with "there will be"."""
    infinitive = _INFINITIVE.match(words)
    if infinitive and not _FINITE.search(infinitive["subject"]) and not _NO_SUBJECT.match(infinitive["subject"]):
        subject = _SUBJECTS.get(infinitive["subject"].lower(), infinitive["subject"])
        return f"{subject} will {infinitive['no'] or ''}{words[infinitive.end() :]}"
    if not infinitive and not _FINITE.search(words) and _SOMETHING.match(words):
        return f"there will be {words}"
    return words

"""Words of time in or beside a forecast that bound something else than its clause: a condition, what is past, a figure.

"should the truce fail within days, ...", "what they ought to have done in August", "in hours, not months", "followed by
a dry year": none of them says by when the event of the forecast comes.
"""

from __future__ import annotations

import re

from parley.claims.dates.calendar import ORDINALS
from parley.claims.language.tense import FINITE
from parley.spans import Span, last_match

_REACH = 160
"""Characters before words of time in which the clause that they stand in can open."""
_CONDITION = re.compile(
    r"\b(?:if|unless|provided|once|in\s+case)\b|\bshould(?=\s+(?:the|an?|his|her|its|their|our|any|these|those|he|she|it|they|we)\b)"
    r"|\b[Ss]hould(?=\s+[A-Z])"
)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|what|where)\b")
_CLOSED = re.compile(r"[,;:—–]|\s--?\s")
_TO_COME = re.compile(r"\b(?:will|would|could|may|might|can|shall|must|is|are|to\s+(?!have\b)[a-z]+)\b|['’]ll\b")
_DONE = re.compile(rf"\b(?:{FINITE})\b|\bto\s+have\s+\w+")
_DASH = re.compile(r"[—–]|\s--?\s")
_CONTRAST = re.compile(r"(?:,\s|\s)not\s+(?:(?:in|for|within|by)\s+)?\Z", re.IGNORECASE)
_BUT = re.compile(r"\s*,?\s+but\b")
_NOT = re.compile(r"not\s", re.IGNORECASE)
_BY_ACTOR = re.compile(r"\b\w+(?:ed|en|wn|pt|ght)\s\Z")
_BY_SHARE = re.compile(
    r"by\s(?:(?:an?|one|two|three|four|five|some|about|almost|nearly|at\sleast|over|more\sthan|up\sto|\d[\d.,]*)\s){0,2}"
    r"(?:hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|\d[\d.,]*\s?(?:%|per\s?cent)|per\s?cent|percent)(?!\s(?:past|to)\b)",
    re.IGNORECASE,
)
"""By how much, not by when."""
_BY_ONE = re.compile(r"by\s+an?\b", re.IGNORECASE)
_THE_DAY = re.compile(r"the\s+(?:day|moment|minute|hour|night|instant)\Z", re.IGNORECASE)
_THE_CASE = re.compile(
    r"in\s(?:the\s)?(?:event|case)\s(?:of|that)\b|at\s(?:the\s)?(?:very\s)?(?:last|eleventh)\s(?:minute|moment|hour)\b"
    r"|(?:at\s(?:any|no)\s(?:other\s)?(?:time|point|moment)\s)?since\b"
    r"|the\sfall\sof\s(?!\d|(?:this|next|last)\syear|the\s(?:same|next|following|coming)\syear)",
    re.IGNORECASE,
)
"""In which case, how late, since when, and the fall of a town: none is a day to come."""
_CLAUSE_AFTER = re.compile(r"\s+(?:that\s+)?(?:we|they|he|she|it|you|I|the|an?|[A-Z]\w*)\s+[a-z]")
_COUNTED = re.compile(
    rf"\b(?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th)|latest|only|last|\w{{3,}}est)"
    r"\s+(?:[\w-]+\s+){1,2}\Z"
)
_SPREAD = re.compile(r"in\s+(?:an?|as\s+many|the\s+(?:past|last)|\w+)\b", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|last(?:s|ed|ing)?|need(?:s|ed)?|requires?)\s(?:for\s)?"
    r"(?:(?:about|around|some|nearly|almost|at\sleast|at\smost|up\sto|(?:more|less|longer)\sthan|perhaps|only|another)\s){0,2}\Z"
)
_STRETCH = re.compile(
    r"(?!the\b|this\b|until\b|till\b)(?:for\s)?(?:(?:at\sleast|at\smost|up\sto|more\sthan|less\sthan|about)\s)?[\w-]+\s(?:(?:to|or|of|and)\s[\w-]+\s|few\s)?"
    r"(?:hours?|days?|weeks?|fortnights?|months?|years?|decades?)\Z",
    re.IGNORECASE,
)
"""How long something takes or lasts: it tells no day ("would take | two to three weeks")."""
_OF_EVENT = re.compile(
    r"(?:within|inside)\s+(?:[\w-]+\s+){1,3}?(?:hours?|days?|weeks?|fortnight|months?|years?)\s+of\s+"
    r"(?:an?|the|its|his|her|their|any|such|each|being|\w+ing)\b(?!\s+(?:date|day)\b)",
    re.IGNORECASE,
)
_UNEXPECTED = re.compile(
    r"\b(?:surpris|astonish|amaz|shock|astound|stun)\w+\s+(?:\w+\s+)?\Z|\b(?:odd|strange|miracle)\s+\Z"
)
"""What makes the clause behind "if" the forecast itself: "I'd be surprised if it lasted until May"."""


def bounds_another(text: str, clause: Span, words: Span) -> bool:
    """Whether words of time do not bound the forecast's clause, though they stand in or beside it."""
    before, said = text[max(0, words.start - 40) : words.start], words.of(text)
    if _THE_DAY.match(said) and _CLAUSE_AFTER.match(text, words.end, words.end + 40):
        return True
    if _THE_CASE.match(said) or _BY_SHARE.match(said):
        return True
    if _BY_ONE.match(said) and _BY_ACTOR.search(before):
        return True
    if _STRETCH.match(said) and _LASTS.search(before):
        return True
    contrast = _CONTRAST.search(before)
    if contrast and (contrast.group().startswith(",") or _BUT.match(text, words.end)):
        return True
    if _NOT.match(said) and before.endswith(", "):
        return True
    if _SPREAD.match(said) and _COUNTED.search(before):
        return True
    return clause.contains(words) and _in_another_clause(text, clause, words)


def counts_from_event(text: str, words: Span) -> bool:
    """Whether a span of time is counted from what has no day: "within two weeks of a deal"."""
    return _OF_EVENT.match(text, words.start, words.start + 60) is not None


def _in_another_clause(text: str, clause: Span, words: Span) -> bool:
    """Whether words in a forecast's clause stand in a condition behind it, a past relative clause or between dashes."""
    start = max(clause.start, words.start - _REACH)
    if (opener := last_match(_CONDITION, text, start, words.start)) and _open(text, opener, words):
        follows = opener.start() > clause.start or opener.group().lower() == "should"
        if follows and not _UNEXPECTED.search(text, max(0, opener.start() - 30), opener.start()):
            return True
    if (opener := last_match(_RELATIVE, text, start, words.start)) and _open(text, opener, words):
        done = _DONE.search(text, opener.end(), words.start)
        if done and not _TO_COME.search(text, opener.end(), words.start):
            return True
    dash = last_match(_DASH, text, start, words.start)
    if dash is None or _DASH.search(text, words.end, clause.end) is None:
        return False
    return _TO_COME.search(text, dash.end(), words.start) is None


def _open(text: str, opener: re.Match[str], words: Span) -> bool:
    """Whether the clause that some word opens goes on to these words."""
    return _CLOSED.search(text, opener.end(), words.start) is None

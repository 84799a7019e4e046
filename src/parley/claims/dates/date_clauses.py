"""Whether a date stands in the clause of a verb or noun, or in another one of the same sentence.

"Orsk, which had fallen on Monday, sent envoys": the date belongs to the fall. What opens a clause of its own (a
relative pronoun, "when", "after", a participle behind a comma) holds the dates in it, and what stands behind a
semicolon or behind "and" with a subject of its own is told apart.
"""

from __future__ import annotations

import re

from parley.claims.language.tense import FINITE
from parley.spans import Span, last_match

_REACH = 150
"""Characters before a date in which its clause can open."""
_RELATIVE = r"(?:who|whom|whose|which|where)"
_ADVERBIAL = r"(?:when|while|whereas|because|although|though|if|unless|once|after|since|as)"
_PARTICIPLE = (
    r"(?<=,\s)(?:(?:first|last|once|widely|\w+ly)\s)?(?:\w{3,}(?:ed|ing)|put|held|cut|shut|made|given|taken|laid|set|sent|hit"
    r"|struck|drawn|seen|known|born|begun|built|bought|caught|won|lost|left|shot|sold|told|driven|broken|written)\b"
)
_OPENER = re.compile(
    rf"(?P<relative>\b{_RELATIVE}\b|(?<=[a-z]\s)that\b)|(?P<adverbial>\b{_ADVERBIAL}\b)|(?P<participle>{_PARTICIPLE})"
)
_CONJUNCTION = re.compile(r"when|while|whereas|because|although|though|if|unless|once")
"""What opens clauses only, and no phrases as "after" does."""
_TIME_WORDS = re.compile(
    r"(?:\W|\b(?:on|in|at|by|until|till|since|from|during|over|for|as|of|late|early|earlier|only|just|the|again|still)\b)*"
)
_FINITE = re.compile(rf"\b(?:{FINITE})\b")
_CLOSED = re.compile(r",|[.!?][”\"’')]*\s|[—–]|\s--?\s|[;:]")
_APART = re.compile(
    r",\s(?:and|but|while|whereas|although|though|so|yet)\s(?!(?:\w+ly\s)?(?:said|told|added|warned|asked|then|also|later|has|have|had"
    r"|was|were|is|are|will|would)\b)(?=\w+\s\w)"
)
""" "And" with a subject of its own behind it."""
_YEAR = re.compile(r"\d{4}")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|our|this|that)\s\Z", re.IGNORECASE)
_DURING = re.compile(r"\b(?:at|during|in)\s(?:(?:the|an?|his|her|its|their)\s)?\Z", re.IGNORECASE)
"""What happens "at Tuesday's meeting" happens on Tuesday, what is said "in a 2014 interview" in 2014."""
_IN_PHRASE = re.compile(r"(?:['’]s?)?(?:\s(?!of\b|in\b|on\b|by\b|to\b|with\b|and\b)[\w’'-]+){0,3}\s?")
_ITS_OWN = re.compile(
    r"\s+(?:(?:was|were|is|are|had|has)\s+)?(?:to\s+(?:be\s+)?)?(?:began|begun|begin|start(?:ed)?|open(?:ed)?|held|erupted|broke|occurred"
    r"|took|take|happened|launched|signed|concluded|reached|staged|ran|run|lasted?|planned|scheduled|due|set)\b"
)
"""What a relative clause tells of an event itself: "an exercise that began on Tuesday"."""


def in_one_clause(text: str, sentence: Span, date: Span, told: Span) -> bool:
    """Whether the date at `date` may date what the words at `told` tell, in their sentence."""
    if _is_attribute(text, date):
        return _IN_PHRASE.fullmatch(text, date.end, told.start) is not None
    if date.end <= told.start:
        return not _of_clause_before(text, sentence, date, told)
    return not _of_clause_behind(text, date, told)


def _is_attribute(text: str, date: Span) -> bool:
    """Whether a date only tells which thing is meant: "Tuesday's thrust", "the 2015 accord"."""
    if _DURING.search(text, max(0, date.start - 14), date.start):
        return False
    if text.startswith(("'s ", "’s "), date.end):
        return True
    return bool(_YEAR.fullmatch(text, *date) and _DETERMINED.search(text, max(0, date.start - 8), date.start))


def _of_clause_before(text: str, sentence: Span, date: Span, told: Span) -> bool:
    """Whether a date belongs to a clause that ends before what is told."""
    gap = text[date.end : told.start]
    if ";" in gap or (_APART.search(gap) and _FINITE.search(text, told.start, told.end)):
        return True
    start = max(sentence.start, date.start - _REACH)
    opener = last_match(_OPENER, text, start, date.start)
    if opener is None or _CLOSED.search(text, opener.end(), date.start):
        return False
    inner = text[opener.end() : date.start]
    closed = _CLOSED.search(gap)
    if opener["participle"]:
        return closed is not None
    if opener["adverbial"]:
        says = not _TIME_WORDS.fullmatch(inner) if _CONJUNCTION.fullmatch(opener.group()) else _FINITE.search(inner)
        return closed is not None and bool(says)
    if _TIME_WORDS.fullmatch(inner):  # "who on Monday was still there, said"
        return closed is not None and _FINITE.search(gap, 0, closed.start()) is not None
    return closed is not None or (_FINITE.search(inner) is not None and not gap.strip())


def _of_clause_behind(text: str, date: Span, told: Span) -> bool:
    """Whether a date belongs to a clause that opens behind what is told."""
    start = max(told.end, date.start - _REACH)
    if ";" in text[start : date.start]:
        return True
    if (apart := _APART.search(text, start, date.start)) and _FINITE.search(text, apart.end(), date.start):
        return True
    opener = last_match(_OPENER, text, start, date.start)
    if opener is None or opener["participle"] or _CLOSED.search(text, opener.end(), date.start):
        return False
    if opener["relative"] and _ITS_OWN.match(text, opener.end()):
        return False
    return _FINITE.search(text, opener.end(), date.start) is not None

"""Names that are nobody: towns of no known state, what somebody is minister for, words that open a sentence.

"Captured the town of | Ostrel": no code is Ostrel. Between states that no table knows a name may be a state's.
"Three thousand workers", "Western officials": "Three" and "Western" are no names.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from parley.claims.language.phrases import word_set
from parley.claims.people.organisation_runs import MentionAt
from parley.spans import Span

_KIND = (
    r"(?:towns?|city|cities|villages?|hamlets?|ports?|districts?|suburbs?|hills?|heights|airfields?|airports?|crossings?"
    r"|bridges?|rivers?|islands?|islets?|provinces?|oases|oasis|passes|pass|valleys?|fortress|forts?|stations?)"
)
_BEFORE = re.compile(rf"\b{_KIND}\s(?:(?:of|near|around|called|named)\s)?(?:the\s)?\Z", re.IGNORECASE)
_AFTER = re.compile(rf",\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}{_KIND}\b", re.IGNORECASE)
_STRAY = re.compile(r"(?:of|in|at|near)\s(?:the\s)?")
_REACH = 40
"""Characters around a name in which it is told that it is a town's."""
_FIELD = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Cc]ommissar)\s(?:of\s[Ss]tate\s)?(?:for|of)\s(?:the\s)?\Z"
)
"""An office before what it is for."""
_STATES = 2
"""States of the tables that an article of the world's own towns names at least. †"""
_ISO = re.compile(r"[A-Z]{3}")
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand hundreds thousands tens "
    "dozens scores millions several some many few most both each all none another others half part"
)
_ADJECTIVES = word_set(
    "main prime chief top senior former rival western eastern northern southern central european african asian arab "
    "latin american-led islamic islamist muslim christian jewish catholic protestant orthodox sunni shiite shia hindu "
    "buddhist nordic baltic balkan scandinavian allied foreign federal international regional local national military "
    "ruling arab-israeli israeli-arab east-west north-south anglo-saxon"
)
"""Adjectives that the press writes with capitals, or that open a sentence: by themselves they name nobody."""
_MODEL = re.compile(
    r"(?:MiG|Mig|Su|Tu|An|Il|Mi|Ka|F|B|C|U|E|P|T|S|AH|UH|CH|RC|EP|KC|EA|FA|AV|MQ|RQ|TB|JF|J)-\d+[A-Za-z]*"
)
"""What a plane, a tank or a missile is called: by itself nobody's name."""

_LONGEST_TASK = 12
"""Characters before "party" of what it is sent to do."""
_DETACHMENT = re.compile(
    r"\b(?:boarding|landing|search|raiding|shore|rescue|survey|advance|scouting|working|storming|hunting|demolition|foraging|burial|third"
    r"|inspection|salvage|prize)\sparty\Z",
    re.IGNORECASE,
)


def is_town(text: str, span: Span, mention_at: MentionAt, named: Collection[str]) -> bool:
    """Whether a phrase that no table knows is the name of a town; `named`: the states that the article names."""
    stray = _STRAY.match(text, span.start, span.end)
    start = stray.end() if stray else span.start
    if _BEFORE.search(text, max(0, start - _REACH), start) or _AFTER.match(text, span.end, span.end + _REACH):
        return text[start : start + 1].isupper()
    mention = mention_at(start)
    place = mention is not None and mention[1] == "place" and mention[0].start <= start and mention[0].end >= span.end
    return place and len(named) >= _STATES and all(map(_ISO.fullmatch, named))


def is_field(text: str, span: Span) -> bool:
    """Whether a phrase only says of what somebody is minister: "Minister for | Gulf Affairs"."""
    return _FIELD.search(text, max(0, span.start - _REACH), span.start) is not None


def names_nobody(name: str) -> bool:
    """Whether what was taken for a name is a noun ("nurse"), a number, a plane's, or adjectives without their noun."""
    if _MODEL.fullmatch(name):
        return True
    words = name.casefold().split()
    last = name.split()[-1]
    plural = last.islower() or (last[:-1].isupper() and last.endswith("s"))  # "20 | MPs"
    counted = (words[0].isdecimal() or words[0] in _NUMBERS) and (plural if words[1:] else words[0] in _NUMBERS)
    return name.islower() or counted or all(word in _ADJECTIVES for word in words)


def is_detachment(text: str, span: Span) -> bool:
    """Whether a phrase is some men sent to do a thing, who are no political party: "a boarding | party"."""
    return _DETACHMENT.search(text, max(0, span.start - _LONGEST_TASK), span.end) is not None

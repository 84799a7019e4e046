"""Whether the clause around an expression tells of the past or of the future, by its nearest verb.

What comes "by", "until" or "till" a day is bounded by it, and a bound mostly lies ahead: it lies behind only where the
verb next to it tells of what was done or lasted ("was violated by Monday", "remained closed until Friday").
"""

from __future__ import annotations

import re
from typing import Literal

from parley.spans import Span

Tense = Literal["past", "future", "set"]
"""`set`: a past verb set what was to come ("ordered it to leave by Friday"), which may have come since."""

_GROUP = (
    r"(?:\s+(?:not|also|never|only|still|soon|then|now|\w+ly)){0,2}(?:\s+be)?(?:\s+\w+ly)?"
    r"(?:\s+(?:have\s+to\s+(?:be\s+)?\w+|(?!have\b)\w+))?"
)
"""The rest of a verb group behind its modal, which says more of the time than the participle at its end."""
_PAST = (
    r"said|told|was|were|had|did|went|met|began|made|won|lost|came|took|gave|got|held|saw|sent|fell|rose|spoke|left|led|hit"
    r"|shot|wrote|struck|brought|became|kept|found|knew|felt|set|put|broke|flew|fled|drew|swept|blew|sank|fought|overran|ran"
    r"|retook|withdrew|overthrew|threw|grew|rode|stole|stood|sat|caught|bought|built|chose|drove|froze|heard|laid|paid|sold"
    r"|sought|spent|sprang|swore|taught|tore|thought|undertook|withheld|upheld|oversaw|bore|lent|foresaw|foretold"
)
"""Irregular verbs that tell of the past."""
_NO_PAST = (
    r"need|indeed|speed|feed|seed|bed|red|breed|hundred|hatred|sacred|united(?=\s+(?:nations|states|kingdom|arab)\b)"
)
"""Words in -ed that are no verbs of the past."""
FINITE = (
    rf"{_PAST}|has|have|is|are|do|does|will|would|shall|should|could|may|might|must|can|agreed"
    rf"|(?!(?:{_NO_PAST})\b)(?<![-–])(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)\w{{2,}}ed"
)
"""Verbs that say something of a subject; regular ones may be participles."""
_SIGN = re.compile(
    r"\b(?:(?:could(?:n['’]t|\s+not)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?(?:reached|contacted|located|verified|confirmed))"
    rf"|(?P<future>(?:will|shall|['’]ll)\s+have\s+(?:been\s+)?\w+|(?:will|shall|(?<=\w)['’]ll|won['’]t|(?:would|could|might|must|can)(?:n['’]t|not)?|may){_GROUP}"
    r"|(?:was|were)\s+to\s+(?:be\s+)?\w+|(?<=\s)to\s+be\s+\w+ed"
    r"|(?:is|are|be)\s+(?:to|due|set|scheduled|expected|slated|planned|planning|likely)|due\s+to"
    r"|(?:was|were)\s+(?:due|scheduled|expected|set|slated)\s+to|scheduled|expected|upcoming|plans?(?=\s+to)"
    r"|planning|planned\s+for|going\s+to"
    r"|intends?|hopes\s+to|ahead\s+of|looming|deadline|slated|wants\s+to|vows?\s+to"
    r"|faces|opens|begins|starts"
    r"|meets|votes|heads|hosts|holds|comes\s+up|goes\s+to|takes\s+place|expires|ends|arrives|returns|resumes"
    r"|convenes|travels|leaves|(?<!\bto\s)(?:meet|convene|reconvene|resume|expire|depart|gather)|before|until)"
    rf"|(?P<past>{_PAST}|has|have"
    r"|ago|after(?!\s+all\b)|since|following"
    rf"|(?!(?:{_NO_PAST}|exceed|proceed|succeed|agreed)\b)"
    r"(?<![-–])(?<!\bin\s)(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bof\s)(?<!\bits\s)(?<!\bhis\s)(?<!\btheir\s)\w{2,}ed|agreed))\b"
)
_CLAUSE = re.compile(r"[!?;\n]|\.[”\"’]?(?=\s+[A-Z“\"‘'])(?<!\b[A-Z]\.)")
_WINDOW = 110
"""Characters on each side in which a verb is looked for."""
_BOUND = re.compile(
    r"\b(?P<word>by|until|till|from|not?\s+later\s+than)\s+(?:the\s+|about\s+|around\s+|at\s+least\s+|mid-?"
    r"|(?:the\s+)?(?:end|close|middle|beginning|start|morning|afternoon|evening|night)\s+of\s+(?:the\s+)?"
    r"|(?:noon|midnight|midday|dawn|dusk|nightfall|sunset)\s+(?:on|of)\s+)?\Z"
)
_LASTED = frozenset(
    "lasted remained stayed continued persisted raged ran went served ruled reigned lived worked waited lingered kept"
    " held fought was were did had".split()
)
"""What was done for as long as until a day: before other verbs of the past the day is what they set ("suspended
flights until Friday")."""
_SETTING = frozenset(
    "promised pledged vowed swore predicted foresaw demanded ordered required requested sought wanted asked hoped"
    " targeted threatened warned guaranteed proposed offered gave".split()
)
"""Verbs of the past whose object is still to come: "promised a wall by June"."""
_SET_TO = re.compile(
    r"\b(?:promis|pledg|vow|demand|order|requir|request|ask|threaten|guarante|propos|offer|urg|invit)(?:e?d|ing)\s+"
    r"(?:\w+\s+){0,4}?to\s+\w+[^,;:()—–]*\Z"
)
"""An act that was set, with what its object needs: "threatened to black all fish landed here from Monday"."""
_HAS_SET_TO = re.compile(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:invit|ask|order|urg|request|requir|instruct|promis|pledg|vow|threaten|offer)(?:e?d)\s+"
    r"(?:[\w'’-]+\s+){0,5}?to\s+\w+[^,;:()—–]*\Z"
)
"""An act set by a verb of the perfect, which goes with no day of the past: "has invited them to visit on Friday"."""
_AGREED_TO_MEET = re.compile(
    r"\b(?:agreed|decided|arranged)\s+(?:\w+ly\s+)?to\s+(?:meet|speak|talk|confer|convene|reconvene|gather|resume|hold\s+(?:[\w'’-]+\s+){0,4}?(?:talks|meetings?|calls?"
    r"|consultations|negotiations|summit|sessions?|elections?|referendum))\b[^,;:()—–.]*\Z"
)
"""What was agreed is to come, and its day, which stands behind it, as well: "agreed to meet on Thursday"."""
_OUTLOOK = re.compile(
    r"\b(?:is|are|am|expects?|sees?|foresees?|predicts?|reckons?|thinks?|believes?|hopes?|wants?|needs?|plans?|intends?|demands?"
    r"|promises?|vows?|pledges?|requires?|aims?|puts?|gives?|rates?|doubts?)\b"
)
"""Verbs of the present that look ahead."""
_CONDITION = re.compile(r"\b(?:if|unless|should|provided|in\s+case|so\s+long\s+as|as\s+long\s+as)\b")
_SUPPOSED = re.compile(r"(?<!\bas )\b(?:if|unless|lest|in\s+case|once)\b[^,:()—–]*\Z")
"""A condition whose verb is none of those of the past, so of what may come: "if the meeting goes badly on Tuesday"."""
_INFINITIVE = re.compile(
    r"\bto\s+(?:be\s+)?(?!the\b|an?\b|this\b|that\b|his\b|her\b|its\b|their\b|our\b|\w+s\b(?<!ss))[a-z]{2,}"
)
_ACHIEVED = re.compile(r"\b(?:failed|managed|used|began|started|continued|forced|had|ought|able|came|helped)\s+\Z")
_OPENS = re.compile(r"\bthat\s+(?:(?:in|on)\s+)?\Z")
"""Behind it a day opens its clause, whose verb follows."""
_OF_CALENDAR = tuple("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split())
"""How the months and days begin, before which "that" mostly points: "that Monday"."""
_BARE = frozenset(("set", "put", "hit"))
"""Verbs whose past looks as they do behind "will"."""
_TO_BE = re.compile(r"(?:(?:was|were)\s+)?to\b")
_BEHIND = re.compile(r"\s+(?:had|was|were)\b")


def tense_at(text: str, small: str, span: Span) -> Tense | None:
    """The tense of the nearest verb to the left, else of the first to the right; None where there is none.

    `small`: the text in small letters.
    """
    left = _CLAUSE.split(text[max(0, span.start - _WINDOW) : span.start])[-1]
    from_ = span.start - len(left)
    bound = _BOUND.search(small, from_, span.start)
    until = bound.start() if bound else span.start
    opens = _OPENS.search(small, from_, until) and (bound or not small.startswith(_OF_CALENDAR, span.start))
    signs = () if opens else _SIGN.finditer(small, from_, until)
    before = [sign for sign in signs if not _is_name(text, sign, from_)]
    if before and before[-1].group() in _BARE:
        before = [sign for sign in before if sign["future"]] or before
    right = "" if before else _CLAUSE.split(text[span.end : span.end + _WINDOW])[0]
    found = before[-1] if before else _SIGN.search(small, span.end, span.end + len(right))
    if bound and not (bound["word"] == "from" and found is None):
        return _bounded(text, small, Span(from_, until), bound["word"], found, span.end)
    if not before and _SUPPOSED.search(small, from_, until):
        return "future"
    if found is None:
        return None
    if before and found["past"] and _HAS_SET_TO.search(small, from_, until):
        return "set"
    if before and found["past"] and _AGREED_TO_MEET.search(small, from_, until):
        return "future"
    return "future" if found["future"] and (before or not _TO_BE.match(small, found.start())) else "past"


def _is_name(text: str, sign: re.Match[str], begin: int) -> bool:
    """Whether what looks like a verb is a name: "in May", "at Bled"."""
    inside = text[sign.start()].isupper() and text[begin : sign.start()].strip() != ""
    return text.startswith("May", sign.start(), sign.end()) or (inside and sign["past"] is not None)


def _bounded(text: str, small: str, left: Span, word: str, found: re.Match[str] | None, end: int) -> Tense:
    """The tense of what a day bounds.

    `left`: the words before "by" or "until"; `found`: the verb that tells; `end`: where the words of the day end.
    """
    if _BEHIND.match(small, end, end + 8):
        return "past"
    if found is None or found["future"] or _CONDITION.search(small, *left):
        return "future"
    if found.start() >= left.end:
        return "past"
    if word != "from" and _OUTLOOK.search(small, found.end(), left.end):
        return "future"
    if word in ("until", "till"):
        return "past" if found.group() in _LASTED else "set"
    aims = _INFINITIVE.finditer(text, found.end(), left.end)
    if any(not _ACHIEVED.search(small, max(left.start, aim.start() - 14), aim.start()) for aim in aims):
        return "set"
    if _SET_TO.search(small, *left):
        return "set"
    return "set" if found.group() in _SETTING else "past"


def bounds_ahead(small: str, start: int, tense: Tense | None) -> bool:
    """Whether the words that begin at `start` are a day to come that bounds its clause ("by Easter")."""
    return tense == "future" and _BOUND.search(small, max(0, start - 44), start) is not None

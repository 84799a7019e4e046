"""How far a denial reaches: of "denied that A, insisting that B" and "denies A and blames C" only A is denied.

Nor is an act denied in which somebody denies a part of his own: of "denied any hand in the raid" the raid has happened.
"""

from __future__ import annotations

import re

from parley.spans import Span

_DENIES = r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing))\b"
_SAYS = (
    r"(?:sa(?:id|ys)|adds|added|insist(?:s|ed)|maintain(?:s|ed)|argu(?:es|ed)|claims|stresses|explains|notes|blames"
    r"|accuses|alleges|calls|warns)"
)
"""Verbs of saying that go on beside a denial; of others "denied that it had V-ed and accused" may be denied, too."""
_TELLS = rf"(?:{_SAYS}|(?:claim|stress|explain|not|blam|accus|alleg|call|warn)ed)"
_TELLING = (
    r"(?:saying|adding|insisting|maintaining|claiming|arguing|stressing|explaining|noting|blaming|accusing|alleging|calling|warning"
    r"|declaring|ascribing|attributing|repeating)"
)
_GOES_ON = r"(?:(?:he|she|it|they|then|also|instead|\w+ly)\s)?"
_AFTER = re.compile(
    rf"{_DENIES}[^.;!?\n]{{3,160}}?(?:\s(?:and|but)\s{_GOES_ON}{_SAYS}|,\s(?:and|but)\s{_GOES_ON}{_TELLS}|,\s(?:but\s|instead\s)?{_TELLING})\b"
    rf"(?P<first>[^.;!?\n]{{0,110}})\Z"
    rf"|\bDenying\b[^.;!?\n]{{3,160}},\s(?:he|she|it|they|[A-Z][\w’-]+)\s{_TELLS}\b(?P<second>[^.;!?\n]{{0,110}})\Z"
)
"""A denial and what its speaker goes on to say, up to a place."""
_REACH = 330
_OWN_PART = re.compile(
    r"\bden(?:y|ies|ied|ying)\s(?:that\s)?(?:[\w’'-]+\s){0,7}?(?:hand|part|role|involvement|complicity|responsibility|share)\s(?:in|for)\s"
    r"(?:the|that|this|these|those|last|[A-Z]?\w+['’]s)\s(?:[\w’'-]+\s){0,3}\Z",
    re.IGNORECASE,
)
EVIDENCE = r"(?:signs?|evidence|indications?|proof|hints?|traces?)"
"""What there is none of where nobody has seen a thing."""
_NEGATION = re.compile(r"\b(?:not?|never|none|nobody|nor|neither|cannot|nothing|without)\b|n['’]t\b", re.IGNORECASE)
_UNCONFIRMED = re.compile(
    r"(?:(?:\b(?:neither|nor|not|never)|n['’]t|\b(?:declin|refus)\w+\sto)\s(?:\w+\s)?confirm\w*(?:\sn?or\sden(?:y|ied|ies|ying))?\s"
    r"(?:\w+\s)?(?:reports?|claims?|rumou?rs|allegations?|suggestions?|that|whether|if)\s[^.,;:!?\n]{0,80}"
    r"|(?:\b(?:would|will|could)\snot|\bwouldn['’]t|\b(?:declin|refus)\w+\sto)\s(?:say|discuss|comment\son|speculate\son|be\sdrawn\son|answer)\s(?:(?:questions?|press|media)\s)?"
    r"(?:(?:about|on|the|any|those|recent)\s){0,2}(?:reports?|claims?|rumou?rs|allegations?|suggestions?|whether|if|how|when|where)\s[^.,;:!?\n]{0,80}"
    r"|\b(?:neither|not|nor|to)\s(?:\w+\s)?confirm\w*\sn?or\s(?:to\s)?den(?:y|ied|ies|ying)\s(?:\w+\s){0,4}?[“\"'‘]*)\Z",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"(?:\b(?:not|never|nor|neither|without|nobody\shas|no[\s-]one\shas)|n['’]t)(?:,\s[^.;:!?\n]{2,80},)?\s(?!only\b|just\b|merely\b|simply\b)"
    r"(?:(?:been|yet|ever|now|also|even|\w+ly)\s){0,2}(?:ask(?:ed|ing)?|urg(?:ed?|ing)|request(?:ed|ing)?|invit(?:ed?|ing)|order(?:ed|ing)?|told"
    r"|instruct(?:ed|ing)?|call(?:ed|ing)?|demand(?:ed|ing)?|seek(?:ing)?|sought|insist(?:ed|ing)?)"
    r"(?:\s(?:(?!(?:and|but)\b)[\w’'-]+\s){0,5}?to\s(?:be\s)?|(?:\s(?:for|on|upon|that))?(?:\s(?:the|an?|(?-i:[A-Z])[\w’'-]*|or|and)){0,6}\s[“\"'‘]*)\Z",
    re.IGNORECASE,
)
"""Before what nobody was asked for; no labelled demand stands there."""


def beyond_denial(text: str, place: Span) -> bool:
    """Whether a place is in what somebody goes on to say who has denied another thing, and is not negated there."""
    found = _AFTER.search(text, max(0, place.start - _REACH), place.end)
    return found is not None and _NEGATION.search(found["first"] or found["second"] or "") is None


def left_unconfirmed(text: str, place: Span) -> bool:
    """Whether a place is in a report that somebody does not confirm, whether he denies it or not."""
    return _UNCONFIRMED.search(text, max(0, place.start - _REACH // 2), place.start) is not None


def own_part_denied(text: str, trigger: Span) -> bool:
    """Whether only somebody's part in an act is denied before its trigger."""
    return _OWN_PART.search(text, max(0, trigger.start - _REACH // 2), trigger.start) is not None


def not_asked(text: str, place: Span) -> bool:
    """Whether a place is what nobody was asked for: "has not asked Belmar to"."""
    return _NOT_ASKED.search(text, max(0, place.start - _REACH // 2), place.start) is not None

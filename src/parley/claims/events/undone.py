"""Events that the text says did not happen: "did not attack", "has never threatened anyone", "did not rule out talks".

What an article tells as not done is no event; harm that somebody says he did not do is denied. A refusal ("will not
sign") is an act of its own, REJECT, and stays; who does not rule out a thing refuses nothing, and it is thinkable. Nor
is it an event that an informant asks not to be named or declines to comment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.denial_scope import EVIDENCE
from parley.claims.language.tense import FINITE
from parley.claims.model.acts import EventMark
from parley.claims.sources.holders import Holders

_UNDONE = re.compile(
    r"(?:\b(?:never|not|no|nor|neither|without)|n['’]t)"
    r"(?:\s+to)?(?:\s+(?:(?!(?:only|merely|simply)\b)\w+ly|yet|now|ever|once|any|been|being|be|even|have|had|has)){0,5}"
    rf"(?:\s+{EVIDENCE}\s+of(?:\s+(?:an?|any|the))?)?\s+\Z",
    re.IGNORECASE,
)
"""Before a trigger: of 17 labelled texts in which it stood before what the model held for done, one had the event."""
_UNDONE_BY_ANYBODY = re.compile(
    r"(?:\A|[.,;:“”\"‘’'(—–-]\s?|\n|\b(?:that|and|but|as|while|though|although|because|since|where|when|said|says)\s)"
    r"(?:(?:no|not\s(?:an?|one|any)(?:\ssingle)?|neither|none\sof)\s(?:(?!(?:and|but|or|what|who|which|that|doubt)\b)[\w’'-]+\s){1,5}?"
    r"|(?:nobody|no[\s-]one|none|neither)\s)"
    r"(?:has|have|had|was|were|is|are|did)\s(?:(?:been|being|yet|ever|so\sfar|\w+ly)\s){0,3}\Z",
    re.IGNORECASE,
)
"""A subject that turns its verb: "no shots had been | fired"; all twelve labelled ones behind one are denied."""
_NEITHER = re.compile(
    r"\b(?:neither(?:\sof\s(?:them|the\s(?:two|sides))|(?:\s[\w’'-]+){1,2}|\s[\w’'-]+(?:\s[\w’'-]+)?\snor\s[\w’'-]+(?:\s[\w’'-]+)?)?"
    r"|nobody|no[\s-]one|none\sof\s(?:them|these|those))\s\Z",
    re.IGNORECASE,
)
_FINITE = re.compile(rf"(?:{FINITE})\b")
"""Such a subject before its verb: "neither side | blamed the other"."""
_LEFT_UNDONE = re.compile(
    r"\bnot\sto\s(?:tak|mak|giv|apportion|lay|assign|cast|issu|hold|launch|stag|mount|open|start|begin|conduct|resum|enter|impos|join)\w*"
    r"\s(?:(?:an?|any|the|further|new|into|in)\s){0,2}\Z|\bstop(?:s|ped|ping)?\sshort\sof\s(?:[\w’'-]+\s){0,2}\Z|\b(?:ha[sd]|have|is|are|was|were)\syet\sto\s(?:be\s)?(?:\w+ly\s)?\Z"
    r"|\b(?:ha[sd]|have|was|were|is|are|did|do|does)(?:\snot|n['’]t),\s[^.;:!?\n]{3,80},\s(?:(?:been|yet|\w+ly)\s){0,2}\Z",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:(?:fail|refus|declin|omit|neglect)(?:s|ed|ing|es)?|unable|unwilling)(?:\s(?:on|in|at|last|this|yesterday|today|again|yet|so|far|[A-Z]\w+)){0,3}"
    r"\sto\s(?:be\s|even\s|\w+ly\s)?\Z"
)
"""Before what was not brought about ("failed | to agree"): no labelled event that has happened stands behind it."""
_SHORT_OF = re.compile(r"stop(?:s|ped|ping)?\sshort\sof\b", re.IGNORECASE)
_BY_NOBODY = re.compile(r"(?:\s[\w’'-]+){0,3}?\sby\s(?:nobody|no[\s-]one|none)\b", re.IGNORECASE)
_REACH = 60
_LEFT_OPEN = re.compile(r"(?:\b(?:not|never|nor|neither|without|hardly)|n['’]t)\s+(?:\w+\s+){0,2}?\Z", re.IGNORECASE)
_RULE_OUT = re.compile(
    r"(?:rul(?:e|es|ed|ing)(?:\s(?:it|this|that|them)|(?:\s[\w’'-]+){1,3}?(?=\sout\Z))?(?:\sout)?|exclud\w+)\Z",
    re.IGNORECASE,
)
_NOT_EXCLUDED = re.compile(
    r"(?:\b(?:not|never|nor|neither|without|hardly)|n['’]t)\s(?:\w+\s){0,2}?(?:rul(?:e|es|ed|ing)\sout|exclud\w+)\s[^,.;:!?\n]{0,60}\Z",
    re.IGNORECASE,
)
_FAR = 110
_TO_REPORTERS = re.compile(
    r"\w+(?:\s(?:that|he|she|they|for|on|condition|of))*\s(?:(?:not\s)?(?:to\s)?be\s(?:named|identified|quoted)|anonymity)\b"
    r"|(?:declin|refus)\w+\sto\s(?:comment|elaborate|speculate|be\s(?:interviewed|drawn)|go\sinto\sdetails?)\b"
    r"|(?:request|ask|call|appeal|press)\w*\sfor\s(?:(?:an?|any|further|more|immediate|written)\s)*(?:comments?|interviews?)\b"
)
"""What informants ask for and decline, and are asked for: none of such clauses in labelled texts, 24 and 25 of those
that ask or decline, holds an event."""
_LEFT_OPEN_FROM = frozenset({"happened", "ongoing", "planned", "denied"})
_HARM = frozenset({"THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
"""Acts that somebody clears himself of by saying that they were not done."""


def without_undone(marks: Sequence[EventMark], text: str, holders: Holders) -> list[EventMark]:
    """The events but for those that are told as not done; harm that a speaker says was not done is denied."""
    out = []
    for mark in marks:
        start = mark.trigger.start
        if _TO_REPORTERS.match(text, start) or _SHORT_OF.match(text, start):
            continue
        if mark.type == "REJECT" and _RULE_OUT.match(text, *mark.trigger):
            if _LEFT_OPEN.search(text, max(0, start - _REACH), start):
                continue
        elif mark.status in _LEFT_OPEN_FROM and _NOT_EXCLUDED.search(text, max(0, start - _FAR), start):
            out.append(mark._replace(status="hypothetical"))
            continue
        done = mark.type != "REJECT" and mark.status in ("happened", "ongoing")
        if not done or not _is_undone(mark, text):
            out.append(mark)
        elif mark.type in _HARM and holders.of(mark.trigger) is not None:
            out.append(mark._replace(status="denied"))
    return out


def _is_undone(mark: EventMark, text: str) -> bool:
    """Whether the words around a trigger say that it was not done, or by nobody."""
    start, end = mark.trigger
    return bool(
        _UNDONE.search(text, max(0, start - _REACH), start)
        or _UNDONE_BY_ANYBODY.search(text, max(0, start - _FAR), start)
        or (_FINITE.match(text, start) and _NEITHER.search(text, max(0, start - _REACH), start))
        or _LEFT_UNDONE.search(text, max(0, start - _FAR), start)
        or _FAILED.search(text, max(0, start - _REACH), start)
        or _BY_NOBODY.match(text, end)
    )

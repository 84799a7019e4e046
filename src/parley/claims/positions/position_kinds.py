"""What kind of position a clause takes, where its own words or the verb that governs it say so.

The model sorts positions by their whole sense. Where the verb right before the clause names the act ("offered",
"refused to", "accused"), that verb decides; and what somebody says that he will not do is no denial.
"""

from __future__ import annotations

import re

from parley.claims.language.position_verbs import CHARGE, NEGATED, REACH, governing
from parley.claims.model.acts import PositionMark
from parley.claims.positions.abstentions import abstaining, assures, refuses_to_yield
from parley.claims.positions.false_charges import calls_false
from parley.claims.positions.threats import announces_harm
from parley.claims.types import PositionKind
from parley.spans import line_start

_WARNED_AGAINST = re.compile(
    r"\bwarn(?:ed|s|ing)?\b(?:(?!\b(?:will|would|could|may|might|that)\b)[^.;:]){0,80}\bagainst\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][”\"’]?\s")
_RED_LINE = re.compile(r"\bred[ -]lines?\b", re.IGNORECASE)
_PROPOSAL = re.compile(
    r"(?:the|that|this|such|any|all|these|those|his|her|its|their|an?|\w+['’]s)?\s?(?:[\w-]+\s){0,2}?(?:ultimat\w+|demands?|offers?"
    r"|proposals?|plans?|appeals?|calls?|requests?|ideas?|invitations?|terms|conditions|initiatives?|mediation|negotiations?|talks"
    r"|truce|cease-?fire|compromise|deals?|concessions?|deadline)\b",
    re.IGNORECASE,
)
_TURNS_DOWN = re.compile(
    r"\b(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|spurn(?:s|ed|ing)|brush(?:es|ed|ing)\saside|scorn(?:s|ed|ing)"
    r"|turn(?:s|ed|ing)\sdown)(?:\s(?:that|as))?[\s“\"'‘]*\Z",
    re.IGNORECASE,
)
"""Verbs by which a charge is denied and a proposal refused, right before it: of 105 labelled positions 18 are denials,
all but four by their noun."""
_SUGGESTED = re.compile(
    r"(?:[\w’'-]+\s){0,4}?suggestions?\s(?:made\s)?(?:by\s[\w’'.-]+(?:\s[A-Z][\w’'-]*){0,2}\s)?that\s(?:[\w’'.-]+\s){1,4}?"
    r"(?:should|must|ought\sto|be|accept|agree|allow|cede|close|cut|disarm|drop|end|evacuate|free|give|grant|halt|hand|hold|join|leave|lift|meet"
    r"|move|negotiate|open|pay|postpone|pull|recogni[sz]e|release|reopen|resign|restore|return|send|sign|step|stop|submit|suspend|take|talk|turn"
    r"|withdraw|yield)\b",
    re.IGNORECASE,
)
"""A suggestion of what to do: a proposal, no charge."""
_NEGATES = re.compile(r"\b(?:not?|never|den(?:y|ies|ied)|neither|nor|reject\w*|dismiss\w*)\b|n['’]t\b", re.IGNORECASE)
_MUST = re.compile(r"[\s“\"'‘]*(?:that\s)?(?!(?:we|I)\b)[^,.;:!?\n“”\"]{1,60}?\smust\s(?!have\b)", re.IGNORECASE)
"""What others have to do or leave: all 59 labelled positions with these words are demands."""
_HAS_TO = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?!(?:we|I|it|he|she|they|our|its|his|her|their|there)\b)[^,.;:!?\n“”\"]{1,60}?\s(?:(?:will|would|shall)\s(?:first\s|now\s)?have\sto|has\sto|had\sto|have\sto|needs?\sto|ought\sto)\s"
    r"(?!(?:pay|face|reckon|answer|bear|suffer|live|learn)\b)",
    re.IGNORECASE,
)
"""The same in other words, of others than the party."""
_OR_ELSE = re.compile(r",?\s(?:[-–—]\s)?or\selse\b")
_TOLERATES = re.compile(
    r"\b(?:will|would|shall|can|could)(?:\snot|not|n['’]t|\snever|\sno\slonger)\s(?:\w+ly\s)?(?:be\s)?(?:\w+ly\s)?tolerated?\b|\bwon['’]t\s(?:be\s)?tolerated?\b"
    r"|\bwill\stolerate\sno\b|\bno\s[^,.;:!?\n]{3,60}\s(?:will|would|shall)\sbe\stolerated\b",
    re.IGNORECASE,
)
"""What others are told that they must not do: the one labelled position of a state with these words is a red line."""
_NOT_ITSELF = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:it|they|he|she|we|I)\s(?:will|would|shall)\s(?:never|not)\b(?!\s(?:only|have)\b)",
    re.IGNORECASE,
)
"""What somebody himself will not do: none of 50 labelled positions that begin so is a demand."""
_ITSELF = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:it|they|he|she|we|I)\s(?:will|would|shall)\s(?!not\b|never\b)", re.IGNORECASE
)
_ELSE = re.compile(r"\b(?:otherwise|or\selse|unless)\b", re.IGNORECASE)
"""What somebody himself will do if he does not get his way."""
_ASKED = re.compile(
    r"\b(?:demand|insist|ask|urg|want|request|call)\w*\s(?:(?!(?:and|but|said|says)\b)[\w’'-]+\s){0,3}\Z", re.IGNORECASE
)
_DENIED_THEM = re.compile(r"\b(?:deny|denies|denied|denying)\s\Z")
_SOMETHING = re.compile(
    r"(?:him|her|it|them|us|(?!(?:any|all|such|these|those|having|ever)\b)(?:(?:the|its|his|their|an?)\s)?(?:[\w’'-]+\s){0,3}?(?!(?:of|in|that|to|by|the|its|his|their|an?)\b)[\w’'-]+)"
    r"\s(?:(?:the|any|an?|all)\s(?:\w+\s)?)?(?:use|access|entry|passage|permission|permits?|landing|visas?|asylum|refuge|recognition|aid|transit|overflight"
    r"|bases|right|rights|citizenship|leave|inquiry|hearing)\b"
)
"""Whom somebody denies what was asked for: so are both labelled positions, and no labelled denial."""
_TO = re.compile(r"\sto\b")
_SAID_TO_BE = re.compile(r"\bthat\b")
"""A charge told with its content: "the claim that"."""
_COMPLAINS = re.compile(
    r"\b(?:complain(?:s|ed|ing)?|lament(?:s|ed|ing)?|protest(?:s|ed|ing)?)\s(?:that\s)?[“\"'‘]*\Z", re.IGNORECASE
)
"""Right before what others are charged with, whatever was not done: so are 19 of 20 labelled positions."""
_CONTRADICTS = re.compile(
    r"[\s“\"'‘]*(?:whoever|anyone\swho|anybody\swho|those\swho|who)\s(?:says?|claims?|thinks?|alleges?|suggests?)\s[^,.;:!?\n]{1,30}?"
    r"(?:is|are)\s(?:lying|liars?|an?\sliars?|wrong|mistaken|dreaming)\b",
    re.IGNORECASE,
)
"""No charge against anybody: what he says is denied."""
_GIVES = (
    r"(?:be\s)?(?:hand(?:ed)?\s(?:over|back)|free[d]?|releas(?:e|ed)|lift(?:ed)?|return(?:ed)?|withdr[ae]wn?(?!\sfrom\b)|pull(?:ed)?\s(?:back|out)(?!\sof\b)|reopen(?:ed)?"
    r"|recogni[sz]ed?|pardon(?:ed)?|restored?|g(?:ive|iven)\s(?:back|up)|lay\sdown|disarm(?:ed)?|grant(?:ed)?|compensated?|flown\sin|sen[dt]|open(?:ed)?"
    r"|supply|supplied|lend|lent|help(?:ed)?|resumed?\s(?:talks|supplies|aid|deliveries|negotiations))"
)
_IF_THEY = re.compile(
    r"\b(?:if|once|provided(?:\sthat)?|(?:as|so)\slong\sas|as\ssoon\sas|on\scondition\sthat)\s(?:[\w’'.-]+\s){1,5}?(?:(?:only|so\smuch\sas|first|also|itself|themselves)\s)?"
    r"(?:agree|accept|cease|halt|lift|releas|free|freed|withdr[ae]w|pull(?:s|ed)?\sback|pull(?:s|ed)?\sout|return|freeze|froze|disarm|consent"
    r"|set(?=s?\s(?:an?|the)\s)|reopen|open|allow|guarantee|pledg|promis|end(?!ed\b)|restor|pay|paid|hand(?:s|ed)?\sover|compl(?:y|ies|ied)|ask|request|invit|wish|show(?:s|ed)?\sgood|sign|recogni[sz]|stop|stopp|undert[ao]*k|acknowledg|apologi[sz]|renounc|abandon|g(?:i|a)v(?=es?\sup)|disband|back(?=(?:s|ed)?\sdown)|le(?:ave|ft))(?:e?s|e?d|e)?\b",
    re.IGNORECASE,
)
"""What others are asked to do first, or wish themselves."""
_NOT_IF = re.compile(
    r"\b(?:not|never|no|fail\w*|refus\w*|declin\w*|unless|continue[ds]?|go(?:es)?\son|went\son|keeps?|kept|dare[ds]?|tr(?:y|ies|ied)"
    r"|attempt\w*|be|been|being)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What turns such a condition round: what they leave undone, or go on to do."""
_GIVES_THEN = re.compile(rf"\b(?:will|would|could|shall|['’]ll)\s(?:\w+ly\s)?{_GIVES}\b")
_OFFERS = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:I|[Ww]e|[Ii]t|[Hh]e|[Ss]he|[Tt]hey)(?:\s(?:will|would|shall|can|could)|['’]ll)\s(?:also\s|now\s)?offer\b(?!\s(?:no|nothing|resistance)\b)"
)
_KEEPS_TO = re.compile(
    r"[\s“\"'‘]*(?:[Ww]e|I|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|(?:[Oo]ur|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s\w+)(?:\s(?:will|would|shall)|['’]ll)\s(?:\w+ly\s)?"
    r"(?:observe|respect|honou?r|keep\sto|abide\sby|stand\sby|comply\swith|adhere\sto|uphold|stick\s(?:to|by))\b"
)
"""What is agreed already: who will keep to it promises."""
_READY = re.compile(
    r"(?:[^,.;:!?\n]{0,40}\s)?(?:is|are|was|were|stands?|stood|remains?|remained)\s(?!not\b|never\b|hardly\b)"
    r"(?:\w+\s)?(?:ready|willing|prepared)\sto\s"
    r"(?!(?:use|fight|strike|attack|defend|go\sto\swar|respond|retaliate|shoot|fire|die)\b)",
    re.IGNORECASE,
)
"""Of 29 labelled positions that begin so 27 are offers."""
_NOT_READY = re.compile(
    r"(?:[^,.;:!?\n]{0,40}\s)?(?:(?:is|are|was|were)(?:\s(?:not|never|hardly|no\slonger)|n['’]t)\s(?:\w+ly\s)?(?:ready|willing|prepared)|(?:is|are|was|were)\sunwilling)\sto\s",
    re.IGNORECASE,
)
"""What somebody is not ready to do he refuses, and promises nobody."""
_COMPLIES = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:[\w’'.-]+\s){1,5}?(?:will|would|shall|['’]ll)\s(?:\w+ly\s|also\s)?(?:back|support|accept|join|agree|sign"
    r"|negotiate|help|assist|observe|honou?r|comply|cooperate|co-operate|attend|welcome|consent|ratify|endorse|guarantee|facilitate)\b",
)
_SAFEGUARDS = re.compile(
    r"[\s“\"'‘]*(?:[\w’'.-]+\s){1,5}?(?:will|would|shall|['’]ll)\s(?:\w+ly\s)?(?:guarantee|ensure|assure|safeguard|facilitate)\s"
    r"(?:the|its|their|his|her|all|safe|free)\s(?:\w+\s){0,2}?(?:safety|safe|security|passage|departure|rights|life|lives|freedom|property|return|protection)\b"
)
_REFUSES = re.compile(
    r"\b(?:no|not|never|nor|neither|none|nobody|nothing|without|refus\w*|reject\w*|declin\w*|rul\w+\sout|dismiss\w*|den(?:y|ies|ied)|oppos\w*"
    r"|only|unless|until|before|cannot|against)\b|n['’]t\b",
    re.IGNORECASE,
)
_STRIKES_BACK = re.compile(
    r"(?:\b(?:will|would|shall)|['’]ll)\s(?:\w+ly\s|also\s)?(?:respond|retaliate|answer|strike\sback|hit\sback|react|fight\sback)\b"
    r"(?!\s(?:to\s)?(?:the|any|all|an?|every)\s(?:\w+\s)?(?:offer|letter|invitation|proposal|question|request|call|note)s?\b)",
    re.IGNORECASE,
)
"""Of 12 labelled positions with such words eight are threats, none a promise."""
_RESERVES = re.compile(r"\breserv(?:e|es|ed|ing)\s(?:the|its|his|her|their|our)\sright\b", re.IGNORECASE)
"""Who reserves the right to act threatens."""
_FORBIDDING = re.compile(
    r"\b(?:(?:grave|serious|severe|dire|heavy|terrible|unforeseeable|the\smost\sserious)\sconsequences|regret\s(?:it|this|that)|pay\s(?:a|the)\s"
    r"(?:\w+\s)?price|take\s(?:all\s|the\s)?(?:\w+\s)?measures)\b",
    re.IGNORECASE,
)
"""What is held out to others: who speaks so promises nothing."""
_CLOSED = re.compile(
    r"\b(?:not|non)[\s-]negotiable\b|\bout\sof\sthe\squestion\b|\bnot\s(?:up\s)?for\s(?:discussion|sale|debate)\b"
    r"|\b(?:do|does)\snot\s(?:take\sorders|negotiate|bargain|yield|bow|recogni[sz]e)\b",
    re.IGNORECASE,
)
"""What is not to be had: no charge is denied in such words."""
_CHARGES = re.compile(
    r"\b(?:an?\s)?acts?\sof\s(?:\w+\s)?(?:war|aggression|piracy|terror\w*|provocation|barbarism)\b", re.IGNORECASE
)
_STAYS = re.compile(r"[^,.;:!?\n]{0,60}?\s(?:will|would|shall|['’]ll)\s[“\"'‘]?(?:stay|remain)\b", re.IGNORECASE)
"""Somebody or something stays: of 18 labelled positions with these words outside a warning none is a threat."""
_STAYS_PUT = re.compile(
    r"(?:[^,.;:!?\n]{0,60}?\s)?(?:will|would|shall|['’]ll)\s[“\"'‘]?(?:stay|remain)\s(?:away|out|aloof|put|where)\b"
    r"|[\s“\"'‘]*(?:its|his|her|their|our)\s(?:[\w-]+\s){0,2}?(?:troops|forces|soldiers|men|army|guns|ships|fleet|warships|police|settlers)"
    r"\s(?:will|would|shall)\s[“\"'‘]?(?:stay|remain)\b",
    re.IGNORECASE,
)
"""Who keeps away from what others want him at, and whose soldiers do not go."""
_THREATENS = re.compile(r"\b(?:warn\w*|threat\w*)\b", re.IGNORECASE)


_NOT_HESITATE = re.compile(
    r"(?:\b(?:will|would|shall|['’]ll)(?:\snot|n['’]t|\snever)|\bwon['’]t)\s(?:\w+ly\s)?hesitate\s(?:[\w\s]{1,20}?\s)?to\s(?P<helps>(?:\w+ly\s)?(?:help|assist|aid|support|back|come\sto"
    r"|stand\s(?:by|with)|protect|offer|give|grant|provide|share|negotiate|talk|engage|cooperate|co-operate|resign|step\sdown|admit|recogni[sz]e|sign))?",
    re.IGNORECASE,
)
_TAKEN_FOR_WAR = re.compile(
    r"\b(?:will|would|shall)\s[^,.;:!?\n]{0,40}?[“\"'‘]?(?:declaration|acts?)\sof\s[“\"'‘]?(?:war|aggression|hostility)\b",
    re.IGNORECASE,
)
_NO_THREATS = frozenset(("demand", "accusation", "refusal", "promise"))
_TANTAMOUNT = re.compile(
    r"\b(?:tantamount|amount|equal|equivalent|regard|consider|treat|view|seen?|taken?|constitute)", re.IGNORECASE
)
_OWN_RESPONSE = re.compile(
    r"\b(?:our|its|their|his|her|the|[A-Z]\w+['’]s)\s(?:\w+\s){0,2}?(?:response|reply|retaliation)\s(?:will|would|shall)\sbe\s"
    r"(?!(?:\w+\s)?(?:positive|favou?rable|generous|constructive|friendly|warm|welcom\w+|given|sent|announced|published|made|delivered|known|ready|the\ssame"
    r"|yes|no|in\sthe\saffirmative|affirmative|polite|diplomatic|peaceful|measured)\b)"
)
"""What is held out to who does a named thing."""
_UNACCEPTABLE = re.compile(r"\b(?:un|not\s(?:\w+\s)?)acceptable\b", re.IGNORECASE)
_FAILING = re.compile(r"\bfailing\s(?:which|that)[\s,]*\Z")


def position_kind(mark: PositionMark, text: str) -> PositionKind:
    """The kind of a marked position: by the verb that governs it, by what is not to be done, else as marked."""
    begin = line_start(text, mark.span.start, mark.span.start - REACH)
    if (warned := _warned(mark, text)) is not None:
        return warned
    if (turned_down := _turned_down(mark, text, begin)) is not None:
        return turned_down
    if mark.kind in ("accusation", "refusal") and calls_false(text, mark.span):
        return "denial"
    if announces_harm(mark, text, begin):
        return "threat"
    if (named := governing(text, mark.span)) is not None and mark.kind not in named.stays:
        return named.kind
    if (meant := _own_course(mark, text, begin)) is not None:
        return meant
    return abstaining(mark, text)


def _warned(mark: PositionMark, text: str) -> PositionKind | None:
    """Who is warned against something is asked not to do it."""
    begin = max(0, mark.span.start - 2 * REACH)
    found = next((m for m in _WARNED_AGAINST.finditer(text, begin, mark.span.end) if m.start() < mark.span.start), None)
    if (
        found is None
        or mark.kind not in ("accusation", "threat", "red_line", "denial", "refusal")
        or "\n" in found.group()
        or _SENTENCE_END.search(text, found.end(), mark.span.start)
    ):
        return None
    return "red_line" if _RED_LINE.search(text, *mark.span) else "demand"


def _turned_down(mark: PositionMark, text: str, begin: int) -> PositionKind | None:
    """A denial where a charge is rejected, a refusal where a proposal is; None where neither is."""
    found = _TURNS_DOWN.search(text, begin, mark.span.start)
    if found is None or NEGATED.search(text, begin, found.start()) or mark.kind == "demand":
        return None
    if _SUGGESTED.match(text, *mark.span):
        return "refusal"
    if CHARGE.match(text, *mark.span) and not _TO.match(text, mark.span.end):
        return "denial" if mark.kind != "refusal" or _SAID_TO_BE.search(text, *mark.span) else mark.kind
    if mark.kind != "denial" and found.group().lower().startswith("reject"):
        return "refusal"
    return "refusal" if _PROPOSAL.match(text, *mark.span) else None


def _own_course(mark: PositionMark, text: str, begin: int) -> PositionKind | None:
    """What a clause says of its party's own course, in words that leave no doubt of the kind; None where none has."""
    opening = mark.span.start + len("the right to")
    if _RESERVES.search(text, begin, opening) or _RESERVES.search(
        text, mark.span.start, min(mark.span.end, opening + REACH)
    ):
        return mark.kind if mark.kind in ("denial", "red_line") else "threat"
    if mark.kind == "demand" and _FAILING.search(text, begin, mark.span.start + len("failing which ")):
        return "threat"
    if mark.kind in ("refusal", "denial", "promise") and (hesitates := _NOT_HESITATE.search(text, *mark.span)):
        return "promise" if hesitates["helps"] else "threat"
    war = _TAKEN_FOR_WAR.search(text, *mark.span) if mark.kind in _NO_THREATS else None
    if war is not None and _TANTAMOUNT.search(war.group()):
        return "red_line"
    if mark.kind in ("promise", "refusal", "denial") and mark.condition and _OWN_RESPONSE.search(text, *mark.span):
        return "threat"
    if mark.kind in ("refusal", "promise", "threat", "red_line") and _MUST.match(text, *mark.main):
        return "demand"
    if mark.kind in ("refusal", "promise") and _HAS_TO.match(text, *mark.main):
        return "demand"
    if mark.kind == "demand" and _OR_ELSE.search(text, mark.span.start, mark.span.end + len(" or else")):
        return "threat"
    if mark.kind in ("refusal", "promise") and _TOLERATES.search(text, *mark.span):
        return "red_line"
    if (
        mark.kind == "demand"
        and _NOT_ITSELF.match(text, *mark.span)
        and not _ASKED.search(text, begin, mark.span.start)
    ):
        return abstaining(mark._replace(kind="refusal"), text)
    if mark.kind == "demand" and _ITSELF.match(text, *mark.span) and _ELSE.search(text, *mark.span):
        return None if _ASKED.search(text, begin, mark.span.start) else "threat"
    if (
        mark.kind == "denial"
        and _DENIED_THEM.search(text, begin, mark.span.start)
        and _SOMETHING.match(text, *mark.span)
    ):
        return "refusal"
    if mark.kind in ("promise", "offer") and _FORBIDDING.search(text, *mark.span):
        return "threat"
    if mark.kind == "promise" and _OFFERS.match(text, *mark.main):
        return "offer"
    if mark.kind == "offer" and _KEEPS_TO.match(text, *mark.span):
        return "promise"
    if mark.kind == "threat" and _given_in_return(mark, text):
        return "promise" if assures(text, begin, mark.span.start) else "offer"
    if mark.kind == "promise" and _given_in_return(mark, text) and not assures(text, begin, mark.span.start):
        return "offer"
    if mark.kind == "denial" and _COMPLAINS.search(text, begin, mark.span.start):
        return "accusation"
    if mark.kind == "accusation" and _CONTRADICTS.match(text, *mark.span):
        return "denial"
    if mark.kind == "denial" and _CLOSED.search(text, *mark.span):
        return "refusal"
    if mark.kind == "denial" and _UNACCEPTABLE.search(text, *mark.span) and _PROPOSAL.match(text, *mark.span):
        return "refusal"
    if mark.kind == "denial" and _CHARGES.search(text, *mark.span) and not _NEGATES.search(text, begin, mark.span.end):
        return "accusation"
    if mark.kind in ("refusal", "denial", "accusation") and _READY.match(text, *mark.span):
        return "offer"
    if mark.kind in ("promise", "offer") and _NOT_READY.match(text, *mark.span):
        return "refusal"
    if mark.kind == "refusal" and _COMPLIES.match(text, *mark.span) and not _REFUSES.search(text, begin, mark.span.end):
        return "promise"
    if mark.kind == "threat" and _SAFEGUARDS.match(text, *mark.span):
        return "promise"
    if mark.kind == "promise" and _STRIKES_BACK.search(text, *mark.span):
        return "threat"
    if mark.kind in ("threat", "red_line", "denial") and _STAYS.match(text, *mark.span):
        return None if _THREATENS.search(text, begin, mark.span.start) else "refusal"
    if mark.kind == "promise" and _STAYS_PUT.match(text, *mark.span):
        return None if assures(text, begin, mark.span.start) else "refusal"
    return "refusal" if refuses_to_yield(mark, text, begin) else None


def _given_in_return(mark: PositionMark, text: str) -> bool:
    """Whether a clause says what its party would give if others did what is asked of them: no threat."""
    asked = _IF_THEY.search(text, *mark.span)
    if asked is None or _NOT_IF.search(text, *asked.span()):
        return False
    return _GIVES_THEN.search(text, *mark.span) is not None

"""What a party says that it, or nobody, will do: a refusal of what others want, a promise to do no harm.

"We will never sign it" refuses, "no shot will be fired from our side" and "the dam will harm nobody" promise; none of
them denies a charge. The model goes by "not" and "no", which stand in denials as well.
"""

from __future__ import annotations

import re

from parley.claims.model.acts import PositionMark
from parley.claims.types import PositionKind

_ABSTAINS = re.compile(
    r"\b(?:will|would|shall)\s+(?:\w+ly\s)?(?:never|not)\b(?!\s+(?:only|have)\b)|\bwon['’]t\b|\bwouldn['’]t\b|\bnever\s+(?:again\s)?will\b"
    r"|\b(?:no(?!\sdoubt\b)|not\s(?:one|a\s(?:single\s)?))\s?\w*(?:\s\w+){0,2}\s(?:will|would)\b"
    r"|\b(?:nobody|neither(?:\s\w+){0,2})\s(?:will|would)\b",
    re.IGNORECASE,
)
"""Somebody will not do something. Of 209 labelled positions with such words 112 are refusals, 85 promises, two denials
and two threats."""
_NONE_WILL = re.compile(
    r"[\s“\"'‘]*(?:that\s)?(?:no|not\s(?:one|a\s(?:single\s)?))\s(?!doubt\b)(?:[\w’'-]+\s){1,7}?(?:will|would)\b(?!\snot\b)",
    re.IGNORECASE,
)
"""The clause's own subject is nobody: "no ship under our flag will". Of 28 labelled positions with such a subject 22
are promises, six refusals, none a denial."""
_WILL = re.compile(r"\b(?:will|would|shall)\b|['’]ll\b", re.IGNORECASE)
_HARMS = re.compile(
    r"\W*(?:attack|invade|strike|cross|fire|shoot|bomb|threaten|interfere|harm|hurt|occupy|seize|annex|resort|escalat\w+"
    r"|blockade|(?:use|employ)(?:\s(?:or\s)?\w+){0,3}\s(?:force|arms|weapons)|be\s(?:the\s(?:first|one|aggressor)|used)|start"
    r"|move\s(?:in|into|against)|march|march\son|enter|break\s(?:the|this|our|its))\b",
    re.IGNORECASE,
)
"""Acts of harm: who will not do them promises, who will not do others refuses."""
_NO_INTENTION = re.compile(
    r"\b(?:has|have|had|harbou?rs?|harbou?red|with)\s(?:absolutely\s)?no\s(?:\w+\s)?(?:intentions?|plans?|wish|desire|designs?|thought|ambition)\s(?:of|to|on|for|against)\s(?:\w+ly\s)?"
    r"(?:(?:attack|invad|strik|cross|fir|shoot|bomb|threaten|interfer|harm|hurt|occupy|seiz|annex|escalat|blockad|expand|resum|enter|overthrow|destabili[sz]|fight|wag|deploy"
    r"|shell|conquer|incit|provok|start|go)(?:e|ing)?\b|(?:send|station|bas|mov)(?:e|ing)?\s(?:[\w-]+\s){0,3}?(?:troops|forces|soldiers|tanks|weapons|missiles)\b"
    r"|(?:us|employ)(?:e|ing)\s(?:[\w-]+\s){0,4}?(?:force|weapons?|arms)\b)",
    re.IGNORECASE,
)
"""Who means no harm reassures: both labelled positions of states with these words are promises."""
_INSISTS_ON_HARM = re.compile(
    r"\b(?:hesitate|tolerate|stand\s(?:by|idle|idly)|sit\s(?:by|idle|idly)|(?:remain|be)\s(?:indifferent|idle|passive|silent)|rest|stop|allow|accept|permit|spared?|forgive"
    r"|forget|unpunished|unanswered|unavenged|pass\sunnoticed|back\sdown|yield)\b",
    re.IGNORECASE,
)
"""What somebody will not do before he has his way: no abstention."""

_YIELDS = re.compile(
    r"\W*(?:\w+ly\s)?(?:withdraw|pull\s(?:back|out)|lift|release|yield|give\s(?:up|in|way)|negotiate|talk|recogni[sz]e|sign"
    r"|be\s(?:released|freed|set\sfree|lifted|handed\sover|withdrawn|returned|reopened|recogni[sz]ed|negotiated)"
    r"|apologi[sz]e|return|hand\sover|cede|compromise|budge|bow|surrender|ask\s(?:for\s)?permission|sit\sdown|disarm|evacuate"
    r"|leave(?!\sthe\s\w+\s(?:convention|treaty|union|alliance|league|pact))|move\sback|reopen|accept|agree|pay|lay\sdown|put\sdown)\b",
    re.IGNORECASE,
)
"""What others want of a party: who will not do it refuses."""
_PRESSED = re.compile(
    r"\W*(?:\w+ly\s)?(?:heave\sto|submit|comply|stop\s(?:to\sbe|for)\s|stand\sdown|have\s(?:no|any)\s(?:part\sin|truck\swith|hand\sin)"
    r"|take\s(?:no|any|part\sin)\b(?:\spart\sin)?|be\s(?:searched|boarded|inspected|pushed\saround|bullied|blackmailed|intimidated|dictated\sto|browbeaten"
    r"|cowed|(?:locked|penned|hemmed)\s(?:up|in)|ordered|coerced|lectured|stampeded|told\s(?:what|how|when|where)|moved|swayed))\b",
    re.IGNORECASE,
)
"""What others press upon it."""
_NO_PART = re.compile(
    r"\b(?:will|would|shall|['’]ll)\s(?:have\sno(?:thing)?\s(?:part\sin|truck\swith|hand\sin|to\sdo\swith)|take\sno\s(?:part\sin|orders|dictation)"
    r"|accept\sno|lend\sno|hear\snothing\sof|yield\s(?:no|nothing))\b",
    re.IGNORECASE,
)
_ASSURES = re.compile(
    r"\b(?:assur\w+|promis\w+|pledg\w+|sw(?:ore|ears?|orn)|undert\w+|guarantee\w*|word|vow\w*|told\s(?:voters|supporters))\b",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"[\s“\"'‘]*no\s(?:[\w’'-]+\s){1,4}?(?:is|are|was|were)\s(?:needed|necessary|required|wanted|called\sfor)\b",
    re.IGNORECASE,
)
"""What others offer or ask for is not wanted: nobody is charged with it."""
_THERE_WILL = re.compile(
    r"[\s“\"'‘]*(?:that\s)?there\s(?:(?:will|would|shall)\s[“\"'‘]?be\sno|won['’]t\sbe\s(?:any|an?))\s(?:more\s|further\s|new\s|other\s)?",
    re.IGNORECASE,
)
"""Of 25 labelled positions that begin "there is/was/will be no" those with "will" are six refusals and a promise."""
_EVILS = re.compile(
    r"(?:\w+\s)?(?:wars?|attacks?|strikes?|raids?|invasions?|reprisals?|revenge|retaliation|violence|bloodshed|rationing|shortages?|cuts?"
    r"|lay-?offs|dismissals|redundancies|evictions?|conscription|curfews?|blackouts?|shooting|gunboats?|arrests|executions"
    r"|torture|escalation|harm|tax(?:es)?|tax\s(?:rises?|increases?)|devaluation|default|martial\slaw|mobili[sz]ation|annexation"
    r"|persecution|expulsions?|deportations?)\b",
    re.IGNORECASE,
)
"""Of what one assures others that it will not come; of what else there will be none is refused."""
_HARMS_NOBODY = re.compile(
    r"\b(?:will|would|shall|['’]ll)\s(?:\w+ly\s)?(?:harm|hurt|attack|threaten|fire\son|shoot(?:\sat)?|endanger|injure|strike|touch|arrest"
    r"|punish|expel|target|affect|damage)\s(?:nobody|no\sone|none|neither|no\s\w+)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"[^.;:]{1,50}\bbut\s(?!(?:we|I|he|she|it|they|only|not)\b)", re.IGNORECASE)
"""Turns what will not be done into what will instead."""


def abstaining(mark: PositionMark, text: str) -> PositionKind:
    """What somebody will not do: a promise where it is harm, else a refusal; no denial and no threat."""
    if mark.kind not in ("denial", "threat", "refusal"):
        return mark.kind
    clause = mark.main.of(text)
    if mark.kind == "denial" and _NOT_NEEDED.match(clause):
        return "refusal"
    if mark.kind == "denial" and (there := _THERE_WILL.match(clause)):
        return "promise" if _EVILS.match(clause, there.end()) else "refusal"
    if mark.kind != "refusal" and _HARMS_NOBODY.search(clause):
        return "promise"
    if mark.kind != "threat" and _NO_INTENTION.search(clause):
        return "promise"
    found = _NONE_WILL.match(clause) or _ABSTAINS.search(clause)
    if found is None or _WILL.search(clause, 0, found.start()) or _INSISTS_ON_HARM.search(clause, found.end()):
        return mark.kind
    if _BUT.search(clause, found.end()):
        return mark.kind  # "will not be knocked at but boarded"
    return "promise" if _HARMS.match(clause, found.end()) else "refusal"


def assures(text: str, begin: int, before: int) -> bool:
    """Whether somebody assures others of what stands behind a place; `begin`: where its line is read from."""
    return _ASSURES.search(text, begin, before) is not None


def refuses_to_yield(mark: PositionMark, text: str, begin: int) -> bool:
    """Whether what is marked as a promise refuses what others want; `begin`: where its line is read from."""
    if mark.kind != "promise" or assures(text, begin, mark.span.start):
        return False
    if _NO_PART.search(text, *mark.span):
        return True
    found = _NONE_WILL.match(text, *mark.span) or _ABSTAINS.search(text, *mark.span)
    return found is not None and any(p.match(text, found.end(), mark.span.end) for p in (_YIELDS, _PRESSED))

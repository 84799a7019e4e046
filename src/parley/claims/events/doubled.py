"""Marks that are no event of their own: one act told by two words, and what is only answered or ended.

"Imposed a curfew" and "put its troops on alert" are one act each; in "Orsk accepted the demand" nobody demands anew, in
"lifted the ban" nobody bans. A demand that the words name an owner for ("rejected an Orskan demand") is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import ANSWERED, EXCHANGES, MOVES, SPEECH, STRIKES, TAKINGS
from parley.claims.language.tense import FINITE
from parley.claims.model.acts import EventMark
from parley.spans import Span, line_start

_ONE_PHRASE = re.compile(
    r"\s(?:(?!(?:and|or|but|nor|to|by|of|from|that|which|who|whom|what|when|where|after|before|until|since|in|with|for|as|at|while|about|if|unless|because"
    r"|than|once|so|against|between|over|it|they|he|she|would|will|could|can|may|might|should|shall|must|not|had|has|have|was|were|is|are|be|been)\b)[\w'’-]+\s){0,5}"
)
"""What stands between a verb and the noun that it governs."""
_LONGEST = 45
_MEASURES = (
    r"(?:alerts?|aid|ambush(?:es)?|appreciation|arrest|asylum|backing|bans?|blessing|boycotts?|confidence|curfews?|custody|drills?|duties|embargo(?:e?s)?|emergency"
    r"|exercises?|freeze|inquir(?:y|ies)|investigations?|lawsuits?|man(?:oeuv|euv)(?:re|er)s?|march(?:es)?|martial\slaw|measures|parades?|patrols?|pickets?"
    r"|policing|protests?|quarantine|rally|rallies|restrictions|sanctions|sieges?|sit-ins?|solidarity|state\sof\s(?:siege|emergency|war)|strikes?|suits?"
    r"|support|tariffs|tests?|tributes?|vigils?|visits?|votes?)"
)
_DEED = re.compile(
    rf"(?:[\w'’-]+\s)?(?:{_MEASURES}|{SPEECH}|{STRIKES}|{TAKINGS}|{MOVES}|{EXCHANGES}|[a-z]+(?:tion|sion|ment|ance))(?:\s(?:on|against|for|with|to|from|of))?\Z",
    re.IGNORECASE,
)
"""Nouns that tell the act, where the verb before them says only that it was done."""
_LIGHT = re.compile(
    r"(?:(?:call|conduct|deliver|enter|express|form|grant|hand|launch|mount|open|order|proclaim|reach|start)(?:s|es|ed|ing)?"
    r"|(?:conclud|declar|fil|impos|issu|organi[sz]|plac|resum|stag|voic|wag)(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|beg[aiu]n(?:s|ning)?|giv(?:e|es|en|ing)|gave"
    r"|hold(?:s|ing)?|held|mak(?:e|es|ing)|made|pa(?:y|ys|id|ying)|put(?:s|ting)?|run(?:s|ning)?|ran|set(?:s|ting)?|tak(?:e|es|en|ing)|took"
    r"|str(?:ike|ikes|iking|uck)|threw|throw(?:s|n|ing)?|under(?:take|takes|took|taken|taking))(?:\s\w+)?\Z",
    re.IGNORECASE,
)
"""Verbs that say only that an act was done."""
_VERB = re.compile(rf"(?:{FINITE}|[a-z]{{2,}}ing)\b")
_OPENS = re.compile(r"(?:on|under|in|at|let)\Z", re.IGNORECASE)
"""First words of what is one expression: "on | strike", "let | go"."""
_LETS = re.compile(r"let\Z", re.IGNORECASE)
_BARE_VERB = re.compile(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|not|did|does|do|help|let)\s(?:\w+ly\s)?\Z|n['’]t\s\Z",
    re.IGNORECASE,
)
"""Before a verb that looks like a noun: "to | strike"."""
_BEFORE = 24

_ENDING = re.compile(
    r"(?:(?:abolish|abandon|cancel|ceas|clos|curb|cut|delay|discontinu|drop|eas|end|freez|halt|interrupt|lift|postpon|reced|reduc|relax|remov|repeal|rescind|revers"
    r"|revok|scrap|shelv|stop|suspend|terminat|waiv|withdraw|wind)(?:p?ed|s|es|e|p?ing|l?led|l?ling)?|broken?|breaks?|breaking|called|calls?|calling|cuts?|cutting"
    r"|froze|frozen|withdrew|withdrawn|wound|put)(?:\s(?:off|out|short|down|up|back))?\Z",
    re.IGNORECASE,
)
_OFF = re.compile(r"(?:(?:call|put)\w*|broken?|break\w*)\b", re.IGNORECASE)
"""Verbs of ending that are so with "off" only."""
_TO_END = re.compile(r"(?:clos|end|wound|wind)", re.IGNORECASE)
_HELD = frozenset({"CONSULT", "AGREE", "COOPERATE", "MOBILIZE"})
"""What is not undone where it ends."""
_SIGNS = re.compile(r"(?:sign|initial|ratif)(?:s|ed|ing|ied|ies|y|ying)?\Z", re.IGNORECASE)
_SIGNED = frozenset({"AGREE", "RETREAT", "SUPPORT"})
"""What is signed: the signing is the act."""
_ENDS = frozenset({"RETREAT", "SANCTION", "CONCEDE", "REJECT"})

_NO_OWNER = (
    r"(?:(?:most|parts?|all|some|both|none|several|many|one|two|three|any|each)\s(?:of\s)?)?"
    r"(?:the|this|that|these|those|such|all|both|any)\s(?:(?!(?-i:[A-Z]))(?![\w-]+['’])[\w-]+\s){0,2}"
)
_ANSWER = re.compile(
    rf"\b(?:{ANSWERED})(?:\s(?:outright|flatly|at\sonce|again|publicly|promptly))?\s{_NO_OWNER}\Z", re.IGNORECASE
)
"""A verb of answering before a noun that has no owner and points back."""
_ANSWERED_BEHIND = re.compile(
    rf",?\s(?:(?:was|were|is|are|be|been|being|has|have|had|will|would|also|again|at\s(?:first|once)|\w+ly|later|soon|then|at\slast)\s){{1,5}}(?:{ANSWERED})\b"
)
"""The passive of such a verb right behind the noun."""
_POINTS_BACK = re.compile(r"(?:\A|[\s“\"(])(?:the|this|that|these|those)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
_APPOSED = re.compile(r"[\w”\"’'],\san?\s(?:[a-z-]+\s){0,2}\Z")
_RELATIVE = re.compile(r"\s(?:that|which)\s")
_SAYS_WHOSE = re.compile(
    r"\s(?:(?!(?:was|were|is|are|has|have|had|will|would)\b)[a-z-]+\s){0,3}?(?:by|from)\s(?!(?:now|then|[A-Z][a-z]+day)\b)"
    r"|\sof\s(?:the\s)?[A-Z]"
)
"""Behind a noun whose owner is told: "the demand | by Orsk"."""
_SPEECH = re.compile(rf"{SPEECH}(?:\s(?:for|to|on|that|against))?\Z", re.IGNORECASE)
_CONTENT = re.compile(r"\s(?:to|that|for|of|on)\s")
_SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN", "ACCUSE"})
_REACH = 70


def without_doubles(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events in their order, each told once: those that are none stay as unsure ones, which tell of positions."""
    out: list[EventMark] = []
    for mark in marks:
        before = out[-1] if out else None
        gap = Span(before.trigger.end, mark.trigger.start) if before else None
        one = before and gap and 0 < gap.end - gap.start <= _LONGEST and _ONE_PHRASE.fullmatch(text, *gap)
        if before and gap and one:
            if before.type == mark.type and (joined := _joined(before, mark, text)) is not None:
                out[-1] = joined
                continue
            if _is_object(before, mark, text):
                mark = mark._replace(sure=False)
        if mark.type in _SPOKEN and _points_back(mark.trigger, text):
            mark = mark._replace(sure=False)
        out.append(mark)
    return out


def _joined(first: EventMark, second: EventMark, text: str) -> EventMark | None:
    """Two marks of one act as one: by the noun where the verb is light, else by the verb; None for two acts."""
    verb, noun = first.trigger.of(text), second.trigger.of(text)
    kept, other = first, second
    verbal = _VERB.match(verb) or _BARE_VERB.search(text, max(0, first.trigger.start - _BEFORE), first.trigger.start)
    compound = second.trigger.start == first.trigger.end + 1 and _DEED.match(noun) and not verbal
    if _OPENS.match(verb) or (compound and not _LIGHT.match(verb)):
        kept, other = second._replace(trigger=Span(first.trigger.start, second.trigger.end)), first
    elif _DEED.match(noun) is None:
        if _VERB.match(noun):
            return None
    elif _LIGHT.match(verb) and not _ends(first, second, text):
        kept, other = second, first
    if _LETS.match(verb):  # who is let go does not let himself go
        kept = kept._replace(actors=first.actors, recipients=first.recipients or second.recipients)
    return kept._replace(
        actors=kept.actors or tuple(span for span in other.actors if span not in kept.recipients),
        score=max(kept.score, other.score), sure=kept.sure or other.sure,
    )  # fmt: skip


def _is_object(verb: EventMark, noun: EventMark, text: str) -> bool:
    """Whether a noun only tells what the act of a verb before it ends or signs."""
    if noun.type in _SIGNED and _SIGNS.match(verb.trigger.of(text)):
        return True
    return verb.type in _ENDS and noun.type != "PROTEST" and _ends(verb, noun, text)


def _ends(verb: EventMark, noun: EventMark, text: str) -> bool:
    """Whether an event's verb ends what the noun behind it tells; a meeting that comes to its end has been held."""
    words = verb.trigger.of(text)
    if _ENDING.match(words) is None or (noun.type in _HELD and _TO_END.match(words)):
        return False
    return " off" in words or not _OFF.match(words) or text.startswith(" off ", verb.trigger.end)


def _points_back(noun: Span, text: str) -> bool:
    """Whether a noun of what is said only points back to it: what is answered, what an apposition takes up."""
    if _SPEECH.fullmatch(text, *noun) is None:
        return False
    begin = line_start(text, noun.start, noun.start - _REACH)
    if _APPOSED.search(text, begin, noun.start) and _RELATIVE.match(text, noun.end):
        return True
    if _SAYS_WHOSE.match(text, noun.end):
        return False
    if _ANSWER.search(text, begin, noun.start) and not _CONTENT.match(text, noun.end):
        return True
    answered = _ANSWERED_BEHIND.match(text, noun.end) is not None
    return answered and _POINTS_BACK.search(text, begin, noun.start) is not None

"""Whether the event of a forecast is expected not to happen: by its own words, by its cue, by who holds it."""

from __future__ import annotations

import re

from parley.claims.model.acts import ForecastMark
from parley.claims.statements.framing import IMPROBABLE, frame_of, without_litotes
from parley.claims.types import Attribution
from parley.spans import Span

_HARDLY_ANYBODY = re.compile(
    r"(?:very\s+)?few\b(?!\s+(?:days|weeks|months|years))|nobody\b|no[ -]one\b|none\b", re.IGNORECASE
)
"""Holders who do not hold a view: "few expect a breakthrough" is a forecast that none comes."""
_NEGATED_CUE = re.compile(
    r"\bdoubt|(?<!\bnot\s)(?<!n['’]t\s)(?<!\bless\s)\b(?:s[ck]eptical|unconvinced|dubious)\b|(?:\bnot|n['’]t|\bnever|\bhardly)\s+(?:\w+ly\s+)?(?:expect|think|believe|see|foresee|anticipate)"
    r"|\bruled?\s+out|\brul(?:es|ing)\s+out",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b(?:{IMPROBABLE}|less\s+likely|(?:no|little|slim|scant|fat)\s+(?:chances?|way|shot|hope|prospect)"
    r"|(?:chances?|hopes?|odds|prospects?|likelihood)\b[^.;\n]{0,60}\s(?:has|have|had)\s(?:\w+\s+){0,2}?(?:gone|faded|vanished|disappeared|evaporated|receded|dwindled)(?!\s(?:from|up|to|into)\b)"
    r"|hard\s+to\s+(?:imagine|see)|(?:bet(?:s|ting)?|wager(?:s|ed|ing)?)\s+against|(?:surprised|astonished|amazed)\s+if|off\s+the\s+table"
    r"|(?:not|n['’]t|hardly|scarcely)\s+(?:\w+\s+)?(?:likely|probable|on\s+the\s+cards|in\s+the\s+cards|to\s+be\s+expected)"
    r"|(?:chances?|odds|likelihood|prospects?|probability|risks?|danger|possibility)\b[^.;\n]{0,120}(?::|\b(?:is|are|was|were|as|remain(?:s|ed)?|look(?:s|ed)?|seem(?:s|ed)?))\s+[“\"‘']?(?:\w+\s+|(?:as\s+)?(?:close|next)\s+to\s+)?[“\"‘']?(?:slim\s+to\s+n(?:one|il)|nil|zero|negligible|remote"
    r"|slim|slender|slight|small|tiny|scant|faint|low|poor|dim|bleak|minimal)\b(?!\s+but)|(?:rat|call|deem|consider)\w*\s+(?:as\s+)?[“\"]?(?:remote|slim|nil|negligible|minimal))\b",
    re.IGNORECASE,
)
"""Words of a clause that hold its negation: all 126 labelled forecasts in which nothing turns them are negated."""
_TURNED = re.compile(r"(?:\b(?:not|never|hardly|no longer)|n['’]t)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_DENYING = re.compile(
    r"\b(?:not?|never|none|nor|neither|nothing|nobody|no[ -]one|nowhere|hardly|scarcely|barely|little|few|fewer|less"
    r"|far\s+from|den(?:y|ies|ied)|doubt\w*|dismiss\w*|reject\w*|refus\w*|disput\w*|myth|unlikely|improbable|hard\s+to|without"
    r"|impossible|slim|ruled?\s+out|rules\s+out|cannot|skeptic\w*|sceptic\w*|unconvinced|scepticism)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Without one of these before or in a clause nothing of it is negated, whatever the model says."""
_LEFT_OPEN = re.compile(
    r"(?:\b(?:not|never|nor|neither|without|hardly|cannot)|n['’]t)\s(?:\w+\s){0,2}?(?:rul(?:e|ed|es|ing)\sout|exclud\w+|(?:bet|wager)\sagainst)\b"
    r"|(?:\b(?:not|never|neither)|n['’]t|\b(?:declin|refus)\w+\sto)\s(?:\w+\s){0,2}?confirm\w*\b(?:\s(?:n?or)\sden(?:y|ied|ies)\b)?",
    re.IGNORECASE,
)
"""What is not ruled out is thought possible, and what is not confirmed is not denied: three labelled forecasts
stand behind such words, none negated."""
_NOBODY_WILL = re.compile(
    r"(?:^|[\s,“\"'‘])(?:not\s(?:an?|one|even|any)\b(?!,?\sbut\b)|no\s(?!later|sooner|doubt|longer|less|more\b|matter)|nobody\b|no[\s-]one\b"
    r"|none\b|neither\b)(?:\s?[\w’'-]+){0,4}?\s?\b(?:will|would|can|could|may|might|is\s(?:likely|expected|going))\b",
    re.IGNORECASE,
)
"""A subject that turns its clause: all 44 labelled forecasts with one are negated."""
_THERE_NO = re.compile(
    r"\bthere(?:['’]ll|\s(?:will|would|can|could|may|might|is\sgoing\sto|are\sgoing\sto)(?:\s(?:\w+ly|then|also|still)){0,2})\sbe\s(?:no|nothing|nobody|neither|hardly\sany)\b"
    r"(?!\s(?:doubt|question|going|later|sooner|less|fewer|more\sthan|choice|option|alternative|way\sback))",
    re.IGNORECASE,
)
"""Of what there will be none."""
_NOT_THEN = re.compile(
    r"(?:(?:and|but|then|perhaps|maybe|probably|certainly|surely|almost\scertainly|most\slikely)\s){0,3}(?:not|never)(?:\s(?!only|just|merely|until|one\b)|(?=[,.;]|\Z))",
    re.IGNORECASE,
)
"""The begin of an answer without a verb: "Perhaps not this month"."""
_AUXILIARY = r"(?:\b(?:will|would|can|could|may|might|shall|should|must|is|are|was|were|do|does|did)\b|['’](?:ll|d)\b)"
_VERB = re.compile(
    rf"(?P<not>\bcannot\b|n['’]t\b|{_AUXILIARY}\s(?:(?:\w+ly|also|now|still|well|then|even)\s)?(?:not|never)\b(?!\s(?:only|just|merely|simply|least)\b))|{_AUXILIARY}",
    re.IGNORECASE,
)
"""The first verb of a clause that looks ahead, with its negation; "not only" adds."""
_WITHIN = re.compile(r"\w\W+(?:what|which|who|whom|whose|where|when|how|that)\s", re.IGNORECASE)
"""Behind such a word something in the clause may be told of: "the men who swore they would never go will"."""
_NO_MEANING = re.compile(r"(?:\bnot|n['’]t)\s(?:necessarily\s)?mean(?:\sthat)?(?:\s|\Z)", re.IGNORECASE)
"""What does not follow: "that does not mean we won't"."""
_UNNEGATING = re.compile(
    r"\b(?:will|would|may|might|could|to)\s(?:\w+ly\s)?find\s(?:(?:it|that|this|them|him|her|\w+ing)\s)?(?:\w+ly\s)?"
    r"(?:impossible|hard|difficult)(?:\sto\s\w+)?|\bnot\s(?:only|just|merely|least)\b"
    r"|\bno\s(?:more|less|fewer|later|sooner)\sthan\b|\b(?:than|as|if)\snot\b",
    re.IGNORECASE,
)
"""What somebody will find hard to do is not held to be hard to imagine, "not only" adds, "no more than" bounds, and "as
likely as not" weighs."""
_NO_EVENT = re.compile(
    r"[\s“\"'‘]*(?:no|not\s(?:an?|any|one|even))\s(?!later|sooner|doubt|longer|less|more\b|fewer|matter|wonder|surprise)(?!.{0,60}\b(?:no|not|without)\b)",
    re.IGNORECASE,
)
"""The begin of what is expected not to come, where its clause has no verb: "I expect | no war"."""
_GOES_ON = re.compile(r",?\s(?:but|though|although|albeit|yet|and)\s", re.IGNORECASE)
"""What parts a doubt from what is said beside it: "improbable but not to be neglected"."""
_APART = re.compile(r";\s|,\sbut\s", re.IGNORECASE)
"""What stands before one of these is another clause: "little chance of a raid; then anything may happen"."""
_NOR = re.compile(
    r"\bnor\s(?:(?:do|does|did|would|will|can|could|has|have|had)\s(?:[\w.’'-]+\s){1,4}?)?\Z", re.IGNORECASE
)
_NEAR = 50
"""Characters before a cue in which its "nor" stands. †"""
_PARTED = re.compile(r"[—–;?!]|\s--\s|\.\s|,\s(?=which\b)")
_SURE = re.compile(r"\b(?:no|not|n['’]t|never|without|little|beyond)\s+(?:\w+\s+)?doubt", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|neither|nor|unlikely|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_DOUBTS = re.compile(
    r"\b(?:doubt(?:s|ed)?|deny|denies|denied|disput(?:es?|ed)|dismiss(?:es|ed)?|refut(?:es?|ed))\b", re.IGNORECASE
)


def hardly_held(text: str, attribution: Attribution | None) -> bool:
    """Whether a view is said to be held by few or nobody, and so the opposite is meant."""
    if attribution is None or attribution.source is None or attribution.cue is None:
        return False
    source, cue = attribution.source.of(text), attribution.cue.of(text)
    return bool(_HARDLY_ANYBODY.match(source)) and not _DOUBTS.search(cue)


def introduces(text: str, cue: Span, clause: Span) -> bool:
    """Whether a cue speaks of a clause after it, not only of one before that: a dash or a sentence's end parts them."""
    begin = max(cue.end, clause.start)
    if cue.start > clause.start or _PARTED.search(text, cue.end, begin):
        return False
    return not (_NEGATED_CUE.search(text, *cue) and _APART.search(text, cue.end, begin))


def _without(text: str, clause: Span, condition: Span | None) -> Span:
    """The clause without a condition at either end: what the condition says of itself negates nothing."""
    if condition is None or not clause.overlap(condition):
        return clause
    before, after = Span(clause.start, max(clause.start, condition.start)), Span(condition.end, clause.end)
    return max(before, after, key=lambda part: (_VERB.search(text, *part) is not None, part.end - part.start))


def _around(text: str, clause: Span, whole: Span, sentence: Span) -> str:
    """What can negate a clause: its own words, and those before it that are no condition and no clause of their own."""
    before = _APART.split(text[min(sentence.start, whole.start) : whole.start])[-1]
    return _turning(_UNNEGATING.sub(" ", f"{before} {clause.of(text)}"))


def _turning(words: str) -> str:
    """The words without those that leave a thing open, and without doubts that are turned themselves."""
    return without_litotes(_LEFT_OPEN.sub(" ", words))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def whole_cue(text: str, cue: Span) -> Span:
    """A cue with the "nor" that turns it: "| Nor does she | rule out"."""
    found = _NOR.search(text, max(0, cue.start - _NEAR), cue.start)
    return Span(found.start(), cue.end) if found else cue


def _said_with(text: str, said: Attribution | None, clause: Span) -> str:
    """The words of a cue; none where it tells of another clause: "has ruled out a loan, but"."""
    if said is None or said.cue is None or _APART.search(text, said.cue.end, max(said.cue.end, clause.start)):
        return ""
    return _turning(whole_cue(text, said.cue).of(text))


def _negates_itself(clause: str) -> bool:
    """Whether the verb of a clause that looks ahead is negated, or its subject is nobody: of 339 labelled 334 are."""
    clause = _turning(clause)
    if _NOBODY_WILL.search(clause) or _THERE_NO.search(clause) or _NOT_THEN.match(clause):
        return True
    if no_meaning := _NO_MEANING.search(clause):
        return not _negates_itself(clause[no_meaning.end() :])
    verb = _VERB.search(clause)
    if verb is None and _NO_EVENT.match(clause):
        return True
    return verb is not None and verb["not"] is not None and not _WITHIN.search(clause, 0, verb.start())


def is_negated(text: str, mark: ForecastMark, said: Attribution | None, sentence: Span) -> bool:
    """Whether the event is expected not to happen.

    By what stands around the clause; by words of the clause that say so themselves; by the model, where the sentence
    has a word of negation or doubt at all; and by a cue of doubt before a clause without negation.
    """
    if hardly_held(text, said):
        return True
    span = _without(text, mark.span, mark.condition)
    clause = span.of(text)
    opens = _NO_MEANING.search(text, max(sentence.start, mark.span.start - _NEAR), mark.span.start)
    if opens and opens.end() == mark.span.start:
        return not _negates_itself(clause)
    frame = frame_of(text, mark.span, sentence)
    if frame is not None and frame.turns:
        return not _negates_itself(clause)
    told = frame is not None and frame.words.end <= mark.span.start  # "nobody doubts that", "my guess is that"
    reach = sentence if frame is None else Span(frame.words.start, sentence.end)
    if not told and _VERB.match(clause.lstrip()) and _NOBODY_WILL.search(mark.span.of(text)):
        return True  # the condition took the subject in: "without it no bank | will lend"
    if (against := _AGAINST.search(_UNNEGATING.sub(_blank, clause))) and not _TURNED.search(clause, 0, against.start()):
        rest = _GOES_ON.split(without_litotes(clause[against.end() :]), maxsplit=1)[0]
        return _NEGATION.search(rest) is None  # "surprised if it does not"
    if told:
        return _negates_itself(clause)
    cue = _said_with(text, said, mark.span)
    if _negates_itself(clause):
        return not _NEGATED_CUE.search(cue) and not _DOUBTS.search(cue)
    if mark.negated and (_DENYING.search(_around(text, span, mark.span, reach)) or _DENYING.search(cue)):
        return True
    if said is None or said.cue is None or not introduces(text, said.cue, mark.span):
        return False
    return bool(_NEGATED_CUE.search(cue) and not _SURE.search(cue))

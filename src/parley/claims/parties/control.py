"""Who does what an infinitive tells: "Orsk incited Belmar | to attack", but "Orsk promised Belmar | to withdraw".

After verbs of asking, causing and letting it is their object, after verbs of promising their subject. "It" and "them"
behind the infinitive is the other of the two: "asked Belmar to send | it | grain". And talks "with" somebody that one
demands, offers or refuses are talks of these two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import EXCHANGES, noun_trigger
from parley.claims.model.acts import EventMark
from parley.spans import Span, line_start

_LIMITS = r"(?:to|that|which|who|whom|not|when|if|after|before|because|while|by|for|against|from|over)"
_PHRASE = rf"(?P<object>(?:(?!{_LIMITS}\b)[\w’'.-]+,?\s){{1,6}}?)"
"""Whom a verb has for its object."""
_TO = r"(?:on\s(?:[A-Z][a-z]+day|[a-z]+day)\s)?(?:not\s)?to\s(?:not\s|again\s|also\s|\w+ly\s)?\Z"
_CAUSES = re.compile(
    r"\b(?P<verb>(?:advis|authori[sz]|beg|brib|caus|charg|coerc|cajol|challeng|compel|dar|entic|forc|goad|induc|incit|invit|lur|mobili[sz]|nudg|oblig|persuad|provok"
    r"|requir|tempt|urg)(?:e|es|ed|ing|ged|ging|led|ling)?|(?:allow|ask|beseech|command|convinc|direct|drill|enabl|encourag|empower|enlist|exhort|implor"
    r"|instruct|intimidat|order|pay|paid|permit|press|pressur|pressuri[sz]|prod|prompt|push|spur|task|train|want|warn)(?:e|es|s|ed|d|red|red|ded|ing|ring|ding)?"
    r"|beseeched|besought|bade|bids|(?:tell|lead|get)(?:s|ing|ting)?|told|led|got|(?:call|prevail|lean)(?:s|ed|ing)?\s(?:up)?on|appeal(?:s|ed|ing)?\sto)\s"
    + _PHRASE
    + _TO
)
"""Verbs whose object is to do what follows."""
_LETS = re.compile(
    r"\b(?P<verb>let(?:s|ting)?|help(?:s|ed|ing)?|(?:make|makes|made|making))\s"
    + _PHRASE
    + r"(?:again\s|also\s|\w+ly\s)?\Z"
)
"""The same before an infinitive without "to"."""
_PROMISES = re.compile(
    r"\b(?P<verb>(?:promis|pledg|guarante|undertak)(?:e[sd]?|ed|ing|en)|(?:vow|threaten|offer)(?:s|ed|ing)?|sw(?:ear|ore|orn|ears|earing)|agree[sd]?|agreeing)\s"
    r"(?:to\s|with\s)?" + _PHRASE + _TO
)
"""Verbs whose subject is to do what follows."""
_INFINITIVE = re.compile(r"(?!\w+(?:ed|ing|ion|ment)\b)[a-z]+\b")
_OWN = re.compile(
    r"(?:its|his|her|their|our|my)\s(?=\w)"
    r"(?!(?:[\w-]+\s){0,2}?(?:all(?:y|ies)|partners?|friends?|neighbou?rs?|rivals?|enem(?:y|ies)|foes?|opponents?|adversar(?:y|ies)|counterparts?|hosts?)\b)"
)
"""The begin of an object that belongs to the subject, who then acts through it: "ordered | its troops | to leave"."""
_NAMED = re.compile(r"(?:[A-Z][\w’'.-]*|[a-z-]+s)\s\Z")
"""The end of an object that surely names somebody."""
_PRONOUN = re.compile(r"\s(?:it|them)\b")
_GIVEN = frozenset(("AID", "COOPERATE", "SUPPORT"))
"""What is done for the other of the two; who should "cool it" does nothing to him who asks."""
_MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
"""What those who agree do with each other."""
_REACH = 110
"""Characters before an infinitive in which the verb stands that governs it. †"""
_TALKS = noun_trigger(EXCHANGES)
_WITH = re.compile(r"\swith\s(?:the\s|its\s|their\s|an?\s)?")
_OF_ONE = frozenset(("REQUEST", "AGREE", "REJECT"))
"""Acts of one who would talk, or would not."""
_NEAR = 45
"""Characters between such an act and the talks. †"""


def with_controllers(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events in order of the text, those that an infinitive tells with whom the verb before it makes do them."""
    out: list[EventMark] = []
    for mark in marks:
        mark = _controlled(mark, out, text)
        out.append(_with_partner(mark, out[-1], text) if out else mark)
    return out


def _controlled(mark: EventMark, before: Sequence[EventMark], text: str) -> EventMark:
    start = mark.trigger.start
    if _INFINITIVE.match(text, start) is None:
        return mark
    begin = line_start(text, start, start - _REACH)
    if found := _CAUSES.search(text, begin, start):
        inside = _inside(mark, found)
        verb = _verb(before, found)
        asker = verb.actors if verb else tuple(span for span in mark.actors if span.end <= found.start())
        if _OWN.match(found["object"]):
            inside, asker = (*(span for span in asker if span not in inside), *inside), ()
        return _done_by(mark, inside, asker, text) if inside else mark
    if found := _LETS.search(text, begin, start):
        inside = tuple(span for span in _inside(mark, found) if span.end + 1 >= found.end("object"))
        if not inside and found["verb"].startswith("let") and _NAMED.search(found["object"]):
            inside = (Span(found.start("object"), found.end("object") - 1),)
        return _done_by(mark, inside, (), text) if inside else mark
    found = _PROMISES.search(text, begin, start)
    if found is None or (mark.type in _MUTUAL and found["verb"].startswith("agree")):
        return mark
    inside, verb = _inside(mark, found), _verb(before, found)
    doers = tuple(span for span in (verb.actors if verb else mark.actors) if span not in inside)
    return _done_by(mark, doers, inside, text) if inside and doers else mark


def _inside(mark: EventMark, found: re.Match[str]) -> tuple[Span, ...]:
    """Whom of those who take part the object of the governing verb names."""
    return tuple(
        span
        for span in dict.fromkeys((*mark.actors, *mark.recipients))
        if found.start("object") <= span.start and span.end <= found.end("object")
    )


def _verb(before: Sequence[EventMark], found: re.Match[str]) -> EventMark | None:
    """The event that the governing verb tells, if it is marked."""
    return next((one for one in reversed(before) if one.trigger.overlap(Span(*found.span("verb")))), None)


def _done_by(mark: EventMark, doers: tuple[Span, ...], other: tuple[Span, ...], text: str) -> EventMark:
    """An event with some as its actors, who act on the other where a pronoun behind it means him."""
    recipients = tuple(span for span in mark.recipients if span not in doers or span in mark.actors)
    if mark.type in _GIVEN and _PRONOUN.match(text, mark.trigger.end):
        recipients = tuple(span for span in other if span not in doers) or recipients
    return mark._replace(actors=doers, recipients=recipients)


def _with_partner(mark: EventMark, before: EventMark, text: str) -> EventMark:
    """Talks with somebody that one act before is about, of both: "Orsk demanded | talks with Belmar"."""
    gap = mark.trigger.start - before.trigger.end
    if mark.type != "CONSULT" or before.type not in _OF_ONE or not 0 < gap <= _NEAR:
        return mark
    named = _WITH.match(text, mark.trigger.end) if _TALKS.fullmatch(text, *mark.trigger) else None
    marked = (*mark.actors, *mark.recipients, *before.recipients)
    partners = tuple(
        dict.fromkeys(s for s in marked if named and s.start in (named.end(), named.start() + len(" with ")))
    )
    others = tuple(span for span in before.recipients if span not in partners)
    clause = not any(end in text[before.trigger.end : mark.trigger.start] for end in ".;:")
    if not partners or not before.actors or others or not clause:
        return mark
    both = tuple(dict.fromkeys((*before.actors, *partners)))
    return mark._replace(actors=both, recipients=both)

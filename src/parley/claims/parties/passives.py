"""Who acts and who is acted on in the passive: the subject is acted on, and only who "by" names acts.

"Orsk was shelled by Belmar", "the envoys had been promised an answer", "a convoy hit by gunmen". The model takes the
phrase before a verb for its subject in the active, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import FORCES
from parley.claims.language.function_words import PRONOUNS
from parley.claims.model.acts import EventMark
from parley.spans import Span

_IRREGULAR = (
    r"beaten|begun|bought|bound|broken|brought|caught|cut|dealt|driven|fed|forbidden|found|fought|given|held|hit|hurt"
    r"|kept|laid|led|left|let|made|met|overrun|overthrown|paid|put|ridden|run|seen|sent|set|shot|shown|shut|slain|sold"
    r"|split|stolen|struck|sunk|taken|thrown|told|torn|withdrawn|won|blown"
)
_PARTICIPLE = re.compile(rf"(?:[a-z]+-)?(?:[a-z]{{2,}}ed|{_IRREGULAR})\b")
"""The first word of a trigger that may be a participle."""
_ADVERB = (
    r"(?:not|never|also|again|then|now|already|still|soon|since|yet|even|once|later|first|all|both|\w+ly"
    r"|(?:is|was|are|were|has|have|had|would|could|wo|ca)n['’]t)"
)
_PASSIVE = re.compile(
    rf"(?P<aux>(?:\s(?:has|have|had|having|will|would|could|can|may|might|must|should|shall|to|{_ADVERB})){{0,5}}"
    rf"\s(?:am|is|are|was|were|be|been|being|gets?|got|getting)(?:\s(?:being|{_ADVERB})){{0,3}})\s\Z"
)
"""The auxiliaries of a passive, right before its participle."""
_CHAIN = 70
"""Characters in which they stand."""
_WHO = re.compile(r",?\s(?:who|which|that)\b")
"""Behind whom a clause tells more of: "the appeal of four miners | who | were jailed"."""
_TO_SUBJECT = re.compile(
    rf"(?:{_WHO.pattern}|\s(?:themselves|itself|himself|herself|alone|there|here|abroad)"
    r"|\s(?:of|in|at|on|from|near|inside|outside|aboard|with|for|since)\s[^,.;:()“”\"\n]{1,60})?"
)
"""What stands between a subject and its auxiliaries."""
_NO_SUBJECT = frozenset("that who which whom what when while as if but because after before until than and or".split())
"""Words that begin a clause of its own."""
_INSIDE = re.compile(r"\b(?:of|in|at|on|from|near|inside|outside|aboard|since)\s(?:the\s)?\Z")
"""Before what only tells more of a subject: "the farmers of | Orsk were promised"."""
_LINK = 16
"""Characters in which that stands."""
_ASKED = re.compile(r"\b(?:ask(?:s|ed|ing)?|beg(?:s|ged|ging)?)\s(?:the\s)?\Z")
_TO_BE = re.compile(r"\sto\s(?:be|get)\b")
"""Who is asked "to be let in" is not let in himself."""
_BY = re.compile(r"(?:\s[^\s,.;:()“”\"]+){0,5}?\sby\s(?:the\s|an?\s)?\Z")
_RIGHT_BY = re.compile(r"\sby\s(?:the\s|an?\s)?")
"""Between a participle and who acts."""
_FALLS_ON_SUBJECT = frozenset("ASSAULT COERCE ACCUSE REQUEST SANCTION REJECT THREATEN CONCEDE".split())
"""Acts whose passive has for its subject who suffers them: so in 219 of 221 labelled with the subject right before.

(Forces that are "deployed" or "withdrawn" are their state's that does it, and a treaty that is "signed" is nobody.)
"""
_GIVEN = re.compile(
    r"(?:promised|assured|offered|guaranteed|granted|given|paid|supplied|helped|aided|assisted|armed|trained|equipped"
    r"|funded|financed|fed|rescued|treated|sheltered|told)\b"
)
"""Participles of what is done for their subject: of other acts than these."""
_RESISTS = re.compile(
    r"(?:moved|swayed|deterred|intimidated|bullied|cowed|persuaded|dissuaded|stopped|drawn|dragged)\b"
)
"""Participles of what a subject does not let happen to him: "Orsk will not be | moved" refuses."""
_SENT = re.compile(
    r"(?:fired|launched|lobbed|loosed|dropped|landed|parachuted|airlifted)\b(?!\s(?:on|upon)\b)(?!\sat(?:\sby\b|[.,;]))"
)
"""Participles of what is sent at somebody: "Orskan rockets were | fired | at Belmar", and no victims."""
_FORCES = re.compile(rf"{FORCES}\Z")
"""What is moved: it is its state's that moves it."""
_FOR_SUBJECT = frozenset(("AGREE", "AID"))


def with_passive_sides(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events, those in the passive with their subject as acted on and only who is told by "by" as acting."""
    return [_in_passive(mark, text) if _PARTICIPLE.match(text, *mark.trigger) else mark for mark in marks]


def auxiliaries(trigger: Span, text: str) -> Span | None:
    """The auxiliaries right before a trigger that is a participle; None where it is no passive."""
    start = trigger.start
    found = _PASSIVE.search(text, max(0, start - _CHAIN), start) if _PARTICIPLE.match(text, *trigger) else None
    return Span(*found.span("aux")) if found else None


def agents(mark: EventMark, text: str) -> tuple[Span, ...]:
    """Those of who acts in an event whom "by" names behind it."""
    end = mark.trigger.end
    return tuple(span for span in mark.actors if span.start > end and _BY.fullmatch(text, end, span.start))


def _in_passive(mark: EventMark, text: str) -> EventMark:
    start, end = mark.trigger
    doers = agents(mark, text)
    found = auxiliaries(mark.trigger, text)
    directly = any(_RIGHT_BY.fullmatch(text, end, span.start) for span in doers)
    if doers and (found or directly or not _acts_before(mark, text)):
        first = min(span.start for span in doers)
        mark = mark._replace(actors=tuple(span for span in mark.actors if span.start >= first))
    moves = mark.type == "MOBILIZE"
    if found is not None and (moves or _SENT.match(text, start)):
        sent = tuple(s for s in mark.recipients if _is_subject(text, s, found.start))
        sent = tuple(s for s in sent if not moves or _FORCES.search(text, *s))
        others = tuple(span for span in mark.recipients if span not in sent)
        return mark._replace(actors=doers or sent or mark.actors, recipients=others)
    falls = mark.type in _FALLS_ON_SUBJECT or (mark.type in _FOR_SUBJECT and _GIVEN.match(text, start))
    if found is None or not falls or (mark.type == "REJECT" and _RESISTS.match(text, start)):
        return mark
    moved = tuple(s for s in mark.actors if _is_subject(text, s, found.start))
    known = tuple(s for s in mark.recipients if s.end <= found.start)
    if not known:
        known = tuple(span for span in moved if _is_head(text, span))[:1]
    actors = tuple(span for span in mark.actors if span not in moved)
    return mark._replace(actors=actors, recipients=known if moved else mark.recipients)


def _acts_before(mark: EventMark, text: str) -> bool:
    """Whether an actor stands right before the verb, which is then no passive: "Orsk | sentenced"."""
    return any(text[span.end : mark.trigger.start].isspace() for span in mark.actors if span.end <= mark.trigger.start)


def _is_head(text: str, span: Span) -> bool:
    """Whether a phrase of a subject does not only tell more of it, as the names of places and bodies in it do."""
    if _INSIDE.search(text, max(0, span.start - _LINK), span.start) is None:
        return True
    return _WHO.match(text, span.end) is not None and span.of(text).split()[-1].islower()


def _is_subject(text: str, span: Span, until: int) -> bool:
    """Whether a phrase is the subject, or stands in the subject, of the auxiliaries that begin at a place."""
    if span.end > until or not _TO_SUBJECT.fullmatch(text, span.end, until):
        return False
    if _ASKED.search(text, max(0, span.start - _LINK), span.start) and _TO_BE.match(text, until):
        return False
    between = text[span.end : until].lower().replace(",", " ").split()
    return len(between) < 2 or not (_NO_SUBJECT & set(between) or between[-1] in PRONOUNS)

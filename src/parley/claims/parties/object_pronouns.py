"""Whom "them" and "it" right behind a verb mean: "the inspectors left after Orsk threatened to expel | them".

The subject of the main clause, where the verb has another one in a clause with "after", "because" or "when". And of
such a clause the subject alone is no party to what the main clause tells: "Belmar asked for help because Orsk had
attacked it" asks nothing of Orsk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.sentences import Sentences
from parley.claims.language.tense import FINITE
from parley.claims.model.acts import EventMark
from parley.spans import Span

_OBJECT = re.compile(r"\s(?P<pronoun>them|it)\b(?!['’])")
_JOINED = re.compile(
    r"(?:\A|[\s,(])(?:(?:hours|days|weeks|months|years|minutes|shortly|soon|just|only|even|ever)\s)*"
    r"(?:after|because|before|when|while|since|although|though|once|until|unless|as|if|where)\s(?:the\s|an?\s|its\s)?(?:[a-z-]+\s)?\Z"
)
"""Between the main clause and the subject of the clause behind it."""
_CLAUSE_ENDS = re.compile(r"[;:“”\"]|,\s(?:and|but|or|so)\s|\b(?:who|which|whom|whose|that)\b")
_VERB = re.compile(
    rf"(?:[\s,][\w’',-]+){{0,3}}?\s(?:(?:has|have|had|would|will|could|did|was|were|is|are|may|might)\b|(?:{FINITE})\b|[a-z]{{3,}}s\b)"
)
_DONE_TO_SOMEBODY = frozenset(("ASSAULT", "COERCE", "SANCTION", "THREATEN", "ACCUSE", "AID", "RETREAT"))
"""Of other acts "it" is a plan or a bill: "would not | support it"."""
_ASKS_FOR = frozenset(("REQUEST", "AID", "CONCEDE", "SUPPORT", "AGREE"))
"""What is not done to him against whom help is asked."""
_REACH = 90
"""Characters before a subject in which the word stands that joins its clause. †"""
_MARKS = 4
"""Marks before an event among which that of the main clause is. †"""


def with_object_pronouns(marks: Sequence[EventMark], text: str, sentences: Sentences) -> list[EventMark]:
    """The events in order of the text, on "them" and "it" as on the subject of the main clause they stand behind."""
    out: list[EventMark] = []
    for mark in marks:
        found = _OBJECT.match(text, mark.trigger.end) if mark.actors and mark.type in _DONE_TO_SOMEBODY else None
        if found is not None:
            pronoun = Span(*found.span("pronoun"))
            if not [span for span in mark.recipients if not span.overlap(pronoun)]:
                sentence = sentences.around(mark.trigger)
                before = [one for one in out[-_MARKS:] if sentence.contains(one.trigger)]
                if meant := _subject(before, mark, pronoun, text):
                    mark = mark._replace(recipients=meant)
                    if out[-1].recipients == (pronoun,):  # "threatened to expel | them"
                        out[-1] = out[-1]._replace(recipients=meant)
        out.append(mark)
    return [_without_later_subject(mark, text) for mark in out]


def _subject(before: Sequence[EventMark], mark: EventMark, pronoun: Span, text: str) -> tuple[Span, ...]:
    """The subject of the main clause before the clause of an event, where another stands in that clause."""
    own = min(mark.actors)
    joined = _JOINED.search(text, max(0, own.start - _REACH), own.start)
    if joined is None or own.end > mark.trigger.start:
        return ()
    main = [one for one in before if one.actors and one.trigger.end <= joined.start() + 1]
    for one in main:
        subject = tuple(span for span in one.actors if span.end <= one.trigger.start)
        if not subject or _CLAUSE_ENDS.search(text, subject[-1].end, joined.start()):
            continue
        plural = len(subject) > 1 or text[subject[0].end - 1] == "s"
        fits = plural or not _is_they(pronoun, text)
        if fits and not any(span.overlap(actor) for span in subject for actor in mark.actors):
            return subject
    return ()


def _is_they(pronoun: Span, text: str) -> bool:
    return pronoun.of(text) == "them"


def _without_later_subject(mark: EventMark, text: str) -> EventMark:
    """An event without those acted on who are only the subject of a clause that gives its time or reason."""
    if mark.type not in _ASKS_FOR:
        return mark
    kept = tuple(span for span in mark.recipients if not _opens_clause(mark.trigger, span, text))
    return mark._replace(recipients=kept)


def _opens_clause(trigger: Span, span: Span, text: str) -> bool:
    """Whether a phrase behind a trigger is the subject of a clause with "after" or "because"."""
    if span.start - trigger.end <= 0 or _VERB.match(text, span.end) is None:
        return False
    joined = _JOINED.search(text, max(trigger.end, span.start - _REACH), span.start)
    return joined is not None and not text.startswith(("if", "unless", "once", "until"), joined.start() + 1)

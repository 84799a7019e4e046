"""Who takes part in events whose parties another event of the sentence names.

"Orsk threatened to cut off gas": who threatens is who would cut off; "called on Belmar to withdraw": who is called on
is who should withdraw; "accused Tarn of shelling": who is accused is who shelled. And who is the source of a cue that
is an act ("demanded", "accused") is its actor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import FORCES
from parley.claims.language.sentences import Sentences
from parley.claims.language.tense import FINITE
from parley.claims.model.acts import EventMark
from parley.claims.types import Attribution
from parley.spans import Span

SAME_ACTOR = frozenset({"THREATEN", "AGREE"})
"""Acts of speech whose actor does what is spoken of."""
RECIPIENT_ACTS = frozenset({"REQUEST", "ACCUSE"})
"""Acts of speech whose recipient does, or should do, or did, what is spoken of."""
SPOKEN = {
    "THREATEN": {"threatened", "planned", "hypothetical", "predicted"},
    "AGREE": {"planned", "hypothetical", "predicted"},
    "REQUEST": {"demanded"}, "ACCUSE": {"happened", "ongoing", "planned"},
}  # fmt: skip
"""The status that what is spoken of has, by the act of speech."""
_CUES = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "AGREE", "SUPPORT"})
_REACH = 90
"""Characters between an act of speech and what it speaks of."""
_AND = re.compile(
    rf"\b(?:and|but|then|while)\s(?:(?:its|their|his|her)\s(?:[a-z]+\s)?{FORCES}\s)?(?:(?:also|then|later|has|have|had|\w+ly)\s){{0,2}}\Z"
)
"""Right before a verb that has the subject of the verb before it, or for its subject his forces."""
_VERB = re.compile(rf"(?:{FINITE})\b")
_BEGINS = re.compile(r"(?:\A|\n|[-‑–—]\s|[.!?;:“”\"]\s?|,\s(?:and|but|while)\s)(?:(?:[Tt]he|[Aa]n?)\s)?\Z")
"""Before the subject of a main clause."""
_BEFORE, _MARKS = 40, 6
"""Characters before a verb in which these stand, and marks before it that are looked at. †"""
_JOINED = re.compile(r"\b(?:together|jointly|along|alongside|in\s(?:concert|common|company))\swith\s(?:the\s)?")
_LISTED = re.compile(r"(?:[^,.;:!?\n]{1,40}(?:,\s|,?\sand\s)){0,4}")
_DONE_WITH = frozenset({"AGREE", "CONSULT", "REQUEST"})
"""Acts that are done together with others, not to them."""
_AT_THE_SIDE = re.compile(
    r"\s(?:(?:alongside|beside)|side\sby\sside\swith|shoulder\sto\sshoulder\swith|on\sthe\ssame\sside\sas|(?:on|at)\sthe\ssides?\sof)\s"
)
"""Behind a verb of fighting: at whose side, and not against whom."""


def within_sentences(marks: Sequence[EventMark], sentences: Sentences) -> list[EventMark]:
    """The events, of whose parties on a side those in its own sentence count, if there are some."""
    out = []
    for mark in marks:
        here = sentences.around(mark.trigger)
        actors, recipients = (
            tuple(span for span in side if here.contains(span)) or side for side in (mark.actors, mark.recipients)
        )
        out.append(mark._replace(actors=actors, recipients=recipients))
    return out


def with_sources(marks: Sequence[EventMark], attributions: Sequence[Attribution]) -> list[EventMark]:
    """The events, those without an actor with the source of the attribution whose cue is their trigger.

    So are those whose actor only stands in what that source said before it: "Roe said that Orsk lied and | demanded".
    """
    sources: dict[int, Span] = {}
    said: dict[Span, list[Span]] = {}
    for attribution in attributions:
        if attribution.cue and attribution.source:
            sources.update(dict.fromkeys(range(*attribution.cue), attribution.source))
            said.setdefault(attribution.source, []).extend(attribution.contents)
    out = []
    for mark in marks:
        source = sources.get(mark.trigger.start)
        if source and mark.type in _CUES and mark.actors:
            before = [
                content for content in said[source] if source.end < content.start and content.end <= mark.trigger.start
            ]
            if all(any(content.contains(span) for content in before) for span in mark.actors):
                mark = mark._replace(actors=())
        wanting = mark.type in _CUES and not mark.actors and source is not None
        if wanting and source and not any(source.overlap(span) for span in mark.recipients):  # "he had been assured"
            mark = mark._replace(actors=(source,))
        out.append(mark)
    return out


def with_shared_subjects(marks: Sequence[EventMark], text: str, sentences: Sentences) -> list[EventMark]:
    """The events in order of the text, a verb behind "and" without an actor with that of the verb before it.

    So it is in 331 of 365 labelled pairs of such verbs; in the others the verb before is of a clause inside. Nor does
    whom somebody "accused of aggression and expelled" expel anybody.
    """
    out: list[EventMark] = []
    for mark in marks:
        start = mark.trigger.start
        if _VERB.match(text, start) and _AND.search(text, max(0, start - _BEFORE), start):
            here = sentences.around(mark.trigger)
            before = next((m for m in reversed(out[-_MARKS:]) if _VERB.match(text, m.trigger.start)), None)
            accused = before.recipients if before and before.type == "ACCUSE" else ()
            wanting = set(mark.actors) <= set(accused)
            if wanting and before and here.contains(before.trigger) and _has_subject(before, text):
                subject = tuple(span for span in before.actors if span.end <= before.trigger.start)
                mark = mark._replace(actors=tuple(s for s in subject if s not in mark.recipients))
        out.append(mark)
    return out


def _has_subject(mark: EventMark, text: str) -> bool:
    """Whether an event's actor is the subject of a main clause."""
    first = min(mark.actors, default=None)
    return (
        first is not None
        and first.end <= mark.trigger.start
        and _BEGINS.search(text, max(0, first.start - _BEFORE), first.start) is not None
    )


def with_joined(marks: Sequence[EventMark], text: str) -> list[EventMark]:
    """The events with those together with whom something is done as actors too; of an offer they make none.

    Nor does who fights beside somebody fight him.
    """
    return [
        _with_joined(mark, text) if mark.type in _DONE_WITH and mark.recipients else _with_comrades(mark, text)
        for mark in marks
    ]


def _with_comrades(mark: EventMark, text: str) -> EventMark:
    beside = _AT_THE_SIDE.match(text, mark.trigger.end) if mark.type == "ASSAULT" else None
    if beside is None:
        return mark
    comrades = tuple(
        span
        for span in (*mark.recipients, *mark.actors)
        if span.start >= beside.end() and _LISTED.fullmatch(text, beside.end(), span.start)
    )
    actors = tuple(dict.fromkeys((*mark.actors, *comrades)))
    return mark._replace(actors=actors, recipients=tuple(span for span in mark.recipients if span not in actors))


def _with_joined(mark: EventMark, text: str) -> EventMark:
    joined = _JOINED.search(text, mark.trigger.end, mark.trigger.end + _REACH)
    if joined is None or "." in text[mark.trigger.end : joined.start()]:
        return mark
    behind = (span for span in mark.recipients if span.start >= joined.end())
    with_them = tuple(span for span in behind if _LISTED.fullmatch(text, joined.end(), span.start))
    if not with_them:
        return mark
    others = tuple(span for span in mark.actors if span not in with_them)
    return mark._replace(
        actors=others if mark.type == "AGREE" else (*others, *with_them),
        recipients=tuple(span for span in mark.recipients if span not in with_them),
    )


def with_shared_parties(marks: Sequence[EventMark]) -> list[EventMark]:
    """The events in order of the text, with the parties that an act of speech and what it speaks of share."""
    out = list(marks)
    for i, speech in enumerate(out[:-1]):
        spoken = out[i + 1]
        if spoken.status not in SPOKEN.get(speech.type, ()) or spoken.trigger.start - speech.trigger.end > _REACH:
            continue
        if speech.type in SAME_ACTOR:
            speech = speech._replace(recipients=speech.recipients or spoken.recipients)
            spoken = spoken._replace(actors=spoken.actors or speech.actors)
        elif not any(a.overlap(b) for a in speech.actors for b in spoken.actors):  # nobody asks or accuses himself
            speech = speech._replace(recipients=speech.recipients or spoken.actors)
            called = tuple(s for s in speech.recipients if not any(s.overlap(span) for span in spoken.recipients))
            spoken = spoken._replace(actors=spoken.actors or called)  # not the crews that Orsk demanded be freed
        out[i], out[i + 1] = speech, spoken
    return out

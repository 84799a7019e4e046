"""Who takes part in events whose parties another event of the sentence names.

"Orsk threatened to cut off gas": who threatens is who would cut off; "called on Belmar to withdraw": who is called on
is who should withdraw; "accused Tarn of shelling": who is accused is who shelled. And who is the source of a cue that
is an act ("demanded", "accused") is its actor.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.claims.language.sentences import Sentences
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
    """The events, those without an actor with the source of the attribution whose cue is their trigger."""
    sources: dict[int, Span] = {}
    for attribution in attributions:
        if attribution.cue and attribution.source:
            sources.update(dict.fromkeys(range(*attribution.cue), attribution.source))
    out = []
    for mark in marks:
        source = sources.get(mark.trigger.start)
        wanting = mark.type in _CUES and not mark.actors and source is not None
        if wanting and source and not any(source.overlap(span) for span in mark.recipients):  # "he had been assured"
            mark = mark._replace(actors=(source,))
        out.append(mark)
    return out


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
        else:
            speech = speech._replace(recipients=speech.recipients or spoken.actors)
            called = tuple(s for s in speech.recipients if not any(s.overlap(span) for span in spoken.recipients))
            spoken = spoken._replace(actors=spoken.actors or called)  # not the crews that Orsk demanded be freed
        out[i], out[i + 1] = speech, spoken
    return out

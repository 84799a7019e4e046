"""Statements whose source is not marked: who else acts in their clause, or spoke before them."""

from __future__ import annotations

import re

from parley.claims.model.being_told import is_told
from parley.claims.people.clause_subjects import clause_subject, name_begun
from parley.claims.people.home import dateline_end
from parley.claims.sources.entities import Entity
from parley.claims.sources.pronoun_sources import resolve_pronoun
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_names import UNNAMED
from parley.claims.sources.source_phrase import SourcePhrase
from parley.spans import Span

_LONE_PRONOUN = re.compile(
    r"\b([Hh]e|[Ss]he)\s(?:(?:has|had|did|does|would|could|will|not|never|also|still|\w+ly)\s){0,2}\Z"
)
_PASSIVE = re.compile(r"(?:is|are|was|were|been|being)\b")
_REST_OF_VERB = 40
"""Characters before a cue in which its subject and auxiliaries stand."""
_CARRIED_ON = re.compile(r"(?:and\s+)?(?:\w+ly\s+)?\w+ing\b|and\b|but\b", re.IGNORECASE)
"""Cues that take up the subject before them: "adding", "and warned"."""


def resolve_without_source(scene: Scene, number: int, place: int) -> Entity:
    """No source: whose clause the words carry on, or the statement before it; else an unnamed source."""
    attribution = scene.attributions[number]
    if is_told(scene.text, attribution.cue):
        return scene.entities.thing(UNNAMED, "unnamed")  # "the envoy left and | was told": not by the envoy
    if attribution.cue is not None and (subject := _subject_carried_on(scene, attribution.cue.start)) is not None:
        return subject
    if attribution.cue is not None and (pronoun := _pronoun_before(scene.text, attribution.cue)) is not None:
        head = pronoun.of(scene.text).lower()
        phrase = SourcePhrase(form="pronoun", core=pronoun, head=head, definite=True, plural=False)
        return resolve_pronoun(scene, number, phrase)
    for last_place, last in scene.recent(place, 1):
        same_sentence = scene.prose.sentence(last_place) == scene.prose.sentence(place)
        if attribution.cue is None and scene.prose.quotation(place) is not None:
            return last
        if attribution.cue is not None and same_sentence and _CARRIED_ON.match(attribution.cue.of(scene.text)[:80]):
            return last
        break
    return scene.entities.thing(UNNAMED, "unnamed")


def _pronoun_before(text: str, cue: Span) -> Span | None:
    """The pronoun right before a cue of the active voice that was marked without it: "an envoy said | he | doubted"."""
    if _PASSIVE.match(text, *cue):
        return None
    found = _LONE_PRONOUN.search(text, max(0, cue.start - _REST_OF_VERB), cue.start)
    return Span(*found.span(1)) if found else None


def _subject_carried_on(scene: Scene, cue: int) -> Entity | None:
    """Who else acts in a sentence that goes on with "and told": the person or body that it begins with.

    Behind "who" it is whose statement stands before it in the sentence ("a diplomat, who | asked not to be named").
    """
    sentence = scene.prose.sentence_span(cue)
    before = scene.text[sentence.start : cue]
    if before.endswith(" who "):
        last = next(scene.recent(cue, 0), None)
        return last[1] if last is not None and sentence.start <= last[0] < cue else None
    if not before.endswith(" and ") or scene.prose.quotation(cue) is not None:
        return None
    begins = max(sentence.start, dateline_end(scene.text))
    words = Span(begins, cue)
    name = clause_subject(scene.text, words, scene.mention_at) or name_begun(words, scene.mention_at)
    if name is None:
        return None
    return scene.people.at(name.start) or scene.organisations.lead(name.of(scene.text))

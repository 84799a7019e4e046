"""Whom or what "it" stands for as a source: a body, a state or a text named before it, or nothing at all."""

from __future__ import annotations

import re

from parley.claims.language.nouns import singular
from parley.claims.language.phrases import Word, joined, word_set, words_of
from parley.claims.people.clause_subjects import clause_subject
from parley.claims.people.home import dateline_end
from parley.claims.people.organisations import Body
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.relative_sources import SET_OFF
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_names import UNNAMED
from parley.spans import Span

_LONGEST_SUBJECT = 120
"""Characters of a sentence's front in which its subject stands."""
_MOST_BEFORE_ROLE = 6
_NEXT_WORD = 24
"""Characters behind a name in which the next word stands."""
_IMPERSONAL = re.compile(
    r"[Ii]t\s(?:is|was|has\sbeen|had\sbeen|cannot\sbe|could\snot\sbe|could\sbe|can\sbe|may\sbe|will\sbe|should\sbe)\s"
    r"(?:(?:not|also|now|widely|generally|\w+ly)\s){0,2}(?:agreed|believed|said|thought|claimed|reported|understood|assumed"
    r"|hoped|feared|expected|alleged|rumou?red|estimated|known|decided|announced|stressed|noted|added|recalled|argued|felt"
    r"|considered|held|suggested|hinted|conceded|acknowledged|admitted|confirmed|denied|disclosed|revealed|learn(?:ed|t)"
    r"|ruled\sout|excluded|forgotten|doubted)(?:\s(?:here|there|by|in|on|at)\b[^,.;:\n]{0,40}?)?(?:\sthat\b|,|\s(?:un)?likely\b)"
)
"""A passive whose subject is a clause: "| it | was agreed in Orsk that", "| it | is claimed,"."""
_OWN_WORDS = re.compile(
    r"\b([A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,3})['’]s?\s(?:[a-z-]+\s){0,2}"
    r"(?:warning|threat|promise|vow|pledge|claim|statement|assurance|insistence|announcement|denial|admission|hint"
    r"|declaration|assertion|contention|complaint|suggestion|offer|fear|belief|view)s?\sthat\s\Z"
)
"""Whose words a clause is: "| Orsk | 's warning that it would leave"."""
_OF_THE_SUBJECT = re.compile(r"\b(?:whom|which|(?:men|women|people|[a-z]{3,}s)\sthat)\s\Z")
_BEFORE_RELATIVE = 40
"""Before "it" in a clause that tells of what a sentence's subject has: "The Front holds men whom | it | took"."""
_AFTER_SUBJECT = word_set("is was has had does did will would may might could can should makes says said")
"""Verbs that follow a subject."""


def resolve_neuter(scene: Scene, place: int, head: str) -> Entity:
    """ "it": an organisation or state named in this sentence or the last, or the last source that is no person."""
    if head == "it" and _IMPERSONAL.match(scene.text, place):
        return scene.entities.thing(UNNAMED, "unnamed")
    sentence = scene.prose.sentence(place)
    if scene.text.endswith(" that ", 0, place):  # "as | Orsk | massed tanks and warned that it"
        owner = _OWN_WORDS.search(scene.text, max(0, place - _LONGEST_SUBJECT), place)
        before = Span(scene.prose.sentence_span(place).start, place)
        begun = Span(*owner.span(1)) if owner else clause_subject(scene.text, before, scene.mention_at)
        if begun is not None and (body := scene.organisations.at(begun.start)) is not None:
            return body
    relative = _OF_THE_SUBJECT.search(scene.text, max(0, place - _BEFORE_RELATIVE), place)
    if relative is not None and (subject := _subject_of_sentence(scene, place)) is not None:
        return subject
    if relative is not None and relative.group().startswith("whom"):
        return scene.entities.thing(UNNAMED, "unnamed")
    source = next(
        (
            (earlier, entity)
            for earlier, entity in scene.recent(place, 1)
            if isinstance(entity, Body)
            or (isinstance(entity, Thing) and entity.kind in {"document", "organisation", "government"})
        ),
        None,
    )
    text_before = _subject_text(scene, place)
    if text_before is not None and (source is None or source[0] < text_before[0]):
        return text_before[1]
    if source and sentence - scene.prose.sentence(source[0]) <= 1:
        return source[1]
    begins = dateline_end(scene.text)
    named = [
        (scene.prose.sentence(span.start), -span.start, body)
        for span, body in scene.organisations.before(place)
        if span.start >= begins
        and scene.prose.quotation(span.start) is None
        and sentence - scene.prose.sentence(span.start) <= 2
        and not _is_adjective(scene, span)
    ]
    if named:
        # The first one named in the nearest sentence is most often its subject.
        return max(named, key=lambda n: n[:2])[2]
    if source:
        return source[1]
    return scene.entities.thing("unnamed document" if head in {"it", "its"} else head, "document")


def _subject_of_sentence(scene: Scene, place: int) -> Body | None:
    """The body that is the subject of the sentence of a place, else the first named in it."""
    before = Span(scene.prose.sentence_span(place).start, place)
    subject = clause_subject(scene.text, before, scene.mention_at)
    named = scene.organisations.at(subject.start) if subject is not None else None
    within = [(span.start, body) for span, body in scene.organisations.before(place) if span.start >= before.start]
    first = min(within, key=lambda found: found[0], default=None)
    return named or (first[1] if first else None)


def _is_adjective(scene: Scene, name: Span) -> bool:
    """Whether a body's name only tells whose somebody is: "A | U.N. | official"."""
    after = words_of(scene.text, Span(name.end, min(len(scene.text), name.end + _NEXT_WORD)))
    return bool(after) and scene.text[name.end] == " " and _is_role(after[0], scene)


def _is_role(word: Word, scene: Scene) -> bool:
    one = singular(word.bare)
    return word.text.islower() and (one in scene.gazetteer.person_roles or one in scene.gazetteer.anonymous)


def _subject_text(scene: Scene, place: int) -> tuple[int, Entity] | None:
    """The text that is the subject of this sentence or the last, and where: "The constitution is silent, but | it"."""
    for start in scene.prose.sentences_back(place, 2):
        words = words_of(scene.text, Span(start, min(place, start + _LONGEST_SUBJECT)))
        found = _opening_text(words, scene)
        if found is not None:
            span = Span(words[1].start, words[found].end)
            return start, scene.entities.thing(
                joined(scene.text, words[1 : found + 1]), "document", country=scene.entities.country_of(span)
            )
        if _names_a_body(words, scene):
            break
    return None


def _opening_text(words: list[Word], scene: Scene) -> int | None:
    """Where the noun for a text stands that heads the noun phrase opening some words: "The Ruritanian | note"."""
    if len(words) < 3 or words[0].bare not in {"the", "a", "an", "this", "that"} or not words[0].capital:
        return None
    for position in range(1, min(len(words) - 1, _MOST_BEFORE_ROLE)):
        word, after = words[position], words[position + 1]
        if word.text.islower() and word.bare in scene.gazetteer.documents and after.text.islower():
            ends = after.bare in _AFTER_SUBJECT or after.bare.endswith(("s", "ed")) or after.text in SET_OFF
            return position if ends and after.bare not in scene.gazetteer.documents else None
        if not word.text[0].isalpha() or word.possessive or word.bare in _AFTER_SUBJECT:
            return None
    return None


def _names_a_body(words: list[Word], scene: Scene) -> bool:
    """Whether some words name an organisation or a state, which "it" may be as well."""
    return any(scene.organisations.at(word.start) is not None for word in words)

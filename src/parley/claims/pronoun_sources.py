"""Sources that are pronouns: personal, relative, first person."""

from __future__ import annotations

import re

from parley.claims.clause_subjects import clause_subject
from parley.claims.entities import Entity, Thing
from parley.claims.gazetteer import Sex
from parley.claims.home import dateline_end
from parley.claims.nameless_subjects import named_between, nameless_subject
from parley.claims.names import name_tokens
from parley.claims.nouns import looks_like_people, singular
from parley.claims.organisations import Body
from parley.claims.people import People, Person
from parley.claims.phrases import Word, joined, word_set, words_of
from parley.claims.prose import Prose
from parley.claims.relative_sources import SET_OFF, relative_antecedent
from parley.claims.scene import Scene
from parley.claims.source_names import UNNAMED
from parley.claims.source_phrase import SourcePhrase
from parley.spans import Span

_SINGULAR = word_set("he she him her his hers himself herself")
_FEMALE = word_set("she her hers herself")
_OBJECTS = word_set("him her")
"""Pronouns that hardly mean the subject of their own clause: "its chairman is suing | him"."""
_PLURAL = word_set("they them their those these themselves both")
FIRST_PERSON = word_set("i me my mine we us our ours myself ourselves")
_RELATIVE = word_set("who whom whose which that")
_LONGEST_SUBJECT = 120
"""Characters of a sentence's front in which its subject stands."""
_MOST_BEFORE_ROLE = 6
_NEXT_WORD = 24
"""Characters behind a name in which the next word stands."""
_GENERIC = word_set("you your one")
_VAGUE = word_set("all both most many some public several few others half more")
_IS = re.compile(r"\s(?:is|was|teaches|writes|served|works)\s")
_LONGEST_SIGNATURE = 400
"""Characters of a last paragraph that tells who the author is."""
_AFTER_SUBJECT = word_set("is was has had does did will would may might could can should makes says said")
"""Verbs that follow a subject."""


def resolve_pronoun(scene: Scene, number: int, phrase: SourcePhrase) -> Entity:
    """Whom a pronoun stands for."""
    place, head = phrase.core.start, phrase.head
    if head in _RELATIVE:
        for other in range(max(0, number - 3), number):
            source = scene.attributions[other].source
            if source is not None and 0 <= place - source.end <= 3 and other in scene.found:
                if head == "which" and isinstance(scene.found[other], Person):
                    continue  # "Jane Roe of Acme, | which"
                return scene.found[other]
        relative = relative_antecedent(scene, place, head)
        if relative is not None:
            return relative
    if head in _SINGULAR:
        return _third_person(scene, place, head)
    if head in FIRST_PERSON:
        return _first_person(scene, number, place, plural=head in {"we", "us", "our", "ours", "ourselves"})
    if head in _PLURAL:
        return _plural(scene, place, head)
    if head in _GENERIC or head in {"who", "whom", "whose"}:
        return scene.entities.thing(head, "group")
    return _neuter(scene, place, head)


def _third_person(scene: Scene, place: int, head: str) -> Entity:
    """ "he", "she": an unnamed source right before, where the statement carries on its words; else a person."""
    person = scene.pronouns.at(place)
    sex: Sex = "f" if head in _FEMALE else "m"
    unnamed = nameless_subject(scene, place, sex=sex, own=head not in _OBJECTS)
    quoted = scene.prose.quotation(place)
    for earlier, entity in scene.recent(place, 1):
        if scene.prose.quotation(earlier) is not None and quoted is None:
            continue  # who is spoken of in the words that are said
        if not isinstance(entity, Thing) or entity.kind not in {"unnamed", "person"}:
            break
        if unnamed is not None and earlier < unnamed[0]:
            break
        if entity.singular and not named_between(scene, earlier, place):
            return entity
        break
    if unnamed is not None:
        return unnamed[1]
    if person is not None:
        return person
    for _, entity in scene.recent(place, 3):
        if isinstance(entity, Person) and entity.sex is None:
            return entity
    return scene.entities.thing("unnamed person", "unnamed")


def _first_person(scene: Scene, number: int, place: int, *, plural: bool) -> Entity:
    """ "I" and "we": whoever utters the words around, else the article's own voice."""
    outer = scene.attributions[number].outer
    if outer is not None and outer in scene.found:
        return scene.found[outer]
    for other in range(max(0, number - 12), min(len(scene.attributions), number + 12)):
        if other != number and other in scene.found:
            for span in scene.attributions[other].contents:
                if span.start <= place < span.end:
                    return scene.found[other]
    if scene.prose.quotation(place) is not None and scene.earlier:
        return scene.earlier[-1][1]
    if scene.byline and not plural:
        return scene.people.find(name_tokens(scene.byline), place) or scene.entities.thing(scene.byline, "person")
    if plural:
        name = scene.outlet or "we"
        return scene.entities.thing(name, "organisation" if scene.outlet else "group")
    return scene.entities.thing("the author", "unnamed")


def signed_by(text: str, people: People, prose: Prose) -> str | None:
    """Who wrote an article that ends with a paragraph on its author alone: "Jane Roe is the mayor of Ostrel."."""
    start = prose.paragraph_starts[-1] if len(prose.paragraph_starts) > 1 else 0
    if not start or len(text) - start > _LONGEST_SIGNATURE:
        return None
    named = people.within(Span(start, len(text)))
    first = named[0] if named else None
    if first is None or first[0].start != start or len({id(person) for _, person in named}) > 1:
        return None
    return first[1].name if _IS.match(text, first[0].end) else None


def _plural(scene: Scene, place: int, head: str) -> Entity:
    """ "they": the last source that can be plural, else the last plural noun for people before it; "both" stays so."""
    if head == "both":
        return scene.entities.thing(head, "group")
    for earlier, entity in scene.recent(place, 1):
        plural = (
            isinstance(entity, Thing)
            and not entity.singular
            and entity.name != UNNAMED
            and (entity.kind in {"group", "unnamed"} or " and " in entity.name)
        )
        if plural or (isinstance(entity, Body) and scene.prose.sentence(place) - scene.prose.sentence(earlier) <= 2):
            return entity
    sentence = scene.prose.sentence_span(place)
    words = words_of(scene.text, Span(max(0, sentence.start - 240), place))
    gazetteer = scene.gazetteer
    for position in range(len(words) - 1, -1, -1):
        word = words[position]
        if scene.prose.quotation(word.start) is not None or word.bare in _VAGUE:
            continue
        one = singular(word.bare)
        people = one != word.bare and (
            one in gazetteer.person_roles
            or looks_like_people(word.bare)
            or gazetteer.nationalities.get(singular(word.text))
        )
        if people or word.bare in gazetteer.groups:
            return scene.phrase_before(words[: position + 1], "group")
    return scene.entities.thing("they" if head in {"their", "them"} else head, "group")


def _neuter(scene: Scene, place: int, head: str) -> Entity:
    """ "it": an organisation or state named in this sentence or the last, or the last source that is no person."""
    sentence = scene.prose.sentence(place)
    reported = scene.text.endswith(" that ", 0, place)  # "as | Orsk | massed tanks and warned that it"
    before = Span(scene.prose.sentence_span(place).start, place)
    begun = clause_subject(scene.text, before, scene.mention_at) if reported else None
    if begun is not None and (body := scene.organisations.at(begun.start)) is not None:
        return body
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


def _is_adjective(scene: Scene, name: Span) -> bool:
    """Whether a body's name only tells whose somebody is: "A | U.N. | official"."""
    after = words_of(scene.text, Span(name.end, min(len(scene.text), name.end + _NEXT_WORD)))
    return bool(after) and scene.text[name.end] == " " and _is_role(after[0], scene)


def _is_role(word: Word, scene: Scene) -> bool:
    one = singular(word.bare)
    return word.text.islower() and (one in scene.gazetteer.person_roles or one in scene.gazetteer.anonymous)


def _subject_text(scene: Scene, place: int) -> tuple[int, Entity] | None:
    """The text that is the subject of this sentence or the last, and where: "The constitution is silent, but | it"."""
    paragraph = scene.prose.paragraph(place)
    start = scene.prose.sentence_span(place).start
    for _ in range(2):
        words = words_of(scene.text, Span(start, min(place, start + _LONGEST_SUBJECT)))
        found = _opening_text(words, scene)
        if found is not None:
            span = Span(words[1].start, words[found].end)
            return start, scene.entities.thing(
                joined(scene.text, words[1 : found + 1]), "document", country=scene.entities.country_of(span)
            )
        if start == 0 or scene.prose.paragraph(start - 1) != paragraph or _names_a_body(words, scene):
            break
        start = scene.prose.sentence_span(start - 1).start
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

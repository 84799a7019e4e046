"""Sources that are texts: "the report" is the last one of that noun, as fully as the article describes it."""

from __future__ import annotations

from parley.claims.language.gazetteer import fold
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import Word, word_set, words_of
from parley.claims.people.organisations import Body
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.noun_sources import REMEMBERED, named_by_phrase
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import SourcePhrase
from parley.spans import Span

_BREAKS = word_set("the a an in of by and to that his her its this from on with new as for was is or at")
_TIMELY = word_set(
    "latest recent new weekly monthly daily annual statewide nationwide leaked final interim joint online"
)


def resolve_document(scene: Scene, number: int, phrase: SourcePhrase) -> Entity:
    """A text: "the report" is the last one of that noun, as fully as the article describes it."""
    if phrase.definite and phrase.owner is None and len(words_of(scene.text, phrase.core)) <= 3:
        same = singular(phrase.head)
        if phrase.head == "paper" and (press := _paper_before(scene, phrase.core.start)) is not None:
            return press
        for _, entity in reversed(scene.earlier[-REMEMBERED:]):
            if (
                isinstance(entity, Thing)
                and entity.kind == "document"
                and same in map(singular, fold(entity.name).split())
            ):
                return entity
        full = _document_before(scene, phrase)
        if full is not None:
            return scene.entities.thing(full.of(scene.text), "document", country=scene.entities.country_of(full))
    return named_by_phrase(scene, number, phrase, "document")


def _paper_before(scene: Scene, place: int) -> Body | None:
    """The newspaper that "the paper" is: the last source, where that is an organisation."""
    for _, entity in scene.recent(place, 2):
        if isinstance(entity, Body) and not entity.government:
            return entity
        if isinstance(entity, Thing) and "paper" in fold(entity.name).split():
            return None
    return None


def _document_before(scene: Scene, phrase: SourcePhrase) -> Span | None:
    """The first description of a document before the phrase: "a new Quinnipiac University poll"."""
    words = scene.words_before(phrase.core.start, 900)
    for position in range(len(words) - 1, 0, -1):
        if (
            f"{words[position - 1].bare} {phrase.head}" in scene.gazetteer.documents
            and words[position].bare == phrase.head
        ):
            return Span(words[position - 1].start, words[position].end)  # "a white paper"
        if (
            not words[position].text.islower()
            or singular(words[position].bare) != singular(phrase.head)
            or scene.prose.quotation(words[position].start) is not None
        ):
            continue
        first = position
        while first and position - first < 8 and _describes(words[first - 1], scene):
            first -= 1
        if first < position and any(word.capital for word in words[first:position]):
            return Span(words[first].start, words[position].end)
    return None


def _describes(word: Word, scene: Scene) -> bool:
    """Whether a word before a document's noun belongs to its description: a name, or an adjective of time or place."""
    return (
        word.text[0].isalnum()
        and word.bare not in _BREAKS
        and (word.capital or word.bare in _TIMELY or word.bare in scene.gazetteer.role_modifiers or "-" in word.text)
    )

"""The noun that a source without one repeats: what the subjects and sources before it are called.

"Two Orskan envoys agreed. | One | said so", "Hauliers expect queues; | one of them | said so".
"""

from __future__ import annotations

from typing import NamedTuple

from parley.claims.language.function_words import MARKS, PHRASE_ENDS
from parley.claims.language.nouns import looks_like_people, looks_like_person, singular
from parley.claims.language.phrases import Word, one_of_people, word_set, words_of
from parley.claims.sources.entities import Thing
from parley.claims.sources.scene import Scene
from parley.claims.types import SpeakerKind
from parley.spans import Span

_COUNTED = word_set("two three four five six seven eight nine ten several")
_DETERMINERS = word_set("the a an some many most all both these those other one another his her its their our of")
_NOT_PEOPLE = word_set(
    "neighbour neighbor lender insurer carrier supplier maker manufacturer retailer broadcaster newspaper operator "
    "exporter importer producer refiner carmaker tanker freighter bomber fighter trawler steamer cruiser destroyer "
    "helicopter container liner cutter launcher"
)
"""Nouns that end as words for persons do, and that are bodies, states or ships."""
_NO_ROLES = word_set("man woman person people boy girl voter resident")
_INDEFINITE = ("a ", "an ", "one ", "another ")
_LONGEST_SUBJECT = 8
"""Words at the front of a sentence among which its subject ends."""
_MOST_SENTENCES = 3
_REACH = 400
"""Characters before a source without a noun in which the noun stands that it repeats."""


class RepeatedNoun(NamedTuple):
    """What an ellipsis repeats: its words, how many they count, and what is known of those whom they name."""

    words: str
    number: str
    many: bool
    kind: SpeakerKind
    role: str | None
    affiliation: str | None
    country: str | None

    @property
    def several(self) -> str:
        """All of them: "two Orskan envoys", "the envoys"."""
        return f"{self.number or 'the'} {self.words}"


def repeated_noun(scene: Scene, place: int, *, many: bool) -> RepeatedNoun | None:
    """The noun that an ellipsis repeats: of the subjects and sources before it the nearest that can be one.

    `many`: only of several, past the one of them who has spoken since: "one said so; | the other did not".
    """
    subject = _plural_subject(scene, place)
    sentence = scene.prose.sentence
    for earlier, entity in scene.recent(place, 1):
        if subject is not None and subject[0] > earlier:
            break
        if earlier >= place or in_other_words(scene, earlier, place):
            continue
        if isinstance(entity, Thing) and (noun := _noun_of(scene, entity)) is not None:
            if many and not noun.many:
                continue
            unsure = subject is not None and subject[0] < earlier and sentence(subject[0]) == sentence(earlier)
            return noun if not unsure or subject is None or subject[1].words.endswith(noun.words) else None
        if not (isinstance(entity, Thing) and entity.kind == "document"):
            break
    return subject[1] if subject is not None else None


def in_other_words(scene: Scene, earlier: int, place: int) -> bool:
    """Whether an earlier source stands in words that are quoted, and the place does not."""
    quotation = scene.prose.quotation(earlier)
    return quotation is not None and quotation != scene.prose.quotation(place)


def _noun_of(scene: Scene, entity: Thing) -> RepeatedNoun | None:
    """What a nameless speaker is called by."""
    words = words_of(entity.name, Span(0, len(entity.name)))
    run = _noun_phrase(words)
    kinds = [kind_of_noun(scene, word.bare) for word in run] + [None]
    last = next((i for i, kind in enumerate(kinds) if kind is not None and kinds[i + 1] is None), None)
    if last is None:
        return None
    run, kind = run[: last + 1], kinds[last]
    assert kind is not None
    at = words.index(run[0])
    many = singular(run[-1].bare) != run[-1].bare and not entity.singular
    if not many and not entity.name.casefold().startswith(_INDEFINITE):
        return None  # after "the justice minister" there is no other
    role = entity.role
    if role is None and kind == "unnamed" and has_role(scene, run[-1].bare):
        role = run[-1].text.lower()
    return RepeatedNoun(
        _inside_sentence(run, scene), _count(words[:at]), many, kind, role, entity.affiliation, entity.country
    )


def _inside_sentence(run: list[Word], scene: Scene) -> str:
    """A noun phrase as it is written inside a sentence: "security sources", "hauliers", but "Orskan envoys"."""
    word, gazetteer = run[0], scene.gazetteer
    nouns_of_people = (gazetteer.role_modifiers, gazetteer.person_roles, gazetteer.anonymous, gazetteer.groups)
    common = (*nouns_of_people, gazetteer.body_heads)
    known = any(singular(word.bare) in nouns or word.bare in nouns for nouns in common)
    known = known or (len(run) == 1 and looks_like_people(word.bare))
    people = gazetteer.nationalities.get(word.text) or gazetteer.nationalities.get(one_of_people(word.text))
    proper = people or gazetteer.place(word.text) or word.text[1:2].isupper()
    first = word.text.lower() if known and not proper else word.text
    return " ".join([first, *(other.text for other in run[1:])])


def _count(words: list[Word]) -> str:
    """The number among the words before a noun."""
    return next((word.bare for word in words if word.bare in _COUNTED), "")


def _noun_phrase(words: list[Word]) -> list[Word]:
    """The words of a phrase between its determiners and whatever follows its noun."""
    first = 0
    while first < len(words) and (words[first].bare in _DETERMINERS | _COUNTED or words[first].text[0].isdigit()):
        first += 1
    last = first
    while last < len(words) and words[last].bare not in PHRASE_ENDS and words[last].text not in MARKS:
        last += 1
    return words[first:last]


def kind_of_noun(scene: Scene, noun: str) -> SpeakerKind | None:
    """What one of a noun is: a person without a name, a body, or nothing that can speak."""
    one, gazetteer = singular(noun), scene.gazetteer
    if one in gazetteer.government_heads:
        return "government"
    if one in gazetteer.documents or one in _NOT_PEOPLE:
        return None
    people = one in gazetteer.person_roles or one in gazetteer.anonymous or noun in gazetteer.groups
    if people or looks_like_people(noun) or looks_like_person(noun):
        return "unnamed"
    return "organisation" if one in gazetteer.organisation_heads else None


def opening_plural(scene: Scene, place: int) -> bool:
    """Whether a sentence before a place in its paragraph begins with several people or bodies."""
    here = scene.prose.sentence_span(place).start
    found = _plural_subject(scene, place)
    return found is not None and found[0] < here


def _plural_subject(scene: Scene, place: int) -> tuple[int, RepeatedNoun] | None:
    """The people or bodies with which one of the last sentences of the paragraph begins: "| Hauliers expect queues"."""
    for start in scene.prose.sentences_back(place, _MOST_SENTENCES):
        words = words_of(scene.text, Span(start, min(place, start + _REACH)))[: _LONGEST_SUBJECT + 1]
        found = _opening_plural(scene, words)
        if found is not None:
            return start, found
        if place - start > _REACH:
            return None
    return None


def _opening_plural(scene: Scene, words: list[Word]) -> RepeatedNoun | None:
    """The noun phrase for several people or bodies that opens some words, where more follows it."""
    run = _noun_phrase(words[:-1])
    if not run:
        return None
    first = words.index(run[0])
    for last, word in enumerate(run):
        after = words[first + last + 1]
        plural = singular(word.bare) != word.bare and (word.text.islower() or last == 0) and not word.possessive
        kind = kind_of_noun(scene, word.bare) if plural and after.text.islower() else None
        if kind is None or kind_of_noun(scene, after.bare) is not None:
            continue
        country = scene.entities.country_of(Span(run[0].start, word.end))
        role = singular(word.bare) if kind == "unnamed" and has_role(scene, word.bare) else None
        named = _inside_sentence(run[: last + 1], scene)
        return RepeatedNoun(named, _count(words[:first]), True, kind, role, None, country)
    return None


def has_role(scene: Scene, noun: str) -> bool:
    """Whether a noun for people tells what they are: "envoys" does, "men" does not."""
    one = singular(noun)
    return one not in _NO_ROLES and (one in scene.gazetteer.person_roles or one in scene.gazetteer.anonymous)

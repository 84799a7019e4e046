"""Whom "who" and "which" stand for: the noun phrase right before, or whom that is said of."""

from __future__ import annotations

from parley.claims.language.nouns import looks_like_people, singular
from parley.claims.language.phrases import Word, one_of_people, word_set, words_of
from parley.claims.people.people import Person
from parley.claims.sources.entities import Entity
from parley.claims.sources.scene import Scene
from parley.spans import Span

_LONGEST_APPOSITION = 16
"""Words of an apposition that a relative clause follows."""
_OPENS_APPOSITION = word_set("a an the one former now once then its his her their")
_NO_APPOSITION = word_set("said says told is was has had are were will would that")
_MOST_PERSONS = 300
_LONGEST_TITLE = 8
"""Words behind the noun in a document's name: "the Treaty | of Peace and Friendship"."""
_IN_TITLES = word_set("of on for and the no number")
SET_OFF = frozenset(',—–(-)“”"')


def relative_antecedent(scene: Scene, place: int, head: str) -> Entity | None:
    """ "who", "which": the noun phrase right before."""
    sentence = scene.prose.sentence_span(place)
    words = words_of(scene.text, Span(max(sentence.start, place - 160), place))
    parted = bool(words) and words[-1].text in {",", "—", "–"}
    while words and (words[-1].text in SET_OFF or words[-1].bare in {"and", "all", "both"}):
        words = words[:-1]
    if not words:
        return None
    last = words[-1]
    person = scene.people.at(last.start)
    if person is not None and head != "which":
        return person
    gazetteer = scene.gazetteer
    one = one_of_people(last.text)
    state = gazetteer.nationalities.get(one) if last.capital and one != last.text else None
    if state and head in {"who", "whom", "whose"}:
        the = len(words) > 1 and words[-2].bare == "the"
        return scene.entities.thing(
            f"{'the ' if the else ''}{last.text}", "government" if the else "group", country=state
        )
    many = last.bare in gazetteer.groups or (
        singular(last.bare) in gazetteer.person_roles and singular(last.bare) != last.bare
    )
    if not last.capital and (many or (looks_like_people(last.bare) and head in {"who", "whom"})):
        return scene.phrase_before(words, "group")
    if head in {"which", "that"}:
        return _relative_thing(scene, words, last)
    if person is None and (not parted or last.capital):
        # "candidates in close races who": the people stand before the preposition.
        for position in range(len(words) - 2, max(-1, len(words) - 9), -1):
            bare = words[position].bare
            if bare in gazetteer.groups or (singular(bare) != bare and singular(bare) in gazetteer.person_roles):
                return scene.phrase_before(words[: position + 1], "group")
    named = scene.people.within(Span(words[0].start, place))
    if named and (parted or last.capital):
        return named[-1][1]
    if last.bare in gazetteer.groups or gazetteer.nationalities.get(singular(last.text)):
        return scene.phrase_before(words, "group")
    if last.bare in gazetteer.person_roles or not last.capital:
        apposed = _apposed_to(scene, words) or _only_holder(scene, words)
        return apposed or scene.phrase_before(words, "unnamed")
    return named[-1][1] if named else None


def _apposed_to(scene: Scene, words: list[Word]) -> Person | None:
    """Whom a noun phrase follows as an apposition: "Jane Roe, a banker and former official | who"."""
    for position in range(len(words) - 2, max(0, len(words) - _LONGEST_APPOSITION), -1):
        if words[position].text == ",":
            person = scene.people.at(words[position - 1].start)
            return person if words[position + 1].bare in _OPENS_APPOSITION else None
        if words[position].bare in _NO_APPOSITION or scene.people.at(words[position].start) is not None:
            return None
    return None


def _only_holder(scene: Scene, words: list[Word]) -> Person | None:
    """The one named before whom the text calls so: "the candidate | who"."""
    if len(words) < 2 or words[-2].bare != "the":
        return None
    last, place = words[-1].bare, words[-1].start
    holders = [
        person
        for person in scene.people.persons[:_MOST_PERSONS]
        if any(d.head.split()[-1:] == [last] for d in person.descriptions)
    ]
    return holders[0] if len(holders) == 1 and scene.people.last_before(holders[0], place) >= 0 else None


def _relative_thing(scene: Scene, words: list[Word], last: Word) -> Entity | None:
    body = scene.organisations.at(last.start)
    if body is not None:
        return body
    if last.bare in scene.gazetteer.documents:
        return scene.phrase_before(words, "document")
    if (named := _named_document(scene, words)) is not None:
        return named
    if last.bare in scene.gazetteer.government_heads:
        return scene.phrase_before(words, "government")
    if last.bare in scene.gazetteer.organisation_heads:
        return scene.phrase_before(words, "organisation")
    return None


def _named_document(scene: Scene, words: list[Word]) -> Entity | None:
    """A document by its number or by what it is of: "Resolution 598, | which", "the Treaty of Orsk, | which"."""
    for position in range(len(words) - 2, max(-1, len(words) - _LONGEST_TITLE), -1):
        word = words[position]
        if word.bare in scene.gazetteer.documents:
            behind = words[position + 1 :]
            numbered = behind[0].text[0].isdigit() or behind[0].bare in {"no", "number"}
            of = behind[0].bare in {"of", "on", "for"} and word.capital
            return (
                scene.phrase_before(words if numbered else words[: position + 1], "document")
                if numbered or of
                else None
            )
        if not (word.capital or word.text[0].isdigit() or word.bare in _IN_TITLES):
            return None
    return None

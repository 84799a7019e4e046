"""Sources that are pronouns: personal, relative, first person."""

from __future__ import annotations

import re

from parley.claims.language.gazetteer import Sex
from parley.claims.language.names import name_tokens
from parley.claims.language.nouns import looks_like_people, singular
from parley.claims.language.phrases import word_set, words_of
from parley.claims.language.prose import Prose
from parley.claims.people.organisations import Body
from parley.claims.people.people import People, Person, title_sex
from parley.claims.people.pronouns import SEX
from parley.claims.people.role_words import written_out
from parley.claims.people.roles import is_rank, role_starting
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.nameless_subjects import can_be, is_spoken_of, named_between, nameless_subject
from parley.claims.sources.neuter_sources import resolve_neuter
from parley.claims.sources.office_subjects import office_before
from parley.claims.sources.relative_sources import relative_antecedent
from parley.claims.sources.repeated_nouns import opening_plural
from parley.claims.sources.role_sources import holder_of
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_names import UNNAMED
from parley.claims.sources.source_phrase import SourcePhrase
from parley.claims.sources.turn_speakers import INTERVIEWER, answerer_at, asked_at, speaker_at
from parley.claims.types import Attribution
from parley.spans import Span

_OBJECTS = word_set("him her")
"""Pronouns that hardly mean the subject of their own clause: "its chairman is suing | him"."""
_PLURAL = word_set("they them their those these themselves both")
FIRST_PERSON = word_set("i me my mine we us our ours myself ourselves")
_RELATIVE = word_set("who whom whose which that")
_GENERIC = word_set("you your one")
_PLURAL_BODIES = word_set("authorities police")
"""Parts of a state that are "they"."""
_THEY_SAY_IN = re.compile(
    r"they\s(?:say|said|think|thought|believed?|insist(?:ed)?|argued?|reckon(?:ed)?|fear(?:ed)?)\sin\s(?=[A-Z])"
)
"""What is said in a capital by nobody in particular, for its state: "Nonsense, | they say in Orsk"."""
_NOBODY = word_set("anyone anybody someone somebody everyone everybody nobody")
"""Words for one whom "they" hardly takes up as a source."""
_VAGUE = word_set("all both most many some public several few others half more")
_INSIDE = re.compile(r"(?:In|At|Inside)\s(?:the\s)?")
_OF_WHOM = re.compile(r"(?:\s(?:of\s)?(?:the\s)?[A-Z][\w’-]*){0,3}\s")
_MOST_NAMED = 3
"""Names between the begin of a sentence and "they": "In the Ministry of Trade of | Orsk | they"."""
_IS = re.compile(r"\s(?:is|was|teaches|writes|served|works)\s")
_LONGEST_SIGNATURE = 400
"""Characters of a last paragraph that tells who the author is."""


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
    if head in SEX:
        return _third_person(scene, place, head, ranked=" " in phrase.core.of(scene.text))
    if head in FIRST_PERSON:
        return _first_person(scene, number, place, plural=head in {"we", "us", "our", "ours", "ourselves"})
    if head in _PLURAL:
        return _plural(scene, place, head)
    if head in {"you", "your"} and (asked := asked_at(scene, place)) is not None:
        return asked
    if head in _GENERIC or head in {"who", "whom", "whose"}:
        return scene.entities.thing(head, "group")
    return resolve_neuter(scene, place, head)


def _third_person(scene: Scene, place: int, head: str, *, ranked: bool = False) -> Entity:
    """ "he", "she": an unnamed source right before, where the statement carries on its words; else a person.

    `ranked`: whether he is called by his rank, "His Highness", and so is an office rather than whoever was named.
    """
    person = scene.pronouns.at(place)
    sex = SEX[head]
    office = office_before(scene, place, sex) if head not in _OBJECTS else None
    if office is not None and (
        person is None
        or (ranked and not scene.people.within(Span(office.end, place)))
        or not _is_subject(scene, person, office, place)
    ):
        return holder_of(scene, office)
    unnamed = nameless_subject(scene, place, sex=sex, own=head not in _OBJECTS)
    if unnamed is not None and person is not None and is_spoken_of(scene, unnamed[0], person):
        unnamed = None
    quoted = scene.prose.quotation(place)
    for earlier, entity in scene.recent(place, 1):
        if scene.prose.quotation(earlier) is not None and quoted is None:
            continue  # who is spoken of in the words that are said
        if isinstance(entity, Thing) and entity.kind == "unnamed" and not can_be(scene, entity, sex):
            continue
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
    for _, entity in scene.recent(place, 1):
        if isinstance(entity, Person) and not _is_told_to_be(scene, entity, sex):
            return entity  # of whom only the first name seems to tell the other sex
        break
    return scene.entities.thing("unnamed person", "unnamed")


def _is_told_to_be(scene: Scene, person: Person, sex: Sex) -> bool:
    """Whether a title or a role tells that somebody is not of a sex: "Mrs. Roe", "the congresswoman"."""
    told = {
        title_sex(word, scene.gazetteer) for word in (*person.titles, *(d.head for d in person.descriptions)) if word
    }
    return bool(told - {None, sex})


def _is_subject(scene: Scene, person: Person, office: Span, place: int) -> bool:
    """Whether a person is named before an office, or again since its sentence, and so taken up by more than it."""
    sentence = scene.prose.sentence_span(office.start)
    since = scene.people.within(Span(sentence.end, place))
    beside = scene.people.within(Span(sentence.start, sentence.end))
    return any(found is person for _, found in since) or not any(found is person for _, found in beside)


def _first_person(scene: Scene, number: int, place: int, *, plural: bool) -> Entity:
    """ "I" and "we": whoever utters the words around, else the article's own voice."""
    outer = scene.attributions[number].outer
    if outer is not None and outer in scene.found and not _is_beside(scene, scene.attributions[outer], place):
        return scene.found[outer]
    if scene.prose.quotation(place) is None and (speaker := speaker_at(scene, place)) is not None:
        return speaker
    if (answers := answerer_at(scene, place)) is not None:
        return answers
    for other in range(max(0, number - 12), min(len(scene.attributions), number + 12)):
        if other != number and other in scene.found:
            for span in scene.attributions[other].contents:
                if span.start <= place < span.end:
                    return scene.found[other]
    if scene.prose.quotation(place) is not None and scene.earlier:
        return scene.earlier[-1][1]
    if scene.byline and not plural:
        return scene.people.find(name_tokens(scene.byline), place) or _author(scene, scene.byline)
    if plural:
        name = scene.outlet or "we"
        return scene.entities.thing(name, "organisation" if scene.outlet else "group")
    return scene.entities.thing("the author", "unnamed")


def _author(scene: Scene, byline: str) -> Entity:
    """Who a byline names, without his rank, which tells nothing of what is told: "By Lt Gen | Jane Roe"."""
    words = words_of(byline, Span(0, len(byline)))
    first = role_starting(words, 0, scene.gazetteer)
    rank = written_out(" ".join(word.bare for word in words[:first]))
    if not 0 < first < len(words) or not is_rank(rank):
        return scene.entities.thing(byline, "person")
    return scene.entities.thing(byline[words[first].start :], "person")


def _is_beside(scene: Scene, outer: Attribution, place: int) -> bool:
    """Whether somebody's plain words ended with their sentence before a place: "Roe fears it. | We | think so, too"."""
    if outer.cue is None or outer.source is None or scene.prose.quotation(place) is not None:
        return False
    return scene.prose.sentence(outer.cue.end - 1) < scene.prose.sentence(place)


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
    if head == "they" and (body := _inside(scene, place)) is not None:
        return body
    for earlier, entity in scene.recent(place, 1):
        if scene.prose.paragraph(earlier) < scene.prose.paragraph(place) and opening_plural(scene, place):
            break  # the paragraph has begun with people of its own
        plural = (
            isinstance(entity, Thing)
            and not entity.singular
            and entity.name != UNNAMED
            and entity.role != INTERVIEWER
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
        if word.bare in _NOBODY:
            break  # "nobody there listened. They | think they can win" are others
        one = singular(word.bare)
        people = one != word.bare and (
            one in gazetteer.person_roles
            or looks_like_people(word.bare)
            or gazetteer.nationalities.get(singular(word.text))
        )
        if word.bare in _PLURAL_BODIES and position and words[position - 1].bare in {"the", "local"}:
            return scene.phrase_before(words[: position + 1], "government")
        if people or word.bare in gazetteer.groups:
            return scene.phrase_before(words[: position + 1], "group")
    return scene.entities.thing("they" if head in {"their", "them"} else head, "group")


def _inside(scene: Scene, place: int) -> Body | None:
    """The body in which "they" say something: "In the ministry of trade | they | state that"."""
    said = _THEY_SAY_IN.match(scene.text, place)
    capital = scene.organisations.at(said.end()) if said else None
    if capital is not None and capital.name in scene.gazetteer.capitals:
        return capital
    start = scene.prose.sentence_span(place).start
    for span, body in scene.organisations.before(place, _MOST_NAMED):
        rest = _OF_WHOM.fullmatch(scene.text, span.end, place)
        place_name = scene.gazetteer.place(body.name) is not None  # "In the United States they think"
        if (
            rest is not None
            and not place_name
            and span.start >= start
            and _INSIDE.fullmatch(scene.text, start, span.start)
        ):
            return body
    return None

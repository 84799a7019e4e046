"""Sources named by what a person is: "the minister", "the former envoy", "a senior official"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.claims.language.deeds import REPLIES
from parley.claims.language.gazetteer import fold
from parley.claims.language.phrases import Word, joined, word_set, words_of
from parley.claims.people.descriptions import Description, describe
from parley.claims.people.people import Person, title_sex
from parley.claims.people.role_words import written_out
from parley.claims.people.roles import BY_BIRTH, CANDIDATES, OFFICES, PUBLIC_ROLES, RANKS, SOVEREIGN, in_family, related
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.introductions import introduced
from parley.claims.sources.nameless_subjects import nameless_subject
from parley.claims.sources.noun_sources import (
    ONE_AMONG,
    REMEMBERED,
    WORD,
    named_as,
    named_by_phrase,
    possessor,
    resolve_group,
)
from parley.claims.sources.other_offices import (
    counted_apart,
    heads_another,
    is_told_apart,
    may_be_of,
    may_serve,
    of_another_body,
    of_another_office,
    of_who_is_quoted,
)
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_names import TAIL_END
from parley.claims.sources.source_phrase import SourcePhrase, read_source
from parley.claims.sources.who_acts import clause_subject
from parley.claims.states.countries import named_state, regions_named
from parley.claims.types import SpeakerKind
from parley.spans import Span

_RANKS = word_set("vice deputy assistant lieutenant associate under")
_NOBODYS = word_set(
    "man woman boy girl person voter resident supporter protester heckler student witness guy lady individual member "
    "reporter questioner attendee neighbor neighbour friend worker source official aide interviewer insider"
)
"""Roles that many nameless people have: they do not lead to whoever was named last."""
_ONE_OF_SEVERAL = (_NOBODYS | RANKS) | word_set(
    "spokesman spokeswoman spokesperson soldier guard gunman fighter crewman policeman interviewer presenter host "
    "moderator narrator analyst expert trader investigator inspector uncle nephew author driver colleague staffer "
    "employee"
)
"""Roles that one of several has, whom the article may come back to without a name."""
_LONGEST_BACK = 2500
"""Characters before "the judge" in which "a judge" is sought."""
_NEAR = 500
"""Characters before a role in which whom it means is named."""
_PAST = word_set("former ex")
_PARTISANS = word_set("democrat republican conservative liberal socialist")
_NAME = re.compile(r"\b(?!The\b)[^\W\d_a-z][\w-]*")
"""A word in capitals: of a description all but its role says of what somebody is."""
_COMPLEMENT = re.compile(r"\s(?:at|of|in|on|for)\s(?:the|a|an|his|her|its)?\b")
"""What tells by itself who is meant: "the colonel | at the gate"."""
_OF_NAME = re.compile(r"\sof\s(?:the\s)?(?=[A-Z])")
"""What tells for whom somebody stands: "the representative | of Orsk"."""
_AGAINST_RULERS = word_set(
    "separatist secessionist rebel breakaway guerrilla guerilla insurgent insurrectionist opposition dissident militia"
)
"""Words for those whose leader is no state's: "the separatist | leader" is not the president."""
_ANY_OFFICIAL = word_set("official source diplomat envoy officer")
_WITHOUT_ROLE = word_set("colleague counterpart insider")
"""What somebody is called without his role, which a noun of those above can tell later."""
_TOLD = word_set("told informed asked assured warned")
_MAX_PERSONS = 300
_OFFICE_WEIGHT = 2.0
"""Least weight of a description that is an office, not loose ("critic", "man")."""


def resolve_role(scene: Scene, number: int, phrase: SourcePhrase) -> Entity:
    """A description of a person: a definite one is led to somebody, others stay unnamed."""
    last = phrase.head.split()[-1]
    if phrase.definite and not phrase.plural and not of_who_is_quoted(scene, phrase.core):
        told_of = _nameless_before(scene, number, phrase, last) or _of_party(scene, phrase, last)
        if told_of is not None:
            return told_of
        person = (
            None
            if last in _NOBODYS and phrase.owner is None
            else introduced(scene, phrase)
            or _described(scene, phrase, scene.attributions[number].source)
            or _titled(scene, phrase)
        )
        if person is not None and not _answers_himself(scene, number, person):
            _learn(scene, person, phrase)
            return person
        for _, entity in reversed(scene.earlier[-REMEMBERED:]):
            if (
                isinstance(entity, Thing)
                and entity.kind in {"unnamed", "person"}
                and last in WORD.findall(fold(entity.name))
                and not _joined(entity)
                and not _of_another(scene, number, phrase, entity)
            ):
                return entity
        told = _COMPLEMENT.match(scene.text, phrase.core.end)
        if phrase.form == "role" and phrase.owner is None and last not in _NOBODYS and not told:
            person = _salient(scene, phrase, last)
            if person is not None and not _answers_himself(scene, number, person):
                _learn(scene, person, phrase)
                return person
    if phrase.plural:
        return resolve_group(scene, number, phrase, "unnamed")
    definite = phrase.form == "role" and phrase.definite and last not in _ONE_OF_SEVERAL
    definite = definite and not (phrase.owner is None and _met_before(scene, last, phrase.core.start))
    kind: SpeakerKind = "person" if definite else "unnamed"
    return named_by_phrase(scene, number, phrase, kind)


def holder_of(scene: Scene, office: Span) -> Entity:
    """Whoever holds an office that is the subject of a sentence, by name where the article tells it."""
    phrase = read_source(scene.text, office, scene.people, scene.gazetteer, scene.mention_at)
    told = next((e for at, e in scene.recent(office.start + 1, 0) if at == office.start), None)
    return (
        told or _described(scene, phrase, None) or _titled(scene, phrase) or named_as(scene, office, phrase, "person")
    )


def _answers_himself(scene: Scene, number: int, person: Person) -> bool:
    """Whether a reply would be by who has just told it to another: "Roe told the consul. The envoy | replied"."""
    attribution = scene.attributions[number]
    if attribution.cue is None or attribution.source is None or not REPLIES.match(scene.text, *attribution.cue):
        return False
    place = attribution.source.start
    told = [
        other.cue.of(scene.text).split()[-1] in _TOLD
        for other in scene.attributions[max(0, number - 1) : number]
        if other.cue is not None and scene.prose.paragraph(other.cue.start) == scene.prose.paragraph(place)
    ]
    return any(told) and any(entity is person for _, entity in scene.earlier[-1:])


def _of_another(scene: Scene, number: int, phrase: SourcePhrase, earlier: Thing) -> bool:
    """Whether what it is of tells it from an earlier one: "the German minister", "the mayor of Halm"."""
    source = scene.attributions[number].source or phrase.core
    if counted_apart(phrase.core.of(scene.text), earlier.name, phrase.head):
        return True
    whole = Span(phrase.core.start, max(source.end, phrase.core.end))
    country = scene.entities.country_of(whole)
    earlier_country = earlier.country or scene.entities.country_in(earlier.name)
    if country is not None and earlier_country is not None:
        return country != earlier_country
    roles = set(phrase.head.split())
    of, earlier_of = (
        {word for name in _NAME.findall(said) if (word := fold(name)) not in roles}
        for said in (whole.of(scene.text), earlier.name)
    )
    return bool(of) and bool(earlier_of) and not of & earlier_of


def _met_before(scene: Scene, last: str, place: int) -> bool:
    """Whether the text brought somebody of that role in without a name before: "a judge", then "the judge"."""
    before = scene.text[max(0, place - _LONGEST_BACK) : place]
    return last.isalpha() and re.search(rf"\b[Aa]n?\s(?:[\w-]+\s){{0,2}}{last}\b(?!\s[A-Z])", before) is not None


def _nameless_before(scene: Scene, number: int, phrase: SourcePhrase, last: str) -> Thing | None:
    """ "The ambassador", where "a Western ambassador" without a name has just spoken, or is the last subject."""
    if phrase.owner is not None or len(words_of(scene.text, phrase.core)) != 2:
        return None
    subject = nameless_subject(scene, phrase.core.start)
    for earlier, entity in scene.recent(phrase.core.start, 2):
        if subject is not None and subject[0] > earlier:
            break
        nameless = isinstance(entity, Thing) and entity.kind == "unnamed"
        if isinstance(entity, Thing) and nameless and last in WORD.findall(fold(entity.name)):
            return None if _joined(entity) or _of_another(scene, number, phrase, entity) else entity
        if isinstance(entity, Person) and any(d.head.split()[-1:] == [last] for d in entity.descriptions):
            return None
    if subject is not None and _can_be_called(last, subject[1].name):
        return None if _of_another(scene, number, phrase, subject[1]) else subject[1]
    return None


def _joined(speaker: Thing) -> bool:
    """Whether a speaker stands for some who spoke as one: "two brokers and a naval attaché"."""
    return ONE_AMONG.search(speaker.name) is not None


def _can_be_called(role: str, name: str) -> bool:
    """Whether somebody without a name may be taken up by a role: "a senior Orskan official", then "the official"."""
    words = WORD.findall(fold(name))
    return role in words or (role in _ANY_OFFICIAL and bool(_WITHOUT_ROLE & set(words)))


def _of_party(scene: Scene, phrase: SourcePhrase, last: str) -> Person | None:
    """ "The Democrat": whoever alone is named in the sentence before it, else the last speaker.

    Nobody where the article makes that one a member of another party.
    """
    if last not in _PARTISANS or phrase.owner is not None:
        return None
    words = words_of(scene.text, phrase.core)
    of_place = len(words) > 2 and scene.gazetteer.regions.get(joined(scene.text, words[1:-1])) is not None
    if not (len(words) == 2 or of_place):
        return None
    place = phrase.core.start
    before = Span(min(scene.prose.sentences_back(place, 2), default=place), place)
    beside = {id(person): person for _, person in scene.people.within(before)}
    spoke = (entity for _, entity in scene.recent(place, 1) if isinstance(entity, Person))
    meant = next(iter(beside.values())) if len(beside) == 1 else next(spoke, None)
    if meant is None:
        return None
    parties = {d.party.casefold().split()[0] for d in meant.descriptions if d.party}
    return meant if not parties or any(party.startswith(last) for party in parties) else None


def _learn_owner(scene: Scene, person: Person, phrase: SourcePhrase) -> None:
    """Keep the state that "its president" tells of a person whose state is not known."""
    owner = scene.entities.owner_at(phrase.owner.start) if phrase.owner is not None else None
    if owner is not None and not any(d.country for d in person.descriptions):
        person.descriptions.append(Description(country=owner, start=phrase.core.start))


def _learn(scene: Scene, person: Person, phrase: SourcePhrase) -> None:
    """Keep the role by which a person without one is called ("the Democratic nominee"), and the country it tells.

    Once all sources are led to their speakers, nothing more is learnt: whoever asks later finds what is shown of them.
    """
    if scene.settled:
        return
    _learn_owner(scene, person, phrase)
    country = scene.entities.country_of(phrase.core) if phrase.owner is None else None
    if country is not None and not any(d.country for d in person.descriptions):
        person.descriptions.append(Description(country=country, start=phrase.core.start))
    if phrase.owner is None and not any(d.weight >= _OFFICE_WEIGHT for d in person.descriptions):
        found = describe(scene.text, phrase.core, scene.gazetteer, scene.mention_at)
        known = any(d.weight > 0 for d in person.descriptions)
        if found is not None and (found.weight >= _OFFICE_WEIGHT or (found.weight > 0 and not known)):
            person.descriptions.append(found)


def _titled(scene: Scene, phrase: SourcePhrase) -> Person | None:
    """ "The colonel": the only one, or the last named, whom the article calls by that title ("Colonel Jane Roe")."""
    if phrase.owner is not None or len(words_of(scene.text, phrase.core)) != 2:
        return None
    place = phrase.core.start
    called = [p for p in scene.people.persons[:_MAX_PERSONS] if phrase.head in map(written_out, p.titles)]
    before = [(scene.people.last_before(p, place), n) for n, p in enumerate(called)]
    last = max(before, default=(-1, 0))
    return called[last[1]] if last[0] >= 0 else None


def _described(scene: Scene, phrase: SourcePhrase, source: Span | None) -> Person | None:
    """The person whose description shares most words with the phrase; of equals, the one named last before it.

    The head noun itself must be shared, or one that can stand for it, and the countries must agree.
    """
    place = phrase.core.start
    whole = phrase.core if source is None else Span(phrase.core.start, max(phrase.core.end, source.end))
    words = WORD.findall(fold(TAIL_END.sub("", whole.of(scene.text)[:300])))
    wanted = set(words) - {"the", "this", "that", "s", "his", "her", "their"}
    last = phrase.head.split()[-1]
    country = scene.entities.country_of(whole)
    nationality = country is not None and _has_nationality(scene, words_of(scene.text, phrase.core))
    regions = regions_named(phrase.core.of(scene.text), scene.gazetteer)
    owner = possessor(scene, phrase) if phrase.owner is not None else None
    owned = fold(owner.name).split()[-1] if isinstance(owner, Person) else None
    state = scene.entities.owner_at(phrase.owner.start) if phrase.owner is not None else None
    of_state = country is not None and _OF_NAME.match(scene.text, phrase.core.end) is not None
    actor = clause_subject(scene, place)
    best: tuple[float, int] | None = None
    chosen = None
    for person in scene.people.persons[:_MAX_PERSONS]:
        if state is not None and not may_be_of(scene, person, state, place):
            continue
        if country is not None and not nationality and state is None and not may_serve(scene, person, country, place):
            continue
        if person is actor or (nationality and _is_of_others(person, country)):
            continue
        if isinstance(owner, Thing) and _rules(person):
            continue  # the gunmen's leader is no president
        for description in person.descriptions:
            if not description.role:
                continue
            have = scene.words_in(description)
            if owned and description.affiliation and owned not in have:
                continue  # somebody else's lawyer
            if _RANKS & set(phrase.head.split()) != _RANKS & set(description.head.split()):
                continue
            same = _same_role(phrase.head, description.head, have)
            if not same and not related(phrase.head, description.head):
                continue
            if of_another_office(phrase.head, description.role):
                continue
            if country and description.country and country != description.country:
                continue
            if nationality and not same and not description.country:
                continue
            if of_state and description.affiliation and not description.country:
                continue  # the representative of a state is not that of a league of states
            there = regions_named(description.phrase, scene.gazetteer) if regions else regions
            if there and not regions & there:
                continue
            if regions and not there and place - scene.people.last_before(person, place) > _NEAR:
                continue
            if not same and len(wanted) > 1 and not (wanted - {last}) & have and not nationality:
                continue
            if not (nationality or owner) and of_another_body(wanted, last, have):
                continue
            score = (
                2.0 * same + len(wanted & have) + 0.5 * bool(country and country == description.country)
                - 1.0 * (description.past and not wanted & _PAST)
            )  # fmt: skip
            before = scene.people.last_before(person, place)
            later_of_another = country is not None and description.country != country
            if before < 0 and (not same or later_of_another):
                continue
            # Somebody named only later is meant only where far more words agree.
            ranked = (score - 3.0 * (before < 0), before)
            if best is None or ranked > best:
                best, chosen = ranked, person
    return chosen


def _is_of_others(person: Person, country: str | None) -> bool:
    """Whether somebody is told to be of other states: "the Orskan president" is not the one who leads Belmar."""
    told = {description.country for description in person.descriptions if description.country}
    return bool(told) and country not in told


def _same_role(wanted: str, held: str, have: frozenset[str]) -> bool:
    """Whether two roles have one head noun; a party's member may hold any office."""
    last = wanted.split()[-1]
    if wanted == "minister" and held == "minister of state":
        return True
    return last == held.split()[-1] or (last in have and last in _PARTISANS and held.split()[-1] in OFFICES)


def _may_be(person: Person, role: str) -> bool:
    """Whether nothing that is said of the person speaks against the role; a candidate can be anything else."""
    roles = [d for d in person.descriptions if d.weight >= _OFFICE_WEIGHT and d.head and d.head not in BY_BIRTH]
    heads = [d.head for d in roles if not any(related(part, role) for part in fold(d.role or "").split(" and ")[:-1])]
    public = role in OFFICES or role in PUBLIC_ROLES or role.endswith("-year-old")
    return all(
        head.split()[-1] == role or (public and head.split()[-1] in CANDIDATES) or related(head, role) for head in heads
    )


def _salient(scene: Scene, phrase: SourcePhrase, role: str) -> Person | None:
    """The person of the last statement nearby, else the person named last, whom the role can fit."""
    if not (role in OFFICES or role.endswith("-year-old") or in_family(role)):
        return None
    sex, place = title_sex(role, scene.gazetteer), phrase.core.start
    words = words_of(scene.text, phrase.core)
    country = scene.entities.country_of(phrase.core)
    nation = country if _has_nationality(scene, words) else None
    against_rulers = any(word.bare in _AGAINST_RULERS for word in words)
    sources = [entity for _, entity in scene.recent(place, 2) if isinstance(entity, Person)]
    named = [
        person
        for span, person in reversed(scene.people.within(Span(max(0, place - _NEAR), place)))
        if scene.prose.quotation(span.start) is None
    ]
    beside = scene.people.within(Span(max(place - _NEAR, scene.prose.sentence_span(place).start), place))
    if len({id(person) for _, person in beside}) > 1:
        sources.insert(0, beside[-1][1])  # "Roe met Doe after the front-runner had spoken"
    interviewee = scene.dialogue.interviewee if scene.dialogue else None
    sources = [person for person in sources if person is not interviewee]
    named = [person for person in named if person is not interviewee]
    office = phrase.head if phrase.head == "prime minister" else role  # which no other minister is
    actor = clause_subject(scene, place)
    fitting = (p for p in [*sources, *named] if (sex is None or p.sex in (sex, None)) and _may_be(p, office))
    of_state = (p for p in fitting if p is not actor and (nation is None or not _is_of_others(p, nation)))
    others = (p for p in of_state if not (against_rulers and _rules(p)) and not heads_another(scene, p, words))
    fit = next((p for p in others if not is_told_apart(p, phrase.head, country)), None)
    return None if fit and not fit.descriptions and _nameless_of_state(scene, role, place) else fit


def _nameless_of_state(scene: Scene, role: str, place: int) -> bool:
    """Whether the text brought in a state's holder of a role without his name: "Orsk's ambassador"."""
    before = scene.text[max(0, place - _LONGEST_BACK) : place]
    owned = re.finditer(rf"\b([A-Z]\w{{1,30}})(?:['’]s?)?\s(?:[a-z][\w-]{{0,20}}\s)?{role}\b(?!,?\s[A-Z])", before)
    return role.isalpha() and any(named_state(match[1], scene.gazetteer) is not None for match in owned)


def _has_nationality(scene: Scene, words: Sequence[Word]) -> bool:
    """Whether a state's adjective is among some words."""
    return any(word.text in scene.gazetteer.nationalities for word in words)


def _rules(person: Person) -> bool:
    """Whether somebody is told to hold the highest office of a state."""
    return any(d.head and d.head.split()[-1] in SOVEREIGN for d in person.descriptions)

"""Sources that are noun phrases without a person's name: roles, bodies, groups, documents."""

from __future__ import annotations

import re
from collections import Counter

from parley.claims.language.function_words import POSSESSIVE_DETERMINERS
from parley.claims.language.gazetteer import fold
from parley.claims.language.names import name_tokens
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import POSSESSIVE, one_of_people, word_set, words_of
from parley.claims.people.descriptions import describe
from parley.claims.people.home import dateline_end
from parley.claims.people.organisation_runs import organisation_in
from parley.claims.people.organisations import Body, without_article
from parley.claims.people.people import Person
from parley.claims.people.role_words import shown_role
from parley.claims.people.roles import SOVEREIGN, is_foreigner, is_visitor, plural_role_ending
from parley.claims.sources.entities import Entity, Thing
from parley.claims.sources.relative_sources import relative_antecedent
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_names import shown_name
from parley.claims.sources.source_phrase import SourcePhrase
from parley.claims.sources.unnamed_roles import body_behind, may_be_called, official_at, unnamed_role
from parley.claims.types import SpeakerKind
from parley.spans import Span

WORD = re.compile(r"\w+")
_APPOSED_NAME = re.compile(r",\s(?:the\s)?([A-Z][\w’&.-]+(?:\s[A-Z][\w’&.-]+){0,4})(?=,|\.)")
BASED = re.compile(r"[A-Z][\w’'-]*-based\s[a-z]+\Z")
"""A common noun with a seat before it, which names nobody: "the | Strelsau-based company"."""
_SEAT = re.compile(r"-based\s[a-z]+\Z")
REMEMBERED = 200
"""Earlier sources among which a noun like "the report" is looked for."""
_NOBODY_NAMED = word_set("they those these some others many most all both several few we you who none")
"""Words for several that tell nothing of them."""
_PRESS = word_set(
    "times post news journal tribune press herald globe guardian reuters cnn bbc mail mirror telegraph "
    "examiner magazine newspaper paper daily weekly broadcaster network channel station outlet tabloid "
    "radio television tv publication site website blog chronicle gazette observer fox msnbc nbc abc cbs "
    "npr politico bloomberg"
)
"""Words of the press, in names and as nouns: "the newspaper" is none but a newspaper, "the group" is none."""
_HIS = re.compile(r"\b(his|her)\s\Z", re.IGNORECASE)
ONE_AMONG = re.compile(r"\sand\san?\s")
"""What joins one to others who spoke with him: "two brokers | and a | naval attaché"."""
_BELONGING = word_set(
    "members leaders employees staff fighters soldiers workers lawmakers delegates commanders analysts scholars "
    "researchers economists veterans number"
)
"""Groups whose body is told behind them: "members of Congress"."""
_OF_STATES = word_set("office service agency bureau authority commission corps secretariat committee council")
"""Bodies of a state that a possessor makes its own: "Ruritania's communications office"."""
_OFFICIAL_BODIES = word_set("department ministry agency")
"""Nouns of parts of a government that are taken up by one another."""
_MADE_BY = re.compile(r"\s(?:by|of|from)\s")
"""What tells whose a document is."""
_STATES = word_set("countries nations governments neighbors neighbours states powers capitals")
_MENTIONS_OF_STATES = 80
_SHORTEST_IN_CAPITALS = 5
"""Letters of a name in capitals that is no acronym: "the Conservative | STANDARD"."""
_MOST_OF_OFFICE = 3
"""Words of an office that is called by nothing else: "the Prime Minister"."""
_BEFORE_PARLIAMENT = re.compile(
    r"\s(?:has\s|had\s)?(?:told|informed|assured)\s(?:the\s)?"
    r"(?:[Pp]arliament|House\b|Commons|Chamber|Congress|Senate|Diet|Assembly|National\sAssembly|nation\b|country\b|lawmakers)"
)
"""What who governs the state that it is told from says there."""


def resolve_group(scene: Scene, number: int, phrase: SourcePhrase, kind: SpeakerKind = "group") -> Entity:
    """People without names: "the officials" are those of that noun before them."""
    if phrase.definite and phrase.owner is None and len(words_of(scene.text, phrase.core)) == 2:
        for _, entity in scene.recent(phrase.core.start, 4):
            if (
                isinstance(entity, Thing)
                and entity.kind in {"group", "unnamed"}
                and phrase.head in fold(entity.name).split()
            ):
                return entity
    source = scene.attributions[number].source
    alone = source is None or source.end <= phrase.core.end + 1
    if kind == "unnamed" and alone and len(words_of(scene.text, phrase.core)) == 1:
        for _, entity in scene.recent(phrase.core.start, 4):
            if isinstance(entity, Thing) and entity.kind == "unnamed" and fold(entity.name).split()[-1] == phrase.head:
                return entity  # "federal prosecutors", then "prosecutors"
    owner = possessor(scene, phrase) if phrase.owner is not None else None
    if isinstance(owner, Person):
        surname = fold(owner.name).split()[-1]
        for _, entity in reversed(scene.earlier[-REMEMBERED:]):
            if isinstance(entity, Thing) and entity.kind in {"group", "unnamed"}:
                words = WORD.findall(fold(entity.name))
                if phrase.head in words and surname in words:
                    return entity  # "advisers to Mr. Roe", "his advisers"
    return named_by_phrase(scene, number, phrase, kind)


def possessor(scene: Scene, phrase: SourcePhrase) -> Entity | None:
    """Whose the phrase is: "Roe's campaign", "his campaign"."""
    if phrase.owner is None:
        return None
    word = fold(phrase.owner.of(scene.text))
    if word == "whose":
        return relative_antecedent(scene, phrase.owner.start, word)
    if word == "their" and (group := _group_before(scene, phrase.owner.start)) is not None:
        return group
    if word in {"its", "their"} and (owner := scene.entities.owner_of(phrase.owner.start)) is not None:
        return owner
    if word in POSSESSIVE_DETERMINERS:
        return scene.pronouns.at(phrase.owner.start)
    for span, person in reversed(scene.people.within(phrase.owner)):
        if span.end >= phrase.owner.end - 3:
            return person
    return scene.organisations.at(phrase.owner.end - 3)


def _group_before(scene: Scene, place: int) -> Thing | None:
    """Several who spoke last, in the sentence before: "the gunmen said. | Their leader"."""
    _, last = next(scene.recent(place, 0), (0, None))
    sentences = scene.prose.sentence(place) - scene.prose.sentence(last.position or 0) if isinstance(last, Thing) else 0
    several = isinstance(last, Thing) and last.kind in {"group", "unnamed"} and not last.singular
    named = isinstance(last, Thing) and fold(last.name) not in _NOBODY_NAMED
    return last if several and named and sentences == 1 and isinstance(last, Thing) and last.country is None else None


def resolve_body(scene: Scene, number: int, phrase: SourcePhrase) -> Entity:
    """An organisation, government or state by name, or by a noun ("the think tank")."""
    name = without_article(phrase.core.of(scene.text)).removeprefix("so-called ").removeprefix("self-styled ")
    name = _without_adjectives(name, scene)
    kind: SpeakerKind = "government" if phrase.form in {"government", "state"} else "organisation"
    if phrase.owner is not None:
        owner = possessor(scene, phrase)
        if isinstance(owner, Person) and phrase.head in {"campaign", "administration", "team"}:
            body = scene.organisations.lead(f"{owner.name.split()[-1]} {phrase.head}")
            body.owner = body.owner or owner
            return body
        if isinstance(owner, Person) and phrase.owner.end - phrase.owner.start > len("their"):
            return scene.entities.thing(name, kind, owner=owner)
    one = one_of_people(name)
    if phrase.form == "government" and one != name and scene.gazetteer.nationalities.get(one):
        return scene.entities.thing(f"the {name}", kind, country=scene.entities.country_of(phrase.core))
    apposed = _APPOSED_NAME.match(scene.text, phrase.core.end) if name.islower() else None
    if apposed and scene.people.at(apposed.start(1)) is None:
        name = apposed.group(1)  # "the regional bloc, | NAME"
    if BASED.match(name) is not None:
        name = name.split(maxsplit=1)[1]  # "the Strelsau-based | company" is the company
    if any(c.isupper() for c in name):
        tokens = name_tokens(name)
        known = scene.gazetteer.organisation(name) or scene.gazetteer.state(name)
        person = scene.people.find(tokens, phrase.core.start) if not known and 0 < len(tokens) <= 3 else None
        if person is not None:
            return person
        if phrase.owner is not None:
            return named_by_phrase(scene, number, phrase, kind)
        body = scene.organisations.lead(name, phrase.core)
        if phrase.form == "government" and not scene.settled:
            body.government = True
        return body
    if phrase.head in _STATES and {"two", "both"} & {w.bare for w in words_of(scene.text, phrase.core)}:
        pair = _two_states(scene, phrase.core.start)
        if pair:
            return scene.entities.thing(pair, "government")
    if phrase.definite and phrase.owner is None:
        whose = _HIS.search(scene.text, max(0, phrase.core.start - 5), phrase.core.start)
        found = _body_of(scene, whose.start(1)) if whose else _earlier_body(scene, phrase)
        if found is not None:
            seat = scene.gazetteer.place(_SEAT.sub("", without_article(phrase.core.of(scene.text))))
            if seat is not None and isinstance(found, Body) and found.country is None and not scene.settled:
                found.country = seat
            return found
    return named_by_phrase(scene, number, phrase, kind)


def _body_of(scene: Scene, place: int) -> Body | None:
    """The body that whom a pronoun means belongs to: "her | organisation"."""
    person = scene.pronouns.at(place)
    told = person.descriptions if isinstance(person, Person) else ()
    bodies = (scene.organisations.known(description.affiliation) for description in told if description.affiliation)
    return next((body for body in bodies if body is not None), None)


def _is_common(scene: Scene, word: str) -> bool:
    """Whether a word is the plural of a noun for bodies: "Chambers | of commerce" belong to nobody."""
    return singular(word) != word and singular(word) in scene.gazetteer.body_heads


def _without_adjectives(name: str, scene: Scene) -> str:
    """A name without the adjectives before it: "neighbouring | Republic of Ruritania", "Strelsau-based | Gas Forum"."""
    words = name.split()
    if len(words) > 1 and words[0].endswith("-based") and words[1][:1].isupper():
        return " ".join(words[1:])
    first = next((i for i, word in enumerate(words) if word[:1].isupper()), 0)
    heads = scene.gazetteer.body_heads
    if words[-1].isupper() and len(words[-1]) >= _SHORTEST_IN_CAPITALS and not words[0].isupper():
        first = next(i for i, word in enumerate(words) if word.isupper())
        return " ".join(words[first:]) if all(word.isupper() for word in words[first:]) else name
    plain = all(word.islower() and fold(word) not in heads and word.isalpha() for word in words[:first])
    return " ".join(words[first:]) if first and plain and words[-1][:1].isupper() else name


def _earlier_body(scene: Scene, phrase: SourcePhrase) -> Entity | None:
    """What "the group" or "the think tank" names: a body with that word in its name or beside it, else the last one."""
    last = phrase.head.split()[-1].replace("centre", "center")
    for _, entity in reversed(scene.earlier[-REMEMBERED:]):
        if (
            isinstance(entity, Body | Thing)
            and entity.kind in {"organisation", "government"}
            and last in fold(entity.name).split()
        ):
            return entity
    before = scene.organisations.before(phrase.core.start, 40)
    for _, body in before:
        if last in fold(f"{body.name} {body.known_as}").replace("centre", "center").split():
            return body
    by_noun = scene.organisations.with_noun(last, phrase.core.start)
    if by_noun is not None:
        return by_noun
    for span, body in before:
        if body.government and phrase.form == "organisation":
            continue
        around = fold(scene.text[max(0, span.start - 60) : min(span.end + 60, phrase.core.start)])
        if phrase.head in around:
            return body
    outside = [(span, body) for span, body in before if scene.prose.quotation(span.start) is None]
    # Of those in one sentence the first is most often its subject.
    outside.sort(key=lambda found: (-scene.prose.sentence(found[0].start), found[0].start))
    if last in _OFFICIAL_BODIES:
        begin = scene.prose.paragraph_span(phrase.core.start).start
        for span, body in outside:
            if span.start >= begin and not _OFFICIAL_BODIES.isdisjoint(fold(body.name).split()):
                return body
    if phrase.form != "organisation" or last in {"police", "intelligence", "campaign", "army", "military"}:
        return None
    sources = [entity for _, entity in scene.recent(phrase.core.start, 3) if isinstance(entity, Body)]
    named = [body for _, body in outside]
    press = last in _PRESS
    fitting = (body for body in [*sources, *named] if not body.government and press == _is_press(body))
    return next(fitting, None)


def _two_states(scene: Scene, place: int) -> str | None:
    """ "The two countries": the two states named most often so far, where they stand out from a third."""
    counts: Counter[str] = Counter()
    for span, body in scene.organisations.before(place, _MENTIONS_OF_STATES):
        if body.country and scene.gazetteer.state(body.name):
            counts[body.country] += 1 + (span.of(scene.text) in scene.gazetteer.countries)
    ranked = counts.most_common(3)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] == ranked[1][1]):
        return None
    return " and ".join(scene.gazetteer.state_names[code] for code, _ in ranked[:2])


def _is_press(body: Body) -> bool:
    return bool(_PRESS & set(WORD.findall(fold(f"{body.name} {body.known_as}"))))


def resolve_compound(scene: Scene, phrase: SourcePhrase) -> Entity:
    """Several named sources of one statement: one speaker that carries their names, of their kind if they share it."""
    names = []
    persons: list[Person] = []
    codes = set()
    kinds: set[SpeakerKind] = set()
    for part in phrase.parts:
        words = words_of(scene.text, part)
        pronoun = scene.pronouns.at(part.start) if len(words) == 1 else None
        person = scene.people.at(words[-1].start) or pronoun
        if person is not None:
            persons.append(person)
            names.append(person.name)
            kinds.add("person")
        else:
            names.append(without_article(part.of(scene.text)))
            codes.add(scene.entities.country_of(part))
            kinds.add(_kind_of_part(scene, names[-1]))
    name = ", ".join(names[:-1]) + " and " + names[-1]
    kind = kinds.pop() if len(kinds) == 1 else "group"
    role = _shared_role(scene, phrase.parts[0]) if kind == "person" else None
    if len(persons) == len(names):
        return scene.entities.thing(name, kind, role=role, members=tuple(persons))
    alike = codes.pop() if len(codes) == 1 and not persons else None
    return scene.entities.thing(name, kind, country=alike, role=role)


def _shared_role(scene: Scene, part: Span) -> str | None:
    """The plural role before the first of several names: "Senators | Jane Roe and John Doe"."""
    words = words_of(scene.text, part)
    named = next((i for i, word in enumerate(words) if scene.people.at(word.start) is not None), 0)
    if plural_role_ending(words, named, scene.gazetteer) == named:
        return None
    return shown_role(scene.text, words[:named], scene.gazetteer).role or None


def _kind_of_part(scene: Scene, name: str) -> SpeakerKind:
    """What one member of a compound is, by its name."""
    if scene.gazetteer.state(name):
        return "government"
    body = scene.organisations.known(name)
    known = scene.gazetteer.organisation(name)
    return body.kind if body else known.kind if known else "group"


def resolve_other(scene: Scene, number: int, phrase: SourcePhrase) -> Entity:
    """A noun of no known class: a known person's name, else what stands in the text, as a document."""
    tokens = name_tokens(phrase.core.of(scene.text))
    person = scene.people.find(tokens, phrase.core.start) if 0 < len(tokens) <= 4 else None
    return person or named_by_phrase(scene, number, phrase, "document")


def named_by_phrase(scene: Scene, number: int, phrase: SourcePhrase, kind: SpeakerKind) -> Thing:
    """A speaker named by the phrase itself, without its relative clauses and appositions."""
    return named_as(scene, scene.attributions[number].source or phrase.core, phrase, kind)


def _of_the_place(scene: Scene, phrase: SourcePhrase, affiliation: str | None) -> str | None:
    """The state from which it is told, for who holds a state's highest offices and is called so without it."""
    settings, place = scene.entities.settings, phrase.core.start
    seat = settings.section(place) or scene.entities.seat
    alone = affiliation is None and len(words_of(scene.text, phrase.core)) <= _MOST_OF_OFFICE
    office = phrase.head.split()[-1] in SOVEREIGN and alone
    if seat is None or not office or scene.entities.country_of(phrase.core) is not None:
        return None
    before = Span(max(scene.prose.paragraph_span(place).start, min(dateline_end(scene.text), place)), place)
    at_home = _BEFORE_PARLIAMENT.match(scene.text, phrase.core.end) is not None
    return settings.told_of(place) or (seat if at_home or settings.is_open(seat, before) else None)


def named_as(scene: Scene, source: Span, phrase: SourcePhrase, kind: SpeakerKind) -> Thing:
    """The speaker named by a phrase wherever it stands; `source`: the phrase with what belongs to it."""
    whole = Span(phrase.core.start, max(source.end, phrase.core.end))
    name = shown_name(scene.text, phrase, whole, kind)
    role = affiliation = None
    posted = kind == "group" and is_foreigner(phrase.core.of(scene.text))
    if scene.text.startswith(" in ", phrase.core.end) and is_visitor(phrase.core.of(scene.text)):
        whole = phrase.core  # "analysts | in Orsk" may be anybody's
    country = scene.entities.country_of(phrase.core if kind == "document" or posted else whole)
    if kind in {"unnamed", "person"}:
        description = unnamed_role(scene, phrase, whole) or describe(
            scene.text, whole, scene.gazetteer, scene.mention_at
        )
        if description is not None:
            role, affiliation = description.role, description.affiliation
            country = description.country or country if description.phrase else description.country
            if affiliation is None and phrase.owner is None:
                affiliation, owned = scene.entities.employer_of(phrase.head, phrase.core.start)
                if affiliation and not may_be_called(scene, affiliation, phrase.core):
                    affiliation = owned = None  # "a spokesman for the company" after "the Harbour Party"
                country = country or owned
        if country is None and kind == "unnamed" and phrase.owner is None:
            country = official_at(scene, phrase, role, affiliation)
        if country is None and kind == "person" and phrase.owner is None:
            country = _of_the_place(scene, phrase, affiliation)
            affiliation = affiliation or (scene.entities.state_name(country) if country else None)
    if kind in {"government", "organisation"} and phrase.owner is not None:
        code = scene.gazetteer.state(POSSESSIVE.sub("", phrase.owner.of(scene.text)))
        body = possessor(scene, phrase)
        if code is None and isinstance(body, Body) and scene.gazetteer.state(body.name):
            code = body.country
        if code is not None:
            affiliation, country = scene.entities.state_name(code), country or code
            kind = "government" if phrase.head in _OF_STATES else kind
    belongs = phrase.head in _BELONGING or scene.text[phrase.core.end : phrase.core.end + 4] == " at "
    if kind == "group" and belongs:
        affiliation = body_behind(scene, phrase.head, phrase.core.end, whole.end)
    if kind == "document" and affiliation is None and _MADE_BY.match(scene.text, phrase.core.end):
        affiliation = body_behind(scene, phrase.head, phrase.core.end, whole.end)
    if kind in {"unnamed", "group", "document"} and affiliation is None:
        words = words_of(scene.text, phrase.core)
        run = organisation_in(words, 0, scene.gazetteer, scene.mention_at, frozenset())
        common = run is not None and run[1] - run[0] == 1 and _is_common(scene, words[run[0]].bare)
        if run and run[1] < len(words) and not common:
            affiliation = POSSESSIVE.sub("", Span(words[run[0]].start, words[run[1] - 1].end).of(scene.text))
    principal = None
    if country is None and affiliation is not None and kind == "unnamed":
        principal = scene.entities.person_called(affiliation, phrase.core.start)
    owner = possessor(scene, phrase) if phrase.owner and fold(name).split()[0] in POSSESSIVE_DETERMINERS else None
    if owner is not None and " " in name:
        # "her advisers" say nothing by themselves.
        if kind == "group" and affiliation is None and isinstance(owner, Person):
            affiliation = owner.name.split()[-1]
        name = f"{owner.name}{'’' if owner.name.endswith('s') else '’s'} {name.split(' ', 1)[1]}"
    if (
        name[:1].isupper()
        and not name[1:2].isupper()
        and fold(name).split()[0] in scene.gazetteer.quantifiers | {"the", "this", "these"}
    ):
        name = name[0].lower() + name[1:]
    return scene.entities.thing(
        name,
        kind,
        country=country,
        role=role,
        affiliation=affiliation,
        singular=not phrase.plural and not ONE_AMONG.search(name),
        owner=owner if owner is not None and " " in name else principal,
    )

"""Everything that can be a speaker in one article, and the profile that each is shown with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.language.names import name_tokens
from parley.claims.language.phrases import POSSESSIVE, word_set, words_of
from parley.claims.people.descriptions import ABROAD, Description, is_international, told_closely
from parley.claims.people.employers import Employers
from parley.claims.people.home import Home
from parley.claims.people.organisations import Body, Organisations
from parley.claims.people.people import People, Person
from parley.claims.people.role_words import LOCAL_OFFICES, SEATS, is_of_a_state, party_of, serves_body
from parley.claims.people.roles import ADJUNCTS, OFFICES, RANKS, SOVEREIGN, STATE_SERVANTS, leads_a_state
from parley.claims.sources.local_speakers import LocalSpeakers
from parley.claims.sources.officials import PEERS, is_by_default, office_of_peer, state_of_ministry, state_of_official
from parley.claims.sources.profiles import Profile
from parley.claims.states.countries import country_of, country_of_all, named_state
from parley.claims.states.settings import Settings
from parley.claims.types import Mention, SpeakerKind
from parley.spans import Span

_ABBREVIATED = "USA"
"""The state that articles mostly call by letters or "America"."""
_STAFF = word_set("employee staffer executive worker trader banker ceo director chairman chairwoman founder partner")
"""What somebody is in a body, never for a person."""
_BESIDE = word_set("deputy colleague successor predecessor vice-chairman vice-president assistant")
"""What somebody is in the body of another: "her deputy"."""
_OWN_BODIES = word_set("campaign camp administration team foundation")
"""Bodies that are called by the person whose they are."""
_OF_OWN_KIND = word_set(
    "government administration cabinet parliament army navy military police court council committee commission board "
    "senate house congress assembly city county district village embassy delegation mission"
)
"""Nouns of bodies that mean no other body than one called so: "the regional council" is no militia named before."""
_MUCH_OFTENER = 3
"""How many times as often a state is named as any other whose leader is not told, to be the one of a leader. †"""
_MAX_PERSONS = 300
"""Persons whose offices are looked at."""


@dataclass(slots=True, kw_only=True, eq=False)
class Thing:
    """A speaker that is neither a named person nor a named organisation: a group, a document, an unnamed source.

    `owner`: of whose state it is where its own is not told; `members`: who speak as one ("Roe and Doe");
    `position`: where it first speaks.
    """

    name: str
    kind: SpeakerKind
    country: str | None = None
    role: str | None = None
    affiliation: str | None = None
    singular: bool = False
    owner: Entity | None = None
    members: tuple[Entity, ...] = ()
    position: int | None = None


Entity = Person | Body | Thing


class Entities:
    """Makes each thing once, and knows the country that an article is at home in."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], people: People, organisations: Organisations,
        gazetteer: Gazetteer, employers: Employers, *, home: Home, settings: Settings,
    ) -> None:  # fmt: skip
        self._text = text
        self._told: dict[Span, str | None] = {}
        self._named: dict[str, str | None] = {}
        self._count = cache(text.count)
        self._employers = employers
        self._people = people
        self._organisations = organisations
        self._gazetteer = gazetteer
        self._own_states = sorted(c for name, c in gazetteer.countries.items() if c == name and not name.isupper())
        self._led: set[str | None] | None = None
        self._asked: set[int] = set()
        self._places = [POSSESSIVE.sub("", m.span.of(text)) for m in mentions if m.kind == "place"]
        self._called: dict[str, list[str]] | None = None
        self._things: dict[tuple[str, SpeakerKind], Thing] = {}
        self._home = home
        self.settings = settings
        self._locals = LocalSpeakers(text, home, settings, gazetteer)

    def thing(
        self, name: str, kind: SpeakerKind, *, country: str | None = None, role: str | None = None,
        affiliation: str | None = None,
        singular: bool = False, owner: Entity | None = None, members: tuple[Entity, ...] = (),
    ) -> Thing:  # fmt: skip
        """The thing of that name, made at its first use."""
        key = (_bare(name), kind)
        found = self._things.get(key)
        if found is None:
            found = self._things[key] = Thing(
                name=name, kind=kind, country=country, role=role, affiliation=affiliation, singular=singular,
                owner=owner, members=members,
            )  # fmt: skip
        return found

    def country_of(self, span: Span) -> str | None:
        """The state that a phrase of the text names."""
        if span not in self._told:
            start = Span(span.start, min(span.end, span.start + 200))
            self._told[span] = country_of_all(words_of(self._text, start), self._gazetteer)
        return self._told[span]

    def country_in(self, name: str) -> str | None:
        """The state that a name names."""
        if name not in self._named:
            self._named[name] = country_of(words_of(name, Span(0, len(name))), self._gazetteer)
        return self._named[name]

    def profile(self, entity: Entity) -> Profile:
        """Name, kind, role, affiliation and country of a speaker."""
        profile = self._profile(entity)
        if profile.country is None:
            country = self._home.last_resort(profile.name, profile.kind, profile.role, profile.affiliation)
            official = profile.kind == "government" or (profile.role and is_of_a_state(fold(profile.role)))
            official = official and not (profile.affiliation and is_international(profile.affiliation, self._gazetteer))
            if country is None and official and not self._home.is_from_elsewhere(profile.name):
                country = self._own_home
            if country is None and (place := _first_place(entity)) is not None:
                country = self._locals.state(profile, place)
            return profile if country is None else replace(profile, country=country)
        # "Georgia" is a region of the state that the article speaks of before it is a state abroad.
        home = self._home.regions.get(profile.country)
        return profile if home is None else replace(profile, country=home)

    def _profile(self, entity: Entity) -> Profile:
        if isinstance(entity, Person):
            return self._person(entity)
        if isinstance(entity, Body):
            country = entity.country or self._country_of_owner(entity.owner)
            if country is None and entity.government and named_state(entity.name, self._gazetteer) is None:
                country = state_of_ministry(entity, self.settings, self._gazetteer)
                country = country or self._home.country or self._home.dateline
            state = self._gazetteer.state_names.get(country) if country and entity.government else None
            affiliation = None if state is None or self._is_state(entity.name, country) else state
            return Profile(name=entity.name, kind=entity.kind, role=None, affiliation=affiliation, country=country)
        country, role = entity.country or self._country_of_owner(entity.owner), entity.role
        if entity.members:
            profiles = [self.profile(member) for member in entity.members]
            country = country or _of_all(profile.country for profile in profiles)
            held = _of_all(profile.role for profile in profiles if profile.kind == "person")
            role = role or (f"{held}s" if held and held.isalpha() else None)
        return Profile(name=entity.name, kind=entity.kind, role=role, affiliation=entity.affiliation, country=country)

    def settle(self) -> None:
        """Everything is told: what was concluded on the way is concluded again when it is next asked for."""
        self._led = None

    def _country_of_owner(self, owner: Entity | None) -> str | None:
        """The state of whose somebody or something is."""
        profile = self._profile_of_owner(owner) if owner is not None else None
        return profile.country if profile is not None else None

    def _profile_of_owner(self, owner: Entity) -> Profile | None:
        """The profile of whose somebody or something is; None where it is being asked for: two who own each other."""
        if id(owner) in self._asked:
            return None
        self._asked.add(id(owner))
        profile = self.profile(owner)
        self._asked.discard(id(owner))
        return profile

    @property
    def _own_home(self) -> str | None:
        """The article's own state whose leader it does not need to name: its officials are called so without more."""
        state = self._state_unled() if len(self._own_states) > 1 else None
        leaders = (p for p in self._people.persons[:_MAX_PERSONS] if any(leads_a_state(d.head) for d in p.descriptions))
        unplaced = state is not None and any(all(d.country is None for d in p.descriptions) for p in leaders)
        return state if unplaced else None

    def _state_unled(self) -> str | None:
        """The article's own state whose leader alone is not told, or the most named one: "President Roe" leads it."""
        if self._own_states and self._led is None:
            self._led = {
                d.country
                for p in self._people.persons[:_MAX_PERSONS]
                if any(leads_a_state(d.head) for d in p.descriptions)
                for d in p.descriptions
                if d.country in self._own_states
            }
        open_ones = [state for state in self._own_states if state not in (self._led or ())]
        often = Counter({state: self._count(state) for state in open_ones}).most_common(2)
        if len(often) == 1 or (len(often) > 1 and often[0][1] >= max(_MUCH_OFTENER * often[1][1], 1)):
            return often[0][0]
        return None

    def is_a_stranger(self, profile: Profile, position: int) -> bool:
        """Whether a speaker may well be of another state than the one that is told of."""
        return self._locals.is_a_stranger(profile, position)

    @property
    def seat(self) -> str | None:
        """The state that the article is written from."""
        return self._home.dateline

    def state_name(self, code: str) -> str | None:
        """A state's usual name, unless the article only uses another ("Burma")."""
        usual = self._gazetteer.state_names.get(code)
        if self._called is None:
            self._called = {}
            for name in self._places:
                if state := self._gazetteer.countries.get(name):
                    self._called.setdefault(state, []).append(name)
        names = self._called.get(code, [])
        return usual if usual is None or not names or usual in names or code == _ABBREVIATED else names[0]

    def _is_state(self, name: str, code: str | None) -> bool:
        """Whether a name is the state itself, not one of its ministries or its capital."""
        return self._gazetteer.countries.get(name) == code or self._gazetteer.regions.get(name) is not None

    def _person(self, person: Person) -> Profile:
        """The best role of all that the article gives, with what else it says of affiliation and country."""
        roles = [d for d in person.descriptions if d.weight > 0] + self._as_counterpart(person)
        best = told_closely(max(roles, key=lambda d: (d.weight, -d.start), default=None), roles)
        affiliation, of = (best.affiliation, best) if best else (None, None)
        if affiliation is None or (best and best.past):
            # Where somebody is now says more than what a former office belonged to.
            for description in person.descriptions:
                if description.affiliation and not description.past:
                    affiliation, of = description.affiliation, description
                    break
        if affiliation is None and best is not None:
            affiliation, country = self._employer(person, best)
            if country is not None:
                best = replace(best, country=best.country or country)
        ranked = [*([best] if best else []), *person.descriptions]
        country = next((d.country for d in ranked if d.country), None)
        if country is None and any(d.party for d in person.descriptions):
            country = "USA"
        if country is None:
            country = next((self._gazetteer.offices[d.head] for d in roles if d.head in self._gazetteer.offices), None)
        if country is None and best and leads_a_state(best.head):
            country = self._state_unled()
        if best and (country is None or is_by_default(best, affiliation, country, self._gazetteer)):
            country = state_of_official(person, best, affiliation, self.settings, self._gazetteer) or country
        told = country
        international = affiliation is not None and is_international(affiliation, self._gazetteer)
        held = {d.head.split()[-1] for d in roles if d.head and not serves_body(d.head)} & OFFICES
        if country is None and held and not international:
            near = None if affiliation else self._home.near(person.positions, else_dateline=not held <= RANKS)
            country = self._home.country or near  # a general's may be any
        last = best.head.split()[-1] if best and best.head else ""
        places = [d.place for d in person.descriptions if d.place]
        affiliation = next(iter(places), None) if affiliation is None and last in LOCAL_OFFICES else affiliation
        if affiliation is None and country and (last in SOVEREIGN or (told and last in STATE_SERVANTS)):
            # "President Roe": of the state whose president she is shown to be; of "Abkhazia's minister" the region.
            of_place = best.place if best else None
            affiliation = of_place if of_place and not self._gazetteer.state(of_place) else self.state_name(country)
        if affiliation is None:
            affiliation = next((d.party for d in person.descriptions if d.party), None) or (
                party_of(best.role, best.head) if best else None
            )
        if affiliation is None and last in SEATS:
            affiliation = next((place for place in places if place in self._gazetteer.regions), None)
        if affiliation and affiliation.islower():  # "the fund's director, Jane Roe of the Harbour Fund"
            longer = (d.affiliation for d in person.descriptions if d.affiliation and d.affiliation != affiliation)
            affiliation = next((a for a in longer if fold(a).split()[-1] == fold(affiliation)), affiliation)
        if affiliation:
            affiliation = self._full_affiliation(affiliation, of)
            code = self._gazetteer.countries.get(affiliation)
            affiliation = self.state_name(code) or affiliation if code else affiliation
            body = self._organisations.known(affiliation)
            if country is None and body is not None and body.government:
                country = body.country
            if country is None and fold(affiliation).split()[-1] in self._gazetteer.government_heads:
                country = named_state(affiliation.split()[0], self._gazetteer)
            if country is None and body is None:
                place = person.positions[0] if person.positions else 0
                country = self.country_of_person(affiliation, place, person)
                country = country or self._country_of_principal(affiliation, place, person)
        if country is None and self._home.country is None and last not in ABROAD:
            country = next((d.residence for d in person.descriptions if d.residence), None)
        # A transcript's labels are in capitals; a name of two or three letters may be initials.
        name = person.name.title() if person.name.isupper() and len(person.name) > 3 else person.name
        role = best.role if best else None
        return Profile(name=name, kind="person", role=role, affiliation=affiliation, country=country)

    def _as_counterpart(self, person: Person) -> list[Description]:
        """The office of whose counterpart somebody is: "Minister Roe said. His Orskan counterpart, Jane Doe, ..."."""
        peer = next((d for d in person.descriptions if d.head in PEERS and d.country and d.possessor is not None), None)
        owner = self._employers.owner(peer.possessor) if peer is not None and peer.possessor is not None else None
        profile = self._profile_of_owner(owner) if isinstance(owner, Person) and owner is not person else None
        return [held] if peer and profile and (held := office_of_peer(peer, profile.role)) is not None else []

    def _employer(self, person: Person, role: Description) -> tuple[str | None, str | None]:
        """Whose a role without a body is, and of which state: "her spokesman", "spokesman Jane Roe"."""
        owner = self._employers.owner(role.possessor) if role.possessor is not None else None
        if owner is None and role.owner is not None and (owner := self._employers.holder(role.owner)) is None:
            return None, None
        if isinstance(owner, Body) and role.head.split()[-1] in _BESIDE and not self._is_neuter(role.possessor):
            return None, None  # "her colleague" is a woman's
        if owner is person:
            owner = self._employers.body_before(role.start)
        adjunct = (role.role or "").split()[0].casefold() if owner is None and role.possessor is None else ""
        if adjunct in ADJUNCTS and (body := self._organisations.with_noun(adjunct, role.start)) is not None:
            return body.name, body.country or self._country_of_principal(body.name, role.start)
        told = role.head == "manager" and role.role != role.head  # "a hedge fund manager"
        if owner is None and role.possessor is None and not told:
            owner = self._employers.of_role(role.head, role.start)
        if owner is person:
            return None, None  # "Roe, a spokesman, said": nobody else is named
        if isinstance(owner, Body):
            state = self._gazetteer.state_names.get(owner.country) if owner.country else None
            is_state = state is not None and self._gazetteer.state(owner.name) is not None
            return (state if is_state else owner.name), owner.country
        profile = self._profile_of_owner(owner) if owner is not None else None
        if owner is None or profile is None:
            return None, None
        country = profile.country if role.residence is None else None
        if role.head.split()[-1] in _BESIDE and profile.affiliation:
            return profile.affiliation, country
        if role.head.split()[-1] in STATE_SERVANTS:
            return self.state_name(country) if country else None, country
        return owner.name.split()[-1], country

    def _is_neuter(self, possessor: int | None) -> bool:
        """Whether a possessive may stand for a body: "its deputy", "their deputy"."""
        return possessor is None or fold(self._text[possessor : possessor + 3]) not in {"his", "her"}

    def _country_of_principal(self, name: str, position: int, servant: Person | None = None) -> str | None:
        """The state of the person whose campaign or the like a name is: "Roe's campaign"."""
        words = name.split()
        own = len(words) > 1 and words[-1] in _OWN_BODIES
        return self.country_of_person(POSSESSIVE.sub("", " ".join(words[:-1])), position, servant) if own else None

    def country_of_person(self, name: str, position: int, servant: Person | None = None) -> str | None:
        """The state of the person of that name, whose spokesman or aide somebody else, the `servant`, is."""
        principal = self.person_called(name, position)
        return None if principal is servant else self._country_of_owner(principal)

    def person_called(self, name: str, position: int) -> Person | None:
        """The person of that name."""
        return self._people.find(name_tokens(name), position)

    def owner_of(self, position: int) -> Body | Person | None:
        """Whom the possessive pronoun at `position` stands for."""
        return self._employers.owner(position)

    def owner_at(self, position: int) -> str | None:
        """The state whose body, or which itself, the possessive pronoun at `position` stands for ("its")."""
        if fold(self._text[position : position + 3]) != "its":
            return None
        owner = self._employers.owner(position)
        return owner.country if isinstance(owner, Body) else None

    def employer_of(self, head: str, position: int) -> tuple[str | None, str | None]:
        """The body (and its state) that an unnamed spokesman or officer speaks for, if the text names none beside."""
        owner = self._employers.of_role(head, position)
        if isinstance(owner, Body):
            return owner.name, owner.country
        return (owner.name.split()[-1], None) if owner is not None else (None, None)

    def _full_affiliation(self, affiliation: str, description: Description | None) -> str:
        """The longest name of an affiliation that the article gives in short."""
        clean = affiliation.removeprefix("the ").removeprefix("The ")
        if description and " " not in clean and not _STAFF.isdisjoint(description.head.split()[-1:]):
            body = self._organisations.begun_by(clean)
            if body is not None:
                return body.name
        if description and description.owner:
            for span, person in self._people.within(description.owner):
                if span.end >= description.owner.end - 2 and POSSESSIVE.sub("", span.of(self._text)) in clean:
                    return person.name
        if description and clean.islower() and " " not in clean:
            noun = fold(clean).split()[-1]
            body = self._organisations.with_noun(noun, description.start)
            if body is None and noun not in _OF_OWN_KIND:
                heads = self._gazetteer.government_heads
                body = self._organisations.last_before(description.start, government=noun in heads)
            return body.name if body else clean
        known = self._organisations.lead(clean) if clean[:1].isupper() and " " not in clean else None
        return known.name if known else clean


def _first_place(entity: Entity) -> int | None:
    """Where the text first tells of a speaker."""
    return entity.position if isinstance(entity, Thing) else next(iter(entity.positions), None)


def _of_all(values: Iterable[str | None]) -> str | None:
    """What all have in common, None where they differ."""
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None


def _bare(name: str) -> str:
    return re.sub(r"\A(?:the|an?) ", "", fold(name))

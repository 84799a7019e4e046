"""Leads any phrase of an article to the party it stands for: the resolved speakers' knowledge, for actors.

Events and positions name their parties as sources do: by name, by pronoun, by role, by a body's noun. The scene in
which the article's sources were resolved answers for them too.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, cached_property
from operator import itemgetter

from parley.bygone import SOVIET_UNION, dated
from parley.claims.language.nouns import singular
from parley.claims.language.phrases import words_of
from parley.claims.parties.actor_persons import Party, speaks_abroad, words_of_roles
from parley.claims.parties.actors import Resolve, codes_of
from parley.claims.parties.bare_bodies import Near, bare_body, begun_in, of_the_government, told_near
from parley.claims.parties.cut_names import whole_name
from parley.claims.parties.held_offices import HeldOffices
from parley.claims.parties.movements import at_war_at_home, means_movement, movements_named
from parley.claims.parties.no_parties import is_detachment, is_field, is_town
from parley.claims.parties.opposed import is_known, opposed
from parley.claims.parties.owned import Owners, its_state
from parley.claims.parties.party_phrases import author_within
from parley.claims.people.home import dateline_end, state_of_dateline
from parley.claims.people.organisations import without_article
from parley.claims.people.people import Person
from parley.claims.sources.entities import Entity
from parley.claims.sources.noun_sources import REMEMBERED, resolve_body
from parley.claims.sources.pronoun_sources import resolve_pronoun
from parley.claims.sources.role_sources import resolve_role
from parley.claims.sources.scene import Scene
from parley.claims.sources.source_phrase import SourcePhrase, read_source
from parley.claims.sources.turn_speakers import speaker_of_label
from parley.claims.states.actor_names import generic_body
from parley.claims.states.actor_words import CIVIL_OFFICES, COMMON_BODIES, RANKS, STATE_BODIES, STATE_ROLES
from parley.claims.states.coups import coup_state, in_arms, rules_by_coup
from parley.claims.states.own_states import own_state_of_office, states_named
from parley.claims.states.seats import with_seats
from parley.claims.states.states_meant import half_meant, leader_at, set_in
from parley.claims.states.two_sides import means_both_sides, sides_meant, two_sides
from parley.claims.states.unowned import is_unowned_body, nation_of_people, only_state_beside
from parley.claims.types import Attribution
from parley.spans import Span

_BODIES_OF_STATES = STATE_BODIES - COMMON_BODIES
"""Bodies that are the article's own state's where nothing says whose they are."""
_SHARE_OF_OFFICERS = 0.75
"""Share of the namings of states that makes ministers of no state its own; else they may be of either. †"""
_OFFICES = CIVIL_OFFICES | RANKS | {"secretary"}  # that one holds for a state
_OF_A_STATE = STATE_BODIES | STATE_ROLES
"""Last words of what belongs to a state."""


class Parties:
    """The parties of one article, asked by span."""

    def __init__(self, scene: Scene, *, published: dt.date | None) -> None:
        self._scene = scene
        self._published = published
        self._gazetteer = with_seats(scene.text, scene.gazetteer, published)
        self._offices = HeldOffices(scene.text)
        self._entity, self._party_of, self._home = cache(self._resolved), cache(self._shown), cache(self._home_of)
        self._codes: dict[Span, tuple[str, ...]] = {}
        self._names: dict[Span, str] = {}
        self._two: frozenset[str] = frozenset()
        self._dateline_end = dateline_end(scene.text)
        self._dateline = state_of_dateline(scene.text, self._gazetteer)
        self._owners = Owners(
            scene, self.named, self._codes_of, gazetteer=self._gazetteer, dateline_end=self._dateline_end
        )

    @property
    def text(self) -> str:
        """The article's text."""
        return self._scene.text

    def codes(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """The codes of the parties that some spans name, in order, each once."""
        return tuple(dict.fromkeys(code for span in spans for code in self._codes_of(span)))

    def _codes_of(self, span: Span) -> tuple[str, ...]:
        """The codes of what one span names, found once."""
        if span not in self._codes:
            author = self._author(span)
            whole = whole_name(self._scene.text, span, self._gazetteer)
            self._codes[span] = self._codes_found(whole) if author is None else self._codes_of(author)
        return self._codes[span]

    def _codes_found(self, span: Span) -> tuple[str, ...]:
        words = span.of(self._scene.text)
        if means_both_sides(words):
            sides = sides_meant(self.text, words, self._states, span.start, after=self._dateline_end)
            if sides := sides or at_war_at_home(words, self._dateline, self._movements):
                return sides
            if words.split()[-1][0].isupper():
                return ()  # "both Governments" are no body of that name
        if half := half_meant(words, self._often, self._gazetteer.state_names):
            return (dated(half, self._published),)
        if (at := leader_at(words)) and (led := self._codes_of(Span(span.start + at, span.end))):
            return led
        if owned := self._owners.codes(span):
            return owned
        body = bare_body(self._scene.text, span)
        if body and (begun := begun_in(self._scene, span)):
            return (dated(begun, self._published),)
        found = codes_of(words, self._gazetteer, on=self._published, resolve=self._resolver(span))
        if means_movement(self._scene.text, span) and not self.states_known & set(found) and len(self._movements) == 1:
            return tuple(self._movements)
        if not found and self.coup and rules_by_coup(self._scene.text, span):
            return (dated(self.coup, self._published),)
        person = self.party(span) if found and self.is_person(found[0]) else None
        if speaker := speaks_abroad(person, self._often, self.text):
            return (dated(speaker, self._published),)
        if found and is_field(self._scene.text, span) and not self.states_known & set(found):
            return ()
        if generic_body(words) and not any(code in found for _, code in self._states):
            beside = only_state_beside(self._scene.text, span, self._states, ())
            return (dated(beside, self._published),) if beside else found
        own = self._own_state(span) if not any(code in self._gazetteer.state_names for code in found) else None
        return (own,) if own else found

    def without_towns(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The phrases of one side without towns of which nothing tells the state."""
        named = {code for _, code in self._states}
        return tuple(
            span
            for span in spans
            if self.states_known & set(self._codes_of(span))
            or not is_town(self._scene.text, span, self._scene.mention_at, named)
        )

    def learn_subjects(self, spans: Iterable[Span]) -> None:
        """Take in who acts in the article's events, by which is told whose "his country" and "their troops" are."""
        self._owners.learn_subjects(spans)

    def with_unowned(self, spans: Sequence[Span], against: Sequence[str]) -> tuple[str, ...]:
        """The codes of one side, bodies without a state of theirs judged by who stands on the other."""
        return tuple(
            dict.fromkeys(code for span in spans for code in self._codes_of(span) or self._unowned(span, against))
        )

    def _unowned(self, span: Span, against: Sequence[str]) -> tuple[str, ...]:
        if self.coup in against and in_arms(self._scene.text, span):
            return (dated(str(self.coup), self._published),)  # "soldiers" who topple their president
        if of_the_government(self._scene.text, span):
            against = ()
        found = (
            only_state_beside(self._scene.text, span, self._states, against)
            if is_unowned_body(self._scene.text, span)
            else nation_of_people(self._scene.text, span, self._gazetteer, against)
        )
        near = Near(self._scene.prose.sentence_span(span.start).start, self._states, self._dateline, self._published)
        found = found or told_near(self._scene.text, span, near, against)
        return (dated(found, self._published),) if found else ()

    @cached_property
    def _movements(self) -> frozenset[str]:
        return movements_named(self._scene.text, self._gazetteer)

    def two_who_meet(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """The article's two sides, where "they" alone says who meets or agrees."""
        if any(span.of(self._scene.text).lower() in ("they", "them") for span in spans):
            return two_sides(self._states, spans[0].start, after=self._dateline_end)
        return ()

    def learn_quarrel(self, acts: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
        """Find the two states that a quarrel is between, by the codes of who acts on whom; nobody opposes before."""
        self._two = opposed(acts, self.named, self.states_known, self._scene.text)

    def other_side(self, codes: Sequence[str]) -> tuple[str, ...]:
        """The other side of the quarrel, where one of its two states stands alone; else nobody."""
        if len(codes) != 1 or codes[0] not in self._two:
            return ()
        return tuple(self._two - set(codes))

    def who_acts_on_other_side(
        self, spans: Sequence[Span], codes: tuple[str, ...], against: Sequence[str]
    ) -> tuple[str, ...]:
        """The codes of who acts: of the other side, where bodies or officials of no known state act on one."""
        if set(codes) & self.states_known or not spans or not (other := self.other_side(against)):
            return codes
        if any(of_the_government(self._scene.text, span) for span in spans):
            return codes  # which is of neither side where it fights rebels at home
        officials = all(
            self._is_official(span) or (is_unowned_body(self._scene.text, span) and is_known(self._scene.text, span))
            for span in spans
        )
        return other if officials else codes

    def are_soldiers(self, span: Span) -> bool:
        """Whether a phrase is soldiers or officers of a state that is not told."""
        return in_arms(self._scene.text, span) or is_unowned_body(self._scene.text, span)

    def _is_official(self, span: Span) -> bool:
        """Whether a phrase is a person with a state's office or rank, of a state that is not told."""
        party = self.party(span)
        if party is None or party.kind != "person" or party.country or party.former:
            return False
        return not _OFFICES.isdisjoint(words_of_roles(party.roles))

    def name(self, span: Span) -> str:
        """The party's longest name in the article; the words as they stand where they are led to nobody."""
        if span not in self._names:
            party = self.party(self._author(span) or span)
            whole = whole_name(self._scene.text, span, self._gazetteer)
            led = party is not None and not party.name.startswith("unnamed ") and whole == span
            self._names[span] = party.name if party and led else without_article(whole.of(self._scene.text))
            owned = self._owners.codes(span)
            if owned and (party is None or party.country not in owned):
                self._names[span] = next(iter(self.states(owned)), self._names[span])
        return self._names[span]

    def side(self, spans: Sequence[Span]) -> str:
        """Who takes a position: states for their leaders, ministries and envoys, others by their longest names."""
        states = self._gazetteer.state_names
        named = [states.get(code, code) for span in spans for code in self._codes_of(span) or (self.name(span),)]
        names = {name.casefold(): name for name in named}
        whole = [name for low, name in names.items() if not any(low in other for other in names if other != low)]
        return " and ".join(whole)

    def states(self, codes: Sequence[str]) -> tuple[str, ...]:
        """The names of the states among some codes."""
        names = self._scene.gazetteer.state_names
        return tuple(names[code] for code in codes if code in names)

    def is_nationality(self, word: str) -> bool:
        """Whether a word is an adjective of a state, of the tables' or of the article's own."""
        return word in self._gazetteer.nationalities and word not in self._gazetteer.countries

    def party(self, span: Span) -> Party | None:
        """Who a phrase stands for, None where the article does not tell."""
        entity = self._entity(span)
        return None if entity is None else self._party_of(entity)

    def _shown(self, entity: Entity) -> Party:
        """The party that an entity of the article is; what is told of it is settled, so it is put together once."""
        profile = self._scene.entities.profile(entity)
        country = profile.country
        if country is None and profile.kind == "government":
            country = self._gazetteer.state(profile.name)
        person = entity if isinstance(entity, Person) else None
        roles = self._offices.shown(person, profile.role) if person else ((profile.role,) if profile.role else ())
        former = person is not None and not self._offices.of(person) and any(d.past for d in person.descriptions)
        return Party(profile.name, profile.kind, country, roles, profile.affiliation, former)

    @property
    def named(self) -> list[tuple[int, str]]:
        """Where the article names states, and which, by their codes on its day."""
        return [(at, dated(code, self._published)) for at, code in self._states]

    @cached_property
    def states_known(self) -> AbstractSet[str]:
        """The codes of states, the article's own and those that have been among them."""
        return {*self._gazetteer.state_names, SOVIET_UNION}

    @property
    def two(self) -> frozenset[str]:
        """The two states that the article's quarrel is between, once it is learned."""
        return self._two

    def is_person(self, code: str) -> bool:
        """Whether a code is the name of one of the article's persons."""
        return code in self._persons

    @cached_property
    def _persons(self) -> frozenset[str]:
        return frozenset(person.name for _, person in self._scene.people.mentions)

    @cached_property
    def _states(self) -> list[tuple[int, str]]:
        """Where the article names states, and which."""
        return states_named(self._scene.text, self._gazetteer)

    @cached_property
    def coup(self) -> str | None:
        """The state whose coup the article tells."""
        return coup_state(self.text, self._states, self._gazetteer.sovereigns.get("junta"), self._dateline)

    @cached_property
    def _often(self) -> Counter[str]:
        """How often the article names each state."""
        return Counter(code for _, code in self._states)

    def _author(self, span: Span) -> Span | None:
        """Who made a document, where its phrase names him."""
        return author_within(self._scene.text, span, self._scene.gazetteer.documents)

    def _own_state(self, span: Span) -> str | None:
        """The state, known to this article only, that a person holds an office of, or that a body belongs to."""
        if state := its_state(self._scene, span, self._states) or self._set_in(span):
            return state
        if state := own_state_of_office(self._scene.text, span.start, span.end, self._gazetteer):
            return state
        entity = self._entity(span)
        if not isinstance(entity, Person):
            return None
        return self._home(entity)

    def _home_of(self, person: Person) -> str | None:
        """The state that a person acts for: whose office stands at his name, else the one told of where he is named."""
        text, places = self._scene.text, person.positions[:4]
        told = (own_state_of_office(text, at, at, self._gazetteer) for at in places)
        if state := next((state for state in told if state), None):
            return state
        profile = self._scene.entities.profile(person)
        office = any(
            d.head.split()[-1:] and d.head.split()[-1] in CIVIL_OFFICES and not d.past for d in person.descriptions
        )
        elsewhere = profile.affiliation and not is_unowned_body(profile.affiliation, Span(0, len(profile.affiliation)))
        if not office or profile.country is not None or elsewhere:
            return None
        beside = (only_state_beside(text, Span(at, at), self._states, (), share=_SHARE_OF_OFFICERS) for at in places)
        return next((dated(state, self._published) for state in beside if state), None)

    def _set_in(self, span: Span) -> str | None:
        """The state that a sentence is about which begins with it and an office: "In Orsk, the army chief"."""
        words = words_of(self._scene.text, span)
        if len(words) < 2 or words[0].bare != "the" or singular(words[-1].bare) not in _OF_A_STATE | CIVIL_OFFICES:
            return None
        return set_in(self._scene.text, span.start, self._gazetteer)

    def _resolver(self, span: Span) -> Resolve:
        def resolve(part: Span) -> Party | None:
            return self.party(Span(span.start + part.start, span.start + part.end))

        return resolve

    def _resolved(self, span: Span) -> Entity | None:
        """The entity of the article that a phrase stands for, as if it were a source."""
        scene = self._scene
        if scene.dialogue and scene.dialogue.is_label(span.of(scene.text)):
            return scene.dialogue.interviewee if scene.dialogue.answers_at(span.start) else None
        if (turn := scene.turns.of_label(span)) is not None:
            if turn.asks:
                return None
            if (spoken := speaker_of_label(scene, span)) is not None:
                return spoken
        person = scene.people.within(span)
        words = words_of(scene.text, span)
        if person and len(person) == 1 and person[0][0].end >= span.end - 2:
            return person[0][1]
        if not words:
            return None
        if len(words) == 1 and (pronoun := scene.pronouns.at(span.start)):
            return pronoun
        phrase = read_source(scene.text, span, scene.people, scene.gazetteer, scene.mention_at)
        if phrase.form == "person":
            return phrase.persons[0]
        here = self._scene_at(span)
        number = len(here.attributions) - 1
        if phrase.form == "pronoun":
            return resolve_pronoun(here, number, phrase)
        if phrase.form == "role" and phrase.definite and not phrase.plural:
            return resolve_role(here, number, phrase)
        if phrase.form in {"organisation", "government", "state"}:
            return self._body(here, number, phrase)
        return None

    def _body(self, here: Scene, number: int, phrase: SourcePhrase) -> Entity | None:
        """A body by its name, or by a noun: "the government" is the article's own state's, "the company" the last."""
        if is_detachment(here.text, phrase.core):
            return None
        last = phrase.head.split()[-1] if phrase.head else ""
        named = any(word.capital for word in words_of(here.text, phrase.core)[-1:])
        if not named and phrase.owner is None and singular(last) in _BODIES_OF_STATES:
            state = here.entities.thing(without_article(phrase.core.of(here.text)), "government")
            return state if here.entities.profile(state).country else None
        found = resolve_body(here, number, phrase) if named or singular(last) in COMMON_BODIES | STATE_BODIES else None
        return self._of_its_own(found, here.text, phrase.core)

    def _of_its_own(self, entity: Entity | None, text: str, span: Span) -> Entity | None:
        """The body that a phrase is led to; of "the army" none that is no army, nor one that is named only later."""
        noun = bare_body(text, span)
        if noun is None or entity is None or isinstance(entity, Person) or entity.name.lower() == noun:
            return entity
        if self._scene.entities.profile(entity).kind == "organisation" and noun not in entity.name.lower():
            return None
        later = text.find(entity.name) > span.start
        return self._scene.entities.thing(span.of(text), "government") if later else entity

    def _scene_at(self, span: Span) -> Scene:
        """The scene as it is when a source at `span` is resolved: sources after it are not known yet."""
        scene = self._scene
        before = bisect_left(scene.earlier, span.start, key=itemgetter(0))
        return replace(
            scene,
            attributions=[*scene.attributions, Attribution(source=span, cue=None, contents=(span,))],
            earlier=scene.earlier[max(0, before - REMEMBERED) : before],
        )

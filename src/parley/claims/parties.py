"""Leads any phrase of an article to the party it stands for: the resolved speakers' knowledge, for actors.

Events and positions name their parties as sources do: by name, by pronoun, by role, by a body's noun. The scene in
which the article's sources were resolved answers for them too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from parley.claims.actor_words import COMMON_BODIES, STATE_BODIES
from parley.claims.actors import Party, Resolve, codes_of
from parley.claims.countries import named_state
from parley.claims.entities import Entity
from parley.claims.gazetteer import Gazetteer, fold
from parley.claims.noun_sources import resolve_body
from parley.claims.nouns import singular
from parley.claims.organisations import without_article
from parley.claims.people import Person
from parley.claims.phrases import words_of
from parley.claims.pronoun_sources import resolve_pronoun
from parley.claims.role_sources import resolve_role
from parley.claims.scene import Scene
from parley.claims.source_phrase import SourcePhrase, read_source
from parley.claims.types import Attribution, Mention
from parley.spans import Span

_ADJECTIVES = ("n", "an", "ian", "ese", "ish", "i", "ic", "er", "ean")
"""Endings that make a state's adjective of its name."""
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][a-zà-ÿ]{3,}(?![\w-])")
_LIKE_ADJECTIVE = re.compile(r"(?:an|ese|ish|ic|i)s?\Z")
_SHORTEST = 4
"""Letters that a state's name and its adjective share at least."""


class Parties:
    """The parties of one article, asked by span."""

    def __init__(self, scene: Scene, mentions: Sequence[Mention], *, published: dt.date | None) -> None:
        self._scene = scene
        self._published = published
        self._gazetteer = with_own_states(scene.text, mentions, scene.gazetteer)

    def codes(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """The codes of the parties that some spans name, in order, each once."""
        codes: dict[str, None] = {}
        for span in spans:
            words = span.of(self._scene.text)
            found = codes_of(words, self._gazetteer, on=self._published, resolve=self._resolver(span))
            codes |= dict.fromkeys(found)
        return tuple(codes)

    def name(self, span: Span) -> str:
        """The party's longest name in the article; the words as they stand where they are led to nobody."""
        party = self.party(span)
        return party.name if party else without_article(span.of(self._scene.text))

    def party(self, span: Span) -> Party | None:
        """Who a phrase stands for, None where the article does not tell."""
        entity = self._entity(span)
        if entity is None:
            return None
        profile = self._scene.entities.profile(entity)
        country = profile.country
        if country is None and profile.kind == "government":
            country = self._gazetteer.state(profile.name)
        roles = [d.role for d in entity.descriptions if d.role and not d.past] if isinstance(entity, Person) else []
        return Party(profile.name, profile.kind, country, tuple(roles) or ((profile.role,) if profile.role else ()))

    def _resolver(self, span: Span) -> Resolve:
        def resolve(part: Span) -> Party | None:
            return self.party(Span(span.start + part.start, span.start + part.end))

        return resolve

    def _entity(self, span: Span) -> Entity | None:
        """The entity of the article that a phrase stands for, as if it were a source."""
        scene = self._scene
        person = scene.people.within(span)
        words = words_of(scene.text, span)
        if person and len(person) == 1 and person[0][0].end >= span.end - 2:
            return person[0][1]
        if not words:
            return None
        if len(words) == 1 and (pronoun := scene.pronouns.at(span.start)):
            return pronoun
        phrase = read_source(scene.text, span, scene.people, scene.gazetteer, scene.mention_at)
        here = self._scene_at(span)
        number = len(here.attributions) - 1
        if phrase.form == "person":
            return phrase.persons[0]
        if phrase.form == "pronoun":
            return resolve_pronoun(here, number, phrase)
        if phrase.form == "role" and phrase.definite and not phrase.plural:
            return resolve_role(here, number, phrase)
        if phrase.form in {"organisation", "government", "state"}:
            return self._body(here, number, phrase)
        return None

    def _body(self, here: Scene, number: int, phrase: SourcePhrase) -> Entity | None:
        """A body by its name, or by a noun: "the government" is the article's own state's, "the company" the last."""
        last = phrase.head.split()[-1] if phrase.head else ""
        named = any(word.capital for word in words_of(here.text, phrase.core)[-1:])
        if not named and phrase.owner is None and singular(last) in STATE_BODIES - COMMON_BODIES:
            state = here.entities.thing(without_article(phrase.core.of(here.text)), "government")
            return state if here.entities.profile(state).country else None
        return resolve_body(here, number, phrase) if named or singular(last) in COMMON_BODIES | STATE_BODIES else None

    def _scene_at(self, span: Span) -> Scene:
        """The scene as it is when a source at `span` is resolved: sources after it are not known yet."""
        scene = self._scene
        return replace(
            scene,
            attributions=[*scene.attributions, Attribution(source=span, cue=None, contents=(span,))],
            found=dict(scene.found),
            earlier=[(place, entity) for place, entity in scene.earlier if place < span.start],
        )


def with_own_states(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Gazetteer:
    """The gazetteer with the article's own states: names that no table knows whose adjective the article uses too.

    "Ruritania", "Ruritanian" and "the Ruritanians" are one state; its code is its name. Full names of persons are none.
    """
    full_names = (m.span.of(text).split() for m in mentions if m.kind == "person")
    persons = {word for name in full_names if len(name) > 1 for word in name}
    words = {match.group() for match in _CAPITALISED.finditer(text)} - persons
    unknown = sorted(w for w in words if named_state(w, gazetteer) is None and gazetteer.organisation(w) is None)
    own: dict[str, str] = {}
    for adjective in filter(_LIKE_ADJECTIVE.search, unknown):
        stem = fold(adjective.removesuffix("s"))
        home = next((name for name in unknown if _adjective_of(stem, fold(name))), None)
        if home is not None:
            own[adjective.removesuffix("s")] = home
    # "Ruritanian" is made of "Ruritania", never of another adjective.
    own = {adjective: home for adjective, home in own.items() if home not in own and home.removesuffix("s") not in own}
    if not own:
        return gazetteer
    states = {name: name for name in own.values()}
    return replace(
        gazetteer, nationalities={**gazetteer.nationalities, **own}, countries={**gazetteer.countries, **states},
        state_names={**gazetteer.state_names, **states},
    )  # fmt: skip


def _adjective_of(word: str, stem: str) -> bool:
    """Whether a word is a place's adjective: the name without up to two last letters, with an ending."""
    for cut in range(3):
        base = stem[: len(stem) - cut]
        if len(base) >= _SHORTEST and word != stem and word.startswith(base) and word[len(base) :] in _ADJECTIVES:
            return True
    return False

"""Leads every attribution's source to one speaker with the longest name that the article gives.

Named persons, organisations and states come from the mentions; pronouns, roles ("the minister"),
relatives ("who") and short forms are led to them. What the article leaves unnamed stays so: one
speaker per description, `unnamed` for officials, sources and other single or counted informants,
`group` for collectives ("many analysts", "residents", "Republicans").
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parley.bygone import SOVIET_UNION, dated
from parley.claims.language.gazetteer import Gazetteer
from parley.claims.language.prose import Prose, lay_out
from parley.claims.language.tokens import Word
from parley.claims.model.asking import Asker
from parley.claims.people.acronyms import with_acronyms
from parley.claims.people.appositions import attach_descriptions
from parley.claims.people.definite_roles import attach_definite_roles
from parley.claims.people.employers import Employers
from parley.claims.people.home import Home
from parley.claims.people.leaders import attach_leaders
from parley.claims.people.mention_kinds import corrected, with_known_organisations
from parley.claims.people.no_persons import is_thing, without_pieces
from parley.claims.people.organisation_runs import MentionAt
from parley.claims.people.organisations import Organisations
from parley.claims.people.people import People, Person
from parley.claims.people.pronouns import Pronouns, learn_sexes
from parley.claims.people.roles_in_passing import attach_roles_in_passing, attach_roles_of_protagonist
from parley.claims.people.title_roles import attach_roles_of_title
from parley.claims.people.unmarked_names import known_names, names_in_sources, titled_names
from parley.claims.people.whole_names import whole_names
from parley.claims.sources.company_roles import apposed_company
from parley.claims.sources.dialogue import asks, dialogue_of, role_label
from parley.claims.sources.document_sources import resolve_document
from parley.claims.sources.elliptical_sources import resolve_ellipsis
from parley.claims.sources.entities import Entities, Entity, Thing
from parley.claims.sources.initials import resolve_short_office
from parley.claims.sources.noun_sources import (
    BASED,
    named_by_phrase,
    possessor,
    resolve_body,
    resolve_compound,
    resolve_group,
    resolve_other,
)
from parley.claims.sources.own_side import attach_own_side
from parley.claims.sources.pronoun_sources import FIRST_PERSON, resolve_pronoun, signed_by
from parley.claims.sources.respondents import attach_respondents
from parley.claims.sources.role_sources import resolve_role
from parley.claims.sources.scene import Scene
from parley.claims.sources.sides import attach_sides
from parley.claims.sources.source_phrase import SourcePhrase, read_source
from parley.claims.sources.told_profiles import complete_profiles
from parley.claims.sources.told_to import told_to
from parley.claims.sources.turn_speakers import on_the_speakers_side, speaker_of_label
from parley.claims.sources.turns import turns_of
from parley.claims.sources.unmarked_sources import resolve_without_source
from parley.claims.states.countries import of_several_states
from parley.claims.states.in_office import with_sovereigns
from parley.claims.states.own_states import with_own_states
from parley.claims.states.settings import Settings, with_defaults_told
from parley.claims.types import Attribution, Mention, Speaker
from parley.provenance import content_id
from parley.spans import Span

_NAMELESS = frozenset({"unnamed", "group", "government"})
"""Kinds of speakers that may be of several states at once."""
_THEN_CALLED = {SOVIET_UNION: "Soviet Union", "AUH": "Austria-Hungary", "CSK": "Czechoslovakia"}
"""Names of states that are no more."""
_LONGEST_NAME = 120
"""Characters; longer mentions are no names."""
_REACH = 600
"""Characters before a source in which what it said is looked at for names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The article's speakers, and for each attribution in order its speaker's id and whom it was told to.

    `scene`: what was learnt of the article on the way, for whoever resolves other phrases of it.
    """

    speakers: tuple[Speaker, ...]
    speaker_of: tuple[str, ...]
    told_to: tuple[str | None, ...]
    scene: Scene = field(compare=False, repr=False)


def resolve_speakers(
    text: str,
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    words: Sequence[Word] | None = None,
    byline: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    asker: Asker | None = None,
    written: dt.date | None = None,
) -> Resolved:
    """Resolve every source of an article; never fails, whatever the spans hold.

    `words`: the text's, where they are known. `byline` and `outlet` name the article's own voice where a source is
    "I", "we" or "told us"; `title` may tell an office that the text does not. `asker`: answers what the rules leave
    open of who speaks. `written`: the day of the text.
    """
    gazetteer = with_own_states(text, mentions, gazetteer)
    gazetteer, named = with_defaults_told(text, gazetteer)
    gazetteer = with_sovereigns(gazetteer, written, {code for _, code in named})
    mentions = corrected(text, [m for m in mentions if _is_name(text, m)], gazetteer)
    mentions = with_known_organisations(text, with_acronyms(text, mentions), gazetteer)
    prose = lay_out(text, words)
    people = _people(text, attributions, mentions, gazetteer)
    mention_at = _index([*mentions, *(Mention(span=span, kind="person") for span, _ in people.mentions)])
    attach_descriptions(text, people, prose, gazetteer, mention_at)
    attach_leaders(text, people, gazetteer, written)
    learn_sexes(text, people, prose)
    attach_definite_roles(text, people, prose, gazetteer)
    attach_roles_in_passing(text, people, prose, gazetteer, mention_at)
    attach_roles_of_protagonist(text, people, prose, gazetteer)
    attach_roles_of_title(title, text, people, gazetteer)
    settings = Settings(text, prose, gazetteer, named)
    home = Home(text, mentions, people, gazetteer, prose)
    organisations = Organisations(text, mentions, gazetteer, home=home.country or home.dateline, settings=settings)
    turns = turns_of(text, attributions)
    phrases = [
        read_source(text, a.source, people, gazetteer, mention_at) if a.source and a.source.of(text).strip() else None
        for a in attributions
    ]
    organisations.include(
        phrase.core
        for phrase in phrases
        if phrase and phrase.form in {"organisation", "government"} and phrase.owner is None
        if not turns.asks_at(phrase.core)
        if (name := phrase.core.of(text).removeprefix("The "))[:1].isupper() and not BASED.match(name)
    )
    outermost = [phrase for a, phrase in zip(attributions, phrases, strict=True) if phrase and a.outer is None]
    sources = {_source_start(phrase, people) for phrase in outermost}
    sources |= {start for phrase in outermost if (start := _before_relative(text, phrase, people)) is not None}
    pronouns = Pronouns(
        text, people, prose, sources, _quoted_by(attributions, phrases, prose), _said_before(attributions, prose),
        lambda place: turn.label if (turn := turns.turn_at(place)) is not None else None,
    )  # fmt: skip
    employers = Employers(text, people, organisations, pronouns, prose, gazetteer)
    entities = Entities(text, mentions, people, organisations, gazetteer, employers, home=home, settings=settings)
    scene = Scene(
        text=text, attributions=attributions, prose=prose, people=people, organisations=organisations,
        pronouns=pronouns, entities=entities, gazetteer=gazetteer, mention_at=mention_at,
        byline=byline or signed_by(text, people, prose), outlet=outlet,
        dialogue=dialogue_of(text, people, byline), turns=turns,
    )  # fmt: skip
    keys = _resolve_all(scene, phrases)
    attach_sides(scene, scene.earlier)
    if asker is not None:
        complete_profiles(scene, keys, asker)
    attach_respondents(scene)
    attach_own_side(scene)
    entities.settle()
    organisations.settle()
    article = content_id("text", text)
    speakers: dict[object, Speaker] = {}
    used: set[str] = set()
    for entity in keys:
        if entity not in speakers:
            profile = entities.profile(entity)
            number = 0
            while (speaker_id := content_id("sp", article, profile.kind, profile.name, number)) in used:
                number += 1
            used.add(speaker_id)
            country = dated(profile.country, written) if profile.country else None
            affiliation = profile.affiliation
            if country != profile.country and affiliation == gazetteer.state_names.get(profile.country or ""):
                affiliation = _THEN_CALLED.get(country or "", affiliation)
            several = profile.kind in _NAMELESS and of_several_states(profile.name, gazetteer)
            speakers[entity] = Speaker(
                id=speaker_id, name=profile.name, kind=profile.kind, role=profile.role,
                affiliation=affiliation, country=None if several else country,
            )  # fmt: skip
    return Resolved(
        speakers=tuple(speakers.values()),
        speaker_of=tuple(speakers[entity].id for entity in keys),
        told_to=tuple(
            told_to(text, a.cue, a.contents, prose, mention_at, outlet=outlet, byline=byline) for a in attributions
        ),
        scene=replace(scene, settled=True),
    )


def _is_name(text: str, mention: Mention) -> bool:
    """Whether a mention can be a name: neither a paragraph nor a label ("Q:")."""
    length = mention.span.end - mention.span.start
    label = length == 1 and text[mention.span.end : mention.span.end + 1] == ":"
    return length <= _LONGEST_NAME and not label


def _index(mentions: Sequence[Mention]) -> MentionAt:
    """A look-up of the mention that covers a position; of overlapping ones the one that begins last."""
    ordered = sorted((m.span.start, m.span.end, m.kind) for m in mentions)
    starts = [start for start, _, _ in ordered]

    def mention_at(position: int) -> tuple[Span, str] | None:
        number = bisect_right(starts, position) - 1
        if number < 0 or ordered[number][1] <= position:
            return None
        start, end, kind = ordered[number]
        return Span(start, end), kind

    return mention_at


def _people(
    text: str,
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
) -> People:
    """The persons that the tagger found, and those that it missed."""
    named = [m.span for m in mentions if m.kind == "person" and gazetteer.organisation(m.span.of(text)) is None]
    named = [span for span in without_pieces(text, whole_names(text, named)) if not is_thing(text, span, gazetteer)]
    surnames = {words[-1] for span in named if len(words := span.of(text).split()) > 1}
    # "Jordan" is a state, unless the article has a Jim Jordan.
    spans = [s for s in named if (name := s.of(text)) in surnames or gazetteer.countries.get(name) is None]
    people = People(text, spans, gazetteer)
    mention_at = _index(mentions)
    sources = [a.source for a in attributions if a.source]
    missed = {*titled_names(text, gazetteer, mention_at), *names_in_sources(text, sources, people, gazetteer)}
    if missed:
        spans = [*spans, *without_pieces(text, missed)]
        people = People(text, spans, gazetteer)
    alone = known_names(text, people, gazetteer, mention_at)
    return People(text, [*spans, *alone], gazetteer) if alone else people


def _resolve_all(scene: Scene, phrases: Sequence[SourcePhrase | None]) -> list[Entity]:
    """Resolve in text order: an attribution is placed by its source, else by its content.

    Who says "I" in another's words waits for that other, who may be named behind them: "“I doubt it,” said Roe".
    """
    places = [a.source.start if a.source else a.contents[0].start for a in scene.attributions]
    turns = [(place, False) for place in places]
    for number, (attribution, phrase) in enumerate(zip(scene.attributions, phrases, strict=True)):
        if attribution.outer is not None and phrase is not None and phrase.head in FIRST_PERSON:
            turns[number] = (max(places[number], places[attribution.outer]), True)
    for number in sorted(range(len(places)), key=turns.__getitem__):
        entity = _resolve(scene, number, phrases[number], places[number])
        if isinstance(entity, Thing) and entity.position is None:
            entity.position = places[number]
        scene.found[number] = entity
        if (source := scene.attributions[number].source) is not None:
            on_the_speakers_side(scene, source, entity)
        scene.earlier.append((turns[number][0], entity))
    return [scene.found[number] for number in range(len(places))]


def _resolve(scene: Scene, number: int, phrase: SourcePhrase | None, place: int) -> Entity:
    """The entity that one attribution's source stands for."""
    if (turn := _of_turn(scene, number, phrase, place)) is not None:
        return turn
    if phrase is None:
        return resolve_without_source(scene, number, place)
    if phrase.form == "person":
        return phrase.persons[0]
    source = scene.attributions[number].source
    if source is not None and (short := resolve_ellipsis(scene, number, source)) is not None:
        return short
    if (holder := resolve_short_office(scene, phrase)) is not None:
        return holder
    if phrase.form == "pronoun":
        return resolve_pronoun(scene, number, phrase)
    if phrase.form == "compound":
        return resolve_compound(scene, phrase)
    if phrase.form in {"role", "anonymous"}:
        return apposed_company(scene, number, phrase) or resolve_role(scene, number, phrase)
    if phrase.form in {"organisation", "government", "state"}:
        return resolve_body(scene, number, phrase)
    if phrase.form == "group":
        return resolve_group(scene, number, phrase)
    if phrase.form == "document":
        return resolve_document(scene, number, phrase)
    if phrase.form == "words":
        return possessor(scene, phrase) or named_by_phrase(scene, number, phrase, "document")
    return resolve_other(scene, number, phrase)


def _of_turn(scene: Scene, number: int, phrase: SourcePhrase | None, place: int) -> Entity | None:
    """In an interview: whom "Q", "A" and the "I" of an answer stand for."""
    dialogue, attribution = scene.dialogue, scene.attributions[number]
    if attribution.source and (named := speaker_of_label(scene, attribution.source)) is not None:
        return named
    role = role_label(scene.text, attribution.source) if attribution.source else None
    if role is not None:
        return scene.entities.thing(role, "unnamed", role=role)
    interviewer = scene.outlet or "interviewer"
    if dialogue is None:
        asked = attribution.source is not None and asks(scene.text, attribution.source)
        return scene.entities.thing(interviewer, "unnamed", role="interviewer") if asked else None
    label = attribution.source is not None and dialogue.is_label(attribution.source.of(scene.text))
    answers = dialogue.answers_at(attribution.source.start if attribution.source else place)
    own = attribution.outer is None and (phrase.head in FIRST_PERSON if phrase else attribution.cue is None)
    if answers and (label or own):
        return dialogue.interviewee or scene.entities.thing("interviewee", "unnamed")
    return scene.entities.thing(interviewer, "unnamed", role="interviewer") if label else None


def _source_start(phrase: SourcePhrase, people: People) -> int:
    """Where a source begins as a mention: at the name where it names a person, else at its first word."""
    names = [span.start for span, person in people.within(phrase.core) if person in phrase.persons]
    behind = people.within(Span(phrase.core.end, phrase.core.end + _LONGEST_NAME)) if phrase.persons else []
    apposed = (span.start for span, person in behind if person in phrase.persons)
    return names[-1] if names else next(apposed, phrase.core.start)  # "his opposite number, | Jane Roe"


def _before_relative(text: str, phrase: SourcePhrase, people: People) -> int | None:
    """Where the name stands that a source "who" follows: "Jane Roe, | who said"."""
    if phrase.form != "pronoun" or phrase.head != "who":
        return None
    before = people.within(Span(max(0, phrase.core.start - 60), phrase.core.start))
    named = before[-1][0] if before else None
    return named.start if named and text[named.end : phrase.core.start].strip() in {"", ","} else None


def _said_before(attributions: Sequence[Attribution], prose: Prose) -> dict[int, Span]:
    """The unquoted words before sources that stand behind them in one sentence: "Roe may win, | he said"."""
    before: dict[int, Span] = {}
    for attribution in attributions:
        source = attribution.source
        for content in attribution.contents if source and attribution.outer is None else ():
            start = max(content.start, prose.sentence_span(source.start).start, source.start - _REACH) if source else 0
            if source and start < content.end <= source.start and prose.quotation(start + 1) is None:
                before[source.start] = Span(start, content.end)
    return before


def _quoted_by(
    attributions: Sequence[Attribution], phrases: Sequence[SourcePhrase | None], prose: Prose
) -> dict[int, Person]:
    """Which person utters each quotation, where the source names that person."""
    utterers: dict[int, Person] = {}
    for attribution, phrase in zip(attributions, phrases, strict=True):
        if phrase and phrase.persons and attribution.outer is None:
            for span in attribution.contents:
                number = prose.quotation(min(span.start + 1, span.end - 1))
                if number is not None:
                    utterers.setdefault(number, phrase.persons[0])
    return utterers

"""Whom the label before a turn of a conversation names: a person, an office that another label gives, or who asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from parley.claims.language.gazetteer import fold
from parley.claims.language.phrases import words_of
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import Acts
from parley.claims.model.attributions import begin
from parley.claims.people.descriptions import Description
from parley.claims.people.employers import SPOKESMEN
from parley.claims.people.people import Person
from parley.claims.sources.entities import Entity
from parley.claims.sources.holders import Holders
from parley.claims.sources.scene import Scene
from parley.claims.sources.turns import ROLES, Turn, plain_label
from parley.claims.states.countries import state_of_body
from parley.claims.types import Position
from parley.spans import Span

INTERVIEWER = "interviewer"
_OF_STATES = ("government", "organisation")
_MOST_LABELS = 60
"""Labels among which the one is that names who holds an office: a briefing's first turns †."""
_LONGEST_HEAD = 2_000
"""Characters above the first turn in which who answers is introduced †."""
_ASKER = "journalist"
"""What somebody is whom a label names in parentheses behind "Question"."""


def speaker_of_label(scene: Scene, source: Span) -> Entity | None:
    """Who speaks behind a label, where its words alone do not tell; None for other sources."""
    turn = scene.turns.of_label(source)
    if turn is None:
        return None
    if turn.asks and turn.note is not None and (asker := _asker(scene, turn, turn.note)) is not None:
        return asker
    briefing = scene.turns.briefing
    if turn.asks:
        return scene.entities.thing(INTERVIEWER, "unnamed", role=INTERVIEWER) if briefing else None
    named = scene.people.within(turn.label)
    person = named[-1][1] if named else _in_office(scene, turn)
    if person is not None and briefing:
        _of_publisher(scene, person)
    return person


def speaker_at(scene: Scene, place: int) -> Entity | None:
    """Whoever speaks in the turn of a conversation in which a place is; None before the label was resolved."""
    turn = scene.turns.turn_at(place)
    if turn is None:
        return None
    number = bisect_left(scene.attributions, turn.label.start, key=begin)
    same = number < len(scene.attributions) and scene.attributions[number].source == turn.label
    return scene.found.get(number) if same else None


def answerer_at(scene: Scene, place: int) -> Entity | None:
    """Who says the answer of an interview in whose own words a place is, where no label tells the turn's speaker."""
    dialogue = scene.dialogue
    if dialogue is None or not dialogue.answers_at(place) or scene.prose.quotation(place) is not None:
        return None
    return dialogue.interviewee or scene.entities.thing("interviewee", "unnamed")


def asked_at(scene: Scene, place: int) -> Entity | None:
    """Whom a question asks in which a place is, by who speaks in the turn below it."""
    if scene.dialogue is not None and scene.dialogue.asks_at(place):
        return scene.dialogue.interviewee
    number = scene.turns.at(place)
    if number is None or not scene.turns[number].asks or number + 1 >= len(scene.turns):
        return None
    answer = scene.turns[number + 1]
    if answer.asks:
        return None
    if scene.dialogue is not None and scene.dialogue.answers_at(answer.label.start):
        return scene.dialogue.interviewee
    return speaker_of_label(scene, answer.label)


def on_the_speakers_side(scene: Scene, source: Span, entity: Entity) -> None:
    """Give what a speaker calls "our service" the speaker's state, where nothing else tells its state."""
    if isinstance(entity, Person) or not source.of(scene.text).startswith(("Our ", "our ")):
        return
    speaker = speaker_at(scene, source.start)
    if speaker is not None and entity is not speaker and entity.country is None and entity.kind in _OF_STATES:
        entity.country = scene.entities.profile(speaker).country


def _of_publisher(scene: Scene, person: Person) -> None:
    """A spokesman of whom nothing else is told speaks for the public body that publishes its briefing."""
    heads = {fold(d.head).split()[-1] for d in person.descriptions if d.head}
    public = not scene.gazetteer.government_heads.isdisjoint(fold(scene.outlet or "").split())
    told = any(d.affiliation or d.country for d in person.descriptions)
    if scene.outlet and public and heads & SPOKESMEN and not told:
        state = state_of_body(words_of(scene.outlet, Span(0, len(scene.outlet))), scene.gazetteer)
        person.descriptions.append(Description(affiliation=scene.outlet, country=state))


def _asker(scene: Scene, turn: Turn, note: Span) -> Entity | None:
    """The journalist whom "(Dana Poll, Orsk Courier)" names."""
    name, _, house = (part.strip() for part in note.of(scene.text).partition(","))
    if len(name.split()) < 2 or not all(word[:1].isupper() for word in name.split()):
        return None
    named = scene.people.within(note)
    if not named:
        return scene.entities.thing(name, "person", role=_ASKER, affiliation=house or None)
    person = named[0][1]
    if not any(d.role for d in person.descriptions):
        person.descriptions.append(
            Description(
                role=_ASKER, head=_ASKER, phrase=_ASKER, affiliation=house or None,
                start=turn.label.start,
            )
        )  # fmt: skip
    return person


def _in_office(scene: Scene, turn: Turn) -> Person | None:
    """The one person to whom a label of an office leads: named in another label with it, else by the words before."""
    office = set(_words(scene, turn))
    if not office or not office & ROLES:
        return None
    named = [
        scene.people.within(other.label)[-1][1]
        for other in scene.turns[:_MOST_LABELS]
        if office < set(_words(scene, other)) and scene.people.within(other.label)
    ]
    if not named:
        head = _words(scene, turn)[-1]
        named = [
            person
            for _, person in scene.people.within(Span(0, min(scene.turns[0].label.start, _LONGEST_HEAD)))
            if any(d.head and fold(d.head).split()[-1] == head for d in person.descriptions)
        ]
    return named[0] if len({id(person) for person in named}) == 1 else None


def _words(scene: Scene, turn: Turn) -> list[str]:
    return [w for w in fold(plain_label(turn.label.of(scene.text)).replace(",", " ")).split() if w != "the"]


def without_questions(acts: Acts, scene: Scene, holders: Holders, sentences: Sentences) -> Acts:
    """The acts without forecasts of who asks, and without positions that are asked for.

    What he says that others said is theirs, and "Orsk calls you a spy" is no question.
    """
    turns, attributions = scene.turns, scene.attributions
    if not turns:
        return acts

    def own(span: Span) -> bool:
        holder = holders.of(span)
        return turns.asked(span, None if holder is None else attributions[holder])

    def question(span: Span) -> bool:
        return sentences.around(span).of(scene.text).rstrip("”\"’'").endswith("?")

    return acts._replace(
        positions=tuple(p for p in acts.positions if not (own(p.span) and question(p.span))),
        forecasts=tuple(f for f in acts.forecasts if not own(f.span)),
    )


def without_askers(positions: Sequence[Position], scene: Scene) -> tuple[Position, ...]:
    """The positions without those of who asks: what he says that somebody wants is not what he wants."""

    def own(position: Position) -> bool:
        turn = scene.turns.turn_at(position.span.start)
        asker = speaker_at(scene, position.span.start) if turn is not None and turn.asks else None
        return asker is not None and position.party == scene.entities.profile(asker).name

    return tuple(p for p in positions if not own(p)) if scene.turns else tuple(positions)

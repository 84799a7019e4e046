"""Which state speakers are of, where nothing at their names tells it but the rest of the article does."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from parley.claims.language.gazetteer import Gazetteer, fold
from parley.claims.parties.candidates import Act
from parley.claims.parties.choosing import Sides
from parley.claims.parties.parties import Parties
from parley.claims.people.descriptions import ABROAD
from parley.claims.people.role_words import is_of_a_state
from parley.claims.people.roles import PAST, is_foreigner
from parley.claims.states.countries import of_no_state, of_several_states
from parley.claims.types import Speaker, Statement
from parley.spans import Span

_NOBODYS_HOME = frozenset(("VAT",))
"""States of which none is whom nothing at his name tells to be."""
_NOBODY = frozenset("nobody no none few neither anyone anybody everyone everybody someone somebody".split())
"""First words for those who are of no state in particular."""
_TURNED_TO = re.compile(
    r"\b(?:ambassador|envoy|emissary|consul|attach[ée]|adviser|advisor|expert|specialist|authority)\s(?:to|on|in)\s(?:the\s)?"
)
"""What stands before a state to which somebody is posted, or which he knows: "a former envoy to | Ruritania"."""
_SENT_BY_A_STATE = re.compile(r"\b(?:ambassador|permanent representative)\b", re.IGNORECASE)
_MOST_IN_OWN_WORDS = 2
"""Namings of a state up to which it may be one that a speaker only talks of. †"""
MOST_SOURCES = 4
"""Places at which somebody speaks that are looked at. †"""


def acts_of(
    speakers: Iterable[Speaker], statements: Iterable[Statement], gazetteer: Gazetteer, parties: Parties | None = None
) -> list[Act]:
    """Speakers as acts at the first place at which each is named as a source, with their state as the one side.

    Foreigners and those who speak for an international body are of none that is told around them.
    """
    sources: dict[str, list[Span]] = {}
    for statement in statements:
        if statement.source_span is not None:
            sources.setdefault(statement.speaker, []).append(statement.source_span)
    acts = []
    for speaker in speakers:
        if speaker.name.casefold().split()[:1] and speaker.name.casefold().split()[0] in _NOBODY:
            continue
        if speaker.kind in {"unnamed", "group"} and is_foreigner(f"{speaker.name} {speaker.role}"):
            continue
        if speaker.kind in {"unnamed", "group", "government"} and of_several_states(speaker.name, gazetteer):
            continue
        bodies = (speaker.affiliation, speaker.name if speaker.kind == "organisation" else None)
        sent = _SENT_BY_A_STATE.search(speaker.role or "")  # "the | UN | ambassador" speaks for who sent him there
        if speaker.country is None and not sent and any(of_no_state(body, gazetteer) for body in bodies if body):
            continue
        if places := sources.get(speaker.id):
            state = (speaker.country,) if speaker.country else _state_of_body(speaker, places[0], parties)
            acts.append(Act(places[0], speaker.kind, (tuple(places[:MOST_SOURCES]), ()), (state, ())))
    return acts


def _state_of_body(speaker: Speaker, place: Span, parties: Parties | None) -> tuple[str, ...]:
    """The state of a body that the article's acts tell: "the junta" of a coup."""
    if parties is None:
        return ()
    codes = parties.codes((place,)) if speaker.kind == "government" and " in " not in place.of(parties.text) else ()
    return codes if len(codes) == 1 and parties.states(codes) else ()


def with_states(
    speakers: Sequence[Speaker],
    statements: Sequence[Statement],
    sides: Sequence[Sides],
    acts: Sequence[Act],
    namings: Mapping[str, Sequence[int]] | None = None,
    text: str = "",
) -> tuple[Speaker, ...]:
    """The speakers with the states that were chosen.

    `namings`: where the article names each state. One that is named only in what somebody says is no sign of his own:
    "Roe said | Ruritania would default". Of officials it is: they speak for their state.
    """
    first = {statement.source_span: statement.speaker for statement in reversed(list(statements))}
    chosen = {first[act.place]: next(iter(states), None) for act, (states, _) in zip(acts, sides, strict=True)}
    own = {speaker.id: speaker.country for speaker in speakers}
    if namings is not None:
        said = _words_of_each(statements)
        turned = {found.end() for found in _TURNED_TO.finditer(text)}
        officials = {one.id for one in speakers if one.role and _speaks_for_a_state(fold(one.role))}
        chosen = {
            one: state
            if state is None or own[one] or one in officials or _told_of(namings.get(state, ()), said[one], turned)
            else None
            for one, state in chosen.items()
        }
    chosen = {one: state if state not in _NOBODYS_HOME else own[one] for one, state in chosen.items()}
    return tuple(replace(one, country=chosen.get(one.id, one.country)) for one in speakers)


def _speaks_for_a_state(role: str) -> bool:
    """Whether a folded role is one in which somebody speaks for his own state at home, and still does."""
    words = role.split()
    return is_of_a_state(role) and PAST.isdisjoint(words) and ABROAD.isdisjoint(words)


def _words_of_each(statements: Iterable[Statement]) -> dict[str, list[Span]]:
    """What each speaker says, and where his name begins, of which the tables may know a leader."""
    said: dict[str, list[Span]] = {}
    for statement in statements:
        source = statement.source_span
        named = [Span(source.start, source.start + 1)] if source else []
        said.setdefault(statement.speaker, []).extend([*named, *statement.content_spans])
    return said


def _told_of(namings: Sequence[int], said: Sequence[Span], turned: Collection[int]) -> bool:
    """Whether a state is named outside some words; also where the article tells of it without naming it, or often.

    `turned`: where states are named only as whom somebody is posted to.
    """
    return not 0 < len(namings) <= _MOST_IN_OWN_WORDS or any(
        at not in turned and not any(span.start <= at < span.end for span in said) for at in namings
    )

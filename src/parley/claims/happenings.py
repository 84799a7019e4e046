"""What is marked as an event, put right step by step: whether it happened, and who did it to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.claims.events.doubled import without_doubles
from parley.claims.events.exchanges import with_exchanges
from parley.claims.events.not_yet import with_what_is_not_yet
from parley.claims.events.pacts import without_second_attacks
from parley.claims.events.strikes import with_strikes
from parley.claims.events.told_not_done import without_tellers
from parley.claims.events.turns_of_phrase import with_turns_of_phrase
from parley.claims.events.undone import without_undone
from parley.claims.events.warners import without_warners
from parley.claims.language.sentences import Sentences
from parley.claims.model.acts import EventMark
from parley.claims.parties.between import with_those_between
from parley.claims.parties.control import with_controllers
from parley.claims.parties.deadly_deeds import with_deadly_deeds
from parley.claims.parties.inner_objects import without_inner_objects
from parley.claims.parties.moved import without_moved
from parley.claims.parties.noun_sides import with_noun_sides
from parley.claims.parties.noun_subjects import with_noun_subjects
from parley.claims.parties.object_pronouns import with_object_pronouns
from parley.claims.parties.party_phrases import with_whole_phrases
from parley.claims.parties.passives import with_passive_sides
from parley.claims.parties.replies import with_answered
from parley.claims.parties.shared_parties import (
    with_joined,
    with_shared_parties,
    with_shared_subjects,
    with_sources,
    within_sentences,
)
from parley.claims.parties.subjects import with_subjects
from parley.claims.sources.holders import Holders
from parley.claims.types import Attribution, Mention, Speaker, Statement


def happenings_of(
    marks: Sequence[EventMark],
    text: str,
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
    sentences: Sentences,
    *,
    holders: Holders,
    statements: Sequence[Statement],
    speakers: Mapping[str, Speaker],
) -> list[EventMark]:
    """The events in order of the text, each with the status and the phrases of both sides that its words tell."""
    told = with_what_is_not_yet(
        without_undone(without_doubles(with_turns_of_phrase(with_strikes(marks, text), text), text), text, holders),
        text,
    )
    acting = with_subjects(within_sentences(told, sentences), text, mentions)
    whole = with_whole_phrases(acting, text, mentions)
    here = with_sources(with_passive_sides(whole, text), attributions)
    here = without_moved(without_tellers(here, text, attributions, holders), text)
    here = with_noun_sides(with_those_between(here, text), text, mentions)
    here = with_deadly_deeds(with_noun_subjects(here, text, sentences), text)
    here = with_joined(with_shared_subjects(here, text, sentences), text)
    here = with_object_pronouns(with_controllers(here, text), text, sentences)
    here = with_answered(without_inner_objects(here), text, attributions, sentences)
    here = without_warners(with_exchanges(here, whole, text), text, holders, statements, speakers)
    return without_second_attacks(with_shared_parties(here), text)

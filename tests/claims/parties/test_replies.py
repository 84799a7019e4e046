"""A reply acts on whom it answers, and nobody acts on those whom only another acts on."""

from __future__ import annotations

import re

import pytest

from parley.claims.language.sentences import Sentences
from parley.claims.language.tokens import Windower
from parley.claims.model.acts import EventMark
from parley.claims.parties.inner_objects import without_inner_objects
from parley.claims.parties.replies import with_answered
from parley.claims.types import Attribution
from parley.data.vocabulary import load_tokenizer
from parley.spans import Span

WINDOWER = Windower(load_tokenizer())


def at(text: str, words: str) -> Span:
    (found,) = re.finditer(rf"\b{re.escape(words)}\b", text)
    return Span(*found.span())


def said(text: str, source: str, cue: str, content: str) -> Attribution:
    return Attribution(source=at(text, source), cue=at(text, cue), contents=(at(text, content),))


def event(text: str, kind: str, trigger: str, actors: list[str], recipients: list[str]) -> EventMark:
    spans = (tuple(at(text, words) for words in side) for side in (actors, recipients))
    return EventMark(at(text, trigger), kind, "happened", *spans, 0.9)  # type: ignore[arg-type, call-arg]


@pytest.mark.parametrize(
    ("first", "cue", "acted_on"),
    [
        ("Poll warned Belmar against crossing the line", "responded", ["Poll"]),
        ("The president warned Belmar against crossing the line", "shot back", ["The president"]),
        ("Poll warned Belmar against crossing the line", "said", ["Belmar"]),
        ("analysts warned Belmar against crossing the line", "replied", ["Belmar"]),
    ],
)
def test_a_reply_is_to_whoever_spoke_before(first: str, cue: str, acted_on: list[str]) -> None:
    text = f"{first}. Vance {cue}: “I accept nothing.”"
    source = first.partition(" warned")[0]
    told = [said(text, source, "warned", "crossing the line"), said(text, "Vance", cue, "I accept nothing")]
    words, _ = WINDOWER.words(text)
    marks = [event(text, "REJECT", "accept", ["Vance"], ["Belmar"])]
    (found,) = with_answered(marks, text, told, Sentences(text, words))
    assert [span.of(text) for span in found.recipients] == acted_on


def test_the_object_of_a_participle_is_its_own() -> None:
    text = "Orsk backed the rebels fighting Belmar."
    marks = [
        event(text, "SUPPORT", "backed", ["Orsk"], ["the rebels", "Belmar"]),
        event(text, "ASSAULT", "fighting", ["the rebels"], ["rebels", "Belmar"]),
    ]
    assert [[s.of(text) for s in mark.recipients] for mark in without_inner_objects(marks)] == [
        ["the rebels"],
        ["Belmar"],
    ]


def test_two_who_are_both_acted_on_stay() -> None:
    text = "Orsk shelled Tarn and Belmar, blaming Vance."
    marks = [
        event(text, "ASSAULT", "shelled", ["Orsk"], ["Tarn", "Belmar"]),
        event(text, "ACCUSE", "blaming", ["Orsk"], ["Vance"]),
    ]
    assert without_inner_objects(marks) == marks

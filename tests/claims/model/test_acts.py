"""From logits to acts: parties whole, parts beside their clauses, fragments dropped."""

import numpy as np
import pytest

from parley.claims.language.tokens import Window, split_words
from parley.claims.layout import EVENT_STATUSES, EVENT_TYPES, HEADS, POSITION_KINDS, ROLES
from parley.claims.model.acts import acts_of, party_runs, weighed
from parley.claims.model.encoder import Encoded
from parley.claims.model.heads import TaggedSpan
from parley.claims.model.hearing import heard
from parley.claims.model.rereading import Shares
from parley.claims.model.surety import NO_BARS, Surety, begun, covered

TEXT = "Orsk threatened to cut off gas if Belmar sails , and experts said the truce will probably not hold by May ."


def said(marks: dict[str, list[tuple[int, int, str]]], parties: dict[str, tuple[int, int]]) -> tuple[Encoded, Shares]:
    """What a model would say that marks these words, and these parties of the event at word 1."""
    size = len(TEXT.split())
    logits = {head: np.zeros((size, len(labels)), dtype=np.float32) for head, labels in HEADS.items()}
    for head, spans in marks.items():
        for first, last, label in spans:
            for i in range(first, last + 1):
                name = label if label in HEADS[head] else f"{'B' if i == first else 'I'}-{label}"
                logits[head][i, HEADS[head].index(name)] = 9.0
    for head in HEADS:
        logits[head][:, 0] += 1.0 if HEADS[head][0] == "O" else 0.0
    shares = np.zeros((size, len(ROLES)), dtype=np.float32)
    for number, role in enumerate(ROLES):
        if role in parties:
            shares[parties[role][0] : parties[role][1] + 1, number] = 0.9
    nothing = np.zeros((size, 0), dtype=np.float32)
    return Encoded(logits, nothing, nothing), lambda _, around: [shares[c.first : c.end] for c in around]


def test_what_is_marked_becomes_acts() -> None:
    words = list(split_words(TEXT))
    marks = {
        "event": [(1, 1, "event")], "event_type": [(1, 1, "THREATEN")], "event_status": [(1, 1, "happened")],
        "position": [(3, 8, "position")], "position_kind": [(3, 8, "threat")], "condition": [(6, 8, "condition")],
        "forecast": [(13, 20, "forecast"), (10, 10, "forecast")], "forecast_clear": [(13, 20, "yes")],
        "forecast_negated": [(13, 20, "yes")], "likelihood": [(16, 16, "likelihood")],
        "deadline": [(19, 20, "deadline")],
    }  # fmt: skip
    encoded, shares = said(marks, {"actor": (0, 0), "recipient": (7, 7)})
    everything = tuple(range(len(words)))
    (marked,) = heard([encoded])
    acts = acts_of(TEXT, Window(pieces=(), shapes=(), quotes=(), words=everything, heads=()), words, marked, shares)
    (event,) = acts.events
    assert (event.trigger.of(TEXT), event.type, event.status) == ("threatened", "THREATEN", "happened")
    assert [[s.of(TEXT) for s in side] for side in (event.actors, event.recipients)] == [["Orsk"], ["Belmar"]]
    (position,) = acts.positions
    assert (position.kind, position.span.of(TEXT)) == ("threat", "cut off gas if Belmar sails")
    assert position.condition is not None
    assert position.condition.of(TEXT) == "if Belmar sails"
    (forecast,) = acts.forecasts
    assert forecast.span.of(TEXT) == "the truce will probably not hold by May"
    assert forecast.negated
    assert forecast.clear
    assert [s.of(TEXT) for s in forecast.likelihood] == ["probably"]
    assert [s.of(TEXT) for s in forecast.deadlines] == ["by May"]


def test_a_party_is_a_whole_phrase() -> None:
    shares = np.array([0.1, 0.9, 0.3, 0.1, 0.3, 0.1, 0.8, 0.1], dtype=np.float32)
    assert party_runs(shares, []) == [(1, 2), (6, 6)]
    assert party_runs(shares, [TaggedSpan(5, 7, "person"), TaggedSpan(0, 1, "date")]) == [(1, 2), (5, 7)]
    assert party_runs(shares, [TaggedSpan(15, 17, "person")], 10) == [(11, 12), (15, 17)]


def test_heads_that_sort_have_the_labels_of_the_contract() -> None:
    from typing import get_args

    from parley.claims.types import EventStatus, EventType, PositionKind

    assert get_args(EventType) == EVENT_TYPES
    assert get_args(EventStatus) == EVENT_STATUSES
    assert get_args(PositionKind) == POSITION_KINDS


def test_what_is_likelier_wrong_than_right_is_left_out() -> None:
    sure = Surety(base=0.0, weights=(1.0, 2.0), least=0.5)
    assert sure.enough(np.array([1.0, -1.0, 1.0], dtype=np.float32), np.array([0.0, 0.0, -0.6], dtype=np.float32)) == [
        True, False, False,
    ]  # fmt: skip
    assert sure.enough(0.1, 0.0) == [True]
    assert sure.enough(np.array([], dtype=np.float32), np.array([], dtype=np.float32)) == []


def test_how_far_words_are_from_being_nothing() -> None:
    logits = np.array([[0, 3, 0], [0, 0, 2], [9, 0, 0], [50, 0, 0]], dtype=np.float32)
    spans = [TaggedSpan(0, 1, "event"), TaggedSpan(2, 2, "event"), TaggedSpan(3, 3, "event")]
    assert begun(logits, spans).tolist() == [3, -9, -50]
    some, none, never = covered(logits, spans).tolist()
    assert none < 0 < some
    assert -10 < never < none  # a probability of nothing at all has no log-odds


def test_an_act_of_whose_type_the_model_is_not_sure_is_not() -> None:
    words = list(split_words(TEXT))
    everything = tuple(range(len(words)))
    window = Window(pieces=(), shapes=(), quotes=(), words=everything, heads=())
    marks = {"event": [(1, 1, "event")], "event_status": [(1, 1, "happened")], "event_type": [(1, 1, "THREATEN")]}
    encoded, shares = said(marks, {"actor": (0, 0)})
    (marked,) = heard([encoded])
    assert [event.sure for event in acts_of(TEXT, window, words, marked, shares).events] == [True]
    encoded.logits["event_type"][1] /= 20  # the likeliest of sixteen still, at nine in a hundred
    (marked,) = heard([encoded])
    assert [event.sure for event in acts_of(TEXT, window, words, marked, shares).events] == [False]
    assert [event.sure for event in acts_of(TEXT, window, words, marked, shares, NO_BARS).events] == [True]
    (kind,), (share,), (far, log_share) = weighed(TEXT, window, words, marked).events[2:]
    assert kind == "THREATEN"
    assert log_share.tolist() == pytest.approx([np.log(share)])
    assert far.tolist() == [8.0]

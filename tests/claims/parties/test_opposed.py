"""A quarrel between two states: whom its acts are aimed at where nobody is named."""

import pytest

from parley.claims.model.acts import EventMark
from parley.claims.parties.opposed import another_than_subject, is_neighbour, opposed, plainly_behind
from parley.spans import Span

STATES = {"ORS", "BEL", "TAR"}
TEXT = "Orsk seized a Belmaran ship.\n\nBelmar has closed its ports, and Tarn looks on."
NAMED = [(0, "ORS"), (14, "BEL"), (30, "BEL"), (62, "TAR")]
SEIZED, CLOSED = (("ORS",), ("BEL",)), (("BEL",), ("ORS",))


def test_two_that_act_on_each_other_stand_opposed() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, STATES, TEXT) == {"ORS", "BEL"}


def test_one_act_makes_no_quarrel() -> None:
    assert opposed([SEIZED, (("ORS",), ())], NAMED, STATES, TEXT) == frozenset()


def test_nor_do_the_acts_of_who_is_no_state() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, {"ORS", "TAR"}, TEXT) == frozenset()


def test_nor_two_among_many_named_states() -> None:
    assert opposed([SEIZED, CLOSED], [*NAMED, *[(70, "TAR")] * 9], STATES, TEXT) == frozenset()


def test_a_sentence_that_stands_alone_makes_plain_only_what_it_names() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, STATES, TEXT.replace("\n", " ")) == frozenset()


def test_in_politics_at_home_no_two_states_are_opposed() -> None:
    assert opposed([SEIZED, CLOSED], NAMED, STATES, f"{TEXT}\n\nThe candidate, a Democrat, smiled.") == frozenset()


@pytest.mark.parametrize(
    ("text", "whom", "plainly"),
    [
        ("Jane Roe accused Denmark.", "Denmark", True),
        ("Jane Roe accused the harbour police of Denmark.", "Denmark", True),
        ("Jane Roe accused nobody and Denmark.", "Denmark", False),
        ("Jane Roe accused her that Denmark lied.", "Denmark", False),
        ("Denmark saw that Jane Roe accused her.", "Denmark", False),
    ],
)
def test_who_stands_plainly_behind_an_act(text: str, whom: str, plainly: bool) -> None:
    first, verb = text.index(whom), text.index("accused")
    assert plainly_behind(text, [Span(first, first + len(whom))], Span(verb, verb + 7)) is plainly


def test_its_neighbour_and_no_more() -> None:
    text = "Denmark, Jane Roe said, struck its southern neighbour and its neighbours' ships."
    start = text.index("its southern")
    assert is_neighbour(text, [Span(start, start + len("its southern neighbour"))])
    assert not is_neighbour(text, [Span(text.index("its neighbours"), text.index(" ships"))])


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "whom", "another"),
    [
        ("Orsk has asked it to leave.", "REQUEST", "asked", "it", True),
        ("Its three crew were killed.", "ASSAULT", "killed", "Its three crew", True),
        ("Orsk has asked itself to leave.", "REQUEST", "asked", "itself", False),
        ("Orsk bombed its villages.", "ASSAULT", "bombed", "its villages", False),
        ("Its own crew were killed.", "ASSAULT", "killed", "Its own crew", False),
    ],
)
def test_an_object_pronoun_is_never_the_subject(text: str, kind: str, trigger: str, whom: str, another: bool) -> None:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    mark = EventMark(at(trigger), kind, "happened", (), (at(whom),), 0.9)  # type: ignore[arg-type]
    assert another_than_subject(text, mark) is another

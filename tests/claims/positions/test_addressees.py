"""Whom a position is towards."""

from __future__ import annotations

import pytest

from parley.claims.model.acts import EventMark, PositionMark
from parley.claims.parties.parties import Parties
from parley.claims.positions.addressees import Addressed, addressed, said_to, said_to_several
from parley.claims.sources.speakers import resolve_speakers
from parley.claims.types import EventType, PositionKind
from parley.data.gazetteer import load_gazetteer
from parley.spans import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def whom(
    text: str, clause: str, kind: PositionKind, *, condition: str | None = None, own: tuple[str, ...] = ("NOR",),
    act: EventMark | None = None, inside: tuple[EventMark, ...] = (),
) -> Addressed:  # fmt: skip
    scene = resolve_speakers(text, [], [], load_gazetteer()).scene
    mark = PositionMark(at(text, clause), kind, at(text, condition) if condition else None)
    return addressed(mark, act, inside, own, text, Parties(scene, published=None))


@pytest.mark.parametrize(
    ("text", "clause", "phrase"),
    [
        ("Norway threatened Denmark with air strikes.", "air strikes", "Denmark"),
        ("Norway told Denmark that it must comply.", "it must comply", "Denmark"),
        ("Norway assured the Danish government that it would pay.", "it would pay", "the Danish government"),
        ("Norway promised Denmark its protection.", "its protection", "Denmark"),
        ("Norway urged both sides to meet.", "to meet", "both sides"),
        ("Norway urged its neighbour to return.", "to return", "its neighbour"),
        ("Norway warned Denmark against an invasion.", "an invasion", "Denmark"),
        ("Norway warned the Danes not to land.", "not to land", "the Danes"),
        ("Norway asked Denmark for a truce.", "a truce", "Denmark"),
        ("Norway called on Denmark to leave.", "Denmark to leave", "Denmark"),
        ("Norway accused western countries of theft.", "western countries of theft", None),
        ("Norway accused Western countries of theft.", "Western countries of theft", "Western countries"),
        ("Norway demanded the return of the ship.", "the return of the ship", None),
        ("Norway said that it would pay.", "it would pay", None),
    ],
)
def test_whom_a_verb_is_said_to(text: str, clause: str, phrase: str | None) -> None:
    said = said_to(text, at(text, clause))
    assert (said and said.whom.of(text)) == phrase


@pytest.mark.parametrize(
    ("text", "clause", "several"),
    [
        ("Norway urged both sides to meet.", "to meet", True),
        ("Norway accused Western countries of theft.", "Western countries of theft", True),
        ("Norway urged the officers to leave.", "to leave", False),
        ("Norway urged Denmark to leave.", "to leave", False),
        ("Roe told both houses that she would go.", "she would go", False),
    ],
)
def test_what_is_said_to_several(text: str, clause: str, several: bool) -> None:
    assert said_to_several(text, at(text, clause)) is several


def test_whom_the_verb_is_said_to_comes_first() -> None:
    text = "Norway threatened Denmark with air strikes on Sweden."
    raid = EventMark(at(text, "strikes"), "ASSAULT", "threatened", (), (at(text, "Sweden"),), 1.0)
    assert whom(text, "air strikes on Sweden", "threat", inside=(raid,)) == Addressed(("DNK",), told=True)


def test_an_audience_is_not_who_is_addressed() -> None:
    text = "Roe told the house that she would visit Denmark."
    visit = EventMark(at(text, "visit"), "CONSULT", "planned", (), (at(text, "Denmark"),), 1.0)
    assert whom(text, "she would visit Denmark", "offer", inside=(visit,)).codes == ("DNK",)
    text = "Roe told the Norwegian government that she would visit Denmark."
    visit = EventMark(at(text, "visit"), "CONSULT", "planned", (), (at(text, "Denmark"),), 1.0)
    assert whom(text, "she would visit Denmark", "offer", inside=(visit,)).codes == ("DNK",)


@pytest.mark.parametrize(
    ("kind", "clause", "condition", "towards"),
    [
        ("threat", "to shoot them unless Denmark returns the king", "unless Denmark returns the king", ("DNK",)),
        ("refusal", "to meet until Danish troops leave", "until Danish troops leave", ("DNK",)),
        ("threat", "to leave Sweden unless Denmark pays", "unless Denmark pays", ("DNK",)),
        ("promise", "to help Sweden if Denmark does", "if Denmark does", ()),
        ("threat", "to shoot if Denmark is attacked", "if Denmark is attacked", ()),
        ("threat", "to shoot unless Norway pays", "unless Norway pays", ()),
    ],
)
def test_who_has_to_do_what_it_depends_on(
    kind: PositionKind, clause: str, condition: str, towards: tuple[str, ...]
) -> None:
    assert whom(f"The men vowed {clause}.", clause, kind, condition=condition).codes == towards


@pytest.mark.parametrize(
    ("kind", "clause", "trigger", "type_", "towards"),
    [
        ("refusal", "it could not remain indifferent to an attack on Denmark", "attack", "ASSAULT", ()),
        ("refusal", "it would not recognise Denmark", "recognise", "SUPPORT", ("DNK",)),
        ("threat", "it would join Denmark", "join", "COOPERATE", ()),
        ("threat", "it would attack Denmark", "attack", "ASSAULT", ("DNK",)),
    ],
)
def test_who_is_acted_on(
    kind: PositionKind, clause: str, trigger: str, type_: EventType, towards: tuple[str, ...]
) -> None:
    text = f"Norway said {clause}."
    event = EventMark(at(text, trigger), type_, "hypothetical", (), (at(text, "Denmark"),), 1.0)
    assert whom(text, clause, kind, inside=(event,)).codes == towards


def test_somebody_without_a_code_is_told_all_the_same() -> None:
    assert whom("Norway urged the leaders to meet.", "to meet", "demand") == Addressed((), told=True)
    assert whom("Norway urged its neighbour to meet.", "to meet", "demand") == Addressed((), told=False)


def test_a_red_line_is_drawn_before_who_would_cross_it_not_whom_he_would_hit() -> None:
    text = "A Swedish raid on Denmark will be answered."
    clause = "A Swedish raid on Denmark will be answered"
    step, hit = (at(text, "Swedish"),), (at(text, "Denmark"),)
    raid = EventMark(at(text, "raid"), "ASSAULT", "hypothetical", step, hit, 1.0)
    assert whom(text, clause, "red_line", inside=(raid,)).codes == ("SWE",)
    assert whom(text, clause, "red_line", inside=(raid._replace(actors=()),)).codes == ()
    assert whom(text, clause, "threat", inside=(raid,)).codes == ("DNK",)


def test_whom_the_clause_itself_asks() -> None:
    text = "Roe said Norway would ask the Arab League for help."
    asks = EventMark(at(text, "ask"), "REQUEST", "planned", (at(text, "Norway"),), (at(text, "Arab League"),), 0.9)
    assert whom(text, "Norway would ask the Arab League for help", "demand", inside=(asks,)).codes == ("Arab League",)

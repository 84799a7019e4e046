"""What somebody will do himself is no forecast; what he weighs, or what is not in his hand, is one."""

import pytest

from parley.claims.forecasts.intentions import is_intention, without_own_acts, without_weighed
from parley.claims.model.acts import ForecastMark, PositionMark
from parley.claims.types import PositionKind
from parley.spans import Span


def mark(text: str, condition: str | None = None) -> ForecastMark:
    inner = Span(0, len(condition)) if condition else None
    return ForecastMark(Span(0, len(text)), True, False, inner, (), ())


@pytest.mark.parametrize(
    ("clause", "intended"),
    [
        ("we will fight back", True),
        ("I'll never sign it", True),
        ("our navy will escort every ship", True),
        ("our people will suffer", False),
        ("he would sign it", True),
        ("his country will not be the first to fire", True),
        ("his country will not fire first", True),
        ("his country “will not be the first to fire”", True),
        ("we will win", False),
        ("we will eventually find them", False),
        ("we will probably fight back", False),
        ("he would be forced to resign", False),
        ("we are going to hear more of it", False),
        ("the rebels will fight back", False),
    ],
)
def test_intentions(clause: str, intended: bool) -> None:
    assert is_intention(clause, mark(clause), lambda _: True) is intended


def test_a_pronoun_in_the_speakers_own_words_or_of_another_is_not_the_speaker() -> None:
    assert not is_intention("he would sign it", mark("he would sign it"), None)
    assert not is_intention("he would sign it", mark("he would sign it"), lambda _: False)


def test_the_condition_is_not_what_is_intended() -> None:
    clause = "if they come we will fight back"
    assert is_intention(clause, mark(clause, "if they come"), None)


@pytest.mark.parametrize(
    ("clause", "kind", "stays"),
    [
        ("the mines will be fired", "threat", False),
        ("no ship will pass", "refusal", False),
        ("the base won't buy it", "refusal", True),
        ("the fleet may sail", "threat", True),
        ("there will be no attack on Friday", "refusal", True),
        ("then indeed there is going to be a war", "threat", True),
        ("it would be mad", "accusation", True),
    ],
)
def test_a_position_of_what_its_party_will_do_is_no_forecast(clause: str, kind: PositionKind, stays: bool) -> None:
    position = PositionMark(Span(0, len(clause)), kind, None)
    assert bool(without_own_acts([mark(clause)], [position], clause)) is stays


@pytest.mark.parametrize(
    ("clause", "kind", "stays"),
    [
        ("a failure could be read as a sign", "red_line", False),
        ("we may have to answer", "threat", True),
        ("a landing will be an act of war", "red_line", True),
        ("it could be a fraud", "accusation", True),
        ("I would put it at one in ten that they fire", "promise", False),
        ("I would put guns at the bridge", "promise", True),
    ],
)
def test_what_is_weighed_is_no_threat(clause: str, kind: PositionKind, stays: bool) -> None:
    position = PositionMark(Span(0, len(clause)), kind, None)
    assert bool(without_weighed([position], [mark(clause)], clause)) is stays


def test_what_the_speakers_own_state_will_do_is_intended() -> None:
    clause = "Orsk would close its ports"
    assert is_intention(clause, mark(clause), lambda subject: subject.of(clause) == "Orsk")
    assert not is_intention(clause, mark(clause), lambda _: False)
    assert not is_intention("Orsk would win", mark("Orsk would win"), lambda _: True)

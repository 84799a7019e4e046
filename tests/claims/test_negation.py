"""Views that few or nobody holds mean the opposite."""

import pytest

from parley.claims.acts import ForecastMark
from parley.claims.negation import hardly_held, is_negated
from parley.claims.types import Attribution
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Few in Helde|think|the guns will fire", True),
        ("Nobody|expects|the truce to last", True),
        ("No one|doubts|the truce will last", False),
        ("Fewer officers|think|the guns will fire", False),
        ("Many analysts|expect|the guns to fire", False),
    ],
)
def test_who_hardly_anybody_agrees_with(text: str, meant: bool) -> None:
    source, cue, content = text.split("|")
    plain = text.replace("|", " ")
    first, second = len(source), len(source) + 1 + len(cue)
    said = Attribution(source=Span(0, first), cue=Span(first + 1, second), contents=(Span(second + 1, len(plain)),))
    assert content
    assert hardly_held(plain, said) is meant
    assert not hardly_held(plain, None)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Analysts|doubt|the truce will hold", True),
        ("Analysts|have no doubt|the truce will hold", False),
        ("Analysts|do not expect|the truce to hold", True),
        ("Analysts|doubt|the truce will not hold", False),
        ("Analysts|expect|the truce to hold", False),
    ],
)
def test_doubt_in_the_cue_negates_once(text: str, negated: bool) -> None:
    source, cue, content = text.split("|")
    plain = text.replace("|", " ")
    first, second = len(source), len(source) + 1 + len(cue)
    clause = Span(second + 1, len(plain))
    said = Attribution(source=Span(0, first), cue=Span(first + 1, second), contents=(clause,))
    assert clause.of(plain) == content
    mark = ForecastMark(clause, True, False, None, (), ())
    assert is_negated(plain, mark, said, Span(0, len(plain))) is negated


@pytest.mark.parametrize(
    ("text", "marked", "negated"),
    [
        ("a full invasion seemed unlikely", False, True),
        ("an invasion was not at all unlikely", False, False),
        ("the worst fears could come true", True, False),
        ("the truce will not hold", True, True),
        ("there is no chance of a truce", False, True),
    ],
)
def test_the_words_of_a_clause_tell_whether_it_is_negated(text: str, marked: bool, negated: bool) -> None:
    mark = ForecastMark(Span(0, len(text)), True, marked, None, (), ())
    assert is_negated(text, mark, None, Span(0, len(text))) is negated


def test_a_failure_is_no_negation() -> None:
    text = "a failure of the talks could be read as permission"
    assert not is_negated(text, ForecastMark(Span(0, len(text)), True, True, None, (), ()), None, Span(0, len(text)))


def test_what_a_condition_says_of_itself_negates_nothing() -> None:
    text = "if a truce is impossible, the army will march"
    mark = ForecastMark(Span(0, len(text)), True, False, Span(0, text.index(",")), (), ())
    assert not is_negated(text, mark, None, Span(0, len(text)))


@pytest.mark.parametrize(
    ("clause", "negated"),
    [
        ("in a normal year nobody will notice", True),
        ("not a single farmer would lose his crop", True),
        ("no government will give that order", True),
        ("no doubt the truce will fail", False),
        ("I would be surprised if he moved", True),
        ("I would be surprised if he did not move", False),
        ("a single farmer would lose his crop", False),
    ],
)
def test_a_subject_that_turns_its_clause(clause: str, negated: bool) -> None:
    mark = ForecastMark(Span(0, len(clause)), True, False, None, (), ())
    assert is_negated(clause, mark, None, Span(0, len(clause))) is negated


def test_what_is_not_ruled_out_is_not_negated() -> None:
    for text, negated in (
        ("He does not rule out that Visk will sign", False),
        ("He rules out that Visk will sign", True),
    ):
        clause = Span(text.index("Visk"), len(text))
        mark = ForecastMark(clause, True, True, None, (), ())
        said = Attribution(source=Span(0, 2), cue=Span(3, text.index(" that")), contents=(clause,))
        assert is_negated(text, mark, said, Span(0, len(text))) is negated

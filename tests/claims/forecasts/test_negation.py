"""Views that few or nobody holds mean the opposite."""

import pytest

from parley.claims.forecasts.negation import hardly_held, is_negated
from parley.claims.model.acts import ForecastMark
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
        ("Analysts|dismiss the idea that|the truce will not hold", False),
        ("Analysts|expect|the truce to hold", False),
        ("Analysts|are sceptical|that the truce will hold", True),
        ("Analysts|are not sceptical|that the truce will hold", False),
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
        ("the truce will not only hold", False, False),
        ("not one, but two ships will sail", False, False),
        ("they expect no more than a short campaign", True, False),
        ("that does not mean the truce won't hold", False, False),
        ("the men who swore they would never sail will", False, False),
        ("there is no chance of a truce", False, True),
        ("the chances of a truce have all but gone", False, True),
        ("the chances of a truce have gone up", False, False),
        ("I would bet against a truce by May", False, True),
        ("I would not bet against a truce by May", False, False),
        ("the odds that Orsk would land men were low", False, True),
        ("the odds of a landing are rising", False, False),
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


def test_a_not_before_the_words_that_weigh_it_negates_nothing() -> None:
    text = "Roe said Orsk would not go further, and there was little doubt that Tarn would yield."
    mark = ForecastMark(Span(text.index("Tarn"), len(text) - 1), True, True, None, (), ())
    assert not is_negated(text, mark, None, Span(0, len(text)))


def test_what_is_not_ruled_out_is_not_negated() -> None:
    for text, negated in (
        ("He does not rule out that Visk will sign", False),
        ("He rules out that Visk will sign", True),
    ):
        clause = Span(text.index("Visk"), len(text))
        mark = ForecastMark(clause, True, True, None, (), ())
        said = Attribution(source=Span(0, 2), cue=Span(3, text.index(" that")), contents=(clause,))
        assert is_negated(text, mark, said, Span(0, len(text))) is negated


@pytest.mark.parametrize(
    ("text", "marked", "negated"),
    [
        ("Nor does Dana Poll anticipate that|Orsk will do more than talk", False, True),
        ("The envoy said nobody should assume|it will end with an exchange of notes", False, True),
        ("No one, a mediator said, expects|the two to talk this month", False, True),
        ("It would be naive to expect|the blockade to end soon", False, True),
        ("It is not to be expected, writes the consul, that|Belmar will send them any", False, True),
        ("It was highly unlikely, he said, that|anything would be afloat before spring", False, True),
        ("It would be surprising, the institute writes, if|the two settled their quarrel", False, True),
        ("He does not believe that|Orsk will risk its port on a war with no allies", False, True),
        ("She is not persuaded that|a new bomb would bring anyone to the table", False, True),
        ("He sees little chance that|Belmar could prevent it", False, True),
        ("I have no reason to suspect|it won't keep its word", True, False),
        ("Poll doubts that|Orsk will not answer", True, False),
        ("He thought it not impossible that|there would be trouble on another border", True, False),
        ("There is no doubt that|the truce will fail", True, False),
        ("The ministry did not confirm reports that|observers could be sent", True, False),
        ("Orsk neither confirmed nor denied that|it would pull back", True, False),
        ("They see little chance of a raid; afterwards, they say,|anything may happen", True, False),
        ("Belmar has ruled out a loan, but|it could yet save the company", True, False),
        ("He says war is likelier than not but doubts that|either side will fire first", False, True),
    ],
)
def test_what_stands_before_a_clause_turns_it(text: str, marked: bool, negated: bool) -> None:
    before, clause = text.split("|")
    plain = text.replace("|", " ")
    mark = ForecastMark(Span(len(before) + 1, len(plain)), True, marked, None, (), ())
    assert mark.span.of(plain) == clause
    assert is_negated(plain, mark, None, Span(0, len(plain))) is negated


@pytest.mark.parametrize(
    ("text", "negated"),
    [("that |they would ever meet again| he thought out of the question", True),
     ("that |it will come to war| he excludes", True),
     ("that |it will come to war| he expects", False)],
)  # fmt: skip
def test_what_stands_behind_a_clause_turns_it(text: str, negated: bool) -> None:
    before, clause, _ = text.split("|")
    plain = text.replace("|", "")
    mark = ForecastMark(Span(len(before), len(before) + len(clause)), True, False, None, (), ())
    assert is_negated(plain, mark, None, Span(0, len(plain))) is negated


@pytest.mark.parametrize(
    ("clause", "condition", "negated"),
    [
        ("if it is not renewed the bank will be wound up", "if it is not renewed the bank", False),
        ("If it does not, they will", "If it does not", False),
        ("it would not happen if Belmar bought ships from its neighbours", "if Belmar bought ships", True),
        ("without it no bank will lend them a shilling", "without it no bank", True),
    ],
)
def test_a_condition_does_not_negate_and_takes_no_negation_away(clause: str, condition: str, negated: bool) -> None:
    place = Span(clause.index(condition), clause.index(condition) + len(condition))
    mark = ForecastMark(Span(0, len(clause)), True, True, place, (), ())
    assert is_negated(clause, mark, None, Span(0, len(clause))) is negated


@pytest.mark.parametrize(
    ("clause", "negated"),
    [
        ("Perhaps not this month", True),
        ("a raid is improbable but not to be neglected", True),
        ("a limited thrust could not be excluded", False),
        ("the siege will not soon be lifted", True),
        ("the envoy cannot return", True),
        ("the chances of a third buyer are nil", True),
        ("rates as remote the chances of a landing", True),
        ("not only will they come, they will stay", False),
        ("a raid before the thaw is out of the question", True),
        ("a raid before the thaw is not out of the question", False),
        ("the chances are unlikely but not negligible", True),
        ("an offer that Belmar will find impossible to refuse", False),
        ("the pact will no doubt be followed by others", False),
    ],
)
def test_words_of_a_clause_that_turn_it_or_only_seem_to(clause: str, negated: bool) -> None:
    mark = ForecastMark(Span(0, len(clause)), True, True, None, (), ())
    if negated:
        mark = mark._replace(negated=False)
    assert is_negated(clause, mark, None, Span(0, len(clause))) is negated

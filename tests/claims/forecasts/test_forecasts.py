"""Which marked clauses foresee something."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.claims.forecasts.forecasts import _deadline, _is_clear
from parley.claims.forecasts.foreseeing import foresees
from parley.claims.model.acts import ForecastMark
from parley.spans import Span


@pytest.mark.parametrize(
    ("text", "clause", "held", "is_one"),
    [
        ("The two are expected to speak on Tuesday.", "The two are expected to speak on Tuesday", False, False),
        ("War will come if the talks due to begin on Friday fail.", "War will come if the talks due to begin on Friday fail",
         False, True),
        ("He will decide within weeks whether to close it.", "He will decide within weeks whether to close it", True, False),
        ("Roe hopes that the truce will hold.", "the truce will hold", True, False),
        ("Will the truce hold?", "the truce hold", True, False),
        ("They asked nothing; the truce will hold.", "the truce will hold", False, True),
        ("Roe predicts a quiet winter on the coast.", "a quiet winter on the coast", True, True),
        ("A quiet winter on the coast.", "A quiet winter on the coast", False, False),
        ("Roe said within weeks.", "within weeks", True, False),
        ("Orsk pressed for guarantees that Belmar will never join.", "Belmar will never join", False, False),
        ("The group should drop its deadline.", "The group should drop its deadline", False, False),
        ("I think the plan should be changed by May.", "the plan should be changed by May", True, False),
        ("We know how the war is going to end.", "the war is going to end", True, False),
        ("He does not know what they will do.", "they will do", True, False),
        ("The road should be cleared by May.", "The road should be cleared by May", False, True),
        ("He said in a general election.", "in a general election", True, False),
        ("Roe is expected to unveil his plan.", "Roe is expected to unveil his plan", False, False),
        ("The bridge should be open by May.", "The bridge should be open by May", False, True),
        ("Should he come, the truce will fail.", "Should he come, the truce will fail", False, True),
        ("He is expected to address the nation tomorrow.", "He is expected to address the nation tomorrow", False, False),
        ("It is not clear that it would get them.", "it would get them", True, False),
        ("They put it at 30%, up from 15% on Monday.", "up from 15% on Monday", True, False),
        ("At the present rate, she said, it could go.", "At the present rate, she said", True, False),
        ("Nobody wants an election in January.", "an election in January", True, False),
        ("I would expect the airport to be closed.", "the airport to be closed", False, True),
        ("I do not expect a war.", "a war", True, True),
        ("He saw a war.", "a war", True, False),
        ("I would put it at one in ten that Orsk fires before it is dark.", "Orsk fires before it is dark", True, True),
        ("I would put a man at the gate that Orsk fires on.", "Orsk fires on", True, False),
        ("There is a good chance that the truce will hold.", "There is a good chance", True, False),
        ("There is no guarantee that the truce will hold.", "the truce will hold", False, True),
    ],
)  # fmt: skip
def test_what_foresees(text: str, clause: str, held: bool, is_one: bool) -> None:
    start = text.index(clause)
    mark = ForecastMark(Span(start, start + len(clause)), True, False, None, (), ())
    assert foresees(text, mark, Span(0, len(text)), held=held) is is_one


def test_an_adverb_alone_foresees_nothing() -> None:
    text = "In all likelihood, Roe says, Orsk will yield."
    assert not foresees(text, ForecastMark(Span(0, 17), True, False, None, (), ()), Span(0, len(text)), held=True)
    text = "Roe saw little likelihood of a truce."
    assert foresees(text, ForecastMark(Span(8, 36), True, True, None, (), ()), Span(0, len(text)), held=False)


def test_what_few_expect_may_be_short() -> None:
    text = "Few expect a landing."
    mark = ForecastMark(Span(11, 20), True, True, None, (), ())
    assert foresees(text, mark, Span(0, len(text)), held=True)
    text = "Few expect a holiday."
    mark = ForecastMark(Span(11, 20), True, True, None, (), ())
    assert foresees(text, mark, Span(0, len(text)), held=True, doubted=True)
    assert not foresees(text, mark, Span(0, len(text)), held=True)
    text = "The review that few expect to be severe is due."
    mark = ForecastMark(Span(27, 39), True, True, None, (), ())
    assert mark.span.of(text) == "to be severe"
    assert not foresees(text, mark, Span(0, len(text)), held=True, doubted=True)


def test_a_guess_with_a_time_of_its_own_is_clear() -> None:
    text = "Orsk may be planning a landing in May, they said on Monday."
    clause = Span(0, text.index(","))

    def guess(*deadlines: str) -> ForecastMark:
        spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in deadlines)
        return ForecastMark(clause, False, False, None, spans, ())

    def clear(mark: ForecastMark, *, held: bool = True, published: dt.date | None = dt.date(2021, 4, 6)) -> bool:
        return _is_clear(mark, find_dates(text, anchor=published), published, held=held)

    assert clear(guess("in May"))
    assert not clear(guess("in May"), held=False)
    assert clear(guess("in May"), published=None)
    assert not clear(guess())
    assert not clear(guess("on Monday"))
    assert clear(guess()._replace(clear=True), held=False)


def test_a_chance_in_words_is_no_deadline() -> None:
    text = "I put the risk of a raid before Easter at one in twenty."
    clause = Span(0, len(text) - 1)
    odds = Span(text.index("at one"), clause.end)
    published = dt.date(2023, 12, 4)
    mark = ForecastMark(clause, True, False, None, (odds,), ())
    found = _deadline(text, mark, Span(0, len(text)), find_dates(text, anchor=published), set(), published)
    assert found is not None
    assert found.text == "before Easter"

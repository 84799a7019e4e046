"""Parley's own headlines and analysts' numbers as forecasts among forecasts."""

import pytest

from parley.errors import BadInput
from parley.record.types import Edit, Question, Record
from parley.scores.own import own_scores
from tests.scores.builders import day, edit, record

QUESTION = Question(
    text="Will Vessia attack Tarsk?", actor="VES", event="ASSAULT", target="TAR", opens=day("2032-01-01"),
    closes=day("2032-03-31"),
)  # fmt: skip


def headline(on: str, probability: float, at: str | None = None) -> Edit:
    return edit("crisis", "headline", {"on": on, "probability": probability}, at or on)


def asked(name: str, *edits: Edit) -> Record:
    return record(edits=edits, name=name, question=QUESTION)


def happened(on: str) -> Edit:
    return edit("crisis", "outcome", {"happened": True, "on": on}, "2032-04-01")


def thirty(*edits: Edit) -> list[Record]:
    return [asked(f"crisis {i}", *edits) for i in range(30)]


def test_no_track_record_before_thirty_questions() -> None:
    parley, _ = own_scores(thirty(headline("2032-01-01", 0.5), happened("2032-01-03"))[:29])
    assert (parley.brier, parley.n, parley.note) == (None, 29, "no track record (29 of 30 questions resolved)")


def test_the_standing_headline_is_weighted_by_its_days() -> None:
    parley, _ = own_scores(thirty(headline("2032-01-01", 0.2), headline("2032-01-04", 0.8), happened("2032-01-05")))
    assert parley.brier == pytest.approx((3 * 0.64 + 1 * 0.04) / 4)
    assert parley.note is None


def test_numbers_written_down_after_the_outcome_do_not_count() -> None:
    late = headline("2032-01-01", 0.99, at="2032-02-01")
    parley, _ = own_scores(thirty(headline("2032-01-01", 0.5, at="2031-12-30"), late, happened("2032-01-05")))
    assert parley.brier == pytest.approx(0.25)
    assert own_scores(thirty(late, happened("2032-01-05")))[0].n == 0


def test_an_event_after_the_question_closed_did_not_happen() -> None:
    parley, _ = own_scores(thirty(headline("2032-01-01", 0.1), happened("2032-04-01")))
    assert parley.brier == pytest.approx(0.01)


def test_an_analysts_number_stands_beside_it() -> None:
    number = edit("crisis", "analyst_probability", 0.4, "2032-01-01", author="ines")
    _, (ines,) = own_scores(thirty(number, happened("2032-01-05")))
    assert ines.name == "ines"
    assert ines.brier == pytest.approx(0.36)


@pytest.mark.parametrize(
    "value", [{"happened": "yes"}, {"happened": True, "on": None}, {"happened": True, "on": "May"}]
)
def test_an_outcome_that_cannot_be_used_is_an_error(value: object) -> None:
    with pytest.raises(BadInput):
        own_scores([asked("one", headline("2032-01-01", 0.1), edit("crisis", "outcome", value))])  # type: ignore[arg-type]

"""Edits: what holds on a day, undoing, and days given by hand."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.errors import BadInput
from parley.record.edits import in_force, question_of
from parley.record.types import Edit, JsonValue

NOON = dt.datetime(2020, 5, 10, 12, tzinfo=dt.UTC)


def edit(number: int, *, days: int = 0, field: str = "reliability", value: JsonValue = "B", **more: str) -> Edit:
    return Edit(
        id=f"ed-{number}", target=more.get("target", "outlet:The Quay"), field=field, value=value, author="ilse",
        at=NOON + dt.timedelta(days=days, seconds=number), reason="", undoes=more.get("undoes"),
    )  # fmt: skip


def ids(edits: tuple[Edit, ...]) -> list[str]:
    return [e.id for e in edits]


def test_an_undone_edit_and_the_undoing_one_are_gone_and_undoing_that_brings_the_first_back() -> None:
    first, undo, redo = edit(1), edit(2, undoes="ed-1"), edit(3, undoes="ed-2")
    assert ids(in_force([undo, first])) == []
    assert ids(in_force([redo, undo, first])) == ["ed-1"]


def test_an_edit_counts_from_the_day_it_was_made() -> None:
    edits = [edit(1), edit(2, days=3)]
    assert ids(in_force(edits, NOON.date())) == ["ed-1"]
    assert ids(in_force(edits, NOON.date() - dt.timedelta(days=1))) == []


def test_a_day_given_by_hand_counts_instead_and_a_slip_stays_undone() -> None:
    yes = edit(1, field="resolution", value={"status": "yes", "on": "1962-10-28"})
    met = edit(2, field="condition_met", value="1962-10-24")
    assert ids(in_force([yes, met], dt.date(1962, 10, 27))) == ["ed-2"]
    assert ids(in_force([yes, met], dt.date(1962, 10, 28))) == ["ed-1", "ed-2"]
    assert ids(in_force([yes, edit(3, undoes="ed-1")], dt.date(1962, 10, 28))) == []


def test_the_question_is_asked_of_any_day() -> None:
    value: JsonValue = {
        "text": "Will it?",
        "actor": "AAA",
        "event": "ASSAULT",
        "target": "BBB",
        "opens": None,
        "closes": "1962-11-30",
    }
    asked = edit(1, field="question", value=value, target="crisis")
    question = question_of(in_force([asked], dt.date(1962, 10, 1)))
    assert question is not None
    assert question.closes == dt.date(1962, 11, 30)


@pytest.mark.parametrize("days", [{}, {"closes": "0001-01-01"}, {"opens": "0999-12-31", "closes": "1962-11-30"}])
def test_a_question_without_days_that_can_be_reckoned_with_is_a_clear_error(days: dict[str, JsonValue]) -> None:
    value: JsonValue = {"text": "Will it?", "actor": "AAA", "event": "ASSAULT", "target": "BBB", **days}
    with pytest.raises(BadInput, match="ed-1"):
        question_of([edit(1, field="question", value=value, target="crisis")])


@given(st.lists(st.integers(-1, 8), max_size=9), st.randoms())
def test_order_of_edits_does_not_matter(undoes: list[int], random: st.DataObject) -> None:
    edits = [edit(n, undoes=f"ed-{u}") if 0 <= u < n else edit(n) for n, u in enumerate(undoes)]
    shuffled = list(edits)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_force(shuffled) == in_force(edits)

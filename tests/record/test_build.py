"""The record as a whole: days, corrections, grades, and that order does not matter."""

import datetime as dt
import random

import pytest

from parley.claims.types import Event
from parley.errors import BadInput
from parley.record.build import build_record
from parley.record.sources import LEAST_GRADED

from .made import FIRST, edit, event, speaker, stored

TEXT = "Veldt shelled the hills near Anzor on Monday."


def shelling(number: int, **more: object) -> Event:
    return event(str(number), TEXT, "shelled", day=FIRST + dt.timedelta(days=3 * number), place="Anzor", **more)  # type: ignore[arg-type]


def test_neither_articles_nor_edits_count_before_their_day() -> None:
    articles = [stored(n, f"{TEXT} No {n}.", days=n, events=(shelling(n),)) for n in range(3)]
    graded = edit(1, "outlet:Paper 1", "reliability", "B")
    then = build_record("dam", articles, [graded], as_of=FIRST + dt.timedelta(days=1))
    assert [s.reading.article.id for s in then.articles] == ["ar-0", "ar-1"]
    assert then.grades == {}
    assert build_record("dam", articles, [graded]).grades["outlet:Paper 1"].reliability == "B"


def test_corrections_take_the_place_of_machine_values_and_rejected_claims_go() -> None:
    article = stored(1, TEXT, events=(shelling(1), shelling(2)))
    edits = [
        edit(1, "ev-1", "status", "denied"), edit(2, "ev-1", "actor", ["MRW"]), edit(3, "ev-2", "rejected", True),
    ]  # fmt: skip
    record = build_record("dam", [article], edits)
    (kept,) = record.articles[0].reading.events
    assert (kept.id, kept.status, kept.actor) == ("ev-1", "denied", ("MRW",))
    assert [i.status for i in record.incidents] == ["denied"]


@pytest.mark.parametrize(
    ("field", "value"), [("status", "perhaps"), ("actor_names", "MRW"), ("trigger_span", [5, 2]), ("date", {"text": 1})]
)
def test_a_correction_of_the_wrong_shape_names_its_edit(field: str, value: object) -> None:
    with pytest.raises(BadInput, match="ed-1"):
        build_record("dam", [stored(1, TEXT, events=(shelling(1),))], [edit(1, "ev-1", field, value)])  # type: ignore[arg-type]


def test_the_order_of_articles_and_edits_does_not_matter() -> None:
    articles = [
        stored(n, f"{TEXT} No {n}.", days=n // 2, speakers=(speaker(str(n), "Quist"),), events=(shelling(n // 3),))
        for n in range(8)
    ]
    edits = [edit(1, "outlet:Paper 1", "reliability", "B"), edit(2, "outlet:Paper 1", "reliability", "D")]
    record = build_record("dam", articles, edits)
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert build_record("dam", articles, edits[::-1]) == record


def test_a_source_gets_a_grade_from_its_record_only_where_people_judged_enough_and_none_was_set() -> None:
    articles = [
        stored(n, f"{TEXT} It was day {n}.", outlet="The Quay", days=3 * n, events=(shelling(n),))
        for n in range(LEAST_GRADED)
    ]
    incidents = [i.id for i in build_record("dam", articles, []).incidents]
    assert len(incidents) == LEAST_GRADED
    judged = [edit(n, incident, "credibility", 1 if n < 8 else 5) for n, incident in enumerate(incidents)]
    grade = build_record("dam", articles, judged).grades["outlet:The Quay"]
    assert (grade.reliability, grade.basis) == ("C", "track record")
    assert "outlet:The Quay" not in build_record("dam", articles, judged[1:]).grades
    by_hand = [*judged, edit(20, "outlet:The Quay", "reliability", "A")]
    assert build_record("dam", articles, by_hand).grades["outlet:The Quay"].basis == "person"

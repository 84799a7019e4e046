"""Two labellers' differences: spans that one has, attributes that differ, nothing where they agree."""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any

from labels.differences import described, differences
from labels.notes import label_of
from labels.texts import Text

TEXT = Text(
    "t1",
    "A title\n\nMira Holt, the envoy of Orsk, warned that the fleet may sail within 48 hours. Orsk rejected the plan.",
    dt.date(1962, 3, 7),
)
NOTES = (
    "D|1|within 48 hours|1962-03-07|1962-03-09|day",
    "E|1|sail|MOBILIZE|predicted|-|fleet",
    "E|1|rejected|REJECT|happened|Orsk|Orsk##2",
    "P|1|refusal|Orsk|-|the plan",
    "F|1|the fleet may sail within 48 hours|The fleet will sail|Mira Holt|no|-|within 48 hours|1962-03-07|1962-03-09"
    "|may|clear|-|MOBILIZE|-",
)


def row() -> dict[str, Any]:
    label: dict[str, Any] = {"doc": "t1"}
    for kind in ("dates", "quantities", "events", "positions", "forecasts"):
        label[kind] = []
    for note in NOTES:
        target, made = label_of(TEXT, note)
        label[target].append(made)
    return label


def test_agreeing_labellers_have_no_differences() -> None:
    first = row()
    second = copy.deepcopy(first)
    second["forecasts"][0]["forecaster"] = "Holt"
    assert list(differences([first], [second])) == []
    assert list(differences([first], [])) == []


def test_each_difference_is_listed_once_in_the_order_of_the_classes() -> None:
    first, second = row(), row()
    second["dates"].clear()
    second["events"][0] |= {"status": "threatened", "actor": ["Orsk"]}
    second["positions"][0]["party"] = "Orsk ; Valdia"
    second["forecasts"][0] |= {"negated": True, "deadline": None}
    found = [(d.task, d.what) for d in differences([first], [second])]
    assert found == [
        ("dates", "span"), ("events", "status"), ("events", "actor and recipient"), ("positions", "party"),
        ("forecasts", "negated"), ("forecasts", "deadline"),
    ]  # fmt: skip


def test_a_difference_shows_both_labels_and_the_passage() -> None:
    first, second = row(), row()
    second["positions"].clear()
    second["events"][1]["type"] = "ACCUSE"
    event, position = (list(described(d, TEXT)) for d in differences([first], [second]))
    assert event[0] == "t1 · events · type"
    assert event[1].startswith("  first  “rejected” [")
    assert "type REJECT, status happened, actor Orsk, recipient –" in event[1]
    assert "type ACCUSE" in event[2]
    assert position[2] == "  second –"
    assert position[3].endswith("Orsk rejected ⟦the plan⟧.")


def test_without_the_text_a_difference_shows_offsets_alone() -> None:
    first, second = row(), row()
    second["forecasts"].clear()
    (difference,) = differences([first], [second])
    lines = list(described(difference, None))
    assert lines[1].startswith(f"  first  {difference.first and difference.first['span']}")
    assert "fleet" not in "".join(lines)
    assert len(lines) == 3

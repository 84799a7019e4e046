"""Readings from outside: lines of the right types that lie are set aside, and what they hold never enters a record."""

import copy
import datetime as dt
import json
from typing import Any

import pytest

from parley.present.jsonl import reading_json
from parley.store.exchange import Lines
from tests.store.samples import AT, sample

GOOD: dict[str, Any] = json.loads(reading_json(sample()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("article", "id"), " "),
        (("article", "text"), ""),
        (("article", "published"), "9999-12-31"),
        (("statements", 0, "content_spans"), []),
        (("statements", 0, "content_spans"), [[0, 10**9]]),
        (("statements", 0, "source_span"), [9, 5]),
        (("statements", 0, "speaker"), "nobody"),
        (("statements", 0, "via"), "nothing"),
        (("statements", 0, "id"), GOOD["statements"][1]["id"]),
        (("speakers", 0, "id"), ""),
        (("forecasts", 0, "span"), [-5, 3]),
        (("forecasts", 0, "deadline", "span"), [3, 10**9]),
        (("forecasts", 0, "statement"), "nothing"),
        (("forecasts", 0, "probability"), [float("nan"), float("nan")]),
        (("forecasts", 0, "probability"), [0.9, 0.1]),
        (("forecasts", 0, "probability"), [0.5, float("inf")]),
        (("quantities",), [{"what": "x", "low": float("nan"), "high": 1, "wording": "x", "span": [0, 1], "sourced_to": []}]),
    ],
)  # fmt: skip
def test_a_reading_that_lies_is_a_bad_line(path: tuple[str | int, ...], value: object) -> None:
    lying = copy.deepcopy(GOOD)
    inner: Any = lying
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    lines = Lines([json.dumps(lying), json.dumps(GOOD)], added=AT)
    assert [stored.reading for stored in lines] == [sample()]
    assert lines.bad == [1]


@pytest.mark.parametrize(
    "added", ["0001-01-01T00:00:00+12:00", "9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59.999999+00:00"]
)
def test_times_at_the_ends_of_the_calendar_are_bad_lines(added: str) -> None:
    edit = {
        "id": "ed-1",
        "target": "x",
        "field": "y",
        "value": 1,
        "author": "z",
        "at": added,
        "reason": "",
        "undoes": None,
    }
    lines = Lines([json.dumps({"added": added, "reader": "2", "reading": GOOD}), json.dumps(edit)], added=AT)
    assert list(lines) == []
    assert (lines.bad, lines.edits) == ([1, 2], [])


def test_what_the_reader_writes_is_sound() -> None:
    lines = Lines([reading_json(sample(n, published=dt.date(1000, 1, 1))) for n in range(3)], added=AT)
    assert len(list(lines)) == 3
    assert not lines.bad

"""Decisions that come from outside are only taken over where the record can follow them."""

import datetime as dt
import json
from pathlib import Path

import pytest

from parley.errors import BadInput
from parley.record.types import Edit, JsonValue
from parley.store.database import Store
from parley.store.exchange import edit_json
from parley.store.usable import require_usable, sorted_out
from tests.cli.test_record_verbs import run
from tests.store.samples import AT, sample

GOOD: list[tuple[str, str, JsonValue]] = [
    ("fo-1", "confirmed", {"passage": "p", "link": "https://example.org/1"}),
    ("fo-1", "confirmed", {"passage": "p", "link": "cited: The Quay, 12 March 1962, p. 4"}),
    ("fo-1", "resolution", {"status": "void", "on": "2022-01-31", "void_reason": "misread"}),
    ("fo-1", "negated", True),
    ("fo-1", "actor", "RUS"),
    ("fo-1", "deadline", None),
    ("ev-1", "status", "denied"),
    ("of another reader", "kind", "group"),
    ("in-1", "split", ["ev-1"]),
    ("pe-1", "split", [["ar-1", "sp-1"]]),
    ("pe-1", "join", "pe-2"),
    ("fo-1", "rejected", True),
    ("crisis", "outcome", {"happened": True, "on": "2022-02-24"}),
    ("crisis", "headline", {"on": "2022-02-24", "probability": 0.5}),
    ("crisis", "profile.violence", True),
    ("indicator:embassy", "sighted", True),
    ("outlet:The Quay", "reliability", "B"),
    ("crisis", "a field of a later Parley", {"any": ["value"]}),
]
BAD: list[tuple[str, str, JsonValue]] = [
    ("fo-1", "confirmed", {"passage": "p", "link": "javascript:alert(1)"}),
    ("fo-1", "confirmed", {"passage": "p", "link": "cited: my clippings of 1962"}),
    ("fo-1", "confirmed", {"passage": "p", "link": "The Quay, 12 March 1962, p. 4"}),
    ("fo-1", "confirmed", {"passage": "p", "link": None}),
    ("fo-1", "resolution", {"status": "perhaps", "on": "2022-01-31"}),
    ("fo-1", "resolution", {"status": "yes", "on": "soon"}),
    ("fo-1", "negated", "no"),
    ("fo-1", "probability", [0.8, 0.2]),
    ("fo-1", "condition_met", "20 May"),
    ("fo-1", "cluster", 3),
    ("fo-1", "deadline", "tomorrow"),
    ("ev-1", "status", "rumoured"),
    ("of another reader", "kind", "herd"),
    ("in-1", "split", "ev-1"),
    ("pe-1", "join", ["pe-2"]),
    ("fo-1", "rejected", "yes"),
    ("crisis", "question", {"text": "Will it?"}),
    ("crisis", "outcome", {"happened": True}),
    ("crisis", "analyst_probability", 60),
    ("crisis", "profile.violence", "some"),
    ("crisis", "profile.weather", "fair"),
    ("indicator:embassy", "log_odds", 40),
    ("outlet:The Quay", "reliability", "G"),
]


def decision(number: int, target: str, field: str, value: JsonValue, undoes: str | None = None) -> Edit:
    at = AT + dt.timedelta(minutes=number)
    return Edit(
        id=f"ed-{number}", target=target, field=field, value=value, author="ana", at=at, reason="r", undoes=undoes
    )


@pytest.mark.parametrize(("target", "field", "value"), GOOD)
def test_what_can_be_followed_is_taken(target: str, field: str, value: JsonValue) -> None:
    require_usable(decision(1, target, field, value))


@pytest.mark.parametrize(("target", "field", "value"), BAD)
def test_what_cannot_is_not_and_may_be_taken_back(target: str, field: str, value: JsonValue) -> None:
    edit = decision(1, target, field, value)
    with pytest.raises(BadInput, match="ed-1"):
        require_usable(edit)
    require_usable(decision(1, target, field, None))
    taken, refused = sorted_out([edit, decision(2, target, field, None, undoes="ed-1")])
    assert (len(taken), refused) == (2, [])


def test_a_file_s_other_lines_are_added_and_the_line_is_named(place: str, tmp_path: Path) -> None:
    claim = sample(0).forecasts[0].id
    with Store.open(place) as store:
        store.create("Tarsk", None, author="ana", at=AT)
        store.add("Tarsk", [sample(0)], at=AT)
    edits = [decision(1, claim, "negated", "no"), decision(2, claim, "cluster", "one"), decision(3, *BAD[-1])]
    lines = tmp_path / "decisions.jsonl"
    lines.write_text("\n".join(["", *map(edit_json, edits)]), encoding="utf-8")
    done = run("add", "Tarsk", str(lines), "--json", "--record", place)
    assert done.return_value == 1
    assert json.loads(done.stdout)["decided"] == 1
    assert f"Line 2 of {lines} was not taken over: The edit ed-1 by ana sets negated of {claim}" in done.stderr
    assert f"Line 4 of {lines}" in done.stderr
    with Store.open(place) as store:
        assert [edit.id for edit in store.history("Tarsk")] == ["ed-2"]
        assert store.record("Tarsk").edits

"""A record to JSON Lines and back."""

import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from parley.claims.types import Reading
from parley.present.jsonl import reading_json
from parley.record.types import StoredReading
from parley.store.database import Store
from parley.store.exchange import UNKNOWN, Lines, edit_json, lines_of, stored_json
from parley.store.types import Added
from tests.store.samples import AT, NEWER, sample
from tests.strategies import readings


def test_the_same_record_comes_out(store: Store, tmp_path: Path) -> None:
    store.add("Tarsk", [sample(n) for n in range(5)], at=AT)
    store.add("Tarsk", [sample(1, reader=NEWER, drop=["Jon Aske"]), sample(9, published=None)], at=AT, reader=NEWER)
    claim = sample(0).forecasts[0].id
    store.edit(
        "Tarsk", claim, "confirmed", {"passage": "p\0\ud800", "link": "https://x"}, author="ana", reason="é", at=AT
    )
    wrong = store.edit("Tarsk", "outlet:The Quay", "reliability", "B", author="ana", reason="", at=AT)
    store.undo("Tarsk", wrong.id, author="ben", reason="", at=AT - dt.timedelta(days=1))
    lines = [*map(stored_json, store.stored("Tarsk")), *map(edit_json, store.history("Tarsk"))]
    assert not any("\n" in line for line in lines)
    with Store.open(str(tmp_path / "other.db")) as other:
        other.create("Tarsk", None, author="cleo", at=AT)
        for expected in (Added(new=6), Added(skipped=6)):
            taken = Lines(lines, added=AT + dt.timedelta(days=9))
            assert other.add_stored("Tarsk", taken) == expected
            assert other.append("Tarsk", taken.edits) == (3 if expected.new else 0)
        assert other.record("Tarsk") == store.record("Tarsk")
        assert other.history("Tarsk") == store.history("Tarsk")
        assert other.forecasts("Tarsk", confirmed=True) == store.forecasts("Tarsk", confirmed=True) != []


@given(readings())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_reading_survives_as_a_line(reading: Reading) -> None:
    stored = StoredReading(reading=reading, added=AT, reader="7")
    assert list(Lines([stored_json(stored)], added=AT)) == [stored]


def test_lines_of_parley_read_are_taken_and_bad_ones_counted() -> None:
    lines = Lines(["{}", reading_json(sample()), "", "[1]", "x", '{"field": 1}', '{"reading": {}}'], added=AT)
    (stored,) = lines
    assert stored == StoredReading(reading=sample(), added=AT, reader=UNKNOWN)
    assert (lines.bad, lines.edits) == ([1, 4, 5, 6, 7], [])


def test_lines_that_are_too_long_or_no_text_are_bad_and_the_others_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    good = reading_json(sample()).encode()
    monkeypatch.setattr("parley.store.exchange.LONGEST_LINE", len(good) + 9)
    endless = b"a" * (3 * len(good)) + b"\n"
    file = io.BytesIO(b"\xef\xbb\xbf" + good + b"\r\n" + endless + good[:-9] + b"\xff\n" + good + b"\n" + endless[:-1])
    lines = Lines(lines_of(file), added=AT)
    assert [stored.reading for stored in lines] == [sample(), sample()]
    assert lines.bad == [2, 3, 5]

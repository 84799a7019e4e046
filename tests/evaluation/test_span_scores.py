"""The measure of dates and quantities: what counts as found and as the right value."""

import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from parley.errors import BadInput
from parley.evaluation.spans import (
    Labelled,
    measure_dates_and_quantities,
    pairs,
    same_bounds,
    same_interval,
    score_document,
)
from parley.spans import Span

TEXT = "On Sunday at least 40 ships left. Two years ago there were none."
DATES: list[dict[str, Any]] = [
    {"span": [0, 9], "start": "2021-12-05", "end": "2021-12-05"},
    {"span": [34, 47], "start": "2019-12-06", "end": "2019-12-06"},
]
QUANTITIES: list[dict[str, Any]] = [{"span": [10, 27], "low": 40.0, "high": None}]
LABEL: dict[str, Any] = {"doc": "x", "dates": DATES, "quantities": QUANTITIES}


def test_half_of_the_longer_span_must_be_shared_and_each_is_used_once() -> None:
    gold = [Span(0, 10), Span(20, 30)]
    assert pairs(gold, [Span(0, 5), Span(0, 10)]) == [(0, 1)]
    assert pairs(gold, [Span(0, 4), Span(16, 30)]) == [(1, 1)]


@pytest.mark.parametrize(
    ("words", "start", "end", "right"),
    [
        ("two years ago", dt.date(2019, 1, 1), dt.date(2019, 12, 31), True),
        ("two years ago", dt.date(2018, 1, 1), dt.date(2018, 12, 31), False),
        ("in 2019", dt.date(2019, 1, 1), dt.date(2019, 12, 31), False),
        ("that day", dt.date(2019, 12, 6), dt.date(2019, 12, 6), True),
        ("since then", dt.date(2019, 12, 6), None, False),
    ],
)
def test_a_whole_unit_is_right_for_ago_only(words: str, start: dt.date, end: dt.date | None, right: bool) -> None:
    assert same_interval(words, DATES[1], start, end) is right


def test_shares_are_right_within_their_rounding() -> None:
    assert same_bounds({"low": 0.333, "high": 0.333}, 1 / 3, 1 / 3)
    assert not same_bounds({"low": 40.0, "high": None}, 40.0, 40.0)
    assert not same_bounds({"low": 40.0, "high": 40.0}, 41.0, 41.0)


def test_the_counts_of_one_text() -> None:
    counts = score_document(Labelled(TEXT, dt.date(2021, 12, 6), LABEL))
    assert counts["dates"].f1 == counts["dates value"].recall == 1.0
    assert counts["quantities"].f1 == counts["quantities value"].recall == 1.0


def test_nothing_is_counted_before_the_body() -> None:
    counts = score_document(Labelled(TEXT, dt.date(2021, 12, 6), {"dates": DATES[1:], "quantities": []}, body=33))
    assert (counts["dates"].predicted, counts["quantities"].predicted) == (1, 0)


def _write(folder: Path) -> tuple[Path, Path]:
    labels, data = folder / "labels", folder / "data"
    for part in (labels / "readings", labels / "originals" / "evaluation", data / "polnear", data / "plover"):
        part.mkdir(parents=True)
    shifted = [{**label, "span": [s + 7 for s in label["span"]]} for label in (*DATES, *QUANTITIES)]
    polnear = {"doc": "p", "dates": shifted[:2], "quantities": shifted[2:]}
    plain = {"doc": "plv-0", "dates": [{"span": [0, 7], "start": "2014-01-01", "end": "2014-12-31"}], "quantities": []}
    for name, label in (("polnear", polnear), ("plv", plain), ("originals", LABEL)):
        (labels / "readings" / f"{name}-evaluation.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")
    (labels / "originals" / "evaluation" / "x.txt").write_text(f"published: 2021-12-06\n\n{TEXT}", encoding="utf-8")
    article = {"id": "p", "text": f"Title\n\n{TEXT}", "published": "2021-12-06T10:00:00"}
    (data / "polnear" / "train.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    with (data / "plover" / "PLV_train.tsv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, ["sentence_id", "sentence"], delimiter="\t")
        rows.writeheader()
        rows.writerow({"sentence_id": "0", "sentence": "In 2014 they left."})
    return labels, data


def test_all_three_kinds_of_texts_are_measured(tmp_path: Path) -> None:
    measured = measure_dates_and_quantities(*_write(tmp_path))
    assert [(f.value, f.n) for f in measured.figures] == [(1.0, 5), (1.0, 5), (1.0, 2), (1.0, 2)]


def test_a_missing_corpus_says_what_to_do(tmp_path: Path) -> None:
    labels, data = _write(tmp_path)
    (data / "plover" / "PLV_train.tsv").unlink()
    with pytest.raises(BadInput):
        measure_dates_and_quantities(labels, data)

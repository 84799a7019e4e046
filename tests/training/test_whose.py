"""The sides of marks in whole dispatches."""

from pathlib import Path

import pytest

from parley.training.whose import dispatches, marks_of, read_sides, with_sides

SENTENCES = Path(__file__).parents[2] / "labels" / "sentences"
LINE = "{a1|The navy} {e1 ASSAULT happened|fired}. {p denial|It did not}, Orsk said. {f|It {e2 ASSAULT predicted|will}}, Roe said."


def test_sides_are_those_of_the_table() -> None:
    sides = {"E1": (("Orsk",), ("Varn", "Tol")), "E2": ((), ()), "P1": (("Orsk",), ()), "F1": (("Roe",), ())}
    _, label = with_sides(LINE, sides)
    assert [event["actor"] for event in label["events"]] == [["Orsk"], []]
    assert label["events"][0]["recipient"] == ["Varn", "Tol"]
    assert label["positions"][0]["party"] == "Orsk"
    assert label["forecasts"][0]["forecaster"] == "Roe"
    with pytest.raises(KeyError):
        with_sides(LINE, {"E1": ((), ())})


@pytest.mark.parametrize("table", sorted(SENTENCES.glob("parties/**/*.tsv")), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_mark_of_a_text_has_its_row(table: Path) -> None:
    lines = (SENTENCES / f"{table.stem}.txt").read_text(encoding="utf-8").splitlines()
    for name, sides in read_sides(table).items():
        assert set(sides) == set(marks_of(lines[int(name.rpartition("-")[2]) - 1].strip())), name


def test_whole_dispatches_are_read() -> None:
    assert sum(1 for _ in dispatches(SENTENCES)) > 170

"""Labels are counted by class, and the README's counts are those of the files."""

from __future__ import annotations

import json
import re
from pathlib import Path

from labels.counts import CLASSES, ENOUGH, by_class, by_file, classes, counted

READINGS = Path(__file__).parents[2] / "labels" / "readings"
README = (READINGS.parent / "README.md").read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (READINGS / name).read_text(encoding="utf-8").splitlines()]


def between(mark: str) -> str:
    found = re.search(rf"<!-- {mark} -->\n(.*?)\n<!-- end {mark} -->", README, re.DOTALL)
    assert found
    return found.group(1)


def test_every_class_of_every_label_is_known() -> None:
    known = set(CLASSES)
    assert len(known) == len(CLASSES)
    for path in READINGS.glob("*.jsonl"):
        for row in rows(path.name):
            assert set(classes(row)) <= known


def test_kinds_add_up() -> None:
    n = counted(rows("originals-evaluation.jsonl"))
    for whole, part in (
        ("events", "event "),
        ("events", "status "),
        ("positions", "position "),
        ("speakers", "speaker "),
    ):
        assert n[whole] == sum(n[c] for c in CLASSES if c.startswith(part) and " with " not in c)
    assert n["forecasts"] == n["forecast clear"] + n["forecast borderline"]


def test_the_table_of_the_readme_is_that_of_the_files() -> None:
    files = {path.name: rows(path.name) for path in sorted(READINGS.glob("*.jsonl"))}
    assert between("counts") == "\n".join(by_file(files))


def test_the_readme_names_the_classes_with_too_few_evaluation_labels() -> None:
    files = sorted(READINGS.glob("*-evaluation.jsonl"))
    n = counted([row for path in files for row in rows(path.name)])
    few = {f"{name} {n[name]}" for name in CLASSES if n[name] < ENOUGH}
    assert {part.strip() for part in re.split(r",\s", between("few"))} == (few or {"none"})
    assert sum(line.endswith("| few |") for line in by_class({p.stem: rows(p.name) for p in files})) == len(few)

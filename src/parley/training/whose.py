"""Whose the acts, positions and forecasts of whole dispatches are: tables beside the marked texts.

A row a mark: the text's id, the mark (`E3`: the event of that number; `P1`, `F2`: positions and forecasts in order of
the text), and its two sides by code or name: actor and recipient, party and whom it is towards, or the forecaster.
Several on one side stand with ` ; ` between them, nobody is `-`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from parley.training.markup import bare, label_of

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def read_sides(path: Path) -> dict[str, dict[str, Sides]]:
    """The sides of each text's marks, by the text's id and the mark."""
    found: dict[str, dict[str, Sides]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault(row["text"], {})[row["mark"]] = (_names(row["first"]), _names(row["second"]))
    return found


def _names(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(name.strip() for name in cell.split(";"))


def marks_of(line: str) -> list[str]:
    """The marks of a text that have sides, as the tables name them."""
    tags = [mark.tag for mark in bare(line)[1]]
    events = sorted(int(tag.split()[0][1:]) for tag in tags if tag[0] == "e")
    numbered = [("P", sum(tag.startswith("p ") for tag in tags)), ("F", sum(tag in {"f", "f-", "fb"} for tag in tags))]
    return [f"E{number}" for number in events] + [f"{letter}{i}" for letter, n in numbered for i in range(1, n + 1)]


def with_sides(line: str, sides: Mapping[str, Sides]) -> tuple[str, dict[str, Any]]:
    """The text and label of a marked text, its events, positions and forecasts with their sides.

    Raises KeyError where the table has no row for a mark.
    """
    text, label = label_of(line)
    numbers = [mark for mark in bare(line)[1] if mark.tag[0] == "e"]
    by_trigger = {(mark.start, mark.end): mark.tag.split()[0][1:] for mark in numbers}
    for event in label["events"]:
        actor, recipient = sides[f"E{by_trigger[tuple(event['trigger'])]}"]
        event["actor"], event["recipient"] = list(actor), list(recipient)
    for i, position in enumerate(sorted(label["positions"], key=lambda p: p["span"][0]), 1):
        party, towards = sides[f"P{i}"]
        position["party"], position["towards"] = " and ".join(party), list(towards)
    for i, forecast in enumerate(sorted(label["forecasts"], key=lambda f: f["span"][0]), 1):
        forecast["forecaster"] = " ; ".join(sides[f"F{i}"][0])
    return text, label


def dispatches(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Id, text and label of every text of `labels/sentences` that has a table row, with the sides."""
    for table in sorted((folder / "parties").glob("*.tsv")):
        lines = (folder / f"{table.stem}.txt").read_text(encoding="utf-8").splitlines()
        for name, sides in read_sides(table).items():
            text, label = with_sides(lines[int(name.rpartition("-")[2]) - 1].strip(), sides)
            yield name, text, label

"""Writes the tables that ship with Parley and are counted from files that do not."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

Row = Mapping[str, object]


def write_table(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Rows as CSV on standard output."""
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def write_counted(
    path: str, columns: Sequence[str], count: Callable[[Iterable[Mapping[str, str]]], Iterable[Row]]
) -> None:
    """What is counted from the rows of a CSV file, as CSV on standard output."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        write_table(columns, count(csv.DictReader(file)))

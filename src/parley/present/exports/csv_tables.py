"""Tables as CSV files that no spreadsheet runs anything from."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

from parley.present.exports.columns import Cell
from parley.present.exports.material import Material
from parley.present.exports.tables import TABLES
from parley.present.whole_files import whole_file

_FORMULA = tuple("=+-@＝＋－＠")
"""First characters, half and full width, that spreadsheets take for the beginning of a formula."""


def inert(text: str) -> str:
    """Text that a spreadsheet shows and does not run: an apostrophe before what looks like a formula."""
    shown = text.lstrip("\t\r\n\v\f \u00a0\ufeff\0")
    return f"'{text}" if shown.startswith(_FORMULA) or text[:1] in ("\t", "\r", "\n") else text


def write_csv(material: Material, folder: Path) -> dict[str, int]:
    """One file a table, UTF-8; gives the number of rows by table."""
    counts = {}
    for table in TABLES:
        place = folder / f"{table.name}.csv"
        with whole_file(place) as file, io.TextIOWrapper(file, "utf-8", errors="replace", newline="") as text:
            writer = csv.writer(text, lineterminator="\n")
            writer.writerow([column.name for column in table.columns])
            counts[table.name] = 0
            for row in table.rows(material):
                writer.writerow([_shown(cell) for cell in row])
                counts[table.name] += 1
    return counts


def _shown(cell: Cell) -> str | int | float:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return inert(cell.replace("\0", ""))
        case dt.date():
            return cell.isoformat()
    return cell

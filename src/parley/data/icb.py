"""The tables of the International Crisis Behavior project that a user has: checked, and kept in the user's data folder.

They are free to download and not ours to pass on: https://sites.duke.edu/icbdata
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from parley.errors import BadInput

Level = Literal["system", "actor"]
"""One row a crisis, or one row for each actor of a crisis."""

Row = Mapping[str, str]

FEWEST_ROWS = 100
"""Fewer are an extract, from which shares would mislead; the real tables hold over 400."""

_CODES: Mapping[Level, Mapping[str, range]] = {
    "system": {
        "crisno": range(1, 10_000), "break": range(1, 10), "yrtrig": range(1900, 2101), "viol": range(1, 5),
        "timvio": range(1, 5), "protrac": range(1, 4), "geogrel": range(1, 4), "iwcmb": range(1, 11),
        "forout": range(1, 8),
    },
    "actor": {
        "crisno": range(1, 10_000), "cracid": range(1, 1000), "triggr": range(1, 10), "yrtrig": range(1900, 2101),
        "nuclear": range(1, 5), "powsta": range(1, 5),
    },
}  # fmt: skip
"""Columns that each table must have and the codes of the codebook that they may hold; a cell may be empty."""
_ALSO: Mapping[Level, tuple[str, ...]] = {
    "system": ("crisname", "motrig", "datrig", "trigent"), "actor": ("actor",),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class IcbTable:
    """A checked table: its level and its rows, column names in small letters, cells as text."""

    level: Level
    rows: tuple[Row, ...]


def number(cell: str) -> int | None:
    """A code as the table holds it ("9", "9.0"); None for an empty cell. Raises ValueError for anything else."""
    if not cell.strip():
        return None
    value = float(cell)
    if value != int(value):
        raise ValueError(cell)
    return int(value)


def check_table(raw: bytes, name: str) -> IcbTable:
    """The table in a CSV file; `name` is said in errors. Raises BadInput where it is none of the two."""
    rows = _rows(raw, name)
    columns = set(rows[0]) if rows else set()
    # The actor table has columns of the system table too; its own are looked for first.
    for level in ("actor", "system"):
        if columns >= {*_CODES[level], *_ALSO[level]}:
            break
    else:
        raise BadInput(
            f"{name} is neither the system nor the actor table of ICB: columns are missing.",
            "Give the CSV file of either table as the project publishes it.",
        )
    if len(rows) < FEWEST_ROWS:
        raise BadInput(f"{name} holds only {len(rows)} rows.", "Give the whole table.")
    for line, row in enumerate(rows, start=2):
        for column, codes in _CODES[level].items():
            try:
                value = number(row[column] or "")
            except ValueError:
                value = -1
            if value is not None and value not in codes:
                raise BadInput(
                    f"{name}, line {line}: {column} is {row[column]!r}, and may be {codes.start} to {codes.stop - 1}.",
                    "Mend the line, or download the table anew.",
                )
    if level == "system" and len({row["crisno"] for row in rows}) < len(rows):
        raise BadInput(f"{name} holds a crisis twice.", "Give the system table with one row a crisis.")
    return IcbTable(level=level, rows=tuple(rows))


def place_of(level: Level) -> Path:
    """Where the installed table lies."""
    from platformdirs import user_data_path

    return user_data_path("parley") / "history" / f"icb_{level}.csv"


def install_table(raw: bytes, table: IcbTable) -> Path:
    """Keep a checked file in the user's data folder, in place of an earlier one. Raises BadInput where it cannot."""
    place = place_of(table.level)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        part.write_bytes(raw)
        # Another command never sees half a table.
        part.replace(place)
    except OSError as error:
        raise BadInput(
            f"{place} cannot be written: {error.strerror}.", "Make room there, or set XDG_DATA_HOME."
        ) from error
    return place


def installed_table(level: Level) -> IcbTable | None:
    """The installed table, None where there is none. Raises BadInput where it was damaged since."""
    place = place_of(level)
    try:
        raw = place.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadInput(f"{place} cannot be read: {error.strerror}.", "Install the table anew.") from error
    return check_table(raw, str(place))


def _rows(raw: bytes, name: str) -> list[dict[str, str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Older versions of the tables come from Windows programs.
        text = raw.decode("cp1252", "replace")
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        reader.fieldnames = [column.strip().lower() for column in reader.fieldnames or ()]
        rows = list(reader)
    except csv.Error as error:
        raise BadInput(f"{name} is no CSV file: {error}.", "Save the table as CSV.") from error
    for line, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise BadInput(f"{name}, line {line}: the number of cells is not that of the columns.", "Mend the line.")
    return rows

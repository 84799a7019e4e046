"""Tables as Parquet files, through pyarrow (the extra `parquet`)."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from parley.errors import MissingExtra
from parley.present.exports.columns import Cell, Kind
from parley.present.exports.material import Material
from parley.present.exports.tables import TABLES
from parley.present.whole_files import whole_file

AT_ONCE = 10_000
"""Rows of one row group: some megabytes."""


def write_parquet(material: Material, folder: Path) -> dict[str, int]:
    """One file a table; gives the number of rows by table. Raises MissingExtra without pyarrow."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingExtra("Writing Parquet", "parquet") from error
    types: dict[Kind, Any] = {
        "text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "truth": pa.bool_(), "day": pa.date32(),
        "moment": pa.timestamp("us", tz="UTC"),
    }  # fmt: skip
    counts = {}
    for table in TABLES:
        schema = pa.schema(
            [
                pa.field(column.name, types[column.kind], metadata={"description": column.about})
                for column in table.columns
            ]
        )
        counts[table.name] = 0
        rows = table.rows(material)
        with whole_file(folder / f"{table.name}.parquet") as file, pq.ParquetWriter(file, schema) as writer:
            while group := list(islice(rows, AT_ONCE)):
                named = [dict(zip(schema.names, map(_carried, row), strict=True)) for row in group]
                writer.write_table(pa.Table.from_pylist(named, schema=schema))
                counts[table.name] += len(group)
    return counts


def _carried(cell: Cell) -> Cell:
    """The cell without what UTF-8 cannot carry."""
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell

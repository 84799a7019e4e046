"""Tables as exports write them: named and typed columns, each with the sentence that the codebook has for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from parley.present.exports.material import Material

Kind = Literal["text", "integer", "number", "truth", "day", "moment"]
Cell = str | int | float | bool | dt.date | dt.datetime | None


class Column(NamedTuple):
    """A column, its type, and what stands in it."""

    name: str
    kind: Kind
    about: str


class Table(NamedTuple):
    """A table: one line about a row, its columns, and its rows, cells in the columns' order."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Material], Iterator[tuple[Cell, ...]]]


def joined(values: Iterable[str]) -> str | None:
    """Several values in one cell."""
    return "; ".join(values) or None


ARTICLE = Column("article", "text", "id of the article, as in `articles`")
START = Column("start", "integer", "where the passage begins in the article's text, in Unicode code points")
END = Column("end", "integer", "where it ends, exclusive")
WITHDRAWN = Column(
    "withdrawn", "moment",
    "when the version of the article was added that corrected or took back the sentence; empty where it stands",
)  # fmt: skip

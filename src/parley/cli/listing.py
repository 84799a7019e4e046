"""The output options that every listing verb has: for people, as JSON Lines, as CSV, cut to so many."""

from __future__ import annotations

import csv
import functools
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Literal, NamedTuple, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


class Output(NamedTuple):
    """What was asked for."""

    format: Literal["lines", "json", "csv"]
    limit: int | None


class Shown(NamedTuple):
    """How an item looks in each format; `cells` are read under `columns`."""

    lines: Callable[[Any], Iterable[str]]
    json: Callable[[Any], str]
    columns: Sequence[str]
    cells: Callable[[Any], Mapping[str, object]]


def listing(command: F) -> F:
    """`--json`, `--csv`, `--limit` for a command; it gets them as `output`."""

    @functools.wraps(command)
    def wrapped(*args: Any, as_json: bool, as_csv: bool, limit: int | None, **options: Any) -> Any:
        if as_json and as_csv:
            raise click.UsageError("--json and --csv exclude each other.")
        chosen: Literal["lines", "json", "csv"] = "json" if as_json else "csv" if as_csv else "lines"
        return command(*args, output=Output(chosen, limit), **options)

    for option in (
        click.option("--limit", type=click.IntRange(0), metavar="N", help="At most so many."),
        click.option("--csv", "as_csv", is_flag=True, help="A table with a header on stdout."),
        click.option("--json", "as_json", is_flag=True, help="JSON Lines on stdout, one object a line."),
    ):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[return-value]


def emit(items: Iterable[T], output: Output, shown: Shown) -> None:
    """Write the items to stdout as asked."""
    kept = islice(items, output.limit)
    if output.format == "csv":
        emit_csv(kept, shown.columns, shown.cells)
        return
    for item in kept:
        for line in [shown.json(item)] if output.format == "json" else shown.lines(item):
            click.echo(line)


def emit_csv(items: Iterable[T], columns: Sequence[str], cells: Callable[[T], Mapping[str, object]]) -> None:
    """Write the items as a table with a header."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for item in items:
        named = cells(item)
        writer.writerow([_cell(named.get(column)) for column in columns])


def _cell(value: object) -> object:
    """A cell that a spreadsheet shows as it stands: no line ends within, no formula."""
    if not isinstance(value, str):
        return value
    from parley.present.exports.csv_tables import inert

    return inert(" ".join(value.split()))

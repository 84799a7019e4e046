"""`parley export`: a crisis in the formats of other programs."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from parley.cli.options import now, opened, record_option
from parley.cli.rows import ledger_of
from parley.errors import BadInput, ParleyError
from parley.present.whole_files import whole_file, write_whole

if TYPE_CHECKING:
    from parley.present.exports.material import LeftOut, Material
    from parley.store.database import Store

ENDINGS = {
    "jsonl": ".jsonl", "csv": "", "parquet": "", "geojson": ".geojson", "markdown": ".md", "plover": ".plover.jsonl",
    "ftm": ".ftm.jsonl", "bibtex": ".bib",
}  # fmt: skip
"""How a format's file ends; none for those that are a folder of tables."""


@click.command("export")
@click.argument("crisis")
@click.option("--format", "form", type=click.Choice(list(ENDINGS)), required=True, help="What to write.")
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE|FOLDER",
    help="Where to; a folder for csv and parquet (default: stdout).",
)  # fmt: skip
@record_option
def command(crisis: str, form: str, output: Path | None, record: str | None) -> int:
    """Write a crisis for other programs; the codebook says what stands where.

    jsonl is the whole record, which parley add takes back. csv and parquet are tables in a folder, with the codebook
    beside them. How forecasts by named persons came out is written only where a person confirmed the row (not in
    jsonl, which is the record itself).
    """
    if not ENDINGS[form] and output is None:
        raise click.UsageError(f"{form} writes several files: name a folder with --output FOLDER.")
    from parley.present.exports.material import LeftOut

    left_out: LeftOut = LeftOut()
    with opened(record) as store:
        if form == "jsonl":
            _write_record(store, crisis, output)
        else:
            material = _material(store, crisis)
            if ENDINGS[form]:
                module = importlib.import_module(f"parley.present.exports.{form}")
                _write(module.lines(material, left_out), _file(output, crisis, form))
            else:
                assert output is not None
                _write_tables(material, form, output)
    if listed := "; ".join(f"{n} {what}" for what, n in left_out.items() if n):
        click.echo(f"Left out: {listed}.", err=True)
    return 0


def _material(store: Store, crisis: str) -> Material:
    from parley.data.coordinates import load_places
    from parley.data.gazetteer import load_gazetteer
    from parley.present.exports.material import Material

    found = ledger_of(store, crisis, today=now().date(), incidents=True)
    return Material(
        record=found.record, rows=found.rows, places=load_places(), state_names=load_gazetteer().state_names
    )


def _write_record(store: Store, crisis: str, output: Path | None) -> None:
    from parley.present.exports.jsonl import DECIDED, lines, warning

    store.require(crisis)
    _write(lines(store.stored(crisis), store.history(crisis)), _file(output, crisis, "jsonl"))
    if said := warning(store.forecasts(crisis, status=DECIDED, confirmed=False)):
        click.echo(said, err=True)


def _file(output: Path | None, crisis: str, form: str) -> Path | None:
    """The file that was asked for; in a folder one named after the crisis."""
    return output / f"{crisis}{ENDINGS[form]}" if output is not None and output.is_dir() else output


def _write(lines: Iterator[str], path: Path | None) -> None:
    """Write lines to stdout or to a file, which is there whole or not at all."""
    if path is None:
        for line in lines:
            sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
        return
    with _whole(path) as file:
        for line in lines:
            file.write(line.encode("utf-8", "replace") + b"\n")
    _tell(path)


def _write_tables(material: Material, form: str, folder: Path) -> None:
    from parley.present.exports.csv_tables import write_csv
    from parley.present.exports.parquet_tables import write_parquet
    from parley.present.exports.tables import codebook

    try:
        folder.mkdir(parents=True, exist_ok=True)
        counts = (write_csv if form == "csv" else write_parquet)(material, folder)
        write_whole(folder / "codebook.md", f"# Codebook\n\n{codebook()}")
    except OSError as error:
        raise _unwritable(folder, error) from error
    _tell(folder)
    click.echo(", ".join(f"{n} {name}" for name, n in counts.items()), err=True)


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that is there whole or not at all, in our words where it cannot be written."""
    try:
        with whole_file(path) as file:
            yield file
    except OSError as error:
        if isinstance(error, ParleyError):  # of the record that is read meanwhile
            raise
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> BadInput:
    return BadInput(f"{path} cannot be written: {error.strerror or error}.", "Choose another place with --output.")


def _tell(path: Path) -> None:
    from parley.present.plain import printable

    click.echo(printable(f"Written to {path}"), err=True)

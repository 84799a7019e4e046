"""`parley read`: pages to attributed statements, in the terminal, as JSON Lines, as an HTML page."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.cli.options import DAY, widened
from parley.cli.reading import exit_code, processes_option, progress, readings, tell_left_aside

if TYPE_CHECKING:
    from parley.claims.types import Reading
    from parley.errors import ParleyError


@click.command("read")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="JSON Lines on stdout, one reading per source.")
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Write the annotated article as one HTML page."
)
@click.option("--published", type=DAY, help="Publication date, for pages that do not say.")
@click.option("--threads", type=click.IntRange(1, 64), help="Processor threads (default: all that are there).")
@processes_option
def command(
    sources: tuple[str, ...], as_json: bool, report: Path | None, published: dt.datetime | None, threads: int | None,
    processes: int | None,
) -> int:  # fmt: skip
    """Read pages: the article, and who said what.

    SOURCE is a file (.html .htm .mhtml .txt .md .eml .pdf), a web address, a folder, or - for standard input.
    A source that cannot be read, or whose report cannot be written, is named on stderr; the others are read.
    Exit codes: 0 all read, 1 some failed, 2 usage, 3 none could be read, 4 the model is not available.
    """
    from parley.batch import read_sources
    from parley.pages.sources import is_folder

    given = published.date() if published else None
    stdin = sys.stdin.buffer if sys.stdin is not None else None
    failed: list[ParleyError] = []
    count = 0
    show = _printer(as_json)
    several = len(sources) > 1 or is_folder(sources[0])
    with (
        closing(read_sources(sources, given=given, stdin=stdin, processes=processes, threads=threads)) as outcomes,
        progress(several and sys.stderr.isatty() and not sys.stdout.isatty()) as step,
    ):
        for reading in readings(outcomes, failed, step):
            count += 1
            show(reading)
            if report is not None:
                _report(reading, _report_path(report, count), failed)
    if count:
        tell_left_aside(sources)
    if count > 1 and not as_json:
        click.echo(f"{count} read, {len(failed)} failed.", err=True)
    return int(exit_code(count, failed))


def _printer(as_json: bool) -> Callable[[Reading], None]:
    if as_json:
        from parley.present.jsonl import reading_json

        def write(reading: Reading) -> None:
            sys.stdout.buffer.write(reading_json(reading).encode("utf-8", "replace") + b"\n")
            sys.stdout.buffer.flush()

        return write
    from rich.console import Console

    from parley.data.gazetteer import load_gazetteer
    from parley.present.terminal import print_reading

    class Piped(Console):
        """A console that leaves a reader who went away (`parley read ... | head`) to the command line: no error."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    console = widened(Piped(highlight=False))
    return lambda reading: print_reading(reading, console, load_gazetteer().state_names)


def _report_path(report: Path, number: int) -> Path:
    """The first reading gets the name that was asked for, the others a number before the suffix."""
    return report if number == 1 else report.with_name(f"{report.stem}-{number}{report.suffix}")


def _report(reading: Reading, path: Path, failed: list[ParleyError]) -> None:
    """Write one report; where that fails, say so and go on: the reading itself has been shown."""
    from parley.data.gazetteer import load_gazetteer
    from parley.errors import BadInput
    from parley.present.html import report_html
    from parley.present.plain import printable
    from parley.present.whole_files import write_whole

    try:
        write_whole(path, report_html(reading, load_gazetteer().state_names))
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        failed.append(BadInput(f"{path} cannot be written: {reason}.", "Choose another place for the report."))
        click.echo(f"parley: {printable(str(failed[-1]))}", err=True)
        return
    click.echo(f"Report written to {printable(str(path))}", err=True)

"""What the verbs that read pages share: how many processes, failures, progress, exit code."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from parley.errors import ExitCode, ParleyError

if TYPE_CHECKING:
    from parley.claims.types import Reading

F = TypeVar("F", bound=Callable[..., Any])


def processes_option(command: F) -> F:
    """`--processes`: how many share the sources; passed on as `processes`."""
    return click.option(
        "--processes", type=click.IntRange(1, 64),
        help="Processes that share the sources (default: as many as threads where there are more than a few sources).",
    )(command)  # fmt: skip


def readings(
    outcomes: Iterable[Reading | ParleyError], failed: list[ParleyError], step: Callable[[], None]
) -> Iterator[Reading]:
    """The readings; each source without one gets its sentence on stderr."""
    from parley.present.plain import printable

    for outcome in outcomes:
        if isinstance(outcome, ParleyError):
            failed.append(outcome)
            click.echo(f"parley: {printable(str(outcome))}", err=True)
        else:
            yield outcome
        step()


SHOWN = 3
"""Names of files that are told, of those that a folder has beside its pages."""


def tell_left_aside(sources: Iterable[str]) -> None:
    """Say on stderr which files of folders are not read, as their endings are no page's."""
    from parley.pages.load import FORMATS
    from parley.pages.sources import is_folder
    from parley.present.plain import printable

    for source in sources:
        if source == "-" or not is_folder(source):
            continue
        left: list[str] = []
        for _, folders, files in os.walk(source):
            folders[:] = [name for name in folders if not name.startswith(".")]
            left += (n for n in files if not n.startswith(".") and Path(n).suffix.lower() not in FORMATS)
        if left:
            named = ", ".join(sorted(left)[:SHOWN]) + (", ..." if len(left) > SHOWN else "")
            many = "1 file" if len(left) == 1 else f"{len(left)} files"
            click.echo(
                printable(f"Left aside in {source}: {many} with other endings ({named}). Name one to have it tried."),
                err=True,
            )


def exit_code(count: int, failed: Sequence[ParleyError]) -> ExitCode:
    """0 all read, 1 some failed; where none could be read, the code that all failures share, else 3."""
    if failed and count:
        return ExitCode.SOME_FAILED
    if failed:
        return failed[0].exit_code if len({f.exit_code for f in failed}) == 1 else ExitCode.BAD_INPUT
    return ExitCode.OK


@contextmanager
def progress(wanted: bool) -> Iterator[Callable[[], None]]:
    """A progress bar on stderr; gives the function that moves it on."""
    if not wanted:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), "Reading", MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda: bar.advance(task)

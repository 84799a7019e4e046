"""From the sources of a call to articles, for the verbs that read pages: failures, progress, exit code."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from parley.errors import ExitCode, MissingExtra, ParleyError, SourceError

if TYPE_CHECKING:
    from parley.articles.types import BlockJudge
    from parley.claims.read import Source


def articles(
    sources: Iterable[str],
    given: dt.date | None,
    judge: BlockJudge,
    failed: list[ParleyError],
    step: Callable[[], None],
) -> Iterator[Source]:
    """The article of each source that can be read; each that cannot gets its sentence on stderr."""
    from parley.articles.build import article_from
    from parley.claims.read import Source
    from parley.pages.load import load_page
    from parley.pages.sources import expand
    from parley.present.plain import printable

    stdin = sys.stdin.buffer if sys.stdin is not None else None
    for source in expand(sources):
        try:
            yield Source(*article_from(load_page(source, stdin=stdin), given=given, judge=judge))
        except (SourceError, MissingExtra) as error:
            failed.append(error)
            click.echo(f"parley: {printable(str(error))}", err=True)
        step()


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

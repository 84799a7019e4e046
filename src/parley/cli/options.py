"""Options and arguments that the verbs of the record share."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from parley.times import EARLIEST, LATEST

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from parley.store.database import Store

F = TypeVar("F", bound=Callable[..., Any])


class _Day(click.DateTime):
    """A day by which dates can be reckoned: nothing that is added to it leaves the calendar."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:
        """The day as click reads it; fails for one of another age."""
        try:
            day: dt.datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day: write it as YYYY-MM-DD.", param, ctx)
        if not EARLIEST <= day.date() <= LATEST:
            self.fail(f"{value!r} is not between {EARLIEST} and {LATEST}.", param, ctx)
        return day


DAY = _Day()
"""The type of every option that is a day."""


def record_option(command: F) -> F:
    """`--record`: which record; passed on as `record`, for `opened`."""
    return click.option(
        "--record", metavar="PLACE", help="The record: a file, or postgresql://… (default: see parley config)."
    )(command)


def author_option(command: F) -> F:
    """`--author`: who decides; passed on as `author`, for `author_of`."""
    return click.option("--author", metavar="NAME", help="Who decides this (default: see parley config).")(command)


def because_option(command: F) -> F:
    """`--because`: why; passed on as `because`."""
    return click.option("--because", metavar="TEXT", default="", help="Why; kept with the decision.")(command)


def opened(record: str | None) -> Store:
    """The record that was asked for, open; on a terminal a bar shows what takes long.

    A warning where an entry was made while a clock was wrong.
    """
    from parley.store.database import Store

    store = Store.open(record, step=Bar() if sys.stderr.isatty() else None)
    try:
        _warn_of_clocks(store, now())
    except BaseException:
        store.close()
        raise
    return store


def _warn_of_clocks(store: Store, moment: dt.datetime) -> None:
    """Say on stderr that an entry has a moment that cannot be right, and what to do."""
    from parley.present.plain import printable

    wrong = store.misdated(moment)
    if wrong is None:
        return
    ahead = wrong.at > moment
    why = f"later than this computer's clock ({moment:%Y-%m-%d})" if ahead else "from before there was a Parley"
    click.echo(
        printable(
            f"parley: {wrong.crisis!r} in the record {store.place} has an entry of {wrong.at:%Y-%m-%d}, {why}."
            f" {'Set the clock if it is wrong; else' if ahead else 'To mend it,'} write the crisis with"
            f" `parley export '{wrong.crisis}' --format jsonl`, put that date right in the file, and"
            " add it to another record."
        ),
        err=True,
    )


class Bar:
    """A progress bar on stderr that comes with the first step of some work and goes with the last."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def __call__(self, what: str, done: int, total: int) -> None:
        """So much of it is done."""
        if self._bar is None:
            self._bar = _bar()
            self._bar.add_task(what, total=None)
            self._bar.start()
        (task,) = self._bar.task_ids
        # A bar without an end until something is done: how long that takes may not be known.
        self._bar.update(task, description=what, completed=done, total=total if done else None)
        if done >= total:
            self._bar.stop()
            self._bar = None


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


NARROWEST = 20
"""Columns: in less than the indents take, nothing would be shown ($COLUMNS may say 0)."""


def widened(console: Console) -> Console:
    """The console, no narrower than something can be shown in."""
    console.width = max(console.width, NARROWEST)
    return console


def author_of(flag: str | None) -> str:
    """Who decides: the flag, else the settings."""
    from parley.config import setting

    return setting("author", flag).value


def now() -> dt.datetime:
    """This moment in UTC; the only clock of the record's verbs."""
    return dt.datetime.now(dt.UTC)

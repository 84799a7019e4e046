"""Options and arguments that the verbs of the record share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from parley.store.database import Store

F = TypeVar("F", bound=Callable[..., Any])


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
    """The record that was asked for, open."""
    from parley.store.database import Store

    return Store.open(record)


def author_of(flag: str | None) -> str:
    """Who decides: the flag, else the settings."""
    from parley.config import setting

    return setting("author", flag).value


def now() -> dt.datetime:
    """This moment in UTC; the only clock of the record's verbs."""
    return dt.datetime.now(dt.UTC)

"""`parley add`: read pages into the record, or take over what Parley wrote as JSON Lines."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.cli.options import DAY, now, opened, record_option
from parley.cli.reading import exit_code, processes_option, progress, readings, tell_left_aside
from parley.errors import ParleyError, SourceNotFound, SourceUnreadable

if TYPE_CHECKING:
    from parley.articles.types import Article
    from parley.claims.types import Reading
    from parley.store.database import Store
    from parley.store.types import Added


@click.command("add")
@click.argument("crisis")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="The counts as one JSON object.")
@click.option("--published", type=DAY, help="Publication date, for pages that do not say.")
@click.option("--threads", type=click.IntRange(1, 64), help="Processor threads (default: all that are there).")
@processes_option
@record_option
def command(
    crisis: str, sources: tuple[str, ...], as_json: bool, published: dt.datetime | None, threads: int | None,
    processes: int | None, record: str | None,
) -> int:  # fmt: skip
    """Read pages into the crisis CRISIS; what is there already stays as it is.

    SOURCE is what parley read takes, or a .jsonl file that Parley wrote: readings, or a whole record. Exit codes as
    of parley read.
    """
    from parley.batch import read_sources
    from parley.store.types import Added

    files = [source for source in sources if Path(source).suffix.lower() == ".jsonl"]
    pages = [source for source in sources if source not in files]
    failed: list[ParleyError] = []
    total = Added()
    with opened(record) as store, progress(sys.stderr.isatty()) as step:
        store.require(crisis)
        for name in files:
            total += _take_over(store, crisis, Path(name), failed, step)
        if pages:
            given = published.date() if published else None
            read = partial(read_sources, pages, given=given, processes=processes, threads=threads)
            total += _read(store, crisis, read, failed, step)
    if total.new + total.skipped + total.updated:
        tell_left_aside(pages)
    _say(total, len(failed), as_json)
    return int(exit_code(total.new + total.skipped + total.updated + total.held + total.decided, failed))


def _read(
    store: Store, crisis: str, read: Callable[..., Generator[Reading | ParleyError, None, None]],
    failed: list[ParleyError], step: Callable[[], None],
) -> Added:  # fmt: skip
    """Read the pages that the record does not have yet."""
    from parley.store.types import Added

    known = 0

    def is_new(article: Article) -> bool:
        nonlocal known
        if not store.has(crisis, article):
            return True
        known += 1
        step()
        return False

    stdin = sys.stdin.buffer if sys.stdin is not None else None
    with closing(read(stdin=stdin, wanted=is_new)) as outcomes:
        added = store.add(crisis, readings(outcomes, failed, step), at=now())
    return added + Added(skipped=known)


def _take_over(store: Store, crisis: str, path: Path, failed: list[ParleyError], step: Callable[[], None]) -> Added:
    """Add the readings and decisions of a file; what is wrong with it goes to `failed` and is said."""
    from parley.present.plain import printable
    from parley.store.exchange import Lines, lines_of
    from parley.store.types import Added
    from parley.store.usable import sorted_out

    def tell(error: ParleyError) -> None:
        failed.append(error)
        click.echo(f"parley: {printable(str(error))}", err=True)

    def stepping(added: Added) -> None:
        for _ in range(added.new + added.skipped + added.updated + added.held):
            step()

    try:
        if path.exists() and not path.is_file():
            raise SourceUnreadable(f"{path} is not a regular file.", "Give a file that parley read --json wrote.")
        with path.open("rb") as file:
            lines = Lines(lines_of(file), added=now())
            added = store.add_stored(crisis, lines, step=stepping)
            taken, refused = sorted_out(lines.edits)
            decided = store.append(crisis, taken)
    except FileNotFoundError:
        tell(SourceNotFound(f"There is no file {path}.", "Check the path."))
        return Added()
    except SourceUnreadable as error:
        tell(error)
        return Added()
    except OSError as error:
        if isinstance(error, ParleyError):
            raise
        tell(
            SourceUnreadable(
                f"{path} cannot be read: {error.strerror or error}.", "Give a file that parley read --json wrote."
            )
        )
        return Added()
    if lines.bad:
        many = f"{len(lines.bad)} lines of {path} are no readings of Parley's (the first: line {lines.bad[0]})."
        tell(SourceUnreadable(many, "The other lines were added; write the file again with parley read --json."))
    for edit, why in refused:
        tell(
            SourceUnreadable(
                f"Line {lines.numbers[edit.id]} of {path} was not taken over: {why.rstrip('.')}.",
                "Put it right there and add the file again; what is in the record already stays as it is.",
            )
        )
    return replace(added, decided=decided)


def _say(total: Added, failed: int, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(asdict(total) | {"failed": failed}))
        return
    parts = [f"{total.new} added", f"{total.skipped} already there", f"{total.updated} updated"]
    if total.held:
        parts.append(f"{total.held} newer readings held back, because they lack a claim that somebody decided on")
    if total.decided:
        parts.append(f"{total.decided} decisions taken over")
    if failed:
        parts.append(f"{failed} failed")
    click.echo(", ".join(parts))

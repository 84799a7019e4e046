"""`parley forecasts`: the ledger's rows, what is due first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from parley.cli.listing import Output, Shown, emit, listing
from parley.cli.options import DAY, now, opened, record_option
from parley.cli.rows import WHOLE, ledgers, page_rows, show_whole

if TYPE_CHECKING:
    from parley.scores.types import LedgerRow

PAGE = 50
"""Rows of a large record that are shown unless --limit says otherwise."""
STATUSES = ("open", "due", "yes", "no", "void", "unmet", "contested", "disputed", "unconfirmed", "hindsight")


@click.command("forecasts")
@click.argument("crisis", required=False)
@click.option("--by", metavar="NAME", help="Part of the name of whoever said it.")
@click.option("--status", type=click.Choice(STATUSES), multiple=True, help="How it stands; several times for several.")
@click.option(
    "--due", is_flag=True, help="Those that can be scored, whose deadline has passed: the same as a task list."
)
@click.option("--as-of", type=DAY, help="As the record stood on that day.")
@click.option("--full", is_flag=True, help="With page, paragraph and every field as it was read, to compare them.")
@listing
@record_option
def command(
    crisis: str | None, by: str | None, status: tuple[str, ...], due: bool, as_of: dt.datetime | None, full: bool,
    output: Output, record: str | None,
) -> int:  # fmt: skip
    """List the forecasts of a crisis, or of all: who said what, in which words, by when, and what followed.

    What is due comes first, then what is open by its deadline, then the rest by its day. Of more than 300
    articles the first 50 rows are shown, with names as articles print them.
    """
    from parley.present.ledger import COLUMNS, row_cells, row_json, row_lines

    day = as_of.date() if as_of else None
    today = day or now().date()
    limit = PAGE if output.limit is None and output.format == "lines" else output.limit
    with opened(record) as store:
        if day is None and limit is not None and store.size(crisis) > WHOLE:
            from parley.store.paging import Wanted

            wanted = Wanted(by=by, status=status, due=due)
            chosen, page = page_rows(store, crisis, wanted, today=today, limit=limit)
            matching, total, waiting = page.matching, page.rows, page.due
        else:
            rows = [row for found in ledgers(store, crisis, today=today, as_of=day) for row in found.rows]
            chosen = tuple(sorted((row for row in rows if _wanted(row, by, status, due)), key=_order))
            matching, total, waiting = len(chosen), len(rows), sum(_is_due(row) for row in rows)
        if full and output.format == "lines":
            for row in chosen[: output.limit]:
                show_whole(store, row)
            chosen = chosen[:0]
    emit(chosen, output, Shown(row_lines, row_json, COLUMNS, row_cells))
    if output.format == "lines":
        said = f"{matching} of {total} forecasts; {waiting} are due to be resolved."
        click.echo(said + (f" The first {len(chosen)} are shown." if len(chosen) < matching else ""), err=True)
    return 0


def _wanted(row: LedgerRow, by: str | None, status: tuple[str, ...], due: bool) -> bool:
    if by and by.casefold() not in (row.forecaster or row.outlet or "").casefold():
        return False
    if due and not _is_due(row):
        return False
    return not status or bool({row.status, row.account, *(["hindsight"] if row.hindsight else [])} & set(status))


def _is_due(row: LedgerRow) -> bool:
    return row.status == "due" and row.account == "open"


def _order(row: LedgerRow) -> tuple[int, dt.date, str]:
    """What waits for a person first."""
    if _is_due(row):
        return 0, row.deadline.strict, row.id
    if row.account == "open":
        return 1, row.deadline.strict, row.id
    return 2, row.stated, row.id

"""`parley resolve`: what followed on a forecast."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from parley.cli.options import DAY, author_of, author_option, now, opened, record_option
from parley.cli.rows import decide, find_row, tell
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.record.types import JsonValue

STATUSES = ("yes", "no", "void", "unmet", "contested")
VOID_REASONS = {
    "no-referent": ("no-referent", "no observable referent"),
    "misread": ("misread", "text misread"),
    "irreconcilable": ("irreconcilable", "sources irreconcilable"),
    "duplicate": ("duplicate",),
}
"""The closed list, and the words by which --because may begin with one."""


@click.command("resolve")
@click.argument("forecast", metavar="ID")
@click.argument("status", type=click.Choice(STATUSES))
@click.option("--on", type=DAY, required=True, help="The day it happened, or was decided.")
@click.option("--because", required=True, metavar="TEXT", help="Why, with the source; kept with the decision.")
@click.option(
    "--void-reason",
    type=click.Choice(tuple(VOID_REASONS)),
    help="For void: one of the closed list, unless --because begins with it.",
)
@click.option("--condition-met", type=DAY, help="The day on which its condition came true.")
@click.option("--impossible", is_flag=True, help="For no before the deadline: it can no longer happen.")
@click.option("--crisis", help="The crisis, where an id is in several.")
@record_option
@author_option
def command(
    forecast: str, status: str, on: dt.datetime, because: str, void_reason: str | None,
    condition_met: dt.datetime | None, impossible: bool, crisis: str | None, record: str | None, author: str | None,
) -> int:  # fmt: skip
    """Resolve a forecast: yes (the event of the claim happened), no, void, unmet (its condition), contested.

    yes and no are about the event, also where the forecaster expected it not to happen. Void reasons: no-referent
    (nothing that can be observed; only before the deadline), misread, irreconcilable (sources, 30 days after the
    deadline), duplicate.
    """
    from parley.scores.resolving import check_resolution

    if status == "void" and void_reason is None:
        void_reason = _reason_in(because)
    if (status == "void") != (void_reason is not None):
        raise click.UsageError(f"void, and only void, needs --void-reason: {', '.join(VOID_REASONS)}.")
    if not because.strip():
        raise BadInput("A resolution needs its reason.", 'Give it with --because "…", with the source.')
    moment = now()
    today = moment.date()
    resolution: dict[str, JsonValue] = {"status": status, "on": on.date().isoformat()}
    if void_reason:
        resolution["void_reason"] = void_reason
    values: dict[str, JsonValue] = {"resolution": resolution}
    if condition_met:
        values = {"condition_met": condition_met.date().isoformat(), **values}
    with opened(record) as store:
        row = find_row(store, forecast, crisis, today=today)
        decided = decide(
            store, row, values, author=author_of(author), because=because, at=moment,
            check=lambda after: check_resolution(after, today=today, impossible=impossible),
        )  # fmt: skip
    tell(row, decided)
    return 0


def _reason_in(because: str) -> str | None:
    """The reason of the closed list with which a text begins."""
    begins = because.strip().casefold()
    return next((name for name, words in VOID_REASONS.items() if begins.startswith(words)), None)

"""`parley backtest`: what the method would have said of past crises, and whether anything beats its base rates."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.cli.options import opened, record_option
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.data.icb import IcbTable, Level
    from parley.evaluation.icb_backtest import Measured
    from parley.evaluation.replay import Replayed
    from parley.store.database import Store

INSTALLED = "(installed)"
"""What `--icb` without a folder stands for."""


@click.command("backtest")
@click.argument("crises", metavar="[CRISIS]...", nargs=-1)
@click.option(
    "--icb", is_flag=False, flag_value=INSTALLED, metavar="[FOLDER]",
    help="Forward chaining over ICB's tables: those in FOLDER, or those installed; last on the line.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
@record_option
def command(crises: tuple[str, ...], icb: str | None, as_json: bool, record: str | None) -> int:
    """Re-run the method as of each day of past crises, and score its daily answer beside the base rate.

    CRISIS is one with a question and an outcome; without any name, all of the record's (`parley demo` brings four).
    With --icb and no name only the forward chaining runs: models that know earlier decades alone, against the share of
    the reference class.
    """
    from parley.present.backtest import Backtest, backtest_json, chaining_lines, notes, replay_lines

    chaining = _chained(icb) if icb is not None else None
    replayed = _replayed(crises, record) if crises or icb is None else ()
    from parley.evaluation.replay import lead_of

    backtest = Backtest(
        crises=replayed, lead=lead_of(replayed) if replayed else None, chaining=chaining, notes=notes(replayed)
    )  # fmt: skip
    if as_json:
        click.echo(backtest_json(backtest))
        return 0
    parts = [replay_lines(backtest)] if replayed else []
    parts += [chaining_lines(chaining)] if chaining is not None else []
    for number, lines in enumerate(parts):
        if number:
            click.echo()
        for line in lines:
            click.echo(line)
    return 0


def _replayed(crises: tuple[str, ...], record: str | None) -> tuple[Replayed, ...]:
    """The crises named, or all that have a question and an outcome."""
    from parley.cli.reading import progress

    with opened(record) as store, progress(sys.stderr.isatty()) as step:
        found = []
        for name in dict.fromkeys(crises or store.crises()):
            one = _replay(store, name)
            if one is not None:
                found.append(one)
            elif crises:
                raise BadInput(
                    f"The crisis {name!r} has no question, no outcome, or no article from before the outcome.",
                    "Only a crisis that is over can be played again: parley demo brings four.",
                )
            step()
    if not found:
        raise BadInput("The record holds no crisis with a question and an outcome.", "Get four with: parley demo")
    return tuple(found)


def _replay(store: Store, name: str) -> Replayed | None:
    from parley.data.tables import load_tables
    from parley.evaluation.replay import replay
    from parley.scores.endings import ending_of

    whole = store.record(name)
    ending = ending_of(whole)
    if ending is None:
        return None
    return replay(whole, lambda day: store.record(name, as_of=day), load_tables(), ending)


def _chained(icb: str) -> Measured:
    from parley.evaluation.icb_backtest import crises_of, measured

    return measured(crises_of(_table(icb, "system"), _table(icb, "actor")))


def _table(icb: str, level: Level) -> IcbTable:
    """ICB's table of that level, in the folder or installed."""
    from parley.data.icb import check_table, installed_table

    if icb == INSTALLED:
        table = installed_table(level)
        if table is None:
            raise BadInput(f"ICB's {level} table is not installed.", "Add it with: parley history install FILE")
        return table
    path = Path(icb) / f"icb_{level}.csv"
    try:
        return check_table(path.read_bytes(), str(path))
    except OSError as error:
        raise BadInput(
            f"{path} cannot be read: {error.strerror}.", "Give the folder that holds icb_system.csv and icb_actor.csv."
        ) from error

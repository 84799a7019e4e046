"""`parley history`: the casebook of past crises, and the ICB tables that a user adds to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.cli.listing import Output, Shown, emit, listing
from parley.present.plain import printable

if TYPE_CHECKING:
    from parley.assessment.cases import Case

COLUMNS = (
    "id", "name", "began", "ended", "challenger", "defender", "trigger", "protracted", "violence", "contiguity",
    "major_powers", "nuclear", "alliance", "serious", "serious_from", "outcome", "attacker", "how_it_began",
    "how_it_ended", "source",
)  # fmt: skip
"""The fields of a case, as JSON and CSV name them."""
ICB_COLUMNS = ("crisno", "crisname", "yrtrig", "motrig", "datrig", "break", "protrac", "timvio", "viol", "forout")
"""What a CSV of ICB's crises shows; JSON has all columns."""


@click.group("history", invoke_without_command=True)
@click.option("--find", metavar="WORDS", help="Only cases whose name or story holds all these words.")
@click.option("--actor", metavar="CODE", help="Only cases in which this state took part, such as RUS.")
@click.option("--outcome", type=click.Choice(["attack", "coercion", "settlement", "drift"]), help="Only this outcome.")
@click.option("--since", type=int, metavar="YEAR", help="Only cases that began in this year or later.")
@click.option("--until", type=int, metavar="YEAR", help="Only cases that began in this year or earlier.")
@click.option("--icb", is_flag=True, help="The crises of the installed ICB table instead (--find, --since, --until).")
@listing
@click.pass_context
def command(
    context: click.Context, find: str | None, actor: str | None, outcome: str | None, since: int | None,
    until: int | None, icb: bool, output: Output,
) -> int:  # fmt: skip
    """List past crises, oldest first: when, who, what came of it. `show` tells one, `install` adds ICB's tables."""
    if context.invoked_subcommand is not None:
        return 0
    words = (find or "").casefold().split()
    years = range(since or 0, (until or 9999) + 1)
    if icb:
        if actor or outcome:
            raise click.UsageError("--actor and --outcome are for the casebook, not for ICB's table.")
        emit(_icb_rows(words, years), output, Shown(_icb_line, _json, ICB_COLUMNS, dict))
        return 0
    from parley.data.casebook import load_casebook

    cases = _matching(load_casebook(), words, actor, outcome, years)
    emit(map(_fields, cases), output, Shown(_line, _json, COLUMNS, _cells))
    return 0


@command.command("show")
@click.argument("case_id", metavar="CASE")
def show(case_id: str) -> int:
    """Tell one case: its codes, how it began and ended, the source. CASE is an id from the list."""
    from parley.data.casebook import load_casebook
    from parley.errors import IdUnknown

    for case in load_casebook():
        if case.id == case_id:
            click.echo(f"{case.name}, {case.began} to {case.ended or 'an end that is not certain'}\n")
            click.echo(f"{case.how_it_began} {case.how_it_ended}\n")
            for name, value in _fields(case).items():
                if name not in ("name", "began", "ended", "how_it_began", "how_it_ended"):
                    click.echo(f"{name}: {_said(value)}")
            return 0
    raise IdUnknown(f"The casebook holds no case {printable(case_id)!r}.", "List the ids with: parley history")


@command.command("install")
@click.argument("source", metavar="FILE|URL")
def install(source: str) -> int:
    """Add ICB's system or actor table, a CSV file that you have, to your data folder; it is checked first."""
    from parley.data.icb import check_table, install_table
    from parley.errors import BadInput, SourceNotFound
    from parley.pages.types import is_url

    name = printable(source)
    if is_url(source):
        from parley.pages.fetch import fetch

        raw = fetch(source).body
    else:
        try:
            raw = Path(source).read_bytes()
        except FileNotFoundError as error:
            raise SourceNotFound(f"There is no file {name}.", "Check the name, or give the address.") from error
        except OSError as error:
            raise BadInput(f"{name} cannot be read: {error.strerror}.", "Give a file that you may read.") from error
    table = check_table(raw, name)
    place = install_table(raw, table)
    click.echo(f"Installed ICB's {table.level} table, {len(table.rows)} rows: {printable(str(place))}", err=True)
    return 0


def _matching(
    cases: Iterable[Case], words: list[str], actor: str | None, outcome: str | None, years: range
) -> Iterator[Case]:
    for case in cases:
        story = f"{case.name} {case.how_it_began} {case.how_it_ended}".casefold()
        if (
            case.year in years
            and all(word in story for word in words)
            and (actor is None or actor.upper() in case.sides)
            and outcome in (None, case.outcome)
        ):
            yield case


def _line(case: Mapping[str, Any]) -> Iterator[str]:
    sides = f"{_said(case['challenger'])} against {_said(case['defender'])}"
    yield printable(f"{case['began']} {case['id']}: {sides}; {case['outcome']}. {case['how_it_ended']}")


def _fields(case: Case) -> dict[str, Any]:
    """A case as an object of JSON; what is not certain is null."""
    return {name: getattr(case, name) for name in COLUMNS}


def _cells(case: Mapping[str, Any]) -> dict[str, object]:
    """A case as a row of a table; several codes stand in one cell."""
    return {name: _said(value) if isinstance(value, tuple) else value for name, value in case.items()}


def _json(fields: Mapping[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False)


def _said(value: object) -> str:
    """A field's value in words."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if value is None:
        return "not certain"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _icb_rows(words: list[str], years: range) -> Iterator[dict[str, str]]:
    """ICB's crises by name and year of trigger."""
    from parley.data.icb import installed_table, number
    from parley.errors import BadInput

    table = installed_table("system")
    if table is None:
        raise BadInput("ICB's system table is not installed.", "Add it with: parley history install FILE")
    for row in table.rows:
        if (number(row["yrtrig"]) or 0) in years and all(word in row["crisname"].casefold() for word in words):
            yield dict(row)


def _icb_line(row: Mapping[str, str]) -> Iterator[str]:
    yield printable(f"{row['yrtrig']} {row['crisno']}: {row['crisname']}; violence {row['viol']} of 4")

"""`parley score`: who was reported as predicting what, what followed, and figures where the rules allow any."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.cli.listing import emit_csv
from parley.cli.options import DAY, now, opened, record_option
from parley.cli.rows import ledgers
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.scores.results import Scores
    from parley.scores.types import LedgerRow


@click.command("score")
@click.argument("crisis", required=False)
@click.option("--svg", type=click.Path(path_type=Path, file_okay=False), help="Put calibration and timelines there.")
@click.option("--as-of", type=DAY, help="As the record stood on that day.")
@click.option("--csv", "as_csv", is_flag=True, help="A table on stdout, one line per forecaster and outlet.")
@click.option("--json", "as_json", is_flag=True, help="The whole page as one JSON object on stdout.")
@record_option
def command(
    crisis: str | None, svg: Path | None, as_of: dt.datetime | None, as_csv: bool, as_json: bool, record: str | None
) -> int:
    """Show the score page of a crisis, or of the whole record.

    Figures need at least 10 questions in at least 3 crises and every decided row confirmed; for one crisis the page
    says who said what, and what followed. Parley's own number heads it.
    """
    from parley.present.scores import COLUMNS, score_cells, scores_json, scores_lines
    from parley.scores.board import board

    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other.")
    day = as_of.date() if as_of else None
    today = day or now().date()
    with opened(record) as store:
        found = list(ledgers(store, crisis, today=today, as_of=day))
    rows = [row for one in found for row in one.rows]
    scores = board([one.record for one in found], rows, today=today)
    if as_json:
        click.echo(scores_json(scores))
    elif as_csv:
        emit_csv([*scores.forecasters, *scores.outlets], COLUMNS, score_cells)
    else:
        for line in scores_lines(scores, rows):
            click.echo(line)
    if svg:
        _draw(scores, rows, svg)
    return 0


def _draw(scores: Scores, rows: list[LedgerRow], folder: Path) -> None:
    """The pictures, each a file of its own."""
    from parley.present.charts import calibration_chart, timeline_chart, timelines
    from parley.present.plain import printable
    from parley.present.whole_files import write_whole

    drawn = {"calibration": calibration_chart(scores.calibration)}
    drawn.update({f"timeline-{name}": timeline_chart(listed) for name, listed in timelines(rows).items()})
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in drawn.items():
            write_whole(folder / f"{name}.svg", picture)
    except OSError as error:
        remedy = "Choose another folder."
        raise BadInput(f"The pictures cannot be written to {folder}: {error.strerror}.", remedy) from error
    click.echo(printable(f"Pictures in {folder}: {len(drawn)}"), err=True)

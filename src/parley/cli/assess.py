"""`parley assess`: how likely, and why; and the analyst's hand on every part of it."""

from __future__ import annotations

import datetime as dt
import gc
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.cli.options import DAY, author_of, author_option, because_option, now, opened, record_option, widened

if TYPE_CHECKING:
    from parley.assessment.types import Assessment, Tables, TrackRecord
    from parley.record.types import JsonValue, Record
    from parley.store.database import Store


@click.command("assess")
@click.argument("crisis")
@click.option("--as-of", type=DAY, help="As the record stood on that day.")
@click.option("--json", "as_json", is_flag=True, help="The whole assessment as one JSON object on stdout.")
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Write the assessment as one HTML page."
)
@click.option(
    "--markdown", type=click.Path(path_type=Path, dir_okay=False), help="Write a brief in Markdown, with footnotes."
)
@click.option("--watch", type=DAY, help="Day for “if it is not seen by then” (default: in 14 days).")
@click.option(
    "--indicators",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    help="YAML file of indicators of yours.",
)
@click.option(
    "--set",
    "changes",
    metavar="WHAT=VALUE",
    multiple=True,
    help="Change a part by hand, with --because; with --as-of only asked what if, and not kept.",
)
@click.option("--my-probability", type=click.FloatRange(0.0, 1.0), help="Your own number, kept and scored beside.")
@click.option("--ask", nargs=2, metavar="ACTOR TARGET", help="Ask whether ACTOR will attack TARGET; codes or names.")
@click.option("--by", type=DAY, help="With --ask: last day (default: in 90 days).")
@click.option("--confirm-question", is_flag=True, help="Make the proposed question the record's.")
@because_option
@record_option
@author_option
def command(
    crisis: str, as_of: dt.datetime | None, as_json: bool, report: Path | None, markdown: Path | None,
    watch: dt.datetime | None,
    indicators: tuple[Path, ...], changes: tuple[str, ...], my_probability: float | None,
    ask: tuple[str, str] | None, by: dt.datetime | None, confirm_question: bool, because: str, record: str | None,
    author: str | None,
) -> int:  # fmt: skip
    """Answer the question of CRISIS with a probability that can be taken apart.

    WHAT is indicator:ID.log_odds (a number), indicator:ID.rejected, indicator:ID.sighted (true, false or a day),
    profile.FIELD, or source:ORIGIN.confirmed; null takes a value away. parley undo takes a change back. Beside --as-of
    a change only shows what the answer of that day would have been with it.
    """
    from parley.assessment.assess import assess
    from parley.cli.changing import apply_changes, ask_question, confirm_proposed, what_if
    from parley.data.tables import load_tables

    deciding = bool(ask or confirm_question or my_probability is not None or (changes and not as_of))
    if deciding and as_of:
        raise click.UsageError(
            "--as-of shows the past, where nothing can be decided: leave it out, or what decides. --set may stand "
            "beside it: it is not kept then."
        )
    if by and not ask:
        raise click.UsageError("--by is the last day of a question: give --ask as well.")
    day = as_of.date() if as_of else now().date()
    tables = load_tables(indicators)
    with opened(record) as store:
        made = store.record(crisis, as_of=day)
        if ask:
            ask_question(store, made, *ask, by=by.date() if by else None, author=author_of(author), because=because)
            made = store.record(crisis, as_of=day)
        if not as_of and not (my_probability is not None or changes):
            newest = _newest_unless_decided(made, day)
            if newest != day:
                day, made = newest, store.record(crisis, as_of=newest)
        if confirm_question:
            confirm_proposed(store, made, tables, day, author=author_of(author), because=because)
            made = store.record(crisis, as_of=day)
        if my_probability is not None or (changes and not as_of):
            apply_changes(store, made, tables, changes, my_probability, author=author_of(author), because=because)
            made = store.record(crisis, as_of=day)
        if as_of and changes:
            made = what_if(made, tables, changes, day, author=author_of(author), because=because)
        tables = replace(tables, track_records=_track_records(store, day))
        with _uncollected():
            assessment = assess(made, tables, day, by=watch.date() if watch else None)
        _show(assessment, made, as_json)
        if report or markdown:
            _write(store, assessment, made, tables, report, markdown)
        if not as_of:
            _keep(store, assessment, made, looked=not as_json, author=author_of(author))
    return 0


def _newest_unless_decided(record: Record, today: dt.date) -> dt.date:
    """The day of the newest article where nobody has asked about a time to come or decided anything else, else today.

    A proposed question runs 90 days from the day of the answer: asked from today of old articles, it would be another
    crisis's. A question that closed long ago is asked of what its articles tell: nothing is known of the days after
    them. What people decided is dated by its day, and would be missing from an answer of an earlier one.
    """
    dated = [stored.reading.article.published for stored in record.articles]
    decided = any(edit.field not in ("seen", "headline", "question") for edit in record.edits)
    to_come = record.question is not None and record.question.closes >= today
    if to_come or decided or not dated or None in dated:
        return today
    return max(day for day in dated if day is not None)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: what an assessment makes stays to its end, and the search takes a quarter of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _track_records(store: Store, day: dt.date) -> Mapping[str, TrackRecord]:
    """What the ledger as of the day makes of those who forecast; nothing where it is too short for anybody's score."""
    from parley.cli.rows import ledger_of
    from parley.scores.board import board
    from parley.scores.ranking import LEAST_CRISES, LEAST_QUESTIONS
    from parley.scores.weights import track_records

    decided = {
        name: sum(edit.field == "resolution" and edit.at.date() <= day for edit in store.history(name))
        for name in store.crises()
    }
    if sum(decided.values()) < LEAST_QUESTIONS or sum(count > 0 for count in decided.values()) < LEAST_CRISES:
        return {}
    found = [ledger_of(store, name, today=day, as_of=day) for name, count in decided.items() if count]
    return track_records(
        board([one.record for one in found], [row for one in found for row in one.rows], today=day)
    )  # fmt: skip


def _show(assessment: Assessment, record: Record, as_json: bool) -> None:
    if as_json:
        from parley.present.assessment_json import assessment_json

        sys.stdout.buffer.write(assessment_json(assessment).encode() + b"\n")
        sys.stdout.buffer.flush()
        return
    from rich.console import Console

    from parley.data.gazetteer import load_gazetteer
    from parley.present.assessment_text import print_assessment

    print_assessment(assessment, record, widened(Console(highlight=False)), load_gazetteer().state_names)


def _write(
    store: Store, assessment: Assessment, record: Record, tables: Tables, report: Path | None, markdown: Path | None
) -> None:  # fmt: skip
    """The page and the brief, those that were asked for, with the whole record's score page behind them."""
    from parley.cli.rows import ledger_of
    from parley.data.gazetteer import load_gazetteer
    from parley.present.assessment import assessment_page
    from parley.present.assessment_markdown import assessment_markdown
    from parley.present.assessment_parts import Background
    from parley.scores.board import board

    found = [ledger_of(store, name, today=assessment.as_of, as_of=assessment.as_of) for name in store.crises()]
    background = Background(
        indicators={indicator.id: indicator for indicator in tables.indicators},
        state_names=load_gazetteer().state_names,
        scores=board([one.record for one in found], [row for one in found for row in one.rows], today=assessment.as_of),
    )
    if report:
        _write_text(report, assessment_page(assessment, record, background), "Report")
    if markdown:
        _write_text(markdown, assessment_markdown(assessment, record, background), "Brief")


def _write_text(path: Path, text: str, what: str) -> None:
    from parley.errors import BadInput
    from parley.present.plain import printable
    from parley.present.whole_files import write_whole

    try:
        write_whole(path, text)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}.", "Choose another place for it.") from error
    click.echo(f"{what} written to {printable(str(path))}", err=True)


def _keep(store: Store, assessment: Assessment, record: Record, *, looked: bool, author: str) -> None:
    """Keep today's headline as Parley's own forecast while the question is open, and that the reader has looked."""
    from parley.scores.own import PARLEY

    today, question = assessment.as_of.isoformat(), assessment.question
    headline: JsonValue = {"on": today, "probability": assessment.headline.probability}
    # What is asked of a time that is over is known with hindsight, and is nobody's forecast.
    is_open = record.question is not None and max(assessment.as_of, now().date()) <= question.closes
    said = {edit.field: edit.value for edit in record.edits if edit.target == "crisis"}
    if is_open and said.get("headline") != headline:
        store.edit(record.name, "crisis", "headline", headline, author=PARLEY, reason="daily headline", at=now())
    if looked and said.get("seen") != today:
        store.edit(record.name, "crisis", "seen", today, author=author, reason="", at=now())

"""`parley amend`: put right or add to a row of the ledger."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from parley.cli.options import DAY, author_of, author_option, because_option, now, opened, record_option
from parley.cli.rows import decide, find_row, span_of_words, tell
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.record.types import JsonValue

FIELDS = (
    "forecaster", "claim", "actor", "event", "target", "negated", "condition_span", "deadline", "wording",
    "probability", "span", "statement",
)  # fmt: skip
"""What a person may correct of a forecast as it was read."""


@click.command("amend")
@click.argument("forecast", metavar="ID")
@click.option("--set", "changes", multiple=True, metavar="FIELD=VALUE", help=f"Correct one of: {', '.join(FIELDS)}.")
@click.option("--passage", metavar="WORDS", help="The words that make the forecast, as printed.")
@click.option("--condition", metavar="WORDS", help="The words of its condition, as printed.")
@click.option("--deadline", type=DAY, help="The last day that the words allow.")
@click.option("--condition-met", type=DAY, help="The day on which its condition came true.")
@click.option("--cluster", metavar="NAME", help="The question that it answers, the same for all that answer it.")
@click.option("--dispute", metavar="TEXT", help="Why somebody disputes it; it drops out of every score at once.")
@click.option("--reply", metavar="TEXT", help="What the person says to it; shown beside it.")
@click.option("--reject", is_flag=True, help="It is no forecast at all.")
@click.option("--crisis", help="The crisis, where an id is in several.")
@because_option
@record_option
@author_option
def command(
    forecast: str, changes: tuple[str, ...], passage: str | None, condition: str | None,
    deadline: dt.datetime | None, condition_met: dt.datetime | None, cluster: str | None, dispute: str | None,
    reply: str | None, reject: bool, crisis: str | None, because: str, record: str | None, author: str | None,
) -> int:  # fmt: skip
    """Correct a forecast as it was read, say when its condition came true, add a dispute or a reply.

    The machine's value stays in the record; parley undo takes a change back. VALUE is JSON, or plain words; null where
    there is none, such as condition_span=null.
    """
    values: dict[str, JsonValue] = dict(_change(change) for change in changes)
    if condition_met:
        values["condition_met"] = condition_met.date().isoformat()
    values.update({name: text for name, text in (("cluster", cluster), ("dispute", dispute), ("reply", reply)) if text})
    if reject:
        values["rejected"] = True
    words = {"span": passage, "condition_span": condition}
    if not values and not deadline and not any(words.values()):
        raise click.UsageError("Say what to amend: parley amend --help lists it.")
    moment = now()
    with opened(record) as store:
        row = find_row(store, forecast, crisis, today=moment.date())
        if deadline or isinstance(values.get("deadline"), str):
            values["deadline"] = _period(values.get("deadline"), deadline.date() if deadline else None, row.stated)
        values.update({name: span_of_words(store, row, said) for name, said in words.items() if said})
        decided = decide(store, row, values, author=author_of(author), because=because, at=moment)
    tell(row, decided)
    if "forecaster" in values and decided.row and decided.row.holder == "unnamed":
        click.echo(
            "The article has no speaker of that name: to count it as a person's, confirm it with --role.", err=True
        )
    return 0


def _change(change: str) -> tuple[str, JsonValue]:
    """A field and its value; words that are no JSON are a text."""
    name, given, value = change.partition("=")
    if not given or name not in FIELDS:
        raise BadInput(f"{change!r} corrects nothing.", f"Write FIELD=VALUE with one of: {', '.join(FIELDS)}.")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _period(words: JsonValue, day: dt.date | None, said: dt.date) -> JsonValue:
    """A deadline by its printed words, as of the day on which they were said; a day that a person gives holds.

    Words that name no day bound by rule ("any moment").
    """
    from parley.claims.forecasts.deadlines import worded
    from parley.scores.deadlines import deadline_of

    words = words if isinstance(words, str) and words.strip() else f"by {day}"
    known = worded(words, said)
    start, end = (None, day) if day else (known.start, known.end)
    if day and deadline_of(replace(known, start=None, end=day, precision="day"), said).strict != day:
        words = f"by {day}"  # Words that go by a rule of their own ("in winter") would not let the day hold.
    return {
        "text": words, "span": [0, 0], "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None, "precision": "day" if day else known.precision if end else None,
    }  # fmt: skip

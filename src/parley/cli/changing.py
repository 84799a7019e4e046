"""Changes that `parley assess` makes to a record: a question, parts of the assessment, the analyst's own number."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from parley.cli.options import now
from parley.cli.sides import code_of
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.assessment.types import Tables
    from parley.record.types import Edit, JsonValue, Question, Record
    from parley.store.database import Store

FIELDS = ("log_odds", "rejected", "sighted")
"""What can be set of an indicator."""


def ask_question(
    store: Store, record: Record, actor: str, target: str, *, by: dt.date | None, author: str, because: str
) -> None:
    """Ask whether one state will attack another on a large scale by a day; in place of the question so far."""
    from parley.assessment.question import WINDOW_DAYS
    from parley.data.gazetteer import load_gazetteer
    from parley.record.types import Question

    known = {code for incident in record.incidents for code in (*incident.actors, *incident.recipients)}
    actor, target = code_of(actor, known), code_of(target, known)
    names = load_gazetteer().state_names
    closes = by or now().date() + dt.timedelta(days=WINDOW_DAYS)
    question = Question(
        text=f"Will {names.get(actor, actor)} attack {names.get(target, target)} on a large scale by {closes}?",
        actor=actor, event="ASSAULT", target=target, opens=None, closes=closes,
    )  # fmt: skip
    _put_question(store, record, question, author=author, because=because)


def confirm_proposed(store: Store, record: Record, tables: Tables, day: dt.date, *, author: str, because: str) -> None:
    """Make the question that is proposed from the record its own. BadInput where it has one."""
    from parley.assessment.indicators import Recogniser
    from parley.assessment.question import proposed

    if record.question is not None:
        raise BadInput(f"{record.name!r} has a question: {record.question.text}", "Ask another one with --ask.")
    recogniser = Recogniser(record, tables.indicators, tables.codes)
    question = proposed(record, day, tables.names, recogniser.leaning, tables.states)
    _put_question(store, record, question, author=author, because=because)


def _put_question(store: Store, record: Record, question: Question, *, author: str, because: str) -> None:
    from parley.present.plain import printable

    value = {name: day.isoformat() if isinstance(day, dt.date) else day for name, day in asdict(question).items()}
    edit = store.edit(record.name, "crisis", "question", value, author=author, reason=because, at=now())
    click.echo(printable(f"Asked: {question.text} ({edit.id})"), err=True)


def apply_changes(
    store: Store, record: Record, tables: Tables, changes: Sequence[str], probability: float | None, *, author: str,
    because: str,
) -> None:  # fmt: skip
    """Set parts of the assessment; all are tried on the record first, so that either all are kept or none."""
    from parley.present.plain import printable

    if changes and not because.strip():
        raise BadInput("A change by hand needs its reason.", "Say why with --because TEXT.")
    edits = _tried(record, tables, changes, probability, author=author, because=because, at=now())
    store.append(record.name, edits)
    for edit in edits:
        click.echo(printable(f"{edit.target} {edit.field} = {json.dumps(edit.value)} ({edit.id})"), err=True)


def what_if(
    record: Record, tables: Tables, changes: Sequence[str], day: dt.date, *, author: str, because: str
) -> Record:  # fmt: skip
    """The record of a past day as if parts of the assessment had been set on it; nothing is kept."""
    from parley.present.plain import printable

    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    reason = because.strip() or "what if; not kept"
    edits = _tried(record, tables, changes, None, author=author, because=reason, at=noon)
    for edit in edits:
        click.echo(
            printable(f"What if, on {day}: {edit.target} {edit.field} = {json.dumps(edit.value)}. Nothing is kept."),
            err=True,
        )
    return replace(record, edits=(*record.edits, *edits))


def _tried(
    record: Record, tables: Tables, changes: Sequence[str], probability: float | None, *, author: str, because: str,
    at: dt.datetime,
) -> tuple[Edit, ...]:  # fmt: skip
    """The edits that changes are; BadInput where the record could not be assessed with one of them."""
    from parley.assessment.hand import hand_of
    from parley.assessment.profile import profile_of
    from parley.store.deciding import new_edit

    wanted = [_change(change, tables) for change in changes]
    if probability is not None:
        wanted.append(("crisis", "analyst_probability", probability))
    edits = tuple(
        new_edit(record.name, target, field, value, author=author, reason=because, at=at)
        for target, field, value in wanted
    )
    tried = replace(record, edits=(*record.edits, *edits))
    hand_of(tried)
    if tables.states is not None and any(edit.field.startswith("profile.") for edit in edits):
        profile_of(tried, tables.states)
    return edits


def _change(change: str, tables: Tables) -> tuple[str, str, JsonValue]:
    """Target, field and value of WHAT=VALUE. BadInput where it names no part."""
    what, equals, given = change.partition("=")
    target, dot, field = what.strip().rpartition(".")
    if not equals or not dot:
        raise BadInput(f"{change!r} is no change.", "Write it as WHAT=VALUE, such as profile.trigger=political.")
    if target == "profile":
        return "crisis", f"profile.{field}", _value(given)
    if target.startswith("indicator:") and field in FIELDS:
        name = target.removeprefix("indicator:")
        if name not in {indicator.id for indicator in tables.indicators}:
            raise BadInput(f"There is no indicator {name!r}.", "The assessment names them in brackets.")
        return target, field, _value(given)
    if target.startswith("source:") and field == "confirmed":
        return target, field, _value(given)
    raise BadInput(
        f"{what.strip()!r} cannot be set.",
        "Set indicator:ID.log_odds, .rejected or .sighted, profile.FIELD, or source:ORIGIN.confirmed.",
    )


def _value(given: str) -> JsonValue:
    """The value in JSON; what is none is taken as text."""
    try:
        value: JsonValue = json.loads(given)
    except ValueError:
        return given.strip()
    return value

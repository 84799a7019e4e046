"""`parley new`: make a crisis in the record, with the question about it."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import click

from parley.cli.options import DAY, author_of, author_option, now, opened, record_option
from parley.cli.sides import code_of
from parley.errors import BadInput


@click.command("new")
@click.argument("crisis")
@click.option("--question", metavar="TEXT", help="What you want to know, in words.")
@click.option("--actor", metavar="CODE", help="Who would do it: ISO 3166 alpha-3 code or name.")
@click.option("--event", metavar="TYPE", help="What: a PLOVER type, such as ASSAULT.")
@click.option("--target", metavar="CODE", help="To whom.")
@click.option("--from", "opens", type=DAY, help="First day (default: of the earliest report).")
@click.option("--by", "closes", type=DAY, help="Last day.")
@record_option
@author_option
def command(
    crisis: str, question: str | None, actor: str | None, event: str | None, target: str | None,
    opens: dt.datetime | None, closes: dt.datetime | None, record: str | None, author: str | None,
) -> int:  # fmt: skip
    """Make a crisis in the record.

    With a question: will ACTOR do EVENT to TARGET by a day? Without one, it can be asked later.
    """
    from parley.claims.types import EventType
    from parley.record.types import Question

    parts = {"--actor": actor, "--event": event, "--target": target, "--by": closes}
    asked = None
    if question is not None or any(parts.values()):
        missing = [name for name, value in parts.items() if not value]
        if missing or not (actor and event and target and closes):
            raise BadInput(f"The question lacks {', '.join(missing)}.", "Give all of --actor, --event, --target, --by.")
        try:
            asked = Question(
                text=question or f"Will {actor} {event} {target} by {closes:%Y-%m-%d}?",
                actor=code_of(actor), event=event.upper(), target=code_of(target),
                opens=opens.date() if opens else None,
                closes=closes.date(),
            )  # fmt: skip
        except ValueError as error:
            raise BadInput(f"Not a question: {error}.", "Give a day for --by that is not before --from.") from error
    if asked and asked.event not in get_args(EventType):
        raise BadInput(
            f"{event!r} is no kind of act.", f"Give --event one of {', '.join(sorted(get_args(EventType)))}."
        )
    with opened(record) as store:
        store.create(crisis, asked, author=author_of(author), at=now())
        click.echo(f"Made {crisis!r} in {store.place}. Next: parley add '{crisis}' SOURCE...", err=True)
    return 0

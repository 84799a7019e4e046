"""`parley grade`: how far to rely on a source (A-F), how far to believe an item (1-6)."""

from __future__ import annotations

import click

from parley.cli.options import author_of, author_option, because_option, now, opened, record_option
from parley.errors import BadInput

RELIABILITIES = "ABCDEF"
CREDIBILITIES = "123456"


@click.command("grade")
@click.argument("crisis")
@click.argument("subject")
@click.argument("grade")
@because_option
@record_option
@author_option
def command(crisis: str, subject: str, grade: str, because: str, record: str | None, author: str | None) -> int:
    """Grade SUBJECT: a source with A-F ("outlet:The Quay", or a person's id), an article or incident with 1-6.

    A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged; 1 confirmed,
    2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.
    parley undo takes a grade away.
    """
    from parley.present.plain import printable

    letter = grade.strip().upper()
    if len(letter) != 1 or letter not in RELIABILITIES + CREDIBILITIES:
        raise BadInput(f"{grade!r} is no grade.", "Give A to F for a source, 1 to 6 for an article or incident.")
    field, value = ("reliability", letter) if letter in RELIABILITIES else ("credibility", int(letter))
    with opened(record) as store:
        edit = store.edit(crisis, subject, field, value, author=author_of(author), reason=because, at=now())
    click.echo(printable(f"{field.title()} of {subject}: {value} ({edit.id})"))
    return 0

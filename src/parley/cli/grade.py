"""`parley grade`: how far to rely on a source (A-F), how far to believe an item (1-6)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from parley.cli.options import author_of, author_option, because_option, now, opened, record_option
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.store.database import Store

RELIABILITIES = "ABCDEF"
CREDIBILITIES = "123456"
LOOKED_AT = 5_000
"""Articles whose outlets are proposed for one that is not there."""


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
        _require(subject, letter)
        edit = store.edit(crisis, subject, field, value, author=author_of(author), reason=because, at=now())
        note = _unknown(store, crisis, subject)
    click.echo(printable(f"{field.title()} of {subject}: {value} ({edit.id})"))
    if note:
        click.echo(printable(note), err=True)
    return 0


def _require(subject: str, grade: str) -> None:
    """BadInput for a source with an item's grade, and an item with a source's."""
    if subject.startswith(("outlet:", "pe-")) and grade in CREDIBILITIES:
        raise BadInput(f"{subject!r} is a source, and {grade} a grade of items.", "Give a source A to F.")
    if subject.startswith(("ar-", "in-")) and grade in RELIABILITIES:
        raise BadInput(f"{subject!r} is an item, and {grade} a grade of sources.", "Give an item 1 to 6.")


def _unknown(store: Store, crisis: str, subject: str) -> str | None:
    """What to say of an outlet that printed none of the articles: an agency that they credit, or another spelling."""
    kind, _, outlet = subject.partition(":")
    if kind != "outlet" or store.articles(crisis, outlet=outlet, limit=1):
        return None
    named = sorted({row.outlet for row in store.articles(crisis, limit=LOOKED_AT) if row.outlet})
    near = " or ".join(map(repr, get_close_matches(outlet, named, n=3)))
    asked = f"; is {near} meant?" if near else ", only articles that credit it, if there are any."
    return f"No article of {crisis!r} is by an outlet named {outlet!r}{asked}"

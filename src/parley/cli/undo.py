"""`parley undo`: take back a decision; it stays in the history."""

from __future__ import annotations

import click

from parley.cli.options import author_of, author_option, because_option, now, opened, record_option


@click.command("undo")
@click.argument("crisis")
@click.argument("edit")
@because_option
@record_option
@author_option
def command(crisis: str, edit: str, because: str, record: str | None, author: str | None) -> int:
    """Undo the decision EDIT of a crisis; its id may be cut short. Undoing the undoing brings it back."""
    from parley.present.plain import printable

    with opened(record) as store:
        undone = store.undo(crisis, edit, author=author_of(author), reason=because, at=now())
    click.echo(printable(f"Undone: {undone.field} of {undone.target} ({undone.undoes}); undone by {undone.id}."))
    return 0

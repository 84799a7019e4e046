"""`parley decisions`: every decision about a crisis, who made it, when and why."""

from __future__ import annotations

import click

from parley.cli.options import opened, record_option


@click.command("decisions")
@click.argument("crisis")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines on stdout, one decision a line.")
@record_option
def command(crisis: str, as_json: bool, record: str | None) -> int:
    """List all decisions about a crisis, oldest first; those that were undone are marked."""
    import json

    from parley.present.plain import printable, shortened
    from parley.record.edits import in_force
    from parley.store.exchange import edit_json

    with opened(record) as store:
        history = store.history(crisis)
    standing = {edit.id for edit in in_force(history)}
    for edit in history:
        if as_json:
            click.echo(edit_json(edit))
            continue
        what = f"undoes {edit.undoes}" if edit.undoes else shortened(json.dumps(edit.value, ensure_ascii=False), 60)
        line = f"{edit.id} {edit.at:%Y-%m-%d %H:%M} {edit.author}: {edit.target} {edit.field}: {what}"
        line += f" ({edit.reason})" if edit.reason else ""
        line += "" if edit.id in standing or edit.undoes else " [undone]"
        click.echo(printable(line))
    return 0

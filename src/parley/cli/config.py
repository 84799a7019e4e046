"""`parley config`: the settings, and where each value comes from."""

from __future__ import annotations

import json

import click

from parley.cli.options import author_option, record_option


@click.command("config")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
@record_option
@author_option
def command(as_json: bool, record: str | None, author: str | None) -> int:
    """Show the settings. Flags count most, then environment variables, then the configuration file."""
    from parley.config import config_file, settings
    from parley.present.plain import printable
    from parley.store.place import shown, url_of

    found = [
        setting._replace(value=shown(url_of(setting.value))) if setting.name == "record" else setting
        for setting in settings(record=record, author=author)
    ]
    if as_json:
        values = {s.name: {"value": s.value, "source": s.source, "origin": s.origin} for s in found}
        click.echo(json.dumps({"file": str(config_file()), "settings": values}))
        return 0
    for setting in found:
        click.echo(printable(f"{setting.name} = {setting.value} ({setting.source}: {setting.origin})"))
    click.echo(printable(f"Configuration file: {config_file()}{'' if config_file().exists() else ' (there is none)'}"))
    return 0

"""`parley evaluate`: figures on annotated articles, and the gate that keeps them."""

from __future__ import annotations

import json
from pathlib import Path

import click

from parley.cli.loading import load_marker
from parley.errors import BadInput


@click.command("evaluate")
@click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), default=Path("../shared"), show_default=True,
    help="Folder that holds polnear/dev.jsonl.",
)  # fmt: skip
@click.option("--part", default="dev", show_default=True, help="Part of PolNeAR to measure on.")
@click.option("--model", type=click.Path(path_type=Path, exists=True), help="Another model than the shipped one.")
@click.option("--gate", type=click.Path(path_type=Path, exists=True), help="JSON file of floors; exit 1 below any.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def command(data: Path, part: str, model: Path | None, gate: Path | None, as_json: bool) -> int:
    """Measure the reader on PolNeAR, with 95 % intervals from resampled articles."""
    from parley.evaluation.measure import measure_polnear
    from parley.evaluation.polnear import file_hash

    corpus = data / "polnear" / f"{part}.jsonl"
    if not corpus.exists():
        raise BadInput(f"There is no {corpus}.", "Give the folder that holds polnear/ with --data.")
    corpus_hash = file_hash(corpus)
    figures = measure_polnear(load_marker(model), data, part)
    if as_json:
        rows = {f.name: {"value": f.value, "low": f.low, "high": f.high, "n": f.n} for f in figures}
        click.echo(json.dumps({"corpus": f"polnear/{part}.jsonl", "sha256": corpus_hash, "figures": rows}))
    else:
        click.echo(f"PolNeAR {part} (sha256 {corpus_hash}), 95 % intervals over resampled articles")
        for f in figures:
            click.echo(f"  {f.name:<26} {100 * f.value:5.1f}   [{100 * f.low:.1f}, {100 * f.high:.1f}]   n {f.n}")
    if gate is None:
        return 0
    floors = json.loads(gate.read_text(encoding="utf-8"))
    if floors["sha256"] != corpus_hash:
        raise BadInput("The floors belong to another version of the corpus.", f"Expected sha256 {floors['sha256']}.")
    below = [f for f in figures if f.name in floors["floors"] and 100 * f.value < floors["floors"][f.name]]
    for f in below:
        click.echo(f"below the floor: {f.name} {100 * f.value:.2f} < {floors['floors'][f.name]}", err=True)
    return 1 if below else 0

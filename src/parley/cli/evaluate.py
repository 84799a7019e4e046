"""`parley evaluate`: figures on annotated articles and labelled pages, and the gate that keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from parley.cli.loading import load
from parley.errors import BadInput

if TYPE_CHECKING:
    from parley.evaluation.figures import Measured

SETS = ("attribution", "speakers", "dates", "readings", "merging", "clutter", "signs", "indicators", "profiles", "all")


@click.command("evaluate")
@click.argument("chosen", metavar="[SET]", type=click.Choice(SETS), default="all")
@click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), default=Path("../shared"), show_default=True,
    help="Folder that holds polnear/ and plover/.",
)  # fmt: skip
@click.option(
    "--project", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path(), show_default=True,
    help="Folder that holds labels/ and evaluation/ (a clone of the project).",
)  # fmt: skip
@click.option("--part", default="dev", show_default=True, help="Part of PolNeAR to measure attributions on.")
@click.option("--model", type=click.Path(path_type=Path, exists=True), help="Another model than the shipped one.")
@click.option("--gate", type=click.Path(path_type=Path, exists=True), help="JSON file of floors; exit 1 below any.")
@click.option(
    "--mistakes", is_flag=True,
    help="List what goes wrong on the development part of the clutter set, or with SET indicators of theirs.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON object a set on stdout.")
def command(
    chosen: str, data: Path, project: Path, part: str, model: Path | None, gate: Path | None, mistakes: bool,
    as_json: bool,
) -> int:  # fmt: skip
    """Measure the reader, with 95 % intervals from resampled articles.

    SET is attribution (PolNeAR), speakers (PolNeAR and our articles), dates (dates and quantities of the evaluation
    labels), readings (events, positions and forecasts of the same labels), merging (versions of a text, incidents and
    persons over articles), clutter (our pages), signs (kinds of facts in our articles), indicators (facts in
    passages), profiles (what set a crisis off, from its first report) or all.
    """
    if mistakes and chosen == "indicators":
        from parley.data.indicators import load_indicators
        from parley.evaluation.indicators import mistakes as listed_indicators

        passages = project / "evaluation" / "indicators" / "development.jsonl"
        for line in listed_indicators(load(model).reader, passages, load_indicators()):
            click.echo(line)
        return 0
    if mistakes:
        from parley.evaluation.clutter import mistakes as listed

        for line in listed(project / "evaluation" / "clutter", "development", load(model).judge):
            click.echo(line)
        return 0
    floors = json.loads(gate.read_text(encoding="utf-8")) if gate else {}
    below = 0
    for measured in _measured(chosen, data, project, part, model):
        _show(measured, as_json)
        if measured.name in floors:
            below += _check(measured, floors.pop(measured.name))
    if floors and chosen == "all":
        raise BadInput(f"{gate} has floors of {', '.join(floors)}, which nothing measured.", "Name sets as they print.")
    return 1 if below else 0


def _measured(chosen: str, data: Path, project: Path, part: str, model: Path | None) -> Iterator[Measured]:
    """The figures of each set that was asked for, as they become known."""
    if chosen in ("dates", "all"):
        from parley.evaluation.spans import measure_dates_and_quantities

        yield measure_dates_and_quantities(project / "labels", data)
    if chosen == "dates":
        return
    if chosen in ("merging", "all"):
        from parley.evaluation.merging import measure_merging

        yield from measure_merging(project / "evaluation" / "merging")
    if chosen == "merging":
        return
    loaded = load(model)
    if chosen in ("readings", "all"):
        from parley.evaluation.readings import measure_readings

        yield from measure_readings(loaded.reader, project / "labels", data)
    if chosen in ("clutter", "all"):
        from parley.evaluation.clutter import PARTS, measure_clutter

        for pages in PARTS:
            yield measure_clutter(project / "evaluation" / "clutter", pages, loaded.judge)
    if chosen in ("signs", "all"):
        from parley.evaluation.signs import measure_signs

        yield measure_signs(loaded.reader, project / "labels" / "signs" / "evaluation")
    if chosen in ("indicators", "all"):
        from parley.data.indicators import load_indicators
        from parley.evaluation.indicators import measure_indicators

        yield from measure_indicators(loaded.reader, project / "evaluation" / "indicators", load_indicators())
    if chosen in ("profiles", "all"):
        from parley.evaluation.profiles import measure_profiles

        yield from measure_profiles(loaded.reader, project / "evaluation" / "profiles")
    corpus = data / "polnear" / f"{part}.jsonl"
    if chosen in ("attribution", "speakers", "all") and not corpus.exists():
        raise BadInput(f"There is no {corpus}.", "Give the folder that holds polnear/ with --data.")
    if chosen in ("attribution", "all"):
        from parley.evaluation.measure import measure_originals, measure_polnear

        yield measure_polnear(loaded.marker, data, part)
        yield measure_originals(loaded.marker, project / "labels")
    if chosen in ("speakers", "all"):
        from parley.evaluation.speakers import measure_original_speakers, measure_polnear_speakers

        labels = project / "labels"
        yield from measure_polnear_speakers(loaded.reader, labels / "speakers" / "polnear-dev.jsonl", data)
        yield measure_original_speakers(loaded.reader, labels)


def _show(measured: Measured, as_json: bool) -> None:
    if as_json:
        rows = {f.name: {"value": f.value, "low": f.low, "high": f.high, "n": f.n} for f in measured.figures}
        click.echo(json.dumps({"set": measured.name, "sha256": measured.sha256, "figures": rows}))
        return
    click.echo(f"{measured.name} (sha256 {measured.sha256}), 95 % intervals over resampled articles")
    for f in measured.figures:
        click.echo(f"  {f.name:<26} {100 * f.value:5.1f}   [{100 * f.low:.1f}, {100 * f.high:.1f}]   n {f.n}")


def _check(measured: Measured, gate: dict[str, Any]) -> int:
    """How many figures are below their floor or above their ceiling; each is named on stderr."""
    if gate["sha256"] != measured.sha256:
        raise BadInput(
            f"The floors of “{measured.name}” belong to another version of the corpus.",
            f"Measure again and set them for sha256 {measured.sha256}.",
        )
    values = {f.name: 100 * f.value for f in measured.figures}
    wrong = [f"{n} {values[n]:.2f} < {floor}" for n, floor in gate.get("floors", {}).items() if values[n] < floor]
    wrong += [f"{n} {values[n]:.2f} > {top}" for n, top in gate.get("ceilings", {}).items() if values[n] > top]
    for line in wrong:
        click.echo(f"{measured.name}: {line}", err=True)
    return len(wrong)

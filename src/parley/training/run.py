"""The whole recipe: teachers, and students who learn from them and from the annotations.

The material is parted; each part is answered by teachers that never saw it, so that their answers are no echo of its
labels: they smooth over what single annotators decided by chance, and tell of the texts that nobody labelled for a
head. Teachers start from MiniLM, students after practice; the mean of two teachers' weights, tried as a student's
start in an earlier recipe, lost two points.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from parley.claims.language.tokens import Windower
from parley.claims.layout import HEADS
from parley.errors import BadInput
from parley.training.batch import collate
from parley.training.compute import autocast, device, kept
from parley.training.dataset import Example
from parley.training.held_out import HeldOut
from parley.training.material import Material
from parley.training.model import load_minilm
from parley.training.practice import practise
from parley.training.prepare import Corpus
from parley.training.recipe import Recipe, settings_of
from parley.training.reread import train_rereader
from parley.training.train import Settings, Trainable, train

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
Say = Callable[[str], None]
Begin = Callable[[int], Trainable]
"""Gives a network with the starting weights, its heads drawn by a seed."""


def minilm(path: Path) -> dict[str, torch.Tensor]:
    """The starting weights, after their hash is checked."""
    from safetensors.torch import load_file

    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != MINILM_SHA256:
        raise BadInput(f"{path} does not hold the expected MiniLM weights.", f"Expected sha256 {MINILM_SHA256}.")
    return load_file(path)


def answered(model: Trainable, items: Sequence[Example], *, size: int = 16) -> NDArray[np.float16]:
    """A network's probabilities for every word of some windows: all heads' labels side by side, [words, labels]."""
    model.to(device()).eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i].window.pieces))
    out: dict[int, NDArray[np.float16]] = {}
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        batch = collate([items[i] for i in chosen]).to(device())
        with torch.no_grad(), autocast():
            hidden = model.reader.encode(batch.pieces, batch.shapes, batch.quotes, batch.mask)
            says = model.words(hidden[batch.rows, batch.columns]).exp()
        found = torch.cat([says[:, i, : len(labels)] for i, labels in enumerate(HEADS.values())], dim=1)
        ends = np.cumsum([len(items[i].window.words) for i in chosen])
        out |= dict(zip(chosen, np.split(found.half().cpu().numpy(), ends[:-1]), strict=True))
    return np.concatenate([out[i] for i in range(len(items))])


def begun(weights: Mapping[str, torch.Tensor], seed: int) -> Trainable:
    """A network with MiniLM's weights, its heads drawn by the seed."""
    torch.manual_seed(seed)
    model = Trainable()
    load_minilm(model.reader, weights)
    return model


def teacher_answers(
    material: Material, begin: Begin, recipe: Recipe, fold: int, number: int, work: Path, say: Say
) -> NDArray[np.float16]:
    """What one teacher says of the part that it never saw; asked once, then kept in `work`."""
    saved = work / f"teacher-{fold}-{number}.npy"
    if not saved.exists():
        seed = recipe.seed + 100 * number + fold
        settings = settings_of(recipe, recipe.teacher_epochs, seed, taught=0.0)
        model = train(
            begin(seed), material.without(fold, recipe.folds, own_repeated=recipe.own_repeated), settings,
            after_epoch=lambda _epoch, _model: None, say=lambda line: say(f"teacher {fold}-{number} {line}"),
        )  # fmt: skip
        found = answered(model, material.of_fold(fold, recipe.folds))
        partial = saved.with_suffix(".partial.npy")
        np.save(partial, found)
        partial.replace(saved)
    answers: NDArray[np.float16] = np.load(saved)
    return answers


def all_answers(material: Material, begin: Begin, recipe: Recipe, work: Path, say: Say) -> list[NDArray[np.float16]]:
    """The teachers' mean answers on each part."""
    if not recipe.taught:
        return []
    out = []
    for fold in range(recipe.folds):
        found = [teacher_answers(material, begin, recipe, fold, n, work, say) for n in range(recipe.teachers)]
        out.append(np.stack(found).mean(axis=0, dtype=np.float32).astype(np.float16))
    return out


def practised(material: Material, begin: Begin, recipe: Recipe, work: Path, say: Say) -> Trainable:
    """The network with which the students begin."""
    model = begin(recipe.seed + 10)
    return kept(model, work / "practised.pt", lambda: practise(model, material.articles(), recipe.practice, say))


def mean_student(
    start: Trainable, material: Material, answers: Sequence[NDArray[np.float16]], recipe: Recipe, check: HeldOut,
    work: Path, say: Say,
) -> Trainable:  # fmt: skip
    """The mean of the students, who begin alike and see the material in other orders."""
    epochs = material.whole(answers, own_repeated=recipe.own_repeated, pages_share=recipe.pages_share)
    found = []
    for number in range(recipe.students):
        name = f"student {number}"
        settings = settings_of(recipe, recipe.student_epochs, recipe.seed + 10 + 100 * number, taught=recipe.taught)

        def one(settings: Settings = settings, name: str = name) -> Trainable:
            after = _check(name, check, say)
            return train(
                copy.deepcopy(start), epochs, settings, after_epoch=after, say=lambda line: say(f"{name} {line}")
            )

        found.append(kept(copy.deepcopy(start), work / f"student-{number}.pt", one).cpu().state_dict())
    start.load_state_dict({key: sum(state[key] for state in found) / len(found) for key in found[0]})
    return start


def finish(model: Trainable, material: Material, recipe: Recipe, check: HeldOut, say: Say) -> Trainable:
    """The network after the last stretch."""
    last = recipe.finish
    epochs = material.whole(own_repeated=last.own_repeated, pages_share=last.pages_share)
    settings = Settings(
        epochs=last.epochs, seed=recipe.seed + 20, taught=0.0, pieces=last.pieces, average=last.average,
        masked=recipe.masked, encoder_rate=last.rate, head_rate=last.head_rate,
    )  # fmt: skip
    counts = dict(last.weights)
    settings = replace(settings, weights=tuple((name, counts.get(name, value)) for name, value in settings.weights))
    after = _check("finish", check, say)
    return train(model, epochs, settings, after_epoch=after, say=lambda line: say(f"finish {line}"))


def _check(name: str, check: HeldOut, say: Say) -> Callable[[int, Trainable], None]:
    return lambda epoch, model: say(f"{name} epoch {epoch + 1}, held back: {check.described(model)}")


def learn(corpus: Corpus, begin: Begin, windower: Windower, recipe: Recipe, work: Path, say: Say) -> Trainable:
    """Train teachers and students; what is finished in `work` is taken up again after a stop."""
    work.mkdir(parents=True, exist_ok=True)
    check = HeldOut(corpus, windower)
    material = Material(corpus, windower, recipe.embedded_share)

    def made() -> Trainable:
        answers = all_answers(material, begin, recipe, work, say)
        model = practised(material, begin, recipe, work, say)
        return mean_student(model, material, answers, recipe, check, work, say)

    model = kept(begin(recipe.seed), work / "students.pt", made)
    if recipe.finish.epochs:
        learned, saved = model, work / "finished.pt"
        model = kept(begin(recipe.seed), saved, lambda: finish(learned, material, recipe, check, say))
    return train_rereader(model, corpus, windower, recipe.rereading, say)


def run(corpus: Corpus, start: Path, windower: Windower, recipe: Recipe, work: Path, say: Say) -> Trainable:
    """The whole recipe from the file of MiniLM's weights."""
    return learn(corpus, partial(begun, minilm(start)), windower, recipe, work, say)

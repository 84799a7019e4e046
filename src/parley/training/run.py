"""The whole recipe: teachers, a student taught by them, the int8 graph, its scores and its card.

Two teachers start from MiniLM with different seeds; the student starts from the mean of their weights
and learns from the annotations and from the teachers' mean probabilities, which smooths over what
single annotators decided by chance.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from parley.claims.encoder import Encoder
from parley.claims.layout import HEADS
from parley.claims.tokens import Windower
from parley.errors import BadInput
from parley.evaluation.measure import Figure, attribution_scores, figures
from parley.evaluation.polnear import Annotated
from parley.training.dataset import Example, collate, embedded, examples
from parley.training.export import export
from parley.training.model import load_minilm
from parley.training.prepare import Corpus
from parley.training.train import Settings, Trainable, train

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TAUGHT_HEADS = ("attribution", "mention")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is trained. Rates: 1e-4, 2e-4 and 4e-4 were compared on the articles held back."""

    teacher_epochs: float = 5
    student_epochs: float = 5
    teacher_rates: tuple[float, ...] = (2e-4, 4e-4)
    student_rate: float = 2e-4
    seed: int = 2
    embedded_share: float = 0.06


def minilm(path: Path) -> dict[str, torch.Tensor]:
    """The starting weights, after their hash is checked."""
    from safetensors.torch import load_file

    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != MINILM_SHA256:
        raise BadInput(f"{path} does not hold the expected MiniLM weights.", f"Expected sha256 {MINILM_SHA256}.")
    return load_file(path)


class Material:
    """Examples of every epoch: all windows of the corpus, and freshly wrapped paragraphs."""

    def __init__(self, corpus: Corpus, windower: Windower, embedded_share: float) -> None:
        self._documents = corpus.train
        self._windower = windower
        self.examples = [e for d in corpus.train for e in examples(d, windower)]
        self._extra = int(len(self.examples) * embedded_share)
        self._sources = [
            g.source[0].of(d.text)
            for d in corpus.train
            for g in d.attributions
            if g.source and g.source[0].end - g.source[0].start < 40
        ]

    def __call__(self, _epoch: int, rng: random.Random) -> list[Example]:
        """The examples of one epoch."""
        wrapped = (embedded(d, rng, self._sources) for d in rng.choices(self._documents, k=self._extra))
        return [*self.examples, *(e for d in wrapped if d for e in examples(d, self._windower))]


def teach(teachers: Sequence[Trainable], items: Sequence[Example], *, size: int = 16) -> list[Example]:
    """The same examples with the teachers' mean probabilities."""
    order = sorted(range(len(items)), key=lambda i: len(items[i].window.pieces))
    out = list(items)
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        batch = collate([items[i] for i in chosen])
        sums: dict[str, torch.Tensor] = {}
        for teacher in teachers:
            teacher.eval()
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                *logits, _ = teacher.reader(batch.pieces, batch.shapes, batch.quotes, batch.mask)
            for name, values in zip(HEADS, logits, strict=True):
                if name in TAUGHT_HEADS:
                    p = values[batch.rows, batch.columns].float().softmax(-1) / len(teachers)
                    sums[name] = sums[name] + p if name in sums else p
        at = 0
        for i in chosen:
            words = len(items[i].window.words)
            soft = {name: p[at : at + words].numpy().astype(np.float32) for name, p in sums.items()}
            out[i] = replace(items[i], soft=soft)
            at += words
    return out


def mean_of(models: Sequence[Trainable]) -> Trainable:
    """A model whose weights are the mean of the others'; they must share their starting weights."""
    out = Trainable()
    states = [m.state_dict() for m in models]
    out.load_state_dict({k: torch.stack([s[k] for s in states]).mean(0) for k in states[0]})
    return out


def measured(model: Trainable, corpus: Corpus, windower: Windower, folder: Path) -> list[Figure]:
    """Figures of the exported model on the articles held back from training."""
    from parley.claims.marking import Marker

    path = folder / "measured.onnx"
    export(model, path)
    marker = Marker(Encoder(path.read_bytes(), threads=torch.get_num_threads()), windower)
    documents = [Annotated(d.id, d.title, d.text, d.attributions) for d in corpus.held_back]
    return figures(attribution_scores(marker, documents), draws=20)


def run(
    corpus: Corpus, start: Path, windower: Windower, recipe: Recipe, work: Path, say: Callable[[str], None]
) -> Trainable:
    """Train teachers and student; finished teachers in `work` are taken up again after a stop."""
    weights = minilm(start)
    material = Material(corpus, windower, recipe.embedded_share)
    work.mkdir(parents=True, exist_ok=True)

    def report(name: str) -> Callable[[int, Trainable], None]:
        def after(epoch: int, model: Trainable) -> None:
            found = measured(model, corpus, windower, work)
            torch.save(model.state_dict(), work / f"{name}.partial.pt")
            say(f"{name} epoch {epoch + 1}, held back: " + ", ".join(f"{f.name} {100 * f.value:.1f}" for f in found))

        return after

    teachers = []
    for number, rate in enumerate(recipe.teacher_rates):
        saved = work / f"teacher{number}.pt"
        teacher = Trainable()
        if saved.exists():
            teacher.load_state_dict(torch.load(saved))
        else:
            load_minilm(teacher.reader, weights)
            settings = Settings(epochs=recipe.teacher_epochs, seed=recipe.seed + number, encoder_rate=rate)
            teacher = train(teacher, material, settings, after_epoch=report(f"teacher {number}"), say=say)
            torch.save(teacher.state_dict(), saved)
        teachers.append(teacher)
    student = mean_of(teachers)
    material.examples = teach(teachers, material.examples)
    settings = Settings(epochs=recipe.student_epochs, seed=recipe.seed + 10, encoder_rate=recipe.student_rate)
    return train(student, material, settings, after_epoch=report("student"), say=say)

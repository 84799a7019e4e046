"""The whole recipe: teachers, and a student that learns from them and from the annotations.

The teachers' mean probabilities smooth over what single annotators decided by chance. All start from
MiniLM; the mean of the teachers' weights was tried as the student's start and lost two points.
"""

from __future__ import annotations

import copy
import hashlib
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from parley.claims.encoder import Encoder
from parley.claims.layout import HEADS
from parley.claims.tokens import Windower
from parley.data.reader_model import load_graphs
from parley.errors import BadInput
from parley.evaluation.figures import Figure
from parley.evaluation.measure import attribution_scores, figures
from parley.evaluation.polnear import Annotated
from parley.training.compute import autocast, device
from parley.training.corpus import Document
from parley.training.dataset import Example, collate, embedded, examples
from parley.training.export import export
from parley.training.model import load_minilm
from parley.training.pages import some_examples
from parley.training.prepare import Corpus
from parley.training.reread import Rereading, train_rereader
from parley.training.train import Settings, Trainable, train

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TAUGHT_HEADS = ("attribution", "mention")
SHORTEST_BODY = 6
"""Paragraphs of the shortest article that lends its body to a labelled page."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is trained. Rates: 1e-4, 2e-4 and 4e-4 were compared on the articles held back."""

    teacher_epochs: float = 5
    student_epochs: float = 5
    teacher_rates: tuple[float, ...] = (2e-4, 4e-4)
    student_rate: float = 1.5e-4
    finish_epochs: float = 10
    finish_rate: float = 2e-4
    own_repeated: int = 2
    labelled_repeated: int = 1
    rest: float = 0.25
    taught: float = 0.5
    masked: float = 0.08
    seed: int = 2
    embedded_share: float = 0.06
    rereading: Rereading = field(default_factory=Rereading)


def minilm(path: Path) -> dict[str, torch.Tensor]:
    """The starting weights, after their hash is checked."""
    from safetensors.torch import load_file

    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != MINILM_SHA256:
        raise BadInput(f"{path} does not hold the expected MiniLM weights.", f"Expected sha256 {MINILM_SHA256}.")
    return load_file(path)


class Material:
    """Examples of every epoch: all windows of the corpus, freshly wrapped paragraphs, and skimmed pages."""

    def __init__(self, corpus: Corpus, windower: Windower, embedded_share: float) -> None:
        self._documents = corpus.train
        self._windower = windower
        self.examples = [e for d in corpus.train for e in examples(d, windower)]
        self._extra = int(len(self.examples) * embedded_share)
        self._sources = [
            g.source[0].of(d.text)
            for d in corpus.train
            for g in d.attributions or ()
            if g.source and g.source[0].end - g.source[0].start < 40
        ]
        self._pages = corpus.pages
        self._bodies = [b for d in corpus.train if len(b := d.text.split("\n\n")[1:]) >= SHORTEST_BODY]

    def __call__(self, _epoch: int, rng: random.Random) -> list[Example]:
        """The examples of one epoch."""
        wrapped = (embedded(d, rng, self._sources) for d in rng.choices(self._documents, k=self._extra))
        return [
            *self.examples,
            *(e for d in wrapped if d for e in examples(d, self._windower)),
            *some_examples(self._pages, self._bodies, self._windower, rng),
        ]


def teach(teachers: Sequence[Trainable], items: Sequence[Example], *, size: int = 16) -> list[Example]:
    """The same examples with the teachers' mean probabilities."""
    order = sorted(range(len(items)), key=lambda i: len(items[i].window.pieces))
    out = list(items)
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        batch = collate([items[i] for i in chosen]).to(device())
        sums: dict[str, torch.Tensor] = {}
        for teacher in teachers:
            teacher.to(device()).eval()
            with torch.no_grad(), autocast():
                *logits, _, _ = teacher.reader(batch.pieces, batch.shapes, batch.quotes, batch.mask)
            for name, values in zip(HEADS, logits, strict=True):
                if name in TAUGHT_HEADS:
                    p = values[batch.rows, batch.columns].float().softmax(-1) / len(teachers)
                    sums[name] = sums[name] + p if name in sums else p
        at = 0
        for i in chosen:
            words = len(items[i].window.words)
            soft = {name: p[at : at + words].cpu().numpy().astype(np.float32) for name, p in sums.items()}
            out[i] = replace(items[i], soft=soft)
            at += words
    return out


def measured(model: Trainable, corpus: Corpus, windower: Windower, path: Path) -> list[Figure]:
    """Figures of the exported model on the articles held back from training."""
    from parley.claims.marking import Marker

    export(model, path)
    marker = Marker(Encoder(load_graphs(path), threads=torch.get_num_threads()), windower)
    documents = [Annotated(d.id, d.title, d.text, d.attributions or ()) for d in corpus.held_back]
    return figures(attribution_scores(marker, documents), draws=20)


def _teachers(
    corpus: Corpus, weights: dict[str, torch.Tensor], windower: Windower, recipe: Recipe, work: Path, say: Say
) -> list[Trainable]:
    """The teachers, trained from MiniLM; finished ones in `work` are taken up again."""
    out = []
    for number, rate in enumerate(recipe.teacher_rates):
        saved = work / f"teacher{number}.pt"
        model = Trainable()
        if saved.exists():
            model.load_state_dict(torch.load(saved, map_location="cpu"))
        else:
            load_minilm(model.reader, weights)
            settings = Settings(epochs=recipe.teacher_epochs, seed=recipe.seed + number, encoder_rate=rate)
            after = _report(f"teacher{number}", corpus, windower, work, say)
            model = train(
                model, Material(corpus, windower, recipe.embedded_share), settings, after_epoch=after, say=say
            )
            torch.save(model.state_dict(), saved)
        out.append(model)
    return out


def _report(name: str, corpus: Corpus, windower: Windower, work: Path, say: Say) -> Callable[[int, Trainable], None]:
    """Measures and keeps the model after each epoch."""

    def after(epoch: int, model: Trainable) -> None:
        torch.save(model.state_dict(), work / f"{name}.partial.pt")
        found = measured(model, corpus, windower, work / f"{name}.onnx")
        say(f"{name} epoch {epoch + 1}, held back: " + ", ".join(f"{f.name} {100 * f.value:.1f}" for f in found))

    return after


class LastMaterial:
    """Examples of the last stretch: everything that has our labels of what is read, and a share of the rest.

    Our own articles, few but about crises, come in `own_repeated` times, labelled articles and sentences
    `labelled_repeated` times; of the other articles an epoch sees `rest`, afresh each time. The network as it
    was before teaches on, so that who said what is not forgotten while the other heads learn.
    """

    def __init__(self, corpus: Corpus, windower: Windower, recipe: Recipe, before: Trainable) -> None:
        self._windower = windower

        def taught(documents: Iterable[Document]) -> list[list[Example]]:
            parts = [examples(d, windower) for d in documents]
            known = iter(teach([before], [e for part in parts for e in part]))
            return [list(islice(known, len(part))) for part in parts]

        self._rest = taught(d for d in corpus.train if d.reading is None)
        read = (d for d in (*corpus.train, *corpus.sentences) if d.reading)
        labelled = [e for part in taught(read) for e in part]
        own = [e for part in taught(corpus.own) for e in part]
        self._always = labelled * recipe.labelled_repeated + own * recipe.own_repeated
        self._share = recipe.rest
        self._bodies = [b for d in corpus.train if len(b := d.text.split("\n\n")[1:]) >= SHORTEST_BODY]
        self._pages = corpus.pages

    def __call__(self, _epoch: int, rng: random.Random) -> list[Example]:
        """The examples of one epoch."""
        rest = rng.sample(self._rest, int(len(self._rest) * self._share))
        pages = some_examples(self._pages, self._bodies, self._windower, rng)
        return [*self._always, *(e for document in rest for e in document), *pages]


def finish(student: Trainable, corpus: Corpus, windower: Windower, recipe: Recipe, work: Path, say: Say) -> Trainable:
    """The last stretch: all heads, with our own articles, the register that Parley reads."""
    if not recipe.finish_epochs:
        return student
    settings = Settings(
        epochs=recipe.finish_epochs, seed=recipe.seed + 20, encoder_rate=recipe.finish_rate, head_rate=1e-3,
        masked=recipe.masked, average=0.998, taught=recipe.taught,
    )  # fmt: skip
    material = LastMaterial(corpus, windower, recipe, copy.deepcopy(student))
    return train(student, material, settings, after_epoch=_report("finish", corpus, windower, work, say), say=say)


def run(corpus: Corpus, start: Path, windower: Windower, recipe: Recipe, work: Path, say: Say) -> Trainable:
    """Train teachers and student; what is finished in `work` is taken up again after a stop."""
    work.mkdir(parents=True, exist_ok=True)
    weights = minilm(start)
    teachers = _teachers(corpus, weights, windower, recipe, work, say)
    saved = work / "student.pt"
    student = Trainable()
    if saved.exists():
        student.load_state_dict(torch.load(saved, map_location="cpu"))
        return student
    load_minilm(student.reader, weights)
    material = Material(corpus, windower, recipe.embedded_share)
    if recipe.taught:
        material.examples = teach(teachers, material.examples)
    settings = Settings(
        epochs=recipe.student_epochs, seed=recipe.seed + 10, encoder_rate=recipe.student_rate, taught=recipe.taught,
        masked=recipe.masked,
    )  # fmt: skip
    student = train(student, material, settings, after_epoch=_report("student", corpus, windower, work, say), say=say)
    student = finish(student, corpus, windower, recipe, work, say)
    student = train_rereader(student, corpus, windower, recipe.rereading, say)
    torch.save(student.state_dict(), saved)
    return student

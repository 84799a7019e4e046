"""The last stage of training: what reads a sentence once more, alone, on the encoder as it is.

It is small and learns in minutes, and the encoder is not touched, so that its heads stay as they were measured. New
labels of parties or of speakers need no more than this.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.language.tokens import Windower
from parley.claims.layout import MARK_WIDTH
from parley.claims.model.rereading import SPEAKER
from parley.training.batch import by_length, collate
from parley.training.compute import device, paced
from parley.training.corpus import Document
from parley.training.dataset import Example, examples
from parley.training.prepare import Corpus
from parley.training.questions import AskedTensors, Question, as_tensors
from parley.training.train import Trainable

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """How it is trained; tried on texts held back.

    `runs`: from one start, of which the mean is taken (both parties of an event were right in 46 to 48 of a hundred
    after single runs, in 49 after the mean); `speakers_repeated`: how often the fewer labelled speakers come in.
    """

    epochs: int = 5
    rate: float = 5e-4
    decay: float = 0.05
    size: int = 32
    warmup: int = 100
    dropout: float = 0.1
    speakers_repeated: int = 2
    runs: int = 3
    seed: int = 1


class Item(NamedTuple):
    """A question, and what the encoder says of the words around (half precision, [words, width]) and of the mark."""

    question: Question
    around: Tensor
    mark: Tensor


def items(model: Trainable, found: Iterable[Example]) -> Iterator[Item]:
    """The questions of windows with what the encoder says."""
    for example in found:
        if not example.questions:
            continue
        batch = collate([example]).to(device())
        with torch.no_grad():
            states = model.reader.encode(batch.pieces, batch.shapes, batch.quotes, batch.mask)
        words = states[0][list(example.window.heads)].half().cpu()
        for question in example.questions:
            context = question.context
            yield Item(question, words[context.first : context.end], words[context.mark])


def loss_of(model: Trainable, batch: Sequence[Item], dropout: float) -> Tensor:
    """The mean loss of some questions."""
    asked = AskedTensors(*(t.to(device()) for t in as_tensors([item.question for item in batch])))
    around = nn.utils.rnn.pad_sequence([item.around.float() for item in batch], batch_first=True).to(device())
    marks = torch.stack([item.mark.float() for item in batch]).to(device())
    kinds = torch.tensor([item.question.context.asked for item in batch], device=device())
    again = model.reader.again
    seen = again(F.dropout(around, dropout)).view(*around.shape[:2], -1, MARK_WIDTH)[:, :, 0]
    marked = again(F.dropout(marks, dropout)).view(len(batch), -1, MARK_WIDTH)
    return model.asked_loss(seen, marked[torch.arange(len(batch)), 1 + kinds], asked)


def train_rereader(model: Trainable, corpus: Corpus, windower: Windower, settings: Rereading, say: Say) -> Trainable:
    """Train the projections and layers that read once more, on all labelled events and speakers."""
    model.to(device()).eval()

    def asked(documents: Iterable[Document]) -> Iterator[Item]:
        return items(model, (e for d in documents if d.reading or d.described for e in examples(d, windower)))

    material = list(asked((*corpus.train, *corpus.own, *corpus.sentences)))
    speakers = [item for item in material if item.question.context.asked == SPEAKER]
    say(f"rereading: {len(material) - len(speakers)} events, {len(speakers)} mentions of speakers")
    if not material:
        return model
    material += speakers * (settings.speakers_repeated - 1)
    learned = [*model.reader.again.parameters(), *model.rereader.parameters()]
    start = [p.detach().clone() for p in learned]
    means = [torch.zeros_like(p) for p in learned]
    for run in range(settings.runs):
        with torch.no_grad():
            for parameter, value in zip(learned, start, strict=True):
                parameter.copy_(value)
        _fit(model, material, learned, settings, settings.seed + run, say)
        with torch.no_grad():
            for mean, parameter in zip(means, learned, strict=True):
                mean += parameter / settings.runs
    with torch.no_grad():
        for parameter, mean in zip(learned, means, strict=True):
            parameter.copy_(mean)
    return model


def _fit(
    model: Trainable,
    material: Sequence[Item],
    learned: Sequence[nn.Parameter],
    settings: Rereading,
    seed: int,
    say: Say,
) -> None:
    """One run over the questions, those of similar length together."""
    torch.manual_seed(seed)
    rng = random.Random(seed)  # noqa: S311
    optimiser = torch.optim.AdamW(learned, lr=settings.rate, weight_decay=settings.decay)
    total = settings.epochs * -(-len(material) // settings.size)
    schedule = paced(optimiser, settings.warmup, total)
    model.rereader.train()
    for epoch in range(settings.epochs):
        groups = by_length(material, lambda item: len(item.around) // 8, settings.size, rng)
        lost = 0.0
        for group in groups:
            loss = loss_of(model, group, settings.dropout)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            lost += float(loss.detach())
        say(f"rereading: epoch {epoch + 1}/{settings.epochs} loss {lost / len(groups):.3f}")
    model.eval()

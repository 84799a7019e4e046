"""A network that tells kinds of facts better than is shipped: it is let into all of MiniLM, each passage by itself.

What the shipped encoder says of words is made for finding claims, and little else can be learned from it than words
that stand for a kind. A teacher that may change its whole encoder learns from the same labels to tell twice as many
kinds in articles of other writers; it would cost as much time again as all of reading. So it answers for all the
passages and texts there are, and what is shipped learns from the answers.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.claims.language.tokens import Window, Windower
from parley.claims.layout import SIGN_KINDS
from parley.claims.model.heads import Floats
from parley.evaluation.sign_labels import Labelled
from parley.training.batch import by_length
from parley.training.compute import autocast, device, kept, paced
from parley.training.model import WIDTH, Reader, load_minilm
from parley.training.sign_network import Signs

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaching:
    """How a teacher is trained. The rates are those usual for encoders of this size; nothing else was tried."""

    epochs: int = 4
    rate: float = 1.5e-4
    rate_of_head: float = 1e-3
    decay: float = 0.01
    size: int = 32
    width: int = 384
    dropout: float = 0.1
    dropout_of_head: float = 0.2
    seed: int = 1


class Batch(NamedTuple):
    """Padded passages: `pieces`, `shapes`, `quotes`, `mask` [passages, pieces]; `words`, the place of each word's
    first piece, and `real`, 1 where there is a word, [passages, words]."""

    pieces: Tensor
    shapes: Tensor
    quotes: Tensor
    mask: Tensor
    words: Tensor
    real: Tensor


class Teacher(nn.Module):
    """All of the encoder, and what tells kinds of facts from its words."""

    def __init__(self, weights: Mapping[str, Tensor], settings: Teaching) -> None:
        super().__init__()
        self.reader = Reader(settings.dropout)
        load_minilm(self.reader, weights)
        self.signs = Signs(WIDTH, settings.width, settings.dropout_of_head)

    def forward(self, batch: Batch) -> Tensor:
        """Logits [passages, kinds]."""
        hidden = self.reader.encode(batch.pieces, batch.shapes, batch.quotes, batch.mask)
        words = torch.gather(hidden, 1, batch.words[..., None].expand(-1, -1, hidden.shape[2]))
        out: Tensor = self.signs(words.float(), batch.real)
        return out


def teach(
    passages: Sequence[Labelled], weights: Mapping[str, Tensor], windower: Windower, settings: Teaching, work: Path,
    say: Say,
) -> Teacher:  # fmt: skip
    """A teacher fitted to labelled passages; `weights`: MiniLM's. One of the same passages in `work` is taken up."""
    digest = hashlib.sha256(repr((settings, passages)).encode()).hexdigest()[:16]
    torch.manual_seed(settings.seed)
    teacher = Teacher(weights, settings)

    def fitted() -> Teacher:
        return _fit(teacher.to(device()), passages, windower, settings, say)

    return kept(teacher, work / f"signs-teacher-{digest}.pt", fitted).to(device()).eval()


def _fit(teacher: Teacher, passages: Sequence[Labelled], windower: Windower, settings: Teaching, say: Say) -> Teacher:
    rng = random.Random(settings.seed)  # noqa: S311
    optimiser = torch.optim.AdamW(
        [
            {"params": teacher.reader.parameters(), "lr": settings.rate},
            {"params": teacher.signs.parameters(), "lr": settings.rate_of_head},
        ],
        weight_decay=settings.decay,
    )
    steps = settings.epochs * -(-len(passages) // settings.size)
    schedule = paced(optimiser, steps / 16, steps)
    items = [(first_window(passage.text, windower), passage.told) for passage in passages]
    teacher.train()
    for epoch in range(settings.epochs):
        groups = by_length(items, lambda item: len(item[0].pieces) // 8, settings.size, rng)
        lost = 0.0
        for group in groups:
            told = torch.tensor([labels for _, labels in group], device=device())
            with autocast():
                logits = teacher(batched([window for window, _ in group]))
            losses = F.binary_cross_entropy_with_logits(logits.float(), told.clamp(min=0), reduction="none")
            loss = (losses * (told >= 0)).sum() / len(group)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            lost += float(loss.detach())
        say(f"signs: teacher's epoch {epoch + 1}/{settings.epochs} loss {lost / len(groups):.3f}")
    return teacher


def answers(teacher: Teacher, texts: Sequence[str], windower: Windower, size: int = 64) -> Floats:
    """A teacher's probabilities, [texts, kinds]."""
    windows = [first_window(text, windower) for text in texts]
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].pieces))
    out = np.zeros((len(windows), len(SIGN_KINDS)), dtype=np.float32)
    with torch.no_grad():
        for first in range(0, len(order), size):
            some = order[first : first + size]
            out[some] = torch.sigmoid(teacher(batched([windows[i] for i in some]))).float().cpu().numpy()
    return out


def first_window(text: str, windower: Windower) -> Window:
    """A passage as the encoder takes it; of one longer than a window what the first one holds."""
    words, groups = windower.words(text)
    return next(iter(windower.windows(text, words, groups)))


def batched(windows: Sequence[Window]) -> Batch:
    """Some windows, padded."""

    def padded(rows: Iterator[Sequence[int]]) -> Tensor:
        return nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True).to(device())

    return Batch(
        pieces=padded(w.pieces for w in windows),
        shapes=padded(w.shapes for w in windows),
        quotes=padded(w.quotes for w in windows),
        mask=padded([1] * len(w.pieces) for w in windows),
        words=padded(w.heads for w in windows),
        real=padded([1] * len(w.heads) for w in windows).float(),
    )

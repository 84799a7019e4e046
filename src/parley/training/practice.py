"""Practice before the student learns: hidden words and silver syntax on the training articles.

The starting weights were tuned for the meaning of whole sentences and never saw letter case or quotation marks; this
brings back what single words need. The heads are not touched.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from parley.training.batch import collate, grouped
from parley.training.compute import autocast, device, paced
from parley.training.dataset import Example
from parley.training.model import WIDTH
from parley.training.train import LAST_SPECIAL, MASK, Trainable

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """How long and how: batches in wordpieces; `masked`: share of words hidden. Not tuned."""

    epochs: int = 24
    pieces: int = 16384
    rate: float = 4e-4
    decay: float = 0.01
    warmup: int = 60
    masked: float = 0.2
    seed: int = 5


class _Guesser(nn.Module):
    """Guesses hidden words from hidden states; its output weights are the encoder's own embeddings."""

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        self.turn = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.LayerNorm(WIDTH))
        self.bias = nn.Parameter(torch.zeros(words.num_embeddings))

    def forward(self, hidden: Tensor, words: nn.Embedding) -> Tensor:
        """Logits over the vocabulary, [hidden words, vocabulary]."""
        return F.linear(self.turn(hidden), words.weight, self.bias)


def practise(model: Trainable, items: Sequence[Example], settings: Practice, say: Say) -> Trainable:
    """The network after practice on some windows, a copy."""
    if not settings.epochs or not items:
        return model
    torch.manual_seed(settings.seed)
    model = copy.deepcopy(model).to(device()).train()
    guesser = _Guesser(model.reader.words).to(device())
    helping = (model.pos, model.relation, model.arcs)
    heads = ("heads.", "link.", "again.")
    learned = [p for n, p in model.reader.named_parameters() if not n.startswith(heads)]
    learned += [p for module in (guesser, *helping) for p in module.parameters()]
    optimiser = torch.optim.AdamW(learned, lr=settings.rate, weight_decay=settings.decay)
    rng = random.Random(settings.seed)  # noqa: S311
    total = settings.epochs * len(grouped(items, settings.pieces, rng))
    schedule = paced(optimiser, settings.warmup, total)
    for epoch in range(settings.epochs):
        lost = []
        for group in grouped(items, settings.pieces, rng):
            batch = collate(group).to(device())
            hide = (torch.rand(batch.pieces.shape, device=device()) < settings.masked) & (batch.pieces > LAST_SPECIAL)
            with autocast():
                seen = batch.pieces.masked_fill(hide, MASK)
                hidden = model.reader.encode(seen, batch.shapes, batch.quotes, batch.mask)
                loss = F.cross_entropy(guesser(hidden[hide], model.reader.words).float(), batch.pieces[hide])
                if batch.syntax is not None:
                    loss = loss + model.syntax_loss(hidden, batch.places, batch.syntax)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            lost.append(loss.detach())
        say(f"practice: epoch {epoch + 1}/{settings.epochs} loss {float(torch.stack(lost).mean()):.3f}")
    return model

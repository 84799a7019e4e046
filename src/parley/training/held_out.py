"""How a network does on what is never trained on: mean losses, quick to ask after each epoch."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch

from parley.claims.language.tokens import Windower
from parley.claims.layout import FOUND
from parley.training.batch import collate, grouped
from parley.training.compute import autocast, device
from parley.training.dataset import Example, examples
from parley.training.labelled import SORTED
from parley.training.prepare import Corpus
from parley.training.train import Settings, Trainable, means_of

WHO_SAID_WHAT = ("attribution", "nested", "mention", "statement", "links")
WHAT_IS_READ = (*FOUND, *SORTED, "again")


class HeldOut:
    """Windows of the articles held back, and of the texts whose labels of what is read are held back."""

    def __init__(self, corpus: Corpus, windower: Windower) -> None:
        self._articles = [e for d in corpus.held_back for e in examples(d, windower)]
        self._readings = [e for d in corpus.readings_held_back for e in examples(d, windower)]

    def losses(self, model: Trainable) -> dict[str, float]:
        """Mean loss of each head: who said what on the articles, what is read on the other texts."""
        model.to(device()).eval()
        said, read = _means(model, self._articles), _means(model, self._readings)
        return {k: said[k] for k in WHO_SAID_WHAT if k in said} | {k: read[k] for k in WHAT_IS_READ if k in read}

    def described(self, model: Trainable) -> str:
        """The same in one line."""
        return " ".join(f"{name} {value:.4f}" for name, value in self.losses(model).items())


def _means(model: Trainable, items: Sequence[Example]) -> dict[str, float]:
    """Mean losses over batches of equal size, without smoothing."""
    settings = Settings(smoothing=0.0, taught=0.0)
    seen = []
    for group in grouped(items, settings.pieces, random.Random(0)) if items else ():  # noqa: S311
        with torch.no_grad(), autocast():
            seen.append(model.losses(collate(group).to(device()), settings))
    return means_of(seen)

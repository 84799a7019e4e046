"""Windows of similar length put together, padded, as tensors."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from parley.claims.layout import HEADS
from parley.training.dataset import Example, Pointer
from parley.training.labelled import IGNORE
from parley.training.questions import AskedTensors, as_tensors

Item = TypeVar("Item")


class PointerTensors(NamedTuple):
    """The linking decisions of a batch, padded: [decisions] each, and of their candidates [decisions, candidates].

    `ends`: row of the window, link, first and last word's place, [4, decisions]; `places`: first and last place of
    each candidate, [decisions, candidates, 2]; `right` has one column more, for none of them.
    """

    ends: Tensor
    places: Tensor
    classes: Tensor
    real: Tensor
    right: Tensor


class PassageTensors(NamedTuple):
    """The passages of a batch: row of the window of each, [passages]; `places` of its words' first pieces, padded, and
    `real`, 1 where there is a word, [passages, words]; `told` [passages, kinds]."""

    rows: Tensor
    places: Tensor
    real: Tensor
    told: Tensor


class Batch(NamedTuple):
    """Padded inputs [batch, pieces], targets of the flattened head positions, and linking decisions.

    `targets`: [heads, words], and `known`, the heads that have some; `soft`: teachers' probabilities of the words in
    `taught` [taught words, labels]; `places`: [batch, words] head positions, padded; `syntax`: targets of the helping
    heads [3, batch, words], None where no window has them; `questions`: row of the window, place of the marked word
    and kind, [3, questions], with `asked`; `passages`: what tells facts, None where nothing is known of any.
    """

    pieces: Tensor
    shapes: Tensor
    quotes: Tensor
    mask: Tensor
    rows: Tensor
    columns: Tensor
    targets: Tensor
    known: frozenset[str]
    soft: Tensor | None
    taught: Tensor
    places: Tensor
    syntax: Tensor | None
    pointers: PointerTensors | None
    questions: Tensor | None
    asked: AskedTensors
    passages: PassageTensors | None

    def to(self, device: torch.device) -> Batch:
        """The same batch on another device."""
        to: Callable[[Tensor], Tensor] = partial(Tensor.to, device=device, non_blocking=True)
        moved = {name: to(value) for name, value in self._asdict().items() if isinstance(value, Tensor)}
        pointers = PointerTensors(*map(to, self.pointers)) if self.pointers else None
        passages = PassageTensors(*map(to, self.passages)) if self.passages else None
        asked = AskedTensors(*map(to, self.asked))
        return Batch(**{**self._asdict(), **moved, "pointers": pointers, "asked": asked, "passages": passages})


def _as_tensors(pointers: Sequence[tuple[int, Pointer]]) -> PointerTensors | None:
    """The linking decisions, each with the row of its window."""
    if not pointers:
        return None
    size, width = len(pointers), max(len(p.candidates) for _, p in pointers)
    places = np.zeros((size, width, 2), dtype=np.int64)
    classes = np.zeros((size, width), dtype=np.int64)
    real = np.zeros((size, width), dtype=bool)
    right = np.zeros((size, width + 1), dtype=bool)
    for i, (_, p) in enumerate(pointers):
        many = len(p.candidates)
        if many:
            places[i, :many], classes[i, :many], real[i, :many] = p.candidates, p.buckets, True
        right[i, list(p.right) or [width]] = True
    ends = torch.tensor([(row, p.link, p.first, p.last) for row, p in pointers]).T.contiguous()
    return PointerTensors(ends, *(torch.from_numpy(a) for a in (places, classes, real, right)))


def _passages(batch: Sequence[Example]) -> PassageTensors | None:
    """The passages of some windows, each with the row of its window."""
    found = [(row, e.window.heads[p.first : p.end], p.told) for row, e in enumerate(batch) for p in e.passages]
    if not found:
        return None
    rows, heads, told = zip(*found, strict=True)
    padded = partial(nn.utils.rnn.pad_sequence, batch_first=True)
    return PassageTensors(
        torch.tensor(rows),
        padded([torch.tensor(places) for places in heads]),
        padded([torch.ones(len(places)) for places in heads]),
        torch.tensor(told),
    )


def collate(batch: Sequence[Example]) -> Batch:
    """Pad the examples of one batch to the longest."""
    longest = max(len(e.window.pieces) for e in batch)
    words = [len(e.window.heads) for e in batch]
    most = max(words)

    def padded(rows: Iterable[Sequence[int]], width: int) -> Tensor:
        out = np.zeros((len(batch), width), dtype=np.int64)
        for line, row in zip(out, rows, strict=True):
            line[: len(row)] = row
        return torch.from_numpy(out)

    targets = np.concatenate([e.targets for e in batch], axis=1).astype(np.int64)
    syntax = np.full((3, len(batch), most), IGNORE, dtype=np.int64)
    for row, e in enumerate(batch):
        if e.syntax is not None:
            syntax[:, row, : e.syntax.shape[1]] = e.syntax
    soft = [e.soft for e in batch if e.soft is not None]
    asked_of = [(r, q) for r, e in enumerate(batch) for q in e.questions]
    marked = [(r, q.context.mark, q.context.asked) for r, q in asked_of]
    return Batch(
        pieces=padded((e.window.pieces for e in batch), longest),
        shapes=padded((e.window.shapes for e in batch), longest),
        quotes=padded((e.window.quotes for e in batch), longest),
        mask=padded(([1] * len(e.window.pieces) for e in batch), longest),
        rows=torch.from_numpy(np.repeat(np.arange(len(batch)), words)),
        columns=torch.tensor([h for e in batch for h in e.window.heads]),
        targets=torch.from_numpy(targets),
        known=frozenset(head for head, row in zip(HEADS, targets, strict=True) if (row != IGNORE).any()),
        soft=torch.from_numpy(np.concatenate(soft)) if soft else None,
        taught=torch.from_numpy(np.flatnonzero(np.repeat([e.soft is not None for e in batch], words))),
        places=padded((e.window.heads for e in batch), most),
        syntax=torch.from_numpy(syntax) if (syntax != IGNORE).any() else None,
        pointers=_as_tensors([(r, p) for r, e in enumerate(batch) for p in e.pointers]),
        questions=torch.tensor(marked).T.contiguous() if marked else None,
        asked=as_tensors([question for _, question in asked_of]),
        passages=_passages(batch),
    )


def grouped(items: Sequence[Example], pieces: int, rng: random.Random) -> list[list[Example]]:
    """Groups of at most `pieces` padded wordpieces, of windows of similar length, in random order."""
    order = sorted(items, key=lambda e: (len(e.window.pieces) // 16, rng.random()))
    groups: list[list[Example]] = [[]]
    longest = 0
    for item in order:
        longest = max(longest, len(item.window.pieces))
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
            longest = len(item.window.pieces)
        groups[-1].append(item)
    rng.shuffle(groups)
    return groups


def by_length(
    material: Iterable[Item], length: Callable[[Item], int], size: int, rng: random.Random
) -> list[list[Item]]:
    """Groups of so many items of similar length, in random order."""
    order = sorted(material, key=lambda item: (length(item), rng.random()))
    groups = [order[first : first + size] for first in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups

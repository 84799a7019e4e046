"""Losses of all heads at once, against labels and against teachers' probabilities."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from parley.claims.layout import FOUND, HEADS, JUDGING
from parley.training.labelled import IGNORE

RARE = 3.0
"""Weight of marked words in the heads that find what is read, where 97 of 100 words are not marked: judgement."""

SORTS = {
    "statement": "attribution", "event_type": "event", "event_status": "event", "position_kind": "position",
    "forecast_clear": "forecast", "forecast_negated": "forecast",
}  # fmt: skip
"""Heads that sort what another head found."""


class _Layout(NamedTuple):
    """Constants about all heads on one device; the first: where each label of each head stands side by side.

    `places`: [heads * most labels], one past the end where a head has fewer; `real`: [heads, labels]; of each head:
    whether it finds what is read, whether it sorts, by which head's finding, and whether teachers are asked it.
    """

    places: Tensor
    real: Tensor
    finds: Tensor
    sorts: Tensor
    finder: Tensor
    asked: Tensor


@cache
def _layout(device: torch.device) -> _Layout:
    sizes, names = [len(labels) for labels in HEADS.values()], list(HEADS)
    starts = [sum(sizes[:i]) for i in range(len(sizes))]
    places = [
        [start + i if i < size else sum(sizes) for i in range(max(sizes))]
        for start, size in zip(starts, sizes, strict=True)
    ]
    return _Layout(
        torch.tensor(places, device=device).flatten(),
        torch.tensor([[i < size for i in range(max(sizes))] for size in sizes], device=device),
        torch.tensor([name in FOUND for name in names], device=device),
        torch.tensor([name in SORTS for name in names], device=device),
        torch.tensor([names.index(SORTS.get(name, name)) for name in names], device=device),
        torch.tensor([name != JUDGING for name in names], device=device),
    )


def by_head(joint: Tensor, nothing: float) -> Tensor:
    """Values of all heads' labels side by side, [words, labels], as [words, heads, labels], filled up with `nothing`.

    All heads in one tensor: a step then takes a tenth of the operations, and on a GPU their number is its time.
    """
    places = _layout(joint.device).places
    return F.pad(joint, (0, 1), value=nothing).index_select(1, places).view(len(joint), len(HEADS), -1)


def labelled_losses(says: Tensor, targets: Tensor, smoothing: float) -> Tensor:
    """Cross-entropy of each head, [heads]; says: log-probabilities [words, heads, labels]; targets: [heads, words].

    Of what is read, rare among words, what is marked counts RARE times; the other heads' targets are smoothed.
    """
    layout = _layout(says.device)
    target = targets.T
    known = (target != IGNORE).float()
    target = target.clamp(min=0)
    each = -says.gather(2, target[..., None])[..., 0]
    even = -(says * layout.real).sum(2) / layout.real.sum(1)
    each = torch.where(layout.finds, each, (1 - smoothing) * each + smoothing * even)
    weight = known * torch.where(layout.finds & (target > 0), RARE, 1.0)
    return (each * weight).sum(0) / weight.sum(0).clamp(min=1.0)


def taught_losses(says: Tensor, soft: Tensor) -> Tensor:
    """Cross-entropy of each head against teachers' probabilities, [heads]; soft: [words, labels of all heads].

    A head that sorts what another found counts a word as far as the teachers find something there.
    """
    layout = _layout(says.device)
    probable = by_head(soft.float(), nothing=0.0)
    each = -(probable * says).sum(2)
    counts = torch.where(layout.sorts, 1 - probable[:, layout.finder, 0], 1.0)
    return layout.asked * (each * counts).sum(0) / counts.sum(0).clamp(min=1.0)

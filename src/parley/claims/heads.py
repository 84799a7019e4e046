"""From the encoder's logits to spans of words: decoding under the constraints of the BIO scheme. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_NEVER = -1e9
"""The score of what BIO does not allow."""


class TaggedSpan(NamedTuple):
    """Words `first` to `last` (both included, counted within the window) with the kind of the head."""

    first: int
    last: int
    kind: str


class Asked(NamedTuple):
    """One head's logits [words, labels] in one window; labels: O, then B- and I- of each kind in turn."""

    logits: Floats
    labels: tuple[str, ...]


@cache
def _forbidden(labels: tuple[str, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Transitions [from, to] and first labels that BIO does not allow."""
    inner = np.array([label.startswith("I-") for label in labels])
    same = np.array([[a[1:] == b[1:] and a != "O" for b in labels] for a in labels])
    return inner[None, :] & ~same, inner


def best_labels(asked: Sequence[Asked]) -> list[Ints]:
    """The likeliest label sequence that BIO allows, of each head and window asked for."""
    paths: list[Ints] = [logits.argmax(axis=-1).astype(np.int64) for logits, _ in asked]
    broken = [i for i, path in enumerate(paths) if not _allowed(path, asked[i].labels)]
    for i, path in zip(broken, _mended([asked[i].logits for i in broken]), strict=True):
        paths[i] = path
    return paths


def _allowed(path: Ints, labels: tuple[str, ...]) -> bool:
    forbidden, not_first = _forbidden(labels)
    return len(path) == 0 or not (not_first[path[0]] or forbidden[path[:-1], path[1:]].any())


def _mended(logits: Sequence[Floats]) -> list[Ints]:
    """The best allowed sequence of each, all walked through at once (Viterbi); none of them is empty.

    A beginning and O may follow anything; what is inside a span follows the beginning or the inside of its kind.
    """
    if not logits:
        return []
    lengths = [len(values) for values in logits]
    words, labels = max(lengths), max(values.shape[1] for values in logits)
    scores = np.full((words, labels, len(logits)), _NEVER)
    for i, values in enumerate(logits):
        scores[: len(values), : values.shape[1], i] = values
    scores[0, 2::2] += _NEVER
    reached = np.empty(scores.shape[1:])
    for before, here in pairwise(scores):
        reached[:] = before.max(axis=0)
        np.maximum(before[1::2], before[2::2], out=reached[2::2])
        here += reached
    anything = scores.argmax(axis=1).T.tolist()
    begun = (scores[:, 1::2] >= scores[:, 2::2]).transpose(2, 0, 1).tolist()
    return [
        np.array(_walked_back(from_any, from_begun, length), dtype=np.int64)
        for from_any, from_begun, length in zip(anything, begun, lengths, strict=True)
    ]


def _walked_back(anything: Sequence[int], begun: Sequence[Sequence[bool]], length: int) -> list[int]:
    """The path from its last word to its first.

    `anything`: the best label of each word so far; `begun`: whether each kind's beginning is better than its inside.
    """
    label = anything[length - 1]
    path = [label]
    for t in range(length - 2, -1, -1):
        if not label or label % 2:
            label = anything[t]
        elif begun[t][label // 2 - 1]:
            label -= 1
        path.append(label)
    path.reverse()
    return path


def spans_of(path: Ints, labels: tuple[str, ...]) -> list[TaggedSpan]:
    """The spans that an allowed label sequence marks, in order."""
    marked = np.flatnonzero(path)
    begun = np.flatnonzero(path[marked] % 2)
    firsts, lasts = marked[begun], marked[np.append(begun[1:], len(marked))[: len(begun)] - 1]
    return [
        TaggedSpan(first, last, labels[label][2:])
        for first, last, label in zip(firsts.tolist(), lasts.tolist(), path[firsts].tolist(), strict=True)
    ]


def decode(
    said: Sequence[Mapping[str, Floats]], heads: Mapping[str, tuple[str, ...]]
) -> list[dict[str, list[TaggedSpan]]]:
    """The spans of some windows by head; said: each window's logits [words, labels] by head."""
    asked = [Asked(logits[head], labels) for logits in said for head, labels in heads.items()]
    spans = iter([spans_of(path, labels) for path, (_, labels) in zip(best_labels(asked), asked, strict=True)])
    return [{head: next(spans) for head in heads} for _ in said]

"""From the encoder's logits to spans of words: decoding under the constraints of the BIO scheme. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_NEVER = -1e9
"""The score of what BIO does not allow."""

_ROUNDING = 1e-3
"""What sums of logits may be off by rounding, and more."""


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
    return [_mended(logits, logits.argmax(axis=-1).astype(np.int64), labels) for logits, labels in asked]


def _mended(logits: Floats, path: Ints, labels: tuple[str, ...]) -> Ints:
    """The likeliest allowed sequence, from the likeliest label of each word.

    Around each span that has no beginning some words get other labels. Where the words beside them are further ahead
    with theirs than all this costs, these stand: only what lies between is walked through.
    """
    if not path.any():
        return path
    forbidden, not_first = _forbidden(labels)
    broken = (np.flatnonzero(forbidden[path[:-1], path[1:]]) + 1).tolist()
    if not_first[path[0]]:
        broken.insert(0, 0)
    if not broken:
        return path
    likeliest = path.tolist()
    parts: list[_Part] = []
    for word in broken:
        if parts and word < parts[-1].end:
            continue
        part = _part(logits, likeliest, word, word + 1)
        while parts and part.touches(parts[-1], logits):
            part = _part(logits, likeliest, parts.pop().first, part.end)
        parts.append(part)
    for part in parts:
        path[part.first : part.end] = part.labels
    return path


class _Part(NamedTuple):
    """Words from `first` up to `end` with other labels than their likeliest, and what that costs."""

    first: int
    end: int
    labels: list[int]
    cost: float

    def touches(self, before: _Part, logits: Floats) -> bool:
        """Whether no words that certainly stand lie between this part and the one before."""
        between = self.first - before.end
        return between < 1 or (between == 1 and _loose(logits[before.end], before.cost + self.cost))


def _loose(word: Floats, cost: float) -> bool:
    """Whether a word is ahead with its likeliest label by no more than what other labels beside it cost."""
    *_, second, best = sorted(word.tolist())
    return bool(best - second <= cost + _ROUNDING)


def _part(logits: Floats, likeliest: Sequence[int], first: int, end: int) -> _Part:
    """The part around some words that is bounded by words whose labels certainly stand.

    It grows by half, so few steps are taken.
    """
    while True:
        rows: list[list[float]] = logits[first:end].tolist()
        found = _walked_through(
            rows, likeliest[first - 1] if first else 0, likeliest[end] if end < len(likeliest) else 0
        )
        cost = sum(row[old] - row[new] for row, old, new in zip(rows, likeliest[first:end], found, strict=True))
        loose = (
            first > 0 and _loose(logits[first - 1], cost),
            end < len(likeliest) and _loose(logits[end], cost),
        )
        if not any(loose):
            return _Part(first, end, found, cost)
        step = 1 + (end - first) // 2
        first, end = max(0, first - step * loose[0]), min(len(likeliest), end + step * loose[1])


def _walked_through(rows: Sequence[Sequence[float]], before: int, after: int) -> list[int]:
    """The best allowed labels of some words between two whose labels stand (Viterbi).

    A beginning and O may follow anything; what is inside a span follows the beginning or the inside of its kind.
    """
    inside = range(2, len(rows[0]), 2)
    scores = [_NEVER] * len(rows[0])
    scores[before] = 0.0
    came_from: list[list[int]] = []
    for row in rows:
        origins = [scores.index(max(scores))] * len(row)
        for inner in inside:
            origins[inner] = inner - 1 if scores[inner - 1] >= scores[inner] else inner
        scores = [scores[origin] + score for origin, score in zip(origins, row, strict=True)]
        came_from.append(origins)
    if after and after % 2 == 0:
        label = after - 1 if scores[after - 1] >= scores[after] else after
    else:
        label = scores.index(max(scores))
    path = []
    for origins in reversed(came_from):
        path.append(label)
        label = origins[label]
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

"""From the encoder's logits to spans of words: decoding under the constraints of the BIO scheme. Pure functions."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class TaggedSpan(NamedTuple):
    """Words `first` to `last` (both included, counted within the window) with the kind of the head."""

    first: int
    last: int
    kind: str


@cache
def _forbidden(labels: tuple[str, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Transitions [from, to] and first labels that BIO does not allow."""
    inner = np.array([label.startswith("I-") for label in labels])
    same = np.array([[a[1:] == b[1:] and a != "O" for b in labels] for a in labels])
    return inner[None, :] & ~same, inner


def best_labels(logits: Floats, labels: tuple[str, ...]) -> Ints:
    """The likeliest label sequence of one window that BIO allows; logits: [words, labels]."""
    best: Ints = logits.argmax(axis=-1).astype(np.int64)
    forbidden, not_first = _forbidden(labels)
    if len(best) == 0 or not (not_first[best[0]] or forbidden[best[:-1], best[1:]].any()):
        return best
    penalty = np.where(forbidden, -1e9, 0.0)
    score = logits[0] + np.where(not_first, -1e9, 0.0)
    back = np.zeros(logits.shape, dtype=np.int64)
    for t in range(1, len(logits)):
        candidates = score[:, None] + penalty
        back[t] = candidates.argmax(axis=0)
        score = candidates.max(axis=0) + logits[t]
    path = np.empty(len(logits), dtype=np.int64)
    path[-1] = score.argmax()
    for t in range(len(logits) - 1, 0, -1):
        path[t - 1] = back[t, path[t]]
    return path


def spans_of(path: Ints, labels: tuple[str, ...]) -> list[TaggedSpan]:
    """The spans that a label sequence marks, in order."""
    spans: list[TaggedSpan] = []
    first: int | None = None
    kind = ""
    for i, index in enumerate([*path.tolist(), labels.index("O")]):
        label = labels[index]
        if label.startswith("I-"):
            continue
        if first is not None:
            spans.append(TaggedSpan(first, i - 1, kind))
        first, kind = (i, label[2:]) if label != "O" else (None, "")
    return spans


def decode(logits: Floats, labels: tuple[str, ...]) -> list[TaggedSpan]:
    """Spans of one window from its logits [words, labels]."""
    return spans_of(best_labels(logits, labels), labels)

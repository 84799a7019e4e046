"""A small network reads a sentence and the one before once more, with a word of it marked, and is asked about that.

The encoder has read the words without knowing about what it would be asked. What it says of each word and of the marked
one goes through two more layers. Of an event's trigger each word is asked whether it names the actor and whether the
recipient; of a speaker's mention, whether it tells the speaker's role and whether the body that the role belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from parley.claims.language.tokens import Window, Word, sentence_ends
from parley.claims.layout import ASKED, MARK_DISTANCES
from parley.claims.model.heads import Floats, Ints
from parley.claims.model.sessions import open_session

BEFORE, AFTER = 70, 50
"""Most words before and after the marked one that are read again; two sentences are seldom longer. †"""

EVENT, SPEAKER = range(len(ASKED))

_NEAR = 8


def _classes(away: Ints) -> Ints:
    """The distance class of words so far from the trigger."""
    far = np.floor(3 * np.log2(np.maximum(np.abs(away), _NEAR) / _NEAR)).astype(np.int64)
    middle = MARK_DISTANCES // 2
    steps = np.where(np.abs(away) <= _NEAR, np.abs(away), np.minimum(_NEAR + far, middle))
    out: Ints = middle + np.sign(away) * steps
    return out


_CLASSES = _classes(np.arange(-BEFORE, AFTER + 1))
"""Those of all words that are read again, from the first before a marked one on."""


class Context(NamedTuple):
    """The words of a window that are read again: from `first` up to `end`.

    `mark`: the first word of an event's trigger, or the last of a speaker's mention; `asked`: which, by ASKED.
    """

    asked: int
    mark: int
    first: int
    end: int


def contexts(text: str, words: Sequence[Word], window: Window, marks: Sequence[int], asked: int) -> list[Context]:
    """For each marked word (counted within the window) its sentence and the one before."""
    if not marks:
        return []
    inside = [words[i] for i in window.words]
    ends = sentence_lasts(text, inside)
    begun = np.searchsorted(ends, marks, side="left")
    out = []
    for mark, at in zip(marks, begun.tolist(), strict=True):
        first = int(ends[at - 2]) + 1 if at > 1 else 0
        out.append(Context(asked, mark, max(first, mark - BEFORE), min(int(ends[at]), mark + AFTER) + 1))
    return out


def sentence_lasts(text: str, inside: Sequence[Word]) -> Ints:
    """The last word of each sentence of some words; paragraphs end sentences."""
    ends: list[int] = []
    first = 0
    for i in range(1, len(inside) + 1):
        if i == len(inside) or "\n" in text[inside[i - 1].end : inside[i].start]:
            ends += [first + k for k, last in enumerate(sentence_ends(text, inside[first:i])) if last]
            first = i
    return np.array(ends, dtype=np.int64)


def distances(context: Context) -> Ints:
    """The distance class of each word of a context."""
    return _classes(np.arange(context.first, context.end) - context.mark)


class Asked(NamedTuple):
    """The inputs for some contexts of one window that are of one length.

    `context`: [contexts, words, width]; `mark`: [contexts, width]; `distance`: [contexts, words].
    """

    context: Floats
    mark: Floats
    distance: Ints


def asked(projections: Floats, around: Sequence[Context]) -> Asked:
    """The inputs from what the encoder says of a window's words, [words, 1 + kinds of marks, width]."""
    kinds, marks, firsts, _ = np.array(around).T
    words = firsts[:, None] + np.arange(around[0].end - around[0].first)
    return Asked(projections[words, 0], projections[marks, 1 + kinds], _CLASSES[words - marks[:, None] + BEFORE])


Shares = Callable[[Floats, Sequence[Context]], list[Floats]]
"""From what the encoder says of a window's words, and contexts in it, to those of `Rereader.shares`."""


class Rereader:
    """The network's session. `model_hash`: of the model that it belongs to."""

    def __init__(self, graph: bytes) -> None:
        self._session = open_session(graph)
        self.model_hash = self._session.get_modelmeta().custom_metadata_map.get("hash", "")

    def shares(self, projections: Floats, around: Sequence[Context]) -> list[Floats]:
        """For each context, of each of its words the probabilities of ANSWERS: [words, answers].

        Contexts of one length are asked about together: filling up shorter ones took a third more.
        """
        alike: dict[int, list[int]] = {}
        for i, context in enumerate(around):
            alike.setdefault(context.end - context.first, []).append(i)
        shares: dict[int, Floats] = {}
        for places in alike.values():
            (scores,) = self._session.run(["answers"], asked(projections, [around[i] for i in places])._asdict())
            shares.update(zip(places, 1 / (1 + np.exp(-scores)), strict=True))
        return [shares[i] for i in range(len(around))]

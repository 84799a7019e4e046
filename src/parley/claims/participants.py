"""Who takes part in an event: a small network reads its sentence and the one before once more, for each trigger.

The encoder has read the words without knowing about whom it would be asked; what it says of each word and of the
trigger goes through two more layers, and each word is asked whether it names the actor and whether the recipient.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from parley.claims.heads import Floats, Ints
from parley.claims.layout import PART_DISTANCES, PART_WIDTH
from parley.claims.sessions import open_session
from parley.claims.tokens import Window, Word, sentence_ends

BEFORE, AFTER = 70, 50
"""Most words before and after a trigger that are read again; two sentences are seldom longer. †"""

_NEAR = 8


def _classes(away: Ints) -> Ints:
    """The distance class of words so far from the trigger."""
    far = np.floor(3 * np.log2(np.maximum(np.abs(away), _NEAR) / _NEAR)).astype(np.int64)
    middle = PART_DISTANCES // 2
    steps = np.where(np.abs(away) <= _NEAR, np.abs(away), np.minimum(_NEAR + far, middle))
    out: Ints = middle + np.sign(away) * steps
    return out


class Context(NamedTuple):
    """The words of a window that are read again for a trigger: from `first` up to `end`; `trigger`: its first word."""

    trigger: int
    first: int
    end: int


def contexts(text: str, words: Sequence[Word], window: Window, triggers: Sequence[int]) -> list[Context]:
    """For each trigger (its first word, counted within the window) its sentence and the one before."""
    if not triggers:
        return []
    inside = [words[i] for i in window.words]
    ends = _ends(text, inside)
    begun = np.searchsorted(ends, triggers, side="left")
    out = []
    for trigger, at in zip(triggers, begun.tolist(), strict=True):
        first = int(ends[at - 2]) + 1 if at > 1 else 0
        out.append(Context(trigger, max(first, trigger - BEFORE), min(int(ends[at]), trigger + AFTER) + 1))
    return out


def _ends(text: str, inside: Sequence[Word]) -> Ints:
    """The last word of each sentence; paragraphs end sentences."""
    ends: list[int] = []
    first = 0
    for i in range(1, len(inside) + 1):
        if i == len(inside) or "\n" in text[inside[i - 1].end : inside[i].start]:
            ends += [first + k for k, last in enumerate(sentence_ends(text, inside[first:i])) if last]
            first = i
    return np.array(ends, dtype=np.int64)


def distances(context: Context) -> Ints:
    """The distance class of each word of a context."""
    return _classes(np.arange(context.first, context.end) - context.trigger)


class Asked(NamedTuple):
    """The inputs for some triggers of one window whose contexts are of one length.

    `context`: [triggers, words, width]; `trigger`: [triggers, width]; `distance`, `mask`: [triggers, words].
    """

    context: Floats
    trigger: Floats
    distance: Ints
    mask: Floats


def asked(projections: Floats, around: Sequence[Context]) -> Asked:
    """The inputs from what the encoder says of a window's words, [words, 2 * width]."""
    firsts, triggers = (np.array(places) for places in zip(*((c.first, c.trigger) for c in around), strict=True))
    words = firsts[:, None] + np.arange(around[0].end - around[0].first)
    return Asked(
        projections[words, :PART_WIDTH],
        projections[triggers, PART_WIDTH:],
        _classes(words - triggers[:, None]),
        np.ones(words.shape, dtype=np.float32),
    )


Shares = Callable[[Floats, Sequence[Context]], list[Floats]]
"""From what the encoder says of a window's words, and contexts in it, to those of `Participants.shares`."""


class Participants:
    """The network's session. `model_hash`: of the model that it belongs to."""

    def __init__(self, graph: bytes) -> None:
        self._session = open_session(graph)
        self.model_hash = self._session.get_modelmeta().custom_metadata_map.get("hash", "")

    def shares(self, projections: Floats, around: Sequence[Context]) -> list[Floats]:
        """For each trigger, of each word of its context the probabilities that it names a party: [words, roles].

        Triggers with contexts of one length are asked about together: filling up shorter ones took a third more.
        """
        alike: dict[int, list[int]] = {}
        for i, context in enumerate(around):
            alike.setdefault(context.end - context.first, []).append(i)
        shares: dict[int, Floats] = {}
        for places in alike.values():
            (scores,) = self._session.run(None, asked(projections, [around[i] for i in places])._asdict())
            shares.update(zip(places, 1 / (1 + np.exp(-scores)), strict=True))
        return [shares[i] for i in range(len(around))]

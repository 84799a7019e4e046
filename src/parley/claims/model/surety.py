"""How sure the model is of what it marks: what is likelier wrong than right is left out.

The model's own choice, the likeliest label of each word, weighs words alone. Whether a whole act or statement is right
is told better by several things together: how far its words are from being nothing, the probability of the kind into
which it is sorted, how sure its links are. The weights are those of logistic regressions on what it marks in texts that
it has not learned from. For acts these are 24 pages written for it and judged by hand (885 events, 360 positions, 260
forecasts) and the texts whose labels are held back (638, 291, 184): fitted on one of the two, they tell right from
wrong on the other in 78, 73 to 78 and 73 to 83 of a hundred pairs. For statements, the 70 articles of PolNeAR's
training part that are held back (1,494): fitted on six sevenths of them, in 78 of a hundred pairs on the rest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from parley.claims.model.heads import Floats, TaggedSpan


class Surety(NamedTuple):
    """Weights in log-odds of some features; `least`: the probability of being right below which it is left out."""

    base: float
    weights: tuple[float, ...]
    least: float

    def odds(self, *features: Floats | float) -> Floats:
        """[marked] log-odds of being right; features: [marked] each."""
        out: Floats = np.atleast_1d(self.base + sum(w * f for w, f in zip(self.weights, features, strict=True)))
        return out

    def enough(self, *features: Floats | float) -> list[bool]:
        """Whether each is likely enough to be right; features: [marked] each."""
        sure: list[bool] = (self.odds(*features) >= np.log(self.least / (1 - self.least))).tolist()
        return sure


EVENTS = Surety(base=0.314, weights=(0.366, 2.108), least=0.4)
"""Of `begun`, and of the logarithm of the type's share. Of the held-back texts' 638 events 47 go, 40 of them wrong in
type or none at all (F1 of type 60.7 to 62.0); of the pages' 885, where fewer are wrong, 157, 109 of them wrong in that,
and 17 that are right in all."""

POSITIONS = Surety(base=0.261, weights=(0.27, 2.183), least=0.3)
"""Of `covered`, and of the logarithm of the kind's share. Of 291 positions 12 go (F1 of kind 55.2 to 55.7); of the
pages' 360 37, 28 wrong in kind, 4 right in all. A clause that a verb names (`position_verbs`) stays."""

FORECASTS = Surety(base=-0.263, weights=(0.537,), least=0.5)
"""Of `covered`. Of 184 forecasts 5 go (F1 66.8 to 67.2), of the pages' 260 9, 6 of them none, none right in all."""

STATEMENTS = Surety(base=-2.936, weights=(3.692, 1.575, 0.328, 0.287, 0.806), least=0.1)
"""Of the links' log-probability, of having a cue, of `covered` of the content, of `begun` of the cue, of being a
quotation. Of 1,494 attributions 29 go (F1 of whole ones 70.1 to 70.8, exact contents 60.0 to 60.3; as many of each kind
of quotation are found; from 0.25 on F1 gains more there, but indirect ones are lost, and forecasts their holders)."""


class Bars(NamedTuple):
    """The bars of all that is marked."""

    events: Surety
    positions: Surety
    forecasts: Surety
    statements: Surety


BARS = Bars(EVENTS, POSITIONS, FORECASTS, STATEMENTS)

NO_BARS = Bars(*(Surety(math.inf, tuple(0.0 for _ in bar.weights), bar.least) for bar in BARS))
"""Nothing is left out."""

_NEAR_ONE = 0.9999
"""Probability up to which a word is taken to be something: its log-odds would be without end."""


def begun(logits: Floats, spans: Sequence[TaggedSpan], label: int = 1) -> Floats:
    """[spans] log-odds of the first word to begin one against being nothing; logits: [words, labels], O first."""
    first = logits[[span.first for span in spans]]
    out: Floats = first[:, label] - first[:, 0]
    return out


def covered(logits: Floats, spans: Sequence[TaggedSpan]) -> Floats:
    """[spans] log-odds of the mean probability of a span's words to be something; logits: [words, labels], O first."""
    means = np.empty(len(spans), dtype=np.float32)
    for i, span in enumerate(spans):
        of_words = logits[span.first : span.last + 1]
        shares = np.exp(of_words - of_words.max(axis=1, keepdims=True))
        means[i] = 1 - (shares[:, 0] / shares.sum(axis=1)).mean()
    kept = np.clip(means, 1 - _NEAR_ONE, _NEAR_ONE)
    out: Floats = np.log(kept / (1 - kept))
    return out

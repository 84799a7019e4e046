"""How sure the model is of what it marks: what is likelier wrong than right is left out.

The model's own choice, the likeliest label of each word, weighs words alone. Whether a whole act or statement is right
is told better by several things together: how far its words are from being nothing, the probability of the kind into
which it is sorted, how sure its links are. The weights are those of logistic regressions on what is told, without bars,
of texts that the network has not learned from: for acts the 144 whose labels are held back, for statements the 70
articles of PolNeAR's training part that are. `parley train --bars` fits them anew and prints them with what goes at
these bars and at others; its figures stand below. They belong to one network, so they are fitted again after each.

Where a bar is, is a choice. Of what is told of articles on U.S. politics more is wrong than of articles about crises
(`parley evaluate readings`). So the bars of events, positions and statements are lower than F1 on these texts alone
would have them, which grows up to 0.3 or 0.4: at least four in five of what goes are wrong.
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


EVENTS = Surety(base=-0.455, weights=(0.458, 2.507), least=0.2)
"""Of `begun`, and of the logarithm of the type's share. Of 643 events 48 go, 40 of them wrong in type or none at all
(F1 61.5 to 62.6)."""

POSITIONS = Surety(base=-0.438, weights=(0.36, 1.944), least=0.2)
"""Of `covered`, and of the logarithm of the kind's share. Of 302 positions 10 go, 8 of them wrong in kind or none at
all (F1 58.6 to 58.9); but a clause that a verb names (`position_verbs`) stays."""

FORECASTS = Surety(base=-0.036, weights=(0.372,), least=0.48)
"""Of `covered`. Of 186 forecasts none goes; of what the network before had marked 6 went."""

STATEMENTS = Surety(base=-6.916, weights=(3.433, 5.382, 0.291, 0.354, 0.596), least=0.1)
"""Of the links' log-probability, of having a cue, of `covered` of the content, of `begun` of the cue, of being a
quotation. Of 1,477 statements 24 go, 23 of them not whole (F1 69.0 to 69.5)."""


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

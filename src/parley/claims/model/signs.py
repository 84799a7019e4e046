"""Which kinds of facts the sentences of a text tell, by a small network over what the encoder says of their words.

Each word says how much it counts for each kind and what it says of it; a sentence tells what its words say, weighed so.
The kinds are those of `labels/signs`, whoever acts: whose fact it is, is asked where it is used.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence

import numpy as np

from parley.claims.language.tokens import Window, Word
from parley.claims.layout import SIGN_KINDS
from parley.claims.model.heads import Floats, Ints
from parley.claims.model.rereading import sentence_lasts
from parley.claims.model.sessions import open_session
from parley.claims.types import Sign
from parley.spans import Span

TOLD_FROM = 0.1
"""Probability from which a kind is taken down. Whoever uses it sets a bar of his own above. †"""
_LOGIT = math.log(TOLD_FROM / (1 - TOLD_FROM))


class SignReader:
    """The network's session. `model_hash`: of the model whose encoder it belongs to.

    ValueError where it knows other kinds.
    """

    def __init__(self, graph: bytes) -> None:
        self._session = open_session(graph)
        meta = self._session.get_modelmeta().custom_metadata_map
        self.model_hash = meta.get("hash", "")
        if tuple(json.loads(meta["kinds"])) != SIGN_KINDS:
            raise ValueError("the network knows other kinds of facts")

    def signs(self, text: str, words: Sequence[Word], window: Window, again: Floats) -> Iterator[Sign]:
        """The kinds of facts told by the sentences of a window; `again`: what the encoder says of its words for what
        reads once more, [words, 1 + kinds of marks, width].

        A sign stands at the word that counts most for it.
        """
        inside = [words[i] for i in window.words]
        if not inside:
            return
        weights, says = self.asked(again.reshape(len(inside), -1))
        lasts = sentence_lasts(text, inside)
        starts = np.concatenate(([0], lasts[:-1] + 1))
        for sentence, kind, share, most in told(weights, says, starts):
            word = inside[int(starts[sentence]) + most]
            yield Sign(kind=SIGN_KINDS[kind], span=Span(word.start, word.end), share=round(share, 2))

    def asked(self, words: Floats) -> tuple[Floats, Floats]:
        """How much each word counts for each kind, and what it says of it, [words, kinds]; `words`: [words, inputs]."""
        weights, says = self._session.run(["weights", "says"], {"words": words})
        return weights, says


def told(weights: Floats, says: Floats, starts: Ints) -> Iterator[tuple[int, int, float, int]]:
    """Sentence, kind, probability and the word that counts most (from the sentence's first) of all that is told.

    `weights`, `says`: [words, kinds]; `starts`: the first word of each sentence.
    """
    sizes = np.diff(np.append(starts, len(weights)))
    counts = np.exp(weights - np.repeat(np.maximum.reduceat(weights, starts), sizes, axis=0))
    said = np.add.reduceat(counts * says, starts) / np.add.reduceat(counts, starts)
    for sentence, kind in np.argwhere(said >= _LOGIT).tolist():
        first = int(starts[sentence])
        most = int(counts[first : first + int(sizes[sentence]), kind].argmax())
        yield sentence, kind, 1 / (1 + math.exp(-float(said[sentence, kind]))), most

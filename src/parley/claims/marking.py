"""Texts through the model: what it marks in each, many articles' windows sharing batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from parley.claims.attributions import Marked, mark
from parley.claims.encoder import Encoder
from parley.claims.tokens import Windower, Word


class MarkedText(NamedTuple):
    """A text's words and what the model marks in it."""

    text: str
    words: list[Word]
    marked: Marked


class Marker:
    """The model with its windower. Stateless between calls."""

    def __init__(self, encoder: Encoder, windower: Windower) -> None:
        self._encoder = encoder
        self._windower = windower

    def mark(self, texts: Sequence[str], *, bare_attitudes: bool = False) -> Iterator[MarkedText]:
        """What the model marks in each text, in order; all texts are encoded together."""
        prepared = []
        for text in texts:
            words, groups = self._windower.words(text)
            prepared.append((text, words, self._windower.windows(text, words, groups)))
        encoded = self._encoder.run([window for _, _, windows in prepared for window in windows])
        for text, words, windows in prepared:
            said = islice(encoded, len(windows))
            marked = mark(text, words, windows, said, self._encoder.pointers, bare_attitudes=bare_attitudes)
            yield MarkedText(text, words, marked)

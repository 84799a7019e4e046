"""Texts through the model: what it marks in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parley.claims.acts import Acts, acts_of, joined
from parley.claims.attributions import Marked, mark
from parley.claims.encoder import Encoded, Encoder
from parley.claims.tokens import Window, Windower, Word


class MarkedText(NamedTuple):
    """A text's words and what the model marks in it."""

    text: str
    words: list[Word]
    marked: Marked
    acts: Acts


class Marker:
    """The model with its windower. Stateless between calls."""

    def __init__(self, encoder: Encoder, windower: Windower) -> None:
        self._encoder = encoder
        self._windower = windower

    def mark(self, texts: Iterable[str], *, bare_attitudes: bool = False) -> Iterator[MarkedText]:
        """What the model marks in each text, in order; texts are taken as they are needed."""
        for text in texts:
            words, groups = self._windower.words(text)
            windows = self._windower.windows(text, words, groups)
            acts: list[Acts] = []
            said = self._heard(text, windows, words, acts)
            marked = mark(text, words, windows, said, self._encoder.pointers, bare_attitudes=bare_attitudes)
            yield MarkedText(text, words, marked, joined(acts))

    def _heard(
        self, text: str, windows: Sequence[Window], words: Sequence[Word], acts: list[Acts]
    ) -> Iterator[Encoded]:
        """What the model says of each window, its acts taken down on the way: a window's outputs are not kept."""
        for window, encoded in zip(windows, self._encoder.run(windows), strict=True):
            acts.append(acts_of(text, window, words, encoded, self._encoder.pointers))
            yield encoded

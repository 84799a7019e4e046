"""The order in which windows are encoded and handed back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from parley.claims import encoder
from parley.claims.encoder import Encoded, Encoder
from parley.claims.tokens import Window


class Recording(Encoder):
    """An encoder without a model, which notes its batches and answers with a window's length."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []

    def _batch(self, windows: Sequence[Window]) -> list[Encoded]:
        lengths = [len(w.pieces) for w in windows]
        self.batches.append(lengths)
        return [Encoded({}, np.full((1,), length, dtype=np.float32)) for length in lengths]


def window(length: int) -> Window:
    return Window(pieces=(0,) * length, shapes=(0,) * length, quotes=(0,) * length, words=(), heads=())


def test_windows_come_back_in_their_order_though_like_lengths_share_batches() -> None:
    recording = Recording()
    lengths = [1 + (i * 37) % 100 for i in range(100)]
    assert [int(e.projections[0]) for e in recording.run([window(n) for n in lengths])] == lengths
    assert [n for batch in recording.batches for n in batch] == sorted(lengths)


def test_only_so_many_windows_are_held_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "HELD", 16)
    recording = Recording()
    encoded = recording.run([window(1 + i) for i in range(40)])
    next(encoded)
    assert sum(map(len, recording.batches)) == 16
    assert [int(e.projections[0]) for e in encoded] == list(range(2, 41))

"""The shipped graph: a window's outputs do not depend on what else is read."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from parley.claims.language.tokens import Window, Windower
from parley.claims.model.encoder import AHEAD, Encoder
from parley.data.reader_model import load_graphs
from parley.data.vocabulary import load_tokenizer

TEXTS = ("“We stay,” said Ilse Varga.", "The ferry left at noon. " * 60, "HALM (TFN) - 40,000 troops, he said.")


@pytest.mark.parametrize("threads", [1, 3])
def test_windows_come_back_in_order_and_do_not_change_each_other(threads: int) -> None:
    encoder, windower = Encoder(load_graphs(None), threads=threads), Windower(load_tokenizer())
    windows = [w for text in TEXTS for w in windower.windows(text, *windower.words(text))]
    assert len(windows) > len(TEXTS)
    together = list(encoder.run(windows))
    for window, encoded in zip(windows, together, strict=True):
        (alone,) = encoder.run([window])
        assert len(encoded.projections) == len(window.words)
        for head, logits in alone.logits.items():
            np.testing.assert_array_equal(encoded.logits[head], logits)


def test_windows_are_begun_before_they_are_asked_for_but_not_all_of_them() -> None:
    encoder, windower = Encoder(load_graphs(None), threads=2), Windower(load_tokenizer())
    (window,) = windower.windows(TEXTS[0], *windower.words(TEXTS[0]))
    taken: list[int] = []

    def endless() -> Iterator[Window]:
        while True:
            taken.append(1)
            yield window

    results = encoder.run(endless())
    assert len(taken) == AHEAD
    next(results)
    assert len(taken) == AHEAD + 1

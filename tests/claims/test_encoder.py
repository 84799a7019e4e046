"""The shipped graph: a window's outputs do not depend on what else is read."""

from __future__ import annotations

import numpy as np

from parley.claims.encoder import Encoder
from parley.claims.tokens import Windower
from parley.data.reader_model import load_graph
from parley.data.vocabulary import load_tokenizer

TEXTS = ("“We stay,” said Ilse Varga.", "The ferry left at noon. " * 60, "HALM (TFN) - 40,000 troops, he said.")


def test_windows_come_back_in_order_and_do_not_change_each_other() -> None:
    encoder, windower = Encoder(load_graph(None), threads=1), Windower(load_tokenizer())
    windows = [w for text in TEXTS for w in windower.windows(text, *windower.words(text))]
    assert len(windows) > len(TEXTS)
    together = list(encoder.run(windows))
    for window, encoded in zip(windows, together, strict=True):
        (alone,) = encoder.run([window])
        assert len(encoded.projections) == len(window.words)
        for head, logits in alone.logits.items():
            np.testing.assert_array_equal(encoded.logits[head], logits)

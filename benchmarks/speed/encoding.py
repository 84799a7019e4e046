"""The encoder alone: how many wordpieces a second."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.speed.articles import clean

if TYPE_CHECKING:
    from parley.claims.language.tokens import Window
    from parley.claims.model.encoder import Encoder

REPEATS = 3
"""Runs of the encoder alone; the fastest counts."""


class Encoding(NamedTuple):
    """The encoder alone: wordpieces and seconds."""

    pieces: int
    seconds: float


def windows_of(count: int) -> list[Window]:
    from parley.claims.language.tokens import Windower
    from parley.data.vocabulary import load_tokenizer

    windower = Windower(load_tokenizer())
    texts = [clean(number).article.text for number in range(count)]
    return [window for text in texts for window in windower.windows(text, *windower.words(text))]


def encoder_of(threads: int, model: Path | None) -> Encoder:
    from parley.claims.model.encoder import Encoder
    from parley.data.reader_model import load_graphs

    return Encoder(load_graphs(model), threads=threads)


def encode(count: int, threads: int, model: Path | None) -> Encoding:
    """The fastest of some runs over the windows of so many articles."""
    windows, encoder = windows_of(count), encoder_of(threads, model)
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        for _encoded in encoder.run(windows):
            pass
        times.append(time.perf_counter() - start)
    pieces = sum(len(w.pieces) for w in windows)
    return Encoding(pieces, min(times))

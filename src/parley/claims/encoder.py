"""The reader's model at run time: an int8 ONNX graph on CPU, fed with one window at a time."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import NamedTuple

import numpy as np

from parley.claims.heads import Floats
from parley.claims.layout import ASKED, HEADS, LINK_DIM, LINKS, MARK_WIDTH
from parley.claims.linking import Pointers
from parley.claims.rereading import Rereader
from parley.claims.sessions import open_session
from parley.claims.tokens import Window
from parley.errors import ModelUnavailable

AHEAD = 8
"""Windows that are begun before they are asked for: as many as an article of 1,500 words has. †"""


class Graphs(NamedTuple):
    """The bytes of the model's two ONNX graphs: the encoder with its heads, and what reads a sentence once more."""

    reader: bytes
    rereading: bytes


class Encoded(NamedTuple):
    """What the model says of one window, word by word.

    `logits`: [words, labels] by head; `projections`: [words, links, 2, dim]; `again`: [words, 1 + kinds of marks,
    width], for what reads a sentence once more.
    """

    logits: dict[str, Floats]
    projections: Floats
    again: Floats


class Encoder:
    """The model's two ONNX sessions, with the pointers' parameters that travel in the first graph's metadata.

    Each thread has a window of its own. (Two threads that share each window were slower by a third and more on a
    machine on which others worked too: the one waits for the other at every step.)
    """

    def __init__(self, graphs: Graphs, *, threads: int | None = None) -> None:
        count = threads or max(1, len(os.sched_getaffinity(0)))
        self._pool = ThreadPoolExecutor(count, "parley-encoder") if count > 1 else None
        try:
            self._session = open_session(graphs.reader)
            self.rereader = Rereader(graphs.rereading)
            meta = self._session.get_modelmeta().custom_metadata_map
            heads = json.loads(meta["heads"])
            parameters = json.loads(meta["pointers"])
        except Exception as error:  # onnxruntime raises its own unrelated classes
            raise ModelUnavailable("The reader's model cannot be loaded.", "Reinstall Parley.") from error
        self.model_hash = meta.get("hash", "")
        if self.rereader.model_hash != self.model_hash or heads != {
            name: list(labels) for name, labels in HEADS.items()
        }:
            raise ModelUnavailable("The reader's model belongs to another version of Parley.", "Reinstall Parley.")
        self.pointers = Pointers(**{name: np.array(values, dtype=np.float32) for name, values in parameters.items()})

    @property
    def ahead(self) -> bool:
        """Whether windows are encoded beside what the caller does."""
        return self._pool is not None

    def run(self, windows: Iterable[Window]) -> Iterator[Encoded]:
        """Logits and projections of each window, in the order given; with several threads the first are begun at once.

        One window a call: the graph scales its int8 products by the range of all that goes in at once, so windows
        in one batch would change each other's logits, and a page would read differently beside another. (Batches
        of eight were slower too, by a tenth and more: padding, and activations that leave the cache.)
        """
        if self._pool is None:
            return map(self._encode, windows)
        pool, rest = self._pool, iter(windows)
        return self._results(pool, deque(pool.submit(self._encode, w) for w in islice(rest, AHEAD)), rest)

    def _results(
        self, pool: ThreadPoolExecutor, begun: deque[Future[Encoded]], rest: Iterator[Window]
    ) -> Iterator[Encoded]:
        """The results of the windows that were begun, then of the rest; at most AHEAD are held."""
        while begun:
            encoded = begun.popleft().result()
            begun.extend(pool.submit(self._encode, window) for window in islice(rest, 1))
            yield encoded

    def _encode(self, window: Window) -> Encoded:
        columns = {"pieces": window.pieces, "shapes": window.shapes, "quotes": window.quotes}
        inputs = {name: np.array([values], dtype=np.int64) for name, values in columns.items()}
        inputs["mask"] = np.ones_like(inputs["pieces"])
        *logits, projections, again = self._session.run(None, inputs)
        heads = np.array(window.heads, dtype=np.intp)
        return Encoded(
            {name: values[0].take(heads, axis=0) for name, values in zip(HEADS, logits, strict=True)},
            projections[0].take(heads, axis=0).reshape(len(heads), len(LINKS), 2, LINK_DIM),
            again[0].take(heads, axis=0).reshape(len(heads), 1 + len(ASKED), MARK_WIDTH),
        )

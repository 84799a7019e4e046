"""The reader's model at run time: an int8 ONNX graph on CPU, fed with windows in batches of similar length."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import onnxruntime as ort

from parley.claims.heads import Floats
from parley.claims.layout import HEADS, LINK_DIM, LINKS
from parley.claims.linking import Pointers
from parley.claims.tokens import Window
from parley.errors import ModelUnavailable

BATCH = 8
"""Windows per call: larger batches gained nothing on two cores, padding and cache misses grew."""

HELD = 32 * BATCH
"""Windows that are sorted by length together, and whose outputs are held at once (some 100 MB if all are full)."""


class Encoded(NamedTuple):
    """What the model says of one window: logits [words, labels] by head, link projections [words, links, 2, dim]."""

    logits: dict[str, Floats]
    projections: Floats


class Encoder:
    """An ONNX session with the pointers' parameters that travel in the graph's metadata."""

    def __init__(self, graph: bytes, *, threads: int | None = None) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads or max(1, len(os.sched_getaffinity(0)))
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
            meta = self._session.get_modelmeta().custom_metadata_map
            heads = json.loads(meta["heads"])
            parameters = json.loads(meta["pointers"])
        except Exception as error:  # onnxruntime raises its own unrelated classes
            raise ModelUnavailable("The reader's model cannot be loaded.", "Reinstall Parley.") from error
        if heads != {name: list(labels) for name, labels in HEADS.items()}:
            raise ModelUnavailable("The reader's model belongs to another version of Parley.", "Reinstall Parley.")
        self.model_hash = meta.get("hash", "")
        self.pointers = Pointers(**{name: np.array(values, dtype=np.float32) for name, values in parameters.items()})

    def run(self, windows: Sequence[Window]) -> Iterator[Encoded]:
        """Logits and projections of each window, in the order given."""
        for first in range(0, len(windows), HELD):
            held = windows[first : first + HELD]
            order = sorted(range(len(held)), key=lambda i: len(held[i].pieces))
            out: dict[int, Encoded] = {}
            for start in range(0, len(order), BATCH):
                chosen = order[start : start + BATCH]
                out.update(zip(chosen, self._batch([held[i] for i in chosen]), strict=True))
            for i in range(len(held)):
                yield out.pop(i)

    def _batch(self, windows: Sequence[Window]) -> list[Encoded]:
        shape = (len(windows), max(len(w.pieces) for w in windows))
        inputs = {name: np.zeros(shape, dtype=np.int64) for name in ("pieces", "shapes", "quotes", "mask")}
        for row, window in enumerate(windows):
            length = len(window.pieces)
            inputs["pieces"][row, :length] = window.pieces
            inputs["shapes"][row, :length] = window.shapes
            inputs["quotes"][row, :length] = window.quotes
            inputs["mask"][row, :length] = 1
        *logits, projections = self._session.run(None, inputs)
        out = []
        for row, window in enumerate(windows):
            heads = list(window.heads)
            out.append(
                Encoded(
                    {name: values[row, heads] for name, values in zip(HEADS, logits, strict=True)},
                    projections[row, heads].reshape(len(heads), len(LINKS), 2, LINK_DIM),
                )
            )
        return out

"""The reader's model at run time: an int8 ONNX graph on CPU, fed with one window at a time."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import accumulate, islice, pairwise
from typing import NamedTuple, TypeVar

import numpy as np

from parley.claims.language.tokens import Window
from parley.claims.layout import ASKED, HEADS, JUDGING, LINK_DIM, LINKS, MARK_WIDTH
from parley.claims.model.heads import Floats, Ints
from parley.claims.model.linking import Pointers
from parley.claims.model.rereading import Rereader
from parley.claims.model.sessions import open_session
from parley.claims.model.signs import SignReader
from parley.errors import ModelUnavailable

AHEAD = 8
"""Windows that are begun before they are asked for: as many as an article of 1,500 words has. †"""


T = TypeVar("T")

_NONE: Ints = np.array([], dtype=np.int64)

_WIDTHS = {name: len(labels) for name, labels in HEADS.items() if name != JUDGING} | {
    "links": len(LINKS) * 2 * LINK_DIM, "again": (1 + len(ASKED)) * MARK_WIDTH,
}  # fmt: skip
COLUMNS = {
    name: slice(*ends) for name, ends in zip(_WIDTHS, pairwise(accumulate(_WIDTHS.values(), initial=0)), strict=True)
}
"""Where what each head says of a word stands beside what the others say."""


class Graphs(NamedTuple):
    """The bytes of the model's ONNX graphs: the encoder with its heads, what reads a sentence once more, what tells
    kinds of facts."""

    reader: bytes
    rereading: bytes
    signs: bytes


class Encoded(NamedTuple):
    """What the model says of one window that is read, word by word.

    `logits`: [words, labels] by head, but for that of blocks; `projections`: [words, links, 2, dim]; `again`: [words,
    1 + kinds of marks, width], for what reads a sentence once more.
    """

    logits: dict[str, Floats]
    projections: Floats
    again: Floats


class Encoder:
    """The model's ONNX sessions, with the pointers' parameters that travel in the first graph's metadata.

    Each thread has a window of its own. (Two threads that share each window were slower by a third and more on a
    machine on which others worked too: the one waits for the other at every step.)
    """

    def __init__(self, graphs: Graphs, *, threads: int | None = None) -> None:
        count = threads or max(1, len(os.sched_getaffinity(0)))
        self._pool = ThreadPoolExecutor(count, "parley-encoder") if count > 1 else None
        try:
            self._session = open_session(graphs.reader)
            self.rereader = Rereader(graphs.rereading)
            self.signs = SignReader(graphs.signs)
            meta = self._session.get_modelmeta().custom_metadata_map
            heads = json.loads(meta["heads"])
            parameters = json.loads(meta["pointers"])
        except Exception as error:  # onnxruntime raises its own unrelated classes
            raise ModelUnavailable("The reader's model cannot be loaded.", "Reinstall Parley.") from error
        self.model_hash = meta.get("hash", "")
        outputs = [output.name for output in self._session.get_outputs()]
        if (
            {self.rereader.model_hash, self.signs.model_hash} != {self.model_hash}
            or outputs != ["said", "judged"]
            or heads != {name: list(labels) for name, labels in HEADS.items()}
        ):
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
        return self._each(self._read, windows)

    def judge(self, windows: Iterable[Window]) -> Iterator[Floats]:
        """[words, kinds] logits of what block each word is of, window by window, in the same way."""
        return self._each(self._judged, windows)

    def _each(self, task: Callable[[Window], T], windows: Iterable[Window]) -> Iterator[T]:
        if self._pool is None:
            return map(task, windows)
        pool, rest = self._pool, iter(windows)
        return _results(pool, task, deque(pool.submit(task, w) for w in islice(rest, AHEAD)), rest)

    def _read(self, window: Window) -> Encoded:
        said, _ = self._encode(window, words=np.array(window.heads, dtype=np.int64))
        by_head = {name: said[:, columns] for name, columns in COLUMNS.items()}
        links, again = by_head.pop("links"), by_head.pop("again")
        return Encoded(
            by_head,
            links.reshape(len(said), len(LINKS), 2, LINK_DIM),
            again.reshape(len(said), 1 + len(ASKED), MARK_WIDTH),
        )

    def _judged(self, window: Window) -> Floats:
        return self._encode(window, blocks=np.array(window.heads, dtype=np.int64))[1]

    def _encode(self, window: Window, *, words: Ints = _NONE, blocks: Ints = _NONE) -> tuple[Floats, Floats]:
        """What the heads say at some places of a window, and what the head that judges blocks says at others."""
        columns = {"pieces": window.pieces, "shapes": window.shapes, "quotes": window.quotes}
        inputs = {name: np.array([values], dtype=np.int64) for name, values in columns.items()}
        said, judged = self._session.run(["said", "judged"], inputs | {"words": words, "blocks": blocks})
        return said, judged


def _results(
    pool: ThreadPoolExecutor, task: Callable[[Window], T], begun: deque[Future[T]], rest: Iterator[Window]
) -> Iterator[T]:
    """The results of the windows that were begun, then of the rest; at most AHEAD are held."""
    while begun:
        result = begun.popleft().result()
        begun.extend(pool.submit(task, window) for window in islice(rest, 1))
        yield result

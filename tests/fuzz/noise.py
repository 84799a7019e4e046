"""A model that marks at random and much, the same for the same window: what follows it must stand anything it says."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from parley.articles.types import Judgement
from parley.claims.language.tokens import Window
from parley.claims.layout import ANSWERS, ASKED, BLOCK_KINDS, HEADS, LINK_DIM, LINKS, MARK_WIDTH, SIGN_KINDS
from parley.claims.model.encoder import Encoded
from parley.claims.model.heads import Floats
from parley.claims.model.linking import BUCKETS, Pointers
from parley.claims.model.rereading import Context
from parley.claims.model.signs import SignReader


class NoisyRereader:
    """Answers at random."""

    def shares(self, projections: Floats, around: Sequence[Context]) -> list[Floats]:
        """Probabilities by the marked word's own projection."""
        out = []
        for context in around:
            random = np.random.default_rng(zlib.crc32(projections[context.mark].tobytes()))
            out.append(random.random((context.end - context.first, len(ANSWERS))).astype(np.float32))
        return out


class NoisySigns(SignReader):
    """Stands where the network of signs stands; tells many."""

    def __init__(self) -> None:
        self.model_hash = ""

    def asked(self, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        random = np.random.default_rng(len(words))
        weights, says = random.normal(size=(2, len(words), len(SIGN_KINDS))).astype(np.float32)
        return weights, says - 1


class NoisyEncoder:
    """Stands where the encoder stands."""

    ahead = False

    def __init__(self) -> None:
        random = np.random.default_rng(1)
        self.rereader = NoisyRereader()
        self.signs = NoisySigns()
        self.pointers = Pointers(
            bias=random.normal(size=(len(LINKS), BUCKETS)).astype(np.float32),
            none=np.zeros((len(LINKS), LINK_DIM), dtype=np.float32),
            none_bias=np.full(len(LINKS), -1, dtype=np.float32),
        )

    def run(self, windows: Iterable[Window]) -> Iterator[Encoded]:
        """Logits by the window's own pieces."""
        return map(self._encoded, windows)

    def _encoded(self, window: Window) -> Encoded:
        random = np.random.default_rng(zlib.crc32(str(window.pieces).encode()))
        count = len(window.words)

        def normal(*shape: int) -> np.ndarray:
            return random.normal(size=shape).astype(np.float32)

        logits = {name: normal(count, len(labels)) for name, labels in HEADS.items()}
        logits["statement"][:, 1] += 2
        logits["forecast_clear"][:, 1] += 2
        for name, labels in HEADS.items():  # spans that go on for a while are likelier than many of one word
            for at, label in enumerate(labels):
                logits[name][:, at] += 1.0 * label.startswith("I-")
        return Encoded(logits, normal(count, len(LINKS), 2, LINK_DIM), normal(count, 1 + len(ASKED), MARK_WIDTH))


def noisy_judge(blocks: Sequence[str]) -> list[Judgement]:
    """Judges blocks at random, the same block always alike."""
    out = []
    for block in blocks:
        random = np.random.default_rng(zlib.crc32(block.encode("utf-8", "replace")))
        keep, certainty = random.random(2).tolist()
        out.append(Judgement(keep, BLOCK_KINDS[1 + int(random.integers(len(BLOCK_KINDS) - 1))], (1 - keep) * certainty))
    return out

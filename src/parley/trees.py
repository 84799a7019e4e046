"""Sums of small decision trees (gradient boosting) that give the log-odds of something, for many rows at once.

Each tree asks up to so many traits of a row and adds its leaf. They are written as text: a line with what the sum
starts from, a line with the names of the traits asked, then a line a tree: numbers of traits, bounds and leaves, with
bars between.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray


class Forest(NamedTuple):
    """Full binary trees of one depth: at node i a trait `asked` of at most `bounds` leads to 2i+1, else to 2i+2.

    `asked`, `bounds`: [trees, inner nodes]; `leaves`: [trees, leaves]; `start`: what the sum starts from.
    """

    start: float
    asked: NDArray[np.int64]
    bounds: NDArray[np.float64]
    leaves: NDArray[np.float64]

    @classmethod
    def read(cls, written: str, traits: Sequence[str]) -> Self:
        """The trees of a text; `traits`: the names of a row's columns. Raises ValueError where they do not fit."""
        start, names, *lines = written.strip().splitlines()
        return cls.of(float(start), names.split(), lines, traits)

    @classmethod
    def of(cls, start: float, names: Sequence[str], lines: Sequence[str], traits: Sequence[str]) -> Self:
        """The trees of some lines that ask for traits by their place among `names`."""
        column = {name: i for i, name in enumerate(traits)}
        if unknown := [name for name in names if name not in column]:
            raise ValueError(f"no such traits: {', '.join(unknown)}")
        order = np.array([column[name] for name in names])
        parts = [[np.array(part.split(), dtype=float) for part in line.split("|")] for line in lines]
        asked, bounds, leaves = (np.stack([tree[i] for tree in parts]) for i in range(3))
        if asked.shape != bounds.shape or leaves.shape[1] != asked.shape[1] + 1:
            raise ValueError("not full trees of one depth")
        return cls(start, order[asked.astype(np.int64)], bounds, leaves)

    def log_odds(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """The sum for each row: [rows] from [rows, traits].

        All rows go down all trees at once, through flat arrays: indices of two dimensions took three times as long.
        """
        trees, inner = self.asked.shape
        asked, bounds, values = self.asked.ravel(), self.bounds.ravel(), rows.ravel()
        root = np.arange(trees) * inner
        row = (np.arange(len(rows)) * rows.shape[1])[:, None]
        node = np.zeros((len(rows), trees), dtype=np.int64)
        for _ in range(inner.bit_length()):
            at = node + root
            node = 2 * node + 1 + (values.take(asked.take(at) + row) > bounds.take(at))
        leaf = node - inner + np.arange(trees) * (inner + 1)
        sums: NDArray[np.float64] = self.start + self.leaves.ravel().take(leaf).sum(axis=1)
        return sums

    def chances(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability for each row: [rows] from [rows, traits]."""
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(self.log_odds(rows), -30, 30)))
        return chances

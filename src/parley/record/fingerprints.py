"""Hashes of a text's words and runs of words, the same in every process, and the few by which texts are found."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

RUN = 4
"""Words of a run that counts as shared."""
WINDOW = 8
"""Of that many runs in a row the one with the least hash is a fingerprint, so that eleven shared words in a row
always share one (winnowing)."""

Hashes = npt.NDArray[np.uint64]

_ASCII = 128
_WORDY = np.array([chr(code).isalnum() or chr(code) == "_" for code in range(_ASCII)])
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], dtype=np.uint64)
_PLACES = 64
"""Letters of a word after which the weights begin again."""
_WEIGHTS = np.multiply.accumulate(np.full(_PLACES, _FACTORS[0]))


class Runs(NamedTuple):
    """How many words a text has, and the hash of each run of them in the order of the text."""

    words: int
    hashes: Hashes


def runs_of(text: str) -> Runs:
    """The runs of `RUN` words of a text, whatever the case."""
    words = word_hashes(text)
    count = len(words) - RUN + 1
    if count < 1:
        return Runs(len(words), np.empty(0, np.uint64))
    runs = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        runs = (runs ^ (words[place : place + count] + np.uint64(place + 1))) * factor
        runs ^= runs >> np.uint64(29)
    return Runs(len(words), runs)


def word_hashes(text: str) -> Hashes:
    """A hash of each word; letters are weighed by their place, all words at once."""
    codes = np.frombuffer(text.casefold().encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    inside = _WORDY[np.minimum(codes, _ASCII - 1)]
    odd = np.flatnonzero(codes >= _ASCII)
    if len(odd):
        values, where = np.unique(codes[odd], return_inverse=True)
        inside[odd] = np.array([chr(code).isalnum() for code in values.tolist()])[where]
    edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    if not len(edges):
        return np.empty(0, np.uint64)
    lengths = edges[1::2] - edges[::2]
    starts = np.cumsum(lengths) - lengths
    letters = codes[inside].astype(np.uint64)
    places = np.arange(len(letters)) - np.repeat(starts, lengths)
    return np.add.reduceat(letters * _WEIGHTS[places % _PLACES], starts)


def fingerprints_of(runs: Hashes) -> Hashes:
    """The least hash of each window of runs, in ascending order, each once."""
    if len(runs) < WINDOW:
        return runs[[runs.argmin()]] if len(runs) else runs
    least = runs
    for step in (1, 2, 4):
        least = np.minimum(least[:-step], least[step:])
    return np.unique(least)

"""Which articles share enough hashes with an earlier one to be compared with it, over a whole record at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from parley.record.facts import keys_of
from parley.record.fingerprints import Hashes
from parley.record.rewrites import DAYS, KEYS_SHARED

HOLDERS = 3
"""Articles that hold a hash first, with which later holders are compared; keeps a text that a thousand
articles carry from making a million pairs."""
LEAST_SHARED = 0.2
"""Share of the smaller article's fingerprints below which a pair is not looked at closer."""
_PERIODS = np.uint64(0xD6E8FEB86659FD93)

Earlier = dict[int, list[int]]
"""For an article, by position, the earlier ones with which it is to be compared, in order."""


def sharing_prints(prints: Sequence[Hashes], start: int) -> Earlier:
    """The earlier articles that share fingerprints enough, for articles from `start` on."""
    sizes = np.array([len(some) for some in prints])
    shared = _shared(prints, prints[start:], start)
    least = LEAST_SHARED * np.minimum(sizes[shared.article], sizes[shared.earlier])
    return shared.where(shared.counts >= least)


def sharing_facts(facts: Sequence[Hashes], days: Sequence[int], start: int) -> Earlier:
    """The same by neighbouring facts, of articles of about the same day.

    A key is held for a period of days, so that those that hold it first are not always those of long ago.
    """
    keys = [keys_of(some) for some in facts]
    held = [_in_period(some, day // DAYS) for some, day in zip(keys, days, strict=True)]
    before = [_in_period(some, day // DAYS - 1) for some, day in zip(keys[start:], days[start:], strict=True)]
    wanted = [np.concatenate(both) for both in zip(held[start:], before, strict=True)]
    shared = _shared(held, wanted, start)
    return shared.where(shared.counts >= KEYS_SHARED)


def _in_period(keys: Hashes, period: int) -> Hashes:
    return keys ^ (np.array(period, np.int64).view(np.uint64) * _PERIODS)


class _Shared(NamedTuple):
    """Pairs of articles, by position, with how many hashes they share."""

    article: npt.NDArray[np.int64]
    earlier: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]

    def where(self, kept: npt.NDArray[np.bool_]) -> Earlier:
        """The pairs that are kept, by article."""
        found: Earlier = {}
        for article, earlier in zip(self.article[kept].tolist(), self.earlier[kept].tolist(), strict=True):
            found.setdefault(article, []).append(earlier)
        return found


def _shared(held: Sequence[Hashes], wanted: Sequence[Hashes], start: int) -> _Shared:
    """Articles from `start` on, by what each wants, with the first few before it that hold some of that."""
    values, holders = np.concatenate(held), np.repeat(np.arange(len(held)), [len(some) for some in held])
    order = np.argsort(values, kind="stable")
    values, holders = values[order], holders[order]
    wants = np.concatenate(wanted)
    wanting = np.repeat(np.arange(start, len(held)), [len(some) for some in wanted])
    places = np.searchsorted(values, wants)
    pairs = []
    for nth in range(HOLDERS):
        there = np.flatnonzero(places + nth < len(values))
        at = places[there] + nth
        met = (values[at] == wants[there]) & (holders[at] < wanting[there])
        pairs.append(wanting[there[met]] * len(held) + holders[at[met]])
    found, counts = np.unique(np.concatenate(pairs), return_counts=True)
    return _Shared(found // len(held), found % len(held), counts)

"""Which articles share enough hashes with an earlier one to be compared with it, over a whole record at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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

Positions = npt.NDArray[np.int64]
_Least = Callable[[Positions, Positions], npt.NDArray[np.float64]]

Earlier = dict[int, list[int]]
"""For an article, by position, the earlier ones with which it is to be compared, in order."""


class Held:
    """Hashes of articles, in order: those by which each is found, and those by which it finds others.

    `least`: for pairs of articles, by position, how many of them they must share.
    """

    def __init__(self, held: Sequence[Hashes], wanted: Sequence[Hashes], least: _Least) -> None:
        self._held, self._wanted, self._least = held, wanted, least

    def changed(self, known: Sequence[object | None]) -> list[int]:
        """The articles for which nothing is known, None, and those that share enough with others than without these."""
        new, old = ([at for at, one in enumerate(known) if (one is None) is unknown] for unknown in (True, False))
        after = self._touched(new, [at for at in old if at > new[0]])
        if not after:
            return new
        now, then = self.sharing(after), self._sharing(after, old)
        return new + [at for at in after if now.get(at) != then.get(at)]

    def sharing(self, wanting: Sequence[int]) -> Earlier:
        """The earlier articles that share enough with some articles."""
        return self._sharing(wanting, range(len(self._held)))

    def _touched(self, new: Sequence[int], others: Sequence[int]) -> list[int]:
        """Those of others that share a hash with one of the new articles."""
        theirs = np.unique(np.concatenate([self._held[at] for at in new]))
        if not others or not len(theirs):
            return []
        wanting, wants = _laid_out(self._wanted, others)
        met = theirs.take(np.searchsorted(theirs, wants), mode="clip") == wants
        return [int(at) for at in np.unique(wanting[met])]

    def _sharing(self, wanting: Sequence[int], holding: Sequence[int]) -> Earlier:
        """The earlier ones of some articles that share enough with others; of those that hold a hash, the first few."""
        holders, values = _laid_out(self._held, holding)
        order = np.argsort(values, kind="stable")
        values, holders = values[order], holders[order]
        articles, wants = _laid_out(self._wanted, wanting)
        places = np.searchsorted(values, wants)
        pairs = []
        for nth in range(HOLDERS):
            there = np.flatnonzero(places + nth < len(values))
            at = places[there] + nth
            met = (values[at] == wants[there]) & (holders[at] < articles[there])
            pairs.append(articles[there[met]] * len(self._held) + holders[at[met]])
        found, counts = np.unique(np.concatenate(pairs), return_counts=True)
        articles, earlier = found // len(self._held), found % len(self._held)
        kept = counts >= self._least(articles, earlier)
        sharing: Earlier = {}
        for article, one in zip(articles[kept].tolist(), earlier[kept].tolist(), strict=True):
            sharing.setdefault(article, []).append(one)
        return sharing


def held_prints(prints: Sequence[Hashes]) -> Held:
    """Articles by their fingerprints."""
    sizes = np.array([len(some) for some in prints])
    return Held(prints, prints, lambda one, other: LEAST_SHARED * np.minimum(sizes[one], sizes[other]))


def held_facts(facts: Sequence[Hashes], days: Sequence[int]) -> Held:
    """Articles by neighbouring facts, of about the same day.

    A key is held for a period of days, so that those that hold it first are not always those of long ago.
    """
    keys = [keys_of(some) for some in facts]
    held = [_in_period(some, day // DAYS) for some, day in zip(keys, days, strict=True)]
    before = [_in_period(some, day // DAYS - 1) for some, day in zip(keys, days, strict=True)]
    wanted = [np.concatenate(both) for both in zip(held, before, strict=True)]
    return Held(held, wanted, lambda one, _: np.full(len(one), float(KEYS_SHARED)))


def _in_period(keys: Hashes, period: int) -> Hashes:
    return keys ^ (np.array(period, np.int64).view(np.uint64) * _PERIODS)


def _laid_out(hashes: Sequence[Hashes], positions: Sequence[int]) -> tuple[Positions, Hashes]:
    """Which of some articles has each hash, and the hashes."""
    some = [hashes[at] for at in positions]
    return np.repeat(np.array(positions, np.int64), [len(one) for one in some]), np.concatenate(some)

"""Comparing persons on one question: only on days on which several statements stood that came out alike."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from parley.scores.results import Ends
from parley.scores.rules import mean_ends


class Stretch(NamedTuple):
    """Days from `start` up to but without `end` on which one holder's score stays the same."""

    start: dt.date
    end: dt.date
    brier: Ends
    log: Ends
    predicted: float
    observed: float

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.end - self.start).days


def leads(holders: Mapping[str, Sequence[Stretch]]) -> dict[str, Ends]:
    """How much lower each holder's Brier score is than the mean of the others, over the days that can be compared.

    Days count where another's statement had the same outcome: a date passed and a date not yet come are no common
    ground. Holders without such days are left out.
    """
    days = sorted({day for listed in holders.values() for stretch in listed for day in (stretch.start, stretch.end)})
    found: dict[str, list[tuple[Ends, int]]] = defaultdict(list)
    for start, end in pairwise(days):
        alike: dict[float, dict[str, Ends]] = defaultdict(dict)
        for name, listed in holders.items():
            stretch = next((s for s in listed if s.start <= start < s.end), None)
            if stretch:
                alike[stretch.observed][name] = stretch.brier
        for scores in alike.values():
            if len(scores) > 1:
                mean = mean_ends(list(scores.values()))
                for name, own in scores.items():
                    found[name].append((_ahead(own, mean, len(scores)), (end - start).days))
    return {name: mean_ends([lead for lead, _ in listed], [d for _, d in listed]) for name, listed in found.items()}


def _ahead(own: Ends, mean: Ends, n: int) -> Ends:
    """The mean of the other n − 1, taken from that of all n, minus one's own: n/(n − 1) times the distance."""
    share = n / (n - 1)
    return Ends(
        median=share * (mean.median - own.median),
        low=share * (mean.low - own.low),
        high=share * (mean.high - own.high),
    )

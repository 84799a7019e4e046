"""Who ranks above whom: a partial order that says nothing where the words' vagueness could turn it round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from parley.scores.results import ClusterScore, Ends
from parley.scores.rules import mean_ends
from parley.scores.shrinkage import shrunk

LEAST_QUESTIONS = 10
LEAST_CRISES = 3


class Compared(NamedTuple):
    """What ranking compares: mean Brier scores and shrunk leads over peers."""

    brier: Ends
    skill: Ends | None


def too_little(scores: Sequence[ClusterScore]) -> str | None:
    """Why nobody may be ranked or given a figure on these questions, None where they may."""
    crises = len({score.crisis for score in scores})
    if len(scores) >= LEAST_QUESTIONS and crises >= LEAST_CRISES:
        return None
    return (
        f"Scores need at least {LEAST_QUESTIONS} questions in at least {LEAST_CRISES} crises; "
        f"there are {len(scores)} in {crises}."
    )


def compared(scores: Sequence[ClusterScore]) -> Compared:
    """The mean over one holder's questions (at least one)."""
    peers = [score.peers for score in scores if score.peers]
    median, low, high = (shrunk([getattr(lead, end) for lead in peers]) for end in ("median", "low", "high"))
    return Compared(
        brier=mean_ends([score.brier for score in scores]),
        skill=None if median is None or low is None or high is None else Ends(median=median, low=low, high=high),
    )


def above(holders: Mapping[str, Compared]) -> dict[str, tuple[str, ...]]:
    """For each holder those that they rank above.

    A ranks above B where A's mean Brier score is lower at the median and at both ends of the words, and where both
    have peers on their questions, A's lead over peers is larger too: easy questions alone rank nobody.
    """
    return {
        name: tuple(sorted(other for other, theirs in holders.items() if other != name and _beats(own, theirs)))
        for name, own in holders.items()
    }


def _beats(own: Compared, theirs: Compared) -> bool:
    lower = all(a < b for a, b in zip(_ends(own.brier), _ends(theirs.brier), strict=True))
    if not lower or own.skill is None or theirs.skill is None:
        return lower
    return all(a > b for a, b in zip(_ends(own.skill), _ends(theirs.skill), strict=True))


def _ends(value: Ends) -> tuple[float, float, float]:
    return value.median, value.low, value.high

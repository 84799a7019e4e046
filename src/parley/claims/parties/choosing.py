"""Whose a position is and towards whom, and of what state a speaker is, where the words at the place do not tell it.

What the rules say stands, unless trees that have learned from labelled articles are clearly surer of another party of
the article. They are not asked about events: of the sides that they would have filled there 39 of 100 were right (texts
held out), and an act that is told of the wrong state is worse than one of nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from parley.claims.parties.candidate_traits import TRAITS, Traits
from parley.claims.parties.candidates import Act, Candidates, Numbers
from parley.trees import Forest

MARGINS = {"positions": 0.15, "speakers": 0.3}
"""How much surer of another answer than of the rules' the trees must be. Of speakers that were given another state at
0.15 and at 0.3 106 of 116 and 104 of 113 had it (texts held out).
"""
LEADS = {"positions": 0.3, "speakers": 0.0}
"""How far before every other answer it must be: with 0.3 and more, of the sides of positions that are filled, more are
right than wrong in each set of texts held out (29 of 45, 46 of 91, 33 of 53), without it not half.
"""
ALSO_FROM = 0.7
"""The probability from which a second party stands on a side too. †"""

SIDES = {"positions": ("party", "towards"), "speakers": ("country",)}
"""What the sides are called: of what is demanded, threatened or promised, and of who speaks."""
OF_STATES = frozenset({"speakers"})
"""Of what only states are sides. It is asked only of articles about one: where several quarrel, it must be told."""
ABOUT_ONE = 0.7
"""Share of the namings of states that one has from which an article is about it. Of 113 speakers whose state was chosen
from 0.7 on 104 had it (articles held out), of 155 in all articles 131; in our own, which tell of quarrels, none of 4.
"""

Sides = tuple[tuple[str, ...], tuple[str, ...]]


class Chooser(Protocol):
    """Says who is on the sides of acts."""

    def sides(self, candidates: Candidates, acts: Sequence[Act]) -> list[Sides]:
        """The codes on both sides of each act."""


class Choosers(NamedTuple):
    """Who says it of positions and of speakers."""

    positions: Chooser
    speakers: Chooser


class Forests(NamedTuple):
    """A chooser: trees for the first side of what a task asks about, or for both."""

    task: str
    forests: tuple[Forest, ...]

    @classmethod
    def read(cls, task: str, written: Iterable[str]) -> Forests:
        """The trees of some texts, one for each side."""
        return cls(task, tuple(Forest.read(text, TRAITS) for text in written))

    def sides(self, candidates: Candidates, acts: Sequence[Act]) -> list[Sides]:
        """The codes on both sides of each act; a side whose words name its states is not asked about."""
        if self.task in OF_STATES and candidates.top_share < ABOUT_ONE:
            return [act.codes for act in acts]
        traits = Traits(candidates)
        chosen = [list(act.codes) for act in acts]
        rows = eligible(candidates, self.task)
        codes = [candidates.codes[row - 1] for row in rows[1:]]
        for side, forest in enumerate(self.forests):
            asked = [i for i, act in enumerate(acts) if codes and not candidates.plain(act, side)]
            if not asked:
                continue
            chances = forest.chances(np.concatenate([traits.of(acts[i], side)[rows] for i in asked]))
            for i, of in zip(asked, chances.reshape(len(asked), -1), strict=True):
                chosen[i][side] = answer(acts[i].codes[side], codes, of, self.task)
        return [(first, second) for first, second in chosen]


def eligible(candidates: Candidates, task: str) -> list[int]:
    """The rows of traits that may be chosen: nobody's, and those of all parties or of states."""
    return [0, *(i for i, state in enumerate(candidates.is_state, 1) if state or task not in OF_STATES)]


def answer(said: tuple[str, ...], codes: Sequence[str], chances: Numbers, task: str) -> tuple[str, ...]:
    """What the rules said of a side, or what the trees are surer of; chances: of nobody, then of each code."""
    order = {code: i for i, code in enumerate(codes, 1)}
    if any(code not in order for code in said):
        return said
    sure_of_said = min((chances[order[code]] for code in said), default=chances[0])
    best = int(chances.argmax())
    lead = chances[best] - max(np.delete(chances, best), default=0.0)
    if chances[best] - sure_of_said <= MARGINS[task] or lead < LEADS[task]:
        return said
    if best == 0:
        return ()
    also = [i for i in range(1, len(chances)) if i != best and chances[i] > ALSO_FROM]
    return tuple(codes[i - 1] for i in (best, *also))

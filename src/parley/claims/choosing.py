"""Whose an act is, where the words at the place do not tell it: the party of the article for which most speaks.

What the rules of `parties` say stands, unless trees that have learned from labelled articles are clearly surer of
somebody else: "the army fired" is then the act of the state whose army the article is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from parley.claims.candidate_traits import EXCHANGES, TRAITS, Traits
from parley.claims.candidates import Act, Candidates, Numbers
from parley.trees import Forest

MARGINS = {"events": 0.15, "positions": 0.15, "speakers": 0.3}
"""How much surer of another answer than of the rules' the trees must be. Tried from 0.05 to 0.3 on texts held out: what
is gained in crises that nobody knows falls from 0.2 on, and below 0.15 what the rules tell of single sentences suffers;
of speakers that were given another state at 0.15 and at 0.3 106 of 116 and 104 of 113 had it.
"""
ALSO_FROM, ALSO_IN_EXCHANGES = 0.7, 0.4
"""The probability from which a second party stands on a side too: of what one does, and of what two do with each other.
With texts held out 0.5 for both differed by half a point at most; it had lone states act together.
"""

SIDES = {"events": ("actor", "recipient"), "positions": ("party", "towards"), "speakers": ("country",)}
"""What the sides are called: of what is done, of what is demanded, threatened or promised, and of who speaks."""
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
    """Who says it of events, of positions and of speakers."""

    events: Chooser
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
                chosen[i][side] = answer(
                    acts[i].codes[side], codes, of, margin=MARGINS[self.task], also_from=also_from(acts[i].type)
                )
        return [(first, second) for first, second in chosen]


def also_from(kind: str) -> float:
    """The probability from which a second party stands on a side of an act of some kind."""
    return ALSO_IN_EXCHANGES if kind in EXCHANGES else ALSO_FROM


def eligible(candidates: Candidates, task: str) -> list[int]:
    """The rows of traits that may be chosen: nobody's, and those of all parties or of states."""
    return [0, *(i for i, state in enumerate(candidates.is_state, 1) if state or task not in OF_STATES)]


def answer(
    said: tuple[str, ...], codes: Sequence[str], chances: Numbers, *, margin: float, also_from: float = ALSO_FROM
) -> tuple[str, ...]:
    """What the rules said of a side, or what the trees are surer of; chances: of nobody, then of each code."""
    order = {code: i for i, code in enumerate(codes, 1)}
    if any(code not in order for code in said):
        return said
    sure_of_said = min((chances[order[code]] for code in said), default=chances[0])
    best = int(chances.argmax())
    if chances[best] - sure_of_said <= margin:
        return said
    if best == 0:
        return ()
    also = [i for i in range(1, len(chances)) if i != best and chances[i] > also_from]
    return tuple(codes[i - 1] for i in (best, *also))

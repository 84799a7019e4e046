"""Asks the model about mentions of speakers, once the article's speakers are known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from parley.claims.language.tokens import Window, Word
from parley.claims.layout import ANSWERS
from parley.claims.model.heads import Floats
from parley.claims.model.rereading import SPEAKER, Shares, contexts
from parley.spans import Span

MOST_WINDOWS = 64
"""Windows of which the model's words are kept, 25 MB at most: nobody is asked about after some 12,000 words. †"""

TOLD_FROM, TOLD_ON_FROM = 0.5, 0.25
"""Probabilities from which words tell what somebody is: of a phrase in the mean, and of each of its words.

Tried at 0.3, 0.4 and 0.5 on 80 labelled articles that the layers had not learned from: of roles 64.3, 64.0, 64.0 of a
hundred were right, of affiliations 52.8, 51.5, 51.3; the lower the bar, the more get one whom the article gives none.
"""

Told = tuple[Span | None, Span | None]
"""The phrases that tell a speaker's role and affiliation."""


class _Phrase(NamedTuple):
    share: float
    span: Span


class Asker:
    """What the model says of a text's words, for whoever has questions about it."""

    def __init__(self, text: str, words: Sequence[Word], windows: Sequence[Window], shares_of: Shares) -> None:
        self._text, self._words, self._shares_of = text, words, shares_of
        self._windows = windows[:MOST_WINDOWS]
        self._heard: list[Floats] = []
        self._ends: list[int] = [words[window.words[-1]].end for window in self._windows]

    def hear(self, again: Floats) -> None:
        """Take down what the model says of the next window's words."""
        if len(self._heard) < len(self._windows):
            self._heard.append(again)

    def told(self, mentions: Sequence[Span]) -> Told:
        """What the sentences around some mentions of one speaker tell of the speaker's role and affiliation."""
        marks: dict[int, set[int]] = {}
        for mention in mentions:
            number = bisect_left(self._ends, mention.end)
            if number < len(self._heard):
                inside = self._windows[number].words
                last = bisect_left(range(len(inside)), mention.end, key=lambda i: self._words[inside[i]].end)
                marks.setdefault(number, set()).add(min(last, len(inside) - 1))  # a source often ends in his name
        found: dict[str, list[_Phrase]] = {"role": [], "affiliation": []}
        for number, places in marks.items():
            window = self._windows[number]
            around = contexts(self._text, self._words, window, sorted(places), SPEAKER)
            for context, shares in zip(around, self._shares_of(self._heard[number], around), strict=True):
                for answer, phrases in found.items():
                    phrases += self._phrases(window, context.first, shares[:, ANSWERS.index(answer)])
        role, affiliation = (max(phrases, default=None) for phrases in found.values())
        return role.span if role else None, affiliation.span if affiliation else None

    def _phrases(self, window: Window, first: int, shares: Floats) -> list[_Phrase]:
        """The phrases of a context whose words tell something; shares: [words], from the window's `first` word on."""
        chosen = np.flatnonzero(shares > TOLD_ON_FROM)
        out = []
        for run in np.split(chosen, np.flatnonzero(np.diff(chosen) > 1) + 1) if len(chosen) else ():
            share = float(shares[run].mean())
            if share > TOLD_FROM:
                start, end = (self._words[window.words[first + int(run[i])]] for i in (0, -1))
                out.append(_Phrase(share, Span(start.start, end.end)))
        return out

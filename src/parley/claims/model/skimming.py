"""Skimming a page: what each of its blocks is, judged by the reader's model from the blocks' first and last words.

A page is skimmed before its article is read. Long blocks are shortened: who wrote a paragraph and to what end
shows in its first words, and reading whole pages twice would halve the speed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from parley.articles.types import Judgement
from parley.claims.language.tokens import Windower
from parley.claims.layout import BLOCK_KINDS
from parley.claims.model.encoder import Encoder

WHOLE = 36
"""Words up to which a block is skimmed whole."""

FIRST, LAST = 16, 8
"""Words of a longer block that are looked at, at its beginning and its end."""

LONGEST_WORD = 48
"""Characters of a word that are looked at: a block without spaces would otherwise be read whole."""

MOST = 600
"""Blocks that are judged; a page with more is judged at its beginning and its end only."""


def skimmed(block: str) -> str:
    """A block as the model sees it: its words, without the middle of a long one."""
    words = [word[:LONGEST_WORD] for word in block.split()]
    return " ".join(words if len(words) <= WHOLE else (*words[:FIRST], "…", *words[-LAST:]))


class Skimmer:
    """Judges the blocks of pages with the reader's model. Stateless between calls."""

    def __init__(self, encoder: Encoder, windower: Windower) -> None:
        self._encoder = encoder
        self._windower = windower

    def __call__(self, blocks: Sequence[str]) -> list[Judgement]:
        """One judgement per block, in order; a block without words is kept."""
        middle = range(MOST // 2, len(blocks) - MOST // 2) if len(blocks) > MOST else range(0)
        asked = [i for i in range(len(blocks)) if i not in middle]
        seen = [skimmed(blocks[i]) for i in asked]
        text = "\n\n".join(seen)
        words, groups = self._windower.words(text)
        windows = self._windower.windows(text, words, groups)
        logits = np.zeros((len(words), len(BLOCK_KINDS)), dtype=np.float32)
        for window, judged in zip(windows, self._encoder.judge(windows), strict=True):
            logits[window.words[0] : window.words[-1] + 1] = judged
        out = [Judgement(1.0, "other", 0.0)] * len(blocks)
        starts = list(accumulate((len(block) + 2 for block in seen), initial=0))
        for group in groups:
            mean = logits[group[0] : group[-1] + 1].mean(axis=0)
            chances = np.exp(mean - mean.max())
            chances /= chances.sum()
            reason = 1 + int(chances[1:].argmax())
            out[asked[bisect_right(starts, words[group[0]].start) - 1]] = Judgement(
                float(chances[0]), BLOCK_KINDS[reason], float(chances[reason])
            )
        return out

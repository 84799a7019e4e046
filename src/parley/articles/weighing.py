"""How likely it is that a block belongs to the article: the judge's word, weighed with what can be seen of the block.

A sum over small decision trees (gradient boosting): each asks up to three of the block's traits and adds its leaf to
the log-odds. Of HTML, where it is seen what element holds a block, a second sum goes on from the first.
`parley.training.weighing` fits them; the numbers are in `weights` and `html_weights`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from parley.articles import html_weights, weights
from parley.articles.blocks import Laid
from parley.articles.traits import TRAITS, Seen, traits_of
from parley.articles.types import Judgement
from parley.trees import Forest

WEIGHED = "weighed"
"""What trees for HTML may ask beside the traits: what those for any page say."""


@cache
def forest(*, of_html: bool) -> Forest:
    """The trees for any page, or those for HTML, which ask for `WEIGHED` behind the traits."""
    numbers = html_weights if of_html else weights
    asked, lines = numbers.TRAITS_ASKED.split(), numbers.TREES.strip().splitlines()
    return Forest.of(numbers.START, asked, lines, (*TRAITS, WEIGHED) if of_html else TRAITS)


def with_log_odds(traits: NDArray[np.float64]) -> NDArray[np.float64]:
    """The traits of blocks, and behind them what the trees for any page say: [blocks, traits + 1]."""
    return np.column_stack([traits, forest(of_html=False).log_odds(traits)])


def keeping(blocks: Sequence[Laid], seen: Sequence[Seen], judged: Sequence[Judgement]) -> list[float]:
    """The probability of each block of a page to belong to the article."""
    rows = with_log_odds(np.array(traits_of(blocks, seen, judged), dtype=np.float64).reshape(len(blocks), len(TRAITS)))
    log_odds = rows[:, -1].copy()
    in_html = [i for i, block in enumerate(blocks) if block.element]
    log_odds[in_html] += forest(of_html=True).log_odds(rows[in_html])
    chances: list[float] = (1 / (1 + np.exp(-np.clip(log_odds, -30.0, 30.0)))).tolist()
    return chances

"""How likely it is that a block belongs to the article: the judge's word, weighed with what can be seen of the block.

A sum over small decision trees (gradient boosting): each asks up to three of the block's traits and adds its leaf to
the log-odds. Of HTML, where it is seen what element holds a block, a second sum goes on from the first.
`parley.training.weighing` fits them; the numbers are in `weights` and `html_weights`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from parley.articles import html_weights, weights
from parley.articles.blocks import Laid
from parley.articles.traits import TRAITS, Seen, traits_of
from parley.articles.types import Judgement

DEPTH = 3
"""Questions on the way to a leaf."""

WEIGHED = "weighed"
"""What trees for HTML may ask beside the traits: what those for any page say."""

_INNER = (1 << DEPTH) - 1


class Tree(NamedTuple):
    """A full binary tree: at inner node i a trait `asked[i]` of at most `bounds[i]` leads to 2i+1, else to 2i+2."""

    asked: tuple[int, ...]
    bounds: tuple[float, ...]
    leaves: tuple[float, ...]

    def leaf(self, traits: Sequence[float]) -> float:
        """What the tree adds to a block's log-odds."""
        asked, bounds, leaves = self  # unpacked once: this runs thousands of times a page
        node = 0
        while node < _INNER:
            node = 2 * node + (1 if traits[asked[node]] <= bounds[node] else 2)
        return leaves[node - _INNER]


def read_tree(line: str, names: Sequence[str]) -> Tree:
    """A tree from its line: numbers of `names` asked, bounds and leaves, three parts with bars between."""
    asked, bounds, leaves = (part.split() for part in line.split("|"))
    if (len(asked), len(bounds), len(leaves)) != (_INNER, _INNER, _INNER + 1):
        raise ValueError(f"not a tree of depth {DEPTH}: {line!r}")
    order = {name: i for i, name in enumerate((*TRAITS, WEIGHED))}
    return Tree(tuple(order[names[int(a)]] for a in asked), tuple(map(float, bounds)), tuple(map(float, leaves)))


@cache
def _trees(*, of_html: bool) -> tuple[Tree, ...]:
    numbers = html_weights if of_html else weights
    names = numbers.TRAITS_ASKED.split()
    return tuple(read_tree(line, names) for line in numbers.TREES.strip().splitlines())


def of_text(traits: Sequence[float]) -> float:
    """The log-odds of a block to belong to the article, by what is seen on any page."""
    return weights.START + sum(tree.leaf(traits) for tree in _trees(of_html=False))


def keeping(blocks: Sequence[Laid], seen: Sequence[Seen], judged: Sequence[Judgement]) -> list[float]:
    """The probability of each block of a page to belong to the article."""
    out = []
    for block, traits in zip(blocks, traits_of(blocks, seen, judged), strict=True):
        log_odds = of_text(traits)
        if block.element:
            log_odds += sum(tree.leaf((*traits, log_odds)) for tree in _trees(of_html=True))
        out.append(1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds)))))
    return out

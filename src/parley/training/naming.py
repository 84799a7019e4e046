"""Fits the weights by which the lines of a text page name its outlet: a choice among its names and no name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from parley.articles.blocks import lay_out, normalise
from parley.articles.build import title_in
from parley.articles.bylines import byline_of
from parley.articles.clutter import clean
from parley.articles.outlet_names import TRAITS, names_of
from parley.articles.pasted import as_typed
from parley.articles.types import BlockJudge
from parley.evaluation.clutter import GoldPage, same_outlet

FOLDS = 10
SHRINKAGE = 1.0
"""Penalty on the square of the weights: from 0.3 to 3 the figures of families held out differed by a point."""

_HEADER = '''"""Weights of what speaks for the name of an outlet; written by `parley.training.naming`, not by hand.

{note}
"""

NO_NAME = {none:.3f}
WEIGHTS = {{
{rows}
}}
'''


class Choice(NamedTuple):
    """One page's names: traits [names, traits], which are right, whether none is, and the page's family.

    Of some pages neither a name is right nor none: theirs does not stand on them in one piece.
    """

    traits: NDArray[np.float64]
    right: NDArray[np.bool_]
    unnamed: bool
    family: str


def choices(pages: Iterable[GoldPage], judge: BlockJudge) -> list[Choice]:
    """The names on each page, as reading it finds them."""
    out = []
    for gold in pages:
        laid = lay_out(as_typed(normalise(gold.page.text)))
        cleaned = clean(laid, judge=judge)
        blocks = [block.text for block in laid]
        title, author = title_in(blocks, cleaned), byline_of(blocks, cleaned.reasons)
        names = names_of(blocks, cleaned.reasons, title, author, cleaned.title)
        traits = np.array([name.traits for name in names]).reshape(-1, len(TRAITS))
        right = np.array([same_outlet(name.forms[0], gold.outlet) for name in names], dtype=bool)
        out.append(Choice(traits, right, gold.outlet is None, gold.family))
    return out


def fitted(found: Sequence[Choice]) -> NDArray[np.float64]:
    """Weights of the traits, and last the log-odds of no name, under which the right choices are likeliest."""
    size = len(TRAITS)
    told = [choice for choice in found if choice.unnamed or choice.right.any()]

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value = SHRINKAGE * float(weights[:size] @ weights[:size]) / 2
        slope = np.append(SHRINKAGE * weights[:size], 0.0)
        for choice in told:
            scores = np.append(choice.traits @ weights[:size], weights[size])
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            wanted = np.append(choice.right, choice.unnamed).astype(float)
            wanted /= wanted.sum()
            value -= float(wanted @ np.log(chances + 1e-12))
            error = chances - wanted
            slope[:size] += choice.traits.T @ error[:-1]
            slope[size] += error[-1]
        return value, slope

    return np.asarray(minimize(loss, np.zeros(size + 1), jac=True, method="L-BFGS-B").x)


def cross_validated(found: Sequence[Choice], margin: float) -> tuple[float, float]:
    """Shares of pages whose outlet is named right and wrong, with families held out in turn."""
    families = sorted({choice.family for choice in found})
    right = wrong = 0
    for fold in range(FOLDS):
        held = set(families[fold::FOLDS])
        weights = fitted([choice for choice in found if choice.family not in held])
        for choice in found:
            if choice.family in held and len(choice.right):
                scores = choice.traits @ weights[:-1]
                best = int(scores.argmax())
                if scores[best] > weights[-1] + margin:
                    right += bool(choice.right[best])
                    wrong += not choice.right[best]
                else:
                    right += choice.unnamed
            elif choice.family in held:
                right += choice.unnamed
    return right / len(found), wrong / len(found)


def write_weights(found: Sequence[Choice], target: Path, note: str) -> None:
    """Fit on all pages and write the module with the numbers."""
    weights = fitted(found)
    rows = "\n".join(f'    "{name}": {value:.3f},' for name, value in zip(TRAITS, weights, strict=False))
    target.write_text(_HEADER.format(note=note, none=weights[-1], rows=rows), encoding="utf-8")

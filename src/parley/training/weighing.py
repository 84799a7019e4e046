"""Fits the trees that weigh the judge's word about a block with the block's traits.

The pages must be of families that the judge has not learned from: of pages that it knows by heart its word is always
right, and nothing else would be asked. Trees for HTML go on from those for any page, with what only HTML shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from parley.articles.blocks import Laid, apart, lay_out, normalise
from parley.articles.extract import extract
from parley.articles.forms import as_seen
from parley.articles.pasted import as_typed, parted
from parley.articles.traits import TRAITS, traits_of
from parley.articles.types import BlockJudge
from parley.articles.weighing import WEIGHED, with_log_odds
from parley.evaluation.clutter import GoldPage, Paragraph
from parley.training.forests import written_trees

TREES, RATE = 150, 0.07
"""Set by families held out in turn: 100 to 300 trees of depth 2 to 4 differed by less than a point."""

TREES_OF_HTML, RATE_OF_HTML = 100, 0.05
"""Likewise: 40 to 150 trees at rates of 0.05 and 0.1 differed by less than a point."""

DEPTH = 3
"""Questions on the way to a leaf."""

FOLDS = 10
LOST = (0.003, 0.006, 0.01, 0.02, 0.03)
"""Shares of article paragraphs lost at which F1 is reported."""

_HEADER = '''"""Trees that weigh a block's traits; written by `parley.training.weighing`, not by hand.

{note}
"""

# ruff: noqa: E501
START = {start:.4f}
TRAITS_ASKED = """
{names}
"""
TREES = """
{trees}
"""
'''


class Rows(NamedTuple):
    """Traits of blocks [blocks, traits], whether each belongs to its article, and the family of its page."""

    traits: NDArray[np.float64]
    kept: NDArray[np.bool_]
    family: list[str]


def labels_of(paragraphs: Sequence[Paragraph], blocks: Sequence[Laid]) -> Iterator[str | None]:
    """The label of each block of a text page, by the characters that it shares with the labelled paragraphs."""
    letters = "".join("".join(p.text.split()) for p in paragraphs)
    labels = [p.label for p in paragraphs for c in p.text if not c.isspace()]
    at = 0
    for block in blocks:
        text = "".join(block.text.split())
        found = letters.find(text, at)
        if found < 0:
            yield None
            continue
        at = found + len(text)
        yield labels[found]


def _of_page(gold: GoldPage) -> Iterator[tuple[list[Laid], list[str | None]]]:
    """The blocks of a page with their labels; a text page comes a second time without its layout."""
    if gold.page.format == "html":
        shown = list(extract(gold.page.text).blocks)
        known = {" ".join(p.text.split()): p.label for p in gold.paragraphs}
        yield shown, [known.get(" ".join(block.text.split())) for block in shown]
        return
    blocks = lay_out(as_typed(normalise(parted(gold.page.text))))
    labels = list(labels_of(gold.paragraphs, blocks))
    yield blocks, labels
    yield apart([block.text for block in blocks]), labels


def rows(pages: Iterable[GoldPage], judge: BlockJudge) -> Rows:
    """What the trees learn from."""
    traits: list[tuple[float, ...]] = []
    kept: list[bool] = []
    family: list[str] = []
    for gold in pages:
        for blocks, labels in _of_page(gold):
            texts = [block.text for block in blocks]
            for row, label in zip(traits_of(blocks, as_seen(texts), judge(texts)), labels, strict=True):
                if label is not None:
                    traits.append(row)
                    kept.append(label == "keep")
                    family.append(gold.name if gold.family in ("clean", "html") else gold.family)
    return Rows(np.array(traits), np.array(kept), family)


class _Shipped:
    """What the trees for any page say of a block, from which those for HTML go on; its last trait is their log-odds."""

    def fit(self, *_: object, **__: object) -> _Shipped:
        """Nothing: they are as they are."""
        return self

    def predict_proba(self, traits: NDArray[np.float64]) -> NDArray[np.float64]:
        """The chance of each block to go and to stay."""
        stays = 1 / (1 + np.exp(-np.clip(traits[:, -1], -9, 9)))
        return np.stack([1 - stays, stays], axis=1)


def _fitted(traits: NDArray[np.float64], kept: NDArray[np.bool_], *, of_html: bool) -> GradientBoostingClassifier:
    model = GradientBoostingClassifier(
        n_estimators=TREES_OF_HTML if of_html else TREES, max_depth=DEPTH,
        learning_rate=RATE_OF_HTML if of_html else RATE, subsample=0.6, max_features=0.3,
        min_samples_leaf=8 if of_html else 15, random_state=0, init=_Shipped() if of_html else None,
    )  # fmt: skip
    return model.fit(traits, kept)


def cross_validated(found: Rows, *, of_html: bool = False) -> list[tuple[float, float, float]]:
    """Share of article paragraphs lost, the bar for it, and F1 of what is removed, with families held out in turn."""
    chances = np.zeros(len(found.kept))
    traits = with_log_odds(found.traits) if of_html else found.traits
    for train, test in GroupKFold(FOLDS).split(traits, found.kept, found.family):
        model = _fitted(traits[train], found.kept[train], of_html=of_html)
        chances[test] = model.predict_proba(traits[test])[:, 1]
    out = []
    for share in LOST:
        bar = float(np.quantile(chances[found.kept], share))
        removed = chances < bar
        right = float((removed & ~found.kept).sum())
        out.append((share, bar, 2 * right / float(removed.sum() + (~found.kept).sum())))
    return out


def write_weights(found: Rows, target: Path, note: str, *, of_html: bool = False) -> None:
    """Fit on all rows and write the module with the numbers."""
    model = _fitted(with_log_odds(found.traits) if of_html else found.traits, found.kept, of_html=of_html)
    names, trees = written_trees(model, (*TRAITS, WEIGHED), DEPTH, RATE_OF_HTML if of_html else RATE)
    share = float(found.kept.mean())
    target.write_text(
        _HEADER.format(
            note=note, start=0.0 if of_html else float(np.log(share / (1 - share))),
            names="\n".join(" ".join(names[i : i + 10]) for i in range(0, len(names), 10)),
            trees="\n".join(trees),
        ),
        encoding="utf-8",
    )  # fmt: skip

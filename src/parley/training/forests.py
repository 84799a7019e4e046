"""Writes fitted trees as lines that `parley.trees` and the page's weighing read."""

from __future__ import annotations

from collections.abc import Sequence

from sklearn.ensemble import GradientBoostingClassifier


def written_trees(
    model: GradientBoostingClassifier, traits: Sequence[str], depth: int, rate: float
) -> tuple[list[str], list[str]]:
    """The names of the traits that the trees ask, and a line for each tree."""
    grown = [tree.tree_ for (tree,) in model.estimators_]
    used = sorted({int(f) for tree in grown for f in tree.feature if f >= 0})
    order = [used.index(f) if f in used else -1 for f in range(len(traits))]
    return [traits[f] for f in used], [_line(tree, order, depth, rate) for tree in grown]


def _line(tree: object, order: Sequence[int], depth: int, rate: float) -> str:
    """A fitted tree as a full one of so many questions; below an early leaf every way leads to its value."""
    asked, bounds, leaves = [0] * (2**depth - 1), ["0"] * (2**depth - 1), ["0"] * 2**depth

    def visit(node: int, at: int) -> None:
        left = tree.children_left[node]  # type: ignore[attr-defined]
        if at >= len(asked):
            leaves[at - len(asked)] = f"{rate * tree.value[node][0][0]:.3g}"  # type: ignore[attr-defined]
            return
        if left >= 0:
            asked[at] = order[tree.feature[node]]  # type: ignore[attr-defined]
            bounds[at] = f"{tree.threshold[node]:.4g}"  # type: ignore[attr-defined]
        visit(left if left >= 0 else node, 2 * at + 1)
        visit(tree.children_right[node] if left >= 0 else node, 2 * at + 2)  # type: ignore[attr-defined]

    visit(0, 0)
    return "|".join(" ".join(map(str, part)) for part in (asked, bounds, leaves))

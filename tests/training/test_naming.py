"""The weights that name outlets are a choice among a page's names and none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy")

from parley.articles.outlet_names import TRAITS
from parley.training.naming import Choice, cross_validated, fitted, write_weights


def choice(right: int | None, family: str) -> Choice:
    """A page with three names, of which the right one stands in the line on rights."""
    traits = np.zeros((3, len(TRAITS)))
    if right is not None:
        traits[right, TRAITS.index("rights")] = 1.0
    return Choice(traits, np.arange(3) == right, right is None, family)


PAGES = [choice(i % 3, f"family {i}") for i in range(24)] + [choice(None, f"bare {i}") for i in range(24)]


def test_what_tells_the_right_name_gets_weight() -> None:
    weights = fitted(PAGES)
    assert weights[TRAITS.index("rights")] > 1
    assert weights[TRAITS.index("rights")] > weights[-1] > 0
    assert cross_validated(PAGES, 0.0) == (1.0, 0.0)


def test_the_weights_are_a_module(tmp_path: Path) -> None:
    write_weights(PAGES, tmp_path / "weights.py", "Fitted in a test.")
    names: dict[str, object] = {}
    exec((tmp_path / "weights.py").read_text(encoding="utf-8"), names)
    assert set(names["WEIGHTS"]) == set(TRAITS)  # type: ignore[call-overload]

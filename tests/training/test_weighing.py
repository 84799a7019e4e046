"""Trees that weigh traits are written as they were fitted; those for HTML go on from the others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("sklearn")

from parley.articles.traits import TRAITS
from parley.articles.weighing import WEIGHED, with_log_odds
from parley.training.weighing import Rows, cross_validated, write_weights
from parley.trees import Forest


def _rows() -> Rows:
    """Blocks of which those stay that lie in elements like the story's."""
    rng = np.random.default_rng(1)
    traits = rng.random((120, len(TRAITS)))
    return Rows(traits, traits[:, TRAITS.index("alike")] > 0.5, [f"family {i % 12}" for i in range(120)])


def test_trees_for_html_go_on_from_the_others(tmp_path: Path) -> None:
    found = _rows()
    write_weights(found, tmp_path / "weights.py", "Fitted in a test.", of_html=True)
    written: dict[str, str] = {}
    exec((tmp_path / "weights.py").read_text(encoding="utf-8"), written)
    asked, lines = written["TRAITS_ASKED"].split(), written["TREES"].strip().splitlines()
    forest = Forest.of(float(written["START"]), asked, lines, (*TRAITS, WEIGHED))
    assert "alike" in asked
    rows = with_log_odds(found.traits)
    right = ((rows[:, -1] + forest.log_odds(rows) > 0) == found.kept).sum()
    assert right > 110


def test_what_is_seen_of_html_is_worth_its_trees() -> None:
    found = _rows()
    assert min(f1 for _, _, f1 in cross_validated(found, of_html=True)) > 0.8

"""Sums of decision trees."""

import numpy as np
import pytest

from parley.trees import Forest

WRITTEN = """
0.5
cold late
0 1 1|1.0 2.0 3.0|0.1 0.2 0.3 0.4
1 0 0|0.0 0 0|-1 -1 1 1
"""


def test_a_row_goes_left_where_its_trait_is_at_most_the_bound() -> None:
    forest = Forest.read(WRITTEN, ("late", "warm", "cold"))
    rows = np.array([[2.0, 9.0, 1.0], [2.5, 9.0, 1.0], [3.0, 9.0, 1.1], [-1.0, 0.0, 5.0]])
    odds = np.log(forest.chances(rows) / (1 - forest.chances(rows)))
    assert odds == pytest.approx([0.5 + 0.1 + 1, 0.5 + 0.2 + 1, 0.5 + 0.3 + 1, 0.5 + 0.3 - 1])


@pytest.mark.parametrize(
    ("said", "words", "leaf"), [(-1, 0, 1), (-1, 3, 2), (-1, 7, 3), (-1, 99, 4), (1, 0, 5), (1, 99, 8)]
)
def test_a_deeper_tree_leads_to_its_leaf(said: float, words: float, leaf: float) -> None:
    line = "0 1 1 1 1 1 1|0 5 5 1 9 1 9|1 2 3 4 5 6 7 8"
    forest = Forest.of(0.0, ("said", "words"), [line], ("words", "said"))
    assert forest.log_odds(np.array([[words, said]])).tolist() == [leaf]


def test_no_rows_have_no_chances() -> None:
    assert Forest.read(WRITTEN, ("cold", "late")).chances(np.empty((0, 2))).shape == (0,)


@pytest.mark.parametrize("traits", [("cold",), ("late", "colder")])
def test_unknown_traits_are_named(traits: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="no such traits"):
        Forest.read(WRITTEN, traits)
    with pytest.raises(ValueError, match="depth"):
        Forest.read("0\ncold\n0|1|1 2 3", ("cold",))

"""Who is chosen for the sides of acts."""

import numpy as np

from parley.claims.choosing import answer
from parley.data.sides import load_choosers

CODES = ("Orsk", "Tarn", "Roe")


def test_what_the_words_tell_stands_unless_another_is_clearly_surer() -> None:
    assert answer(("Tarn",), CODES, np.array([0.1, 0.5, 0.4, 0.0])) == ("Tarn",)
    assert answer(("Tarn",), CODES, np.array([0.1, 0.7, 0.4, 0.0])) == ("Orsk",)
    assert answer(("Tarn",), CODES, np.array([0.9, 0.2, 0.4, 0.0])) == ()


def test_a_second_party_joins_where_it_is_likely_itself() -> None:
    assert answer((), CODES, np.array([0.1, 0.7, 0.6, 0.4])) == ("Orsk", "Tarn")


def test_who_is_none_of_the_candidates_stays() -> None:
    assert answer(("Visk",), CODES, np.array([0.0, 1.0, 0.0, 0.0])) == ("Visk",)


def test_shipped_trees_are_read() -> None:
    choosers = load_choosers()
    assert choosers.events is not choosers.positions

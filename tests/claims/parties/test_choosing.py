"""Who is chosen for the sides of acts."""

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from parley.claims.parties.candidates import Act, Candidates
from parley.claims.parties.choosing import answer
from parley.data.sides import load_choosers
from parley.spans import Span

CODES = ("Orsk", "Tarn", "Roe")


@pytest.mark.parametrize(
    ("chances", "found"),
    [
        ([0.1, 0.5, 0.4, 0.0], ("Tarn",)),
        ([0.1, 0.8, 0.4, 0.0], ("Orsk",)),
        ([0.6, 0.8, 0.4, 0.0], ("Tarn",)),
        ([0.9, 0.2, 0.4, 0.0], ()),
    ],
)
def test_what_the_words_tell_stands_unless_another_is_clearly_surer(
    chances: list[float], found: tuple[str, ...]
) -> None:
    assert answer(("Tarn",), CODES, np.array(chances), "positions") == found


def test_a_second_party_joins_where_it_is_likely_itself() -> None:
    assert answer((), CODES, np.array([0.1, 0.9, 0.8, 0.4]), "speakers") == ("Orsk", "Tarn")
    assert answer((), CODES, np.array([0.1, 0.9, 0.6, 0.4]), "speakers") == ("Orsk",)


def test_who_is_none_of_the_candidates_stays() -> None:
    assert answer(("Visk",), CODES, np.array([0.0, 1.0, 0.0, 0.0]), "positions") == ("Visk",)


def test_shipped_trees_are_read() -> None:
    choosers = load_choosers()
    assert choosers.positions is not choosers.speakers


def test_whose_somebody_is_must_be_told_where_several_states_quarrel() -> None:
    act = Act(Span(0, 3), "person", ((Span(0, 3),), ()), ((), ()))
    quarrel = cast("Candidates", SimpleNamespace(top_share=0.6))
    assert load_choosers().speakers.sides(quarrel, [act]) == [((), ())]

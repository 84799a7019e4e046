"""When two names mean one speaker, and two roles one office."""

from __future__ import annotations

import pytest

from parley.evaluation.speakers import same_name, similar


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ilse Varga", "Varga", True),
        ("Ms. Ilse Varga", "ilse vargá", True),
        ("I. Varga", "Ilse Varga", True),
        ("Ilse Varga", "Olga Varga", False),
        ("Ilse Varga", "Ilse Varga-Roe", False),
        ("Varga", "Ilse", False),
    ],
)
def test_persons_share_a_surname_and_compatible_given_names(a: str, b: str, same: bool) -> None:
    assert same_name(a, b, "person") is same
    assert same_name(b, a, "person") is same


def test_bodies_need_the_whole_name() -> None:
    assert same_name("the Harbour Office", "Harbour Office", "government")
    assert not same_name("Office", "Harbour Office", "government")


def test_a_noun_phrase_is_the_same_with_what_it_adds() -> None:
    assert same_name("an Italian officer", "An Italian officer of long experience", "unnamed")
    assert same_name("her lawyer", "Ilse Varga’s lawyer", "unnamed")
    assert not same_name("officials", "officials at the Harbour Office", "unnamed")
    assert not same_name("Harbour Office", "Harbour Office of Ostrel", "organisation")


def test_titles_are_words_of_a_role_and_states_have_several_names() -> None:
    assert similar("vice president", "president")
    assert not similar("foreign minister", "foreign correspondent of the paper")
    assert similar("U.S.", "United States")
    assert similar("HO", "Harbour Office")


def test_roles_share_half_of_their_words() -> None:
    assert similar("senior adviser", "adviser")
    assert not similar("minister of fisheries and trade", "adviser")
    assert not similar(None, "adviser")
    assert similar(None, None)

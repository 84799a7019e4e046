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


def test_roles_share_half_of_their_words() -> None:
    assert similar("senior adviser", "adviser")
    assert not similar("minister of fisheries and trade", "adviser")
    assert not similar(None, "adviser")
    assert similar(None, None)

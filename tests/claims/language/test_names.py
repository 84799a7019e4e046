from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.claims.language.names import is_acronym_of, name_tokens, same_person, surname


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aung San Suu Kyi", "Suu Kyi"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Bob Corker", "Robert Corker"),
        ("John F. Kennedy", "John Kennedy"),
        ("J. Christopher Stevens", "Chris Stevens"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Recep Tayyip Erdoğan", "Tayyip Erdogan"),
        ("Ursula von der Leyen", "U. von der Leyen"),
    ],
)
def test_forms_of_one_name(left: str, right: str) -> None:
    assert same_person(name_tokens(left), name_tokens(right))
    assert same_person(name_tokens(right), name_tokens(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [("Hillary Clinton", "Bill Clinton"), ("George Bush", "Jeb Bush"), ("Anna Kowalska", "Jan Kowalski")],
)
def test_relatives_are_not_one_person(left: str, right: str) -> None:
    assert not same_person(name_tokens(left), name_tokens(right))


def test_particles_belong_to_the_last_name() -> None:
    assert surname(name_tokens("Ursula von der Leyen")) == ("von", "der", "leyen")
    assert surname(name_tokens("Joe Biden Jr.")) == ("biden",)


def test_acronyms() -> None:
    assert is_acronym_of("CSIS", "Center for Strategic and International Studies")
    assert is_acronym_of("U.N.", "United Nations")
    assert not is_acronym_of("CIA", "Center for Strategic and International Studies")
    assert not is_acronym_of("A", "Alliance")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared(left: str, right: str) -> None:
    tokens = name_tokens(left), name_tokens(right)
    if all(len(name) > 1 for name in tokens):
        assert same_person(*tokens) == same_person(*reversed(tokens))

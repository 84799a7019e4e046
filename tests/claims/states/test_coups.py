"""Whose a junta is, and the soldiers of a coup."""

import pytest

from parley.claims.states.coups import coup_state, in_arms, rules_by_coup
from parley.spans import Span

STATES = {"Orsk": "Orsk", "Orskan": "Orsk", "Belmar": "Belmar"}


def named(text: str) -> list[tuple[int, str]]:
    return sorted((at, code) for name, code in STATES.items() if (at := text.find(name)) >= 0)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Colonels seized power in Orsk. Belmar condemned them.", "Orsk"),
        ("Belmar spoke of a coup in Orsk.", "Orsk"),
        ("Belmar froze the assets of the Orskan generals. The coup was bloodless.", "Orsk"),
        ("The junta accused Belmar. It is a coup, said Orsk.", None),
        ("Colonels took power in Orsk, and a coup in Belmar failed.", None),
        ("The generals of Orsk met in Belmar.", None),
    ],
)
def test_a_coup_is_of_the_state_that_it_is_told_of(text: str, state: str | None) -> None:
    assert coup_state(text, named(text), None, None) == state


def test_a_junta_is_of_where_the_article_is_written_if_nothing_else_tells_it() -> None:
    text = "ORSK (Ruritania) - The junta accused Belmar. Orsk is quiet."
    assert coup_state(text, named(text), None, "Orsk") == "Orsk"
    assert coup_state(text, named(text), None, "Tarn") is None


def test_a_junta_is_of_the_state_that_is_known_to_have_one_before_the_datelines() -> None:
    text = "ORSK (Ruritania) - The junta in question is quiet. Orsk protested to Belmar."
    assert coup_state(text, named(text), "Belmar", "Orsk") == "Belmar"
    told = "Colonels seized power in Orsk. Belmar condemned them."
    assert coup_state(told, named(told), "Belmar", None) == "Orsk"


@pytest.mark.parametrize(
    ("phrase", "rest", "expected"),
    [
        ("the junta", " spoke", True),
        ("The generals who seized power", " spoke", True),
        ("the coup leaders", " spoke", True),
        ("military rulers", " spoke", True),
        ("Soldiers", " who toppled the king spoke", True),
        ("officers of the presidential guard", " spoke", True),
        ("Army officers", " who toppled the king spoke", True),
        ("Soldiers", " who crossed the river spoke", False),
        ("the Belmar generals", " spoke", False),
        ("the mutineers", " spoke", False),
    ],
)
def test_who_rules_by_a_coup(phrase: str, rest: str, expected: bool) -> None:
    assert rules_by_coup(phrase + rest, Span(0, len(phrase))) is expected


def test_men_in_arms() -> None:
    assert in_arms("Soldiers", Span(0, 8))
    assert in_arms("Special forces officers", Span(0, 23))
    assert in_arms("air force commanders", Span(0, 20))
    assert not in_arms("Belmar soldiers", Span(0, 15))

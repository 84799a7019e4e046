"""Charges that are called false are denied."""

import pytest

from parley.claims.positions.false_charges import calls_false
from parley.spans import Span


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("", "the charges were politically motivated"),
        ("", "these are fabrications"),
        ("", "all the allegations of torture are utterly baseless"),
        ("", "the report has no substance"),
        ("The Red cabinet called ", "the Orskian charges a lie"),
        ("Roe dismissed ", "the claims as pure propaganda"),
        ("Tarn described ", "reports of a landing as “absurd”"),
    ],
)
def test_who_calls_a_charge_false_denies_it(before: str, clause: str) -> None:
    text = f"{before}{clause}."
    assert calls_false(text, Span(len(before), len(before) + len(clause)))


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("", "the charges were serious"),
        ("", "they're being ridiculous"),
        ("", "the reports were not false"),
        ("", "they are lying about the numbers"),
        ("He never called ", "the charges a lie"),
        ("Roe called ", "the raid a crime"),
        ("", "Orsk has spread false reports"),
        ("Roe dismissed ", "the offer as propaganda"),
    ],
)
def test_other_words_of_falsehood_charge_others(before: str, clause: str) -> None:
    text = f"{before}{clause}."
    assert not calls_false(text, Span(len(before), len(before) + len(clause)))

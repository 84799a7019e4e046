"""Bylines give names; posts, places, labels and addresses beside them go."""

from __future__ import annotations

import pytest

from parley.articles.bylines import names


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Lena Harrow and Idris Okoye", "Lena Harrow and Idris Okoye"),
        ("Lena Harrow, Idris Okoye & Ana de la Cruz", "Lena Harrow, Idris Okoye and Ana de la Cruz"),
        ("Lena Harrow in Geneva and Idris Okoye in Merrow City", "Lena Harrow and Idris Okoye"),
        ("Lena Harrow, Diplomatic Editor", "Lena Harrow"),
        ("Lena Harrow; Reporter UPDATED", "Lena Harrow"),
        ("Lena Harrow | Guest columnist", "Lena Harrow"),
        ("Lena Harrow - lena@courier.example", "Lena Harrow"),
        ("Authors: Lena Harrow (Partner, Halm), Idris Okoye (Associate)", "Lena Harrow and Idris Okoye"),
        ("Lena Harrow; In Geneva", "Lena Harrow"),
        ("Words and images: Lena Harrow", "Lena Harrow"),
        ("O'Brien-Lund", "O'Brien-Lund"),
        ("Staff and agencies", "Staff and agencies"),
        ("", None),
    ],
)
def test_names_of_a_byline(byline: str, expected: str | None) -> None:
    assert names(byline) == expected

"""Bylines give names; posts, places, labels and addresses beside them go."""

from __future__ import annotations

import pytest

from parley.articles.bylines import byline_of, names, stated


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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Marta at 22:14", "Marta"),
        ("Posted by Lena Harrow", "Lena Harrow"),
        ("By LENA HARROW, Political Editor", "LENA HARROW"),
        ("Interview conducted by Étienne Harrow", "Étienne Harrow"),
        ("By Diplomatic Correspondent Lena Harrow, agencies", "Lena Harrow"),
        ("Words Lena Harrow Photographs Idris Okoye", "Lena Harrow"),
        ("By our correspondents", None),
        ("Harbour news and views", None),
        ("By The Harbour Lantern", None),
    ],
)
def test_a_line_that_says_who_wrote_the_page(line: str, expected: str | None) -> None:
    assert stated(line) == expected


def test_a_line_that_says_so_comes_before_one_that_looks_like_names() -> None:
    blocks = ["Idris Okoye", "By Lena Harrow", "and Ana de la Cruz", "The ferry stayed.", "By Bo Lund"]
    assert byline_of(blocks, ["byline", "byline", "byline", None, "byline"]) == "Lena Harrow and Ana de la Cruz"
    assert byline_of(blocks[3:4], [None]) is None

"""Days in short forms of other languages, and as services write them, are found."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.articles.date_forms import find_date
from parley.articles.date_lines import published_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Publié le 7 févr. 2025", dt.date(2025, 2, 7)),
        ("3 déc. 2014", dt.date(2014, 12, 3)),
        ("12 мар 2020", dt.date(2020, 3, 12)),
        ("9 wrz 2008", dt.date(2008, 9, 9)),
        ("DTG 220715Z JUN 11", dt.date(2011, 6, 22)),
        ("serial 990715Z JUN 11", None),
    ],
)
def test_a_day_is_found(text: str, day: dt.date | None) -> None:
    found = find_date(text)
    assert (found[0] if found else None) == day


def test_what_was_added_to_a_page_was_published_then() -> None:
    assert published_in("Eklenme: 14/11/02 16:40") == dt.date(2002, 11, 14)

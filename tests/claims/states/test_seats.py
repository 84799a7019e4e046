"""Seats of government are those that an article's day and its other names make plain."""

import datetime as dt

import pytest

from parley.claims.states.seats import with_seats
from parley.data.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("text", "year", "seat", "state"),
    [
        ("Georgetown answered Surinam. Guyanese ships sailed.", 2021, "Georgetown", "GUY"),
        ("She teaches at Georgetown.", 2021, "Georgetown", None),
        ("Brussels answered.", 2021, "Brussels", "EU"),
        ("Brussels answered for Belgium.", 2021, "Brussels", "BEL"),
        ("Salisbury answered. Rhodesia would not yield.", 1971, "Salisbury", "RHO"),
        ("Salisbury answered.", 1971, "Salisbury", None),
        ("Hanoi answered.", 1968, "Hanoi", "DRV"),
        ("Hanoi answered.", 1998, "Hanoi", "VNM"),
        ("Hanoi answered the South Vietnamese.", None, "Hanoi", "DRV"),
        ("Hanoi answered.", None, "Hanoi", "VNM"),
        ("Kinshasa answered.", 1978, "Kinshasa", "ZAR"),
        ("Kinshasa answered.", 2008, "Kinshasa", "COD"),
        ("Belgrade answered.", 1950, "Belgrade", "YUG"),
        ("Belgrade answered. The Yugoslav army shelled the town.", 1999, "Belgrade", "YUG"),
        ("Belgrade answered. The Serbian army shelled the town.", 1999, "Belgrade", "SRB"),
        ("Belgrade answered.", 1914, "Belgrade", "SRB"),
        ("Belgrade answered. It was part of Yugoslavia once.", 2010, "Belgrade", "SRB"),
    ],
)
def test_seats_are_those_that_the_article_makes_plain(
    text: str, year: int | None, seat: str, state: str | None
) -> None:
    published = dt.date(year, 12, 6) if year else None
    assert with_seats(text, load_gazetteer(), published).place(seat) == state

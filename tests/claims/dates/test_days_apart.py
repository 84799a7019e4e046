"""What happened some days before or after a day that is told."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.claims.dates.days_apart import days_apart
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated

WRITTEN = dt.date(1962, 10, 25)
"""A Thursday."""


def day_of(text: str, told: str) -> dt.date | None:
    place = Span(text.index(told), text.index(told) + len(told))
    found = days_apart(text, Span(0, len(text)), find_dates(text, anchor=WRITTEN), place)
    return found.start if found else None


@pytest.mark.parametrize(
    ("text", "told", "day"),
    [
        ("Ships turned on Wednesday, a day after President Poll signed the order.", "signed", 23),
        ("Ships turned on Wednesday, three days after talks in Orsk had broken down.", "broken down", 21),
        ("Ships turned on Wednesday, two days before the envoys were to sail.", "sail", None),
        ("Ships turned on Wednesday, two days after the raid on Kesten.", "raid", 22),
        ("Ships turned on Wednesday, two days after the raid on Kesten failed.", "raid", None),
        ("Ships turned on Wednesday, the day after Orsk mobilised.", "mobilised", 23),
        ("A day after Orsk mobilised, the ships turned on Wednesday.", "mobilised", 23),
        ("A day after Orsk said it would attack, the ships turned on Wednesday.", "attack", None),
        ("Ships turned on Wednesday, a day after Orsk threatened to fire.", "fire", None),
        ("Ships turned on Wednesday, a week after Orsk mobilised.", "mobilised", None),
        ("Ships turned in October, a day after Orsk mobilised.", "mobilised", None),
        ("Ships turned on Wednesday, and Orsk mobilised.", "mobilised", None),
    ],
)
def test_days_are_counted_from_the_day_of_the_main_clause(text: str, told: str, day: int | None) -> None:
    assert day_of(text, told) == (dt.date(1962, 10, day) if day else None)


def test_a_clause_ends_with_its_sentence() -> None:
    text = "Ships turned on Wednesday, two days after the raid on Kesten"
    whole = f"{text}\n\nBelmar said so."
    raid = Span(text.index("raid"), text.index("raid") + len("raid"))
    found = days_apart(whole, Span(0, len(text)), find_dates(whole, anchor=WRITTEN), raid)
    assert found is not None
    assert found.start == dt.date(1962, 10, 22)


def test_a_text_of_days_takes_linear_work() -> None:
    def read(text: str) -> None:
        dates = find_dates("on Monday " + text, anchor=WRITTEN)
        days_apart("on Monday " + text, Span(0, len(text) + 10), dates, Span(len(text), len(text) + 5))

    assert grows_as_its_text(read, repeated("a day after "))

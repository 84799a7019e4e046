"""When events happened."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.claims.events.events import event_date, may_date
from parley.spans import Span

WRITTEN = dt.date(2021, 12, 6)


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Orsk, which lost its fleet in 2008, agreed to talks ten years ago.", "agreed", "ten years ago"),
        ("The offer, first put on Friday, was turned down.", "turned down", None),
        ("Orsk shelled Belmar on Friday.", "shelled", "Friday"),
    ],
)
def test_the_date_of_an_event_stands_in_its_clause(text: str, trigger: str, date: str | None) -> None:
    place = Span(text.index(trigger), text.index(trigger) + len(trigger))
    found = event_date(text, place, Span(0, len(text)), find_dates(text, anchor=WRITTEN), [place])
    assert (found.text if found else None) == date


def test_what_has_happened_is_not_of_a_day_to_come() -> None:
    (tomorrow,) = find_dates("It ends tomorrow.", anchor=WRITTEN)
    (yesterday,) = find_dates("It ended yesterday.", anchor=WRITTEN)
    assert not may_date(tomorrow, "happened", WRITTEN)
    assert may_date(tomorrow, "planned", WRITTEN)
    assert may_date(tomorrow, "happened", None)
    assert may_date(yesterday, "happened", WRITTEN)

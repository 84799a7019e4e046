"""Names that look like verbs tell no tense, and what a verb of the perfect sets lies ahead."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates

WEDNESDAY = dt.date(2025, 9, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council is to assemble at Bled on Thursday.", dt.date(2025, 9, 18)),
        ("The council assembled at Bled on Thursday.", dt.date(2025, 9, 11)),
        ("Orsk has invited officers to visit the site on Friday.", dt.date(2025, 9, 19)),
        ("Orsk agreed to hold talks with them on Friday.", dt.date(2025, 9, 19)),
        ("The envoys agreed to meet in Bled on Friday.", dt.date(2025, 9, 19)),
        ("Orsk agreed to a truce on Friday.", dt.date(2025, 9, 12)),
        ("Orsk agreed on Friday to meet them.", dt.date(2025, 9, 12)),
        ("Orsk invited officers on Friday.", dt.date(2025, 9, 12)),
        ("The minister will arrive to-morrow.", dt.date(2025, 9, 18)),
        ("The fleet sailed to-day.", WEDNESDAY),
        ("The fleet sails the day after to-morrow.", dt.date(2025, 9, 19)),
    ],
)
def test_which_day_is_meant(text: str, day: dt.date) -> None:
    (found,) = find_dates(text, anchor=WEDNESDAY)
    assert found.start == day

"""The day of a story by its dateline."""

import datetime as dt

import pytest

from parley.claims.dates.datelines import stands_in_dateline, written_on
from parley.claims.dates.dates import find_dates

PRINTED = dt.date(1961, 10, 28)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ORSK, Oct. 27 -- Tanks stood in the street tonight.", dt.date(1961, 10, 27)),
        ("PORT BELMAR, 26 October (Coast Wire) - Tanks came.", dt.date(1961, 10, 26)),
        ("Orsk, 28 October. Tanks came.", PRINTED),
        ("ORSK, Oct. 12 -- A letter that came late.", PRINTED),
        ("ORSK, Oct. 30 -- After its print.", PRINTED),
        ("ORSK -- Tanks came on Oct. 27.", PRINTED),
        ("In Orsk, Oct. 27 was a day of tanks.", PRINTED),
        ("", PRINTED),
    ],
)
def test_a_story_is_written_on_the_day_of_its_dateline(text: str, written: dt.date) -> None:
    assert written_on(text, PRINTED) == written


def test_the_turn_of_a_year_lies_between_dateline_and_print() -> None:
    assert written_on("ORSK, Dec. 31 -- Bells.", dt.date(1962, 1, 1)) == dt.date(1961, 12, 31)
    assert written_on("ORSK, Dec. 31 -- Bells.", None) is None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ORSK, Oct. 27, 1961 - Tanks came on Friday.", [True, False]),
        ("A heading\n\nPORT BELMAR, 26 October (Coast Wire) - Tanks came on Friday.", [True, False]),
        ("QASR, Belmar, May 29 — Tanks came.", [True]),
        ("Tanks came to Orsk on Oct. 27 - nobody knew why.", [False]),
        ("In Orsk, Oct. 27 was a day of tanks.", [False]),
    ],
)
def test_which_date_is_that_of_a_dateline(text: str, dates: list[bool]) -> None:
    assert [stands_in_dateline(text, date.span) for date in find_dates(text, anchor=PRINTED)] == dates

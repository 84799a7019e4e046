"""Days of other counts of years, and figures of other scripts."""

from __future__ import annotations

import datetime as dt

import pytest

from parley.articles.date_eras import era_date, solar_day, western_figures
from parley.articles.date_forms import find_date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("20 January B.E. 2554 (2011)", dt.date(2011, 1, 20)),
        ("4 May BE 2557, 10.30", dt.date(2014, 5, 4)),
        ("October 8, Reiwa 2 (2020)", dt.date(2020, 10, 8)),
        ("8 October, Heisei 28", dt.date(2016, 10, 8)),
        ("令和2年10月8日", dt.date(2020, 10, 8)),
        ("平成 28年 3月 1日(火)", dt.date(2016, 3, 1)),
        ("Minguo 104, May 4", dt.date(2015, 5, 4)),
        ("May 6, Unity 54 (2002)", dt.date(2002, 5, 6)),
        ("6 May, Year 54 (2002)", dt.date(2002, 5, 6)),
        ("15 Khordad 1396 - 10:20", dt.date(2017, 6, 5)),
        ("۲۸ خرداد ۱۳۹۲", dt.date(2013, 6, 18)),
        ("1392/03/28 12:40", dt.date(2013, 6, 18)),
        ("٠١/١٢/٢٠١٤ ١٠:٣٠", dt.date(2014, 12, 1)),
        ("२८ June २०१३", dt.date(2013, 6, 28)),
    ],
)
def test_a_day_of_another_count(line: str, day: dt.date) -> None:
    found = find_date(line, day_first=True)
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize(
    "line",
    [
        "31 Mehr 1396",
        "40 Khordad 1396",
        "1392/13/28",
        "Khordad 1396",
        "Reiwa 2",
        "tel. 1392/03/28/11",
        "B.E. 2554",
        "May 6, page 54 (2002)",
    ],
)
def test_no_day_of_another_count(line: str) -> None:
    assert era_date(line) is None


def test_the_first_of_two_days_counts() -> None:
    found = find_date("Published 18 June 2013 (28 Khordad 1392)")
    assert found is not None
    assert found[1:] == (10, 22)


@pytest.mark.parametrize(
    ("year", "day"), [(1345, dt.date(1966, 3, 21)), (1367, dt.date(1988, 3, 21)), (1404, dt.date(2025, 3, 21))]
)
def test_solar_years_begin_in_march(year: int, day: dt.date) -> None:
    assert solar_day(year, 1, 1) == day


def test_leap_days_of_solar_years() -> None:
    assert solar_day(1403, 12, 30) == dt.date(2025, 3, 20)
    assert solar_day(1402, 12, 30) is None


def test_figures_of_any_script() -> None:
    assert western_figures("plain 12") == "plain 12"
    assert western_figures("۱۲ و ٣ و ४") == "12 و 3 و 4"
    assert western_figures("12²") == "12²"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Issue 44 — 9 October 2015", 9),
        ("No. 12 - 9 October 2015", 9),
        ("4-10 October 2015", 4),
        ("10th-12th October 2015", 10),
    ],
)
def test_the_number_of_an_issue_is_no_day(line: str, day: int) -> None:
    found = find_date(line)
    assert found is not None
    assert found[0] == dt.date(2015, 10, day)

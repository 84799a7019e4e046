"""Dates as pages print them about themselves."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.date_forms import find_date, find_day
from parley.articles.date_lines import (
    address_date,
    address_year,
    date_line,
    order_in,
    proof_in,
    published_in,
    signed_off,
    yearless,
)

DAY = dt.date(2015, 3, 13)


@pytest.mark.parametrize(
    "line",
    [
        "13 March 2015", "13.iii.2015", "March 13, 2015", "Mar 13,2015", "Friday, 13 March, 2015", "13.3.2015", "2015.03.13", "13/3/2015",
        "3/13/2015", "2015-03-13T10:11:12Z", "13-Mar-15", "13 March '15", "Mar 13 '15", "2015 March 13", "2015年3月13日",
        "Friday 13/March/2015 - 09:37 PM", "13 de marzo de 2015", "13. März 2015", "Posted: 03/13/2015 05:12:00 PM MST",
        "Fri Mar 13 09:37:00 GMT 2015", "viernes, 13 de marzo de 2015 | 09:37", "13 marzo 2015 alle 9:37", "13th day of March, 2015",
        "Publicado em 13/03/2015 às 08h15 - Atualizado em 14/03/2015", "Issue 41, 13 March 2015, page 7",
    ],
)  # fmt: skip
def test_the_day_in_many_forms(line: str) -> None:
    assert published_in(line) == DAY
    stated = date_line(line)
    assert stated is not None
    assert stated.date == DAY


@pytest.mark.parametrize(
    "line", ["13 MART 2015", "1 EKİM 2020", "5 MAYIS 2020", "1 aprıl 2020", "3 auguſt 2020", "ARALIK 3, 2021"]
)
def test_letters_that_patterns_without_case_take_for_others_are_no_trap(line: str) -> None:
    found = find_date(line)
    assert found is not None
    assert found[0].day == int("".join(filter(str.isdigit, line))[:-4])
    assert find_day(line[:-5] if line[-4:].isdigit() else line) is not None


def test_the_weekday_tells_which_number_is_the_month() -> None:
    assert [find_date(f"{day} 03/04/2014") is not None for day in ("Tuesday", "Thursday", "Friday")] == [
        True,
        True,
        False,
    ]
    assert (published_in("Tuesday 03/04/2014"), published_in("Thursday 03/04/2014")) == (
        dt.date(2014, 3, 4), dt.date(2014, 4, 3),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["03/04/2015", "25/04/2015"], True),
        (["03/04/2015", "04/25/2015"], False),
        (["03/04/2015 5:12 PM MST"], False),
        (["03/04/2015 17:12 GMT"], True),
        (["03/04/2015 07h42"], True),
        (["03/04/2015 17:12 Uhr"], True),
        (["03/04/2015 17:12"], None),
        (["03/04/2015 07h42 EST"], False),
        (["03/04/2015", "The talks begin at 9h30"], None),
        (["03/04/2015", "The talks begin at 9 GMT"], None),
        ([], None),
    ],
)
def test_the_order_in_which_a_page_writes_its_dates(lines: list[str], expected: bool | None) -> None:
    assert order_in(lines) is expected


def test_a_range_of_captures_is_no_publication() -> None:
    assert published_in("14 captures 2 Mar 2002 - 19 Aug 2011") is None
    assert published_in("Modified 3 March 2015; published 13 March 2015") == DAY


@pytest.mark.parametrize(
    ("line", "expected"),
    [("AP-NY-10-17-83 0934EDT", dt.date(1983, 10, 17)), ("CNS-10-17-83 2144GMT", dt.date(1983, 10, 17)),
     ("CNS-13-17-83 2144GMT", None), ("10-17-83", None),
     ("Reut20:41 05-14-98", dt.date(1998, 5, 14)), ("REUTER@ 20:41 05-14-98", None), ("Reut 10:05 02-03-05", dt.date(2005, 2, 3)),
     ("AFP 081542 GMT SEP 87", dt.date(1987, 9, 8)), ("311200 GMT DEC 1991", dt.date(1991, 12, 31)),
     ("AFP 081542 GMT", None), ("Room 20:41 05-14-98 was shut", None)],
)  # fmt: skip
def test_wires_sign_off_with_the_day(line: str, expected: dt.date | None) -> None:
    assert signed_off(line) == expected


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2029, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y"]),
)
def test_a_day_is_read_as_it_is_written(day: dt.date, form: str) -> None:
    assert published_in(f"Published {day.strftime(form)}") == day


@given(st.text(max_size=60))
def test_any_line_is_survived(line: str) -> None:
    found = find_date(line, day_first=True)
    assert found is None or 0 <= found[1] < found[2] <= len(line)


@pytest.mark.parametrize(
    "line",
    ["13.03.15", "13/03/15", "3/13/15", "March 13-19, 2015", "13–19 March 2015", "13 marca 2015", "13 марта 2015", "13.III.2015",
     "2015년 3월 13일", "Mar.13, 2015", "13 MAR 15 16:41 GMT", "Mar/13/2015", "13 de março de 2015", "13. března 2015",
     "2015. március 13. 16:30", "pátek 13. března 2015", "13. maaliskuuta 2015", "13 Μαρτίου 2015", "Jumat, 13 Maret 2015",
     "2015. 3. 13. 16:41", "2015. 03. 13 (Fri)"],
)  # fmt: skip
def test_the_day_in_forms_of_other_countries(line: str) -> None:
    assert published_in(line) == DAY


def test_letters_that_patterns_take_for_others_are_survived() -> None:
    assert find_date("13 \u1c80ересня 2015") is None
    assert find_date("13 Μα\u1fd3ου 2015") is None


@pytest.mark.parametrize("line", ["10.15.22", "1.2.10.44", "scored 3/4/11/2", "12 v 2019", "May 2015", "5 May 22:30"])
def test_what_is_no_day(line: str) -> None:
    assert find_date(line) is None


@pytest.mark.parametrize(
    ("line", "others", "expected"),
    [
        ("Friday 13 March", ["© 2012-2015 The Wake"], DAY),
        ("Friday, March 13 | 9:41 am", ["2 January 2014", "Feb. 3, 2015"], DAY),
        ("13 March", ["© 2015"], DAY),
        ("13 March", ["© 2015", "2 January 2014"], None),
        ("Thursday 13 March", ["© 2015"], None),
        ("Updated Friday 13 March", ["© 2015"], None),
        ("Friday 13 March", [], None),
        ("The siege that began on 13 March goes on", ["© 2015"], None),
    ],
)
def test_a_day_without_a_year_has_one_where_the_page_proves_it(
    line: str, others: list[str], expected: dt.date | None
) -> None:
    assert yearless(line, proof_in(others)) == expected


def test_addresses_tell_day_month_and_year() -> None:
    for path in ("/2015/03/13/ferry", "/news/2015-03-13-ferry.html", "/story_20150313.html", "/news/20150313/ferry"):
        assert address_date(f"https://quay.example{path}") == DAY
    for path in ("/2015/03/ferry", "/story/20151399-ferry", "/id/120150313/ferry", "/19150313/ferry"):
        assert address_date(f"https://quay.example{path}") is None
    assert address_year("https://quay.example/2015/03/ferry", 3) == 2015
    assert address_year("https://quay.example/2015/03/ferry", 4) is None


def test_the_page_s_address_tells_the_year_before_anything_else_on_the_page() -> None:
    proof = proof_in(["© 2019 The Quay"])
    assert yearless("13 March", proof, "https://quay.example/2015/03/ferry") == DAY
    assert yearless("13 March", proof) == DAY.replace(year=2019)


def test_a_day_before_the_year_of_another_calendar_is_no_day_without_a_year() -> None:
    assert find_day("13 March 2558") is None


def test_the_order_of_figures_by_other_days_of_the_page() -> None:
    for other, order in (
        ("3 June 2022", True),
        ("February 7, 2022", False),
        ("7 May 2023", None),
        ("Orsk, 2/6/22", None),
    ):
        assert order_in(["02/06/2022 at 23:14", other]) is order
    assert order_in(["02/06/2022", "3 June 2022", "5 February 2022"]) is None


def test_dots_part_month_and_day_where_the_day_can_be_no_month() -> None:
    found = [find_date(text) for text in ("03.21.2012 09:11", "03.04.2012", "21.03.2012", "31.31.2012")]
    assert [str(date and date[0]) for date in found] == ["2012-03-21", "2012-04-03", "2012-03-21", "None"]


def test_two_figures_of_a_year_stand_before_a_time_of_day() -> None:
    found = [find_date(text) for text in ("Thu 13 Apr 06, 16:22", "Issue 9 May 16, 2003", "13 Apr 06, 2016")]
    assert [str(date and date[0]) for date in found] == ["2006-04-13", "2003-05-16", "2016-04-06"]

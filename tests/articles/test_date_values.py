"""Dates in values of metadata, and on which days readers elsewhere had them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.articles.date_values import days_on_earth, value_date

DAY = dt.date(2016, 5, 10)


@pytest.mark.parametrize(
    "value", ["2016-05-10", "20160510", "2016-05-10T05:12:00Z", "1462857120", "1462857120000", "May 10, 2016"]
)
def test_values_in_many_forms(value: str) -> None:
    assert value_date(value) == DAY


@pytest.mark.parametrize("value", [None, "", "soon", "20161399", "1970-01-01", "10/05/2016"])
def test_values_that_tell_no_day(value: str | None) -> None:
    assert value_date(value) is None


def test_an_instant_is_on_two_days_at_least_somewhere() -> None:
    before, after = DAY - dt.timedelta(1), DAY + dt.timedelta(1)
    assert days_on_earth("2016-05-10T05:12:00Z") == {before, DAY}
    assert days_on_earth("2016-05-10T20:00:00+00:00") == {DAY, after}
    assert days_on_earth("2016-05-10T23:30:00-05:00") == {DAY, after}
    for unsure in ("2016-05-10", "2016-05-10T05:12:00", "May 10, 2016", None, "9999-12-31T23:00:00Z"):
        assert days_on_earth(unsure) == frozenset()


@given(st.text(max_size=60))
def test_any_value_is_survived(value: str) -> None:
    value_date(value)
    days_on_earth(value)


@given(st.datetimes(min_value=dt.datetime(1990, 1, 1), max_value=dt.datetime(2050, 1, 1), timezones=st.just(dt.UTC)))
def test_the_day_in_utc_is_one_of_an_instant_s_days(moment: dt.datetime) -> None:
    assert value_date(moment.isoformat(timespec="seconds")) in days_on_earth(moment.isoformat(timespec="seconds"))

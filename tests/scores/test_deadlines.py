"""The table of deadlines, strict and lenient."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.scores.deadlines import deadline_of
from parley.times import DateExpression
from tests.scores.builders import day, expression

SAID = day("2031-12-08")


@pytest.mark.parametrize(
    ("given", "strict", "lenient"),
    [
        (expression("imminently"), "2031-12-15", "2031-12-22"),
        (expression("any moment"), "2031-12-15", "2031-12-22"),
        (expression("in the coming days", "2031-12-08", "2031-12-15", "vague"), "2031-12-15", "2031-12-22"),
        (expression("within weeks"), "2032-01-07", "2032-02-06"),
        (expression("days or weeks"), "2031-12-15", "2032-02-06"),
        (expression("in a few months", "2031-12-08", None, "vague"), "2032-03-07", "2032-06-05"),
        (expression("early 2032", "2032-01-01", "2032-04-30", "year"), "2032-03-31", "2032-04-30"),
        (expression("early next year"), "2032-03-31", "2032-04-30"),
        (expression("a month"), "2032-01-07", "2032-01-07"),
        (expression("within the week"), "2031-12-15", "2031-12-15"),
        (expression("six weeks"), "2032-01-19", "2032-01-19"),
        (expression("the coming weeks"), "2032-01-07", "2032-02-06"),
        (expression("this winter", "2031-12-01", "2032-02-28", "season"), "2032-02-29", "2032-03-31"),
        (expression("early 0000"), "2032-03-07", "2032-12-07"),  # what no calendar has names no day
        (expression("before the election"), "2032-03-07", "2032-12-07"),
        (expression("as early as January", "2032-01-01", "2032-01-31", "month"), "2032-03-07", "2032-12-07"),
        (expression("by 31 January", None, "2032-01-31", "day"), "2032-01-31", "2032-01-31"),
        (None, "2032-03-07", "2032-12-07"),
    ],
)  # fmt: skip
def test_each_line_of_the_table(given: DateExpression | None, strict: str, lenient: str) -> None:
    found = deadline_of(given, SAID)
    assert (found.strict, found.lenient) == (day(strict), day(lenient))


def test_winter_is_the_one_in_which_the_words_were_said_until_march() -> None:
    assert deadline_of(expression("in winter"), day("2031-02-03")).strict == day("2031-02-28")
    assert deadline_of(expression("in winter"), day("2031-05-03")).strict == day("2032-02-29")


def test_counted_times_run_from_the_condition_and_the_calendar_does_not() -> None:
    met = day("2032-01-10")
    assert deadline_of(None, SAID, met).strict == met + dt.timedelta(days=90)
    within = expression("within two weeks", "2031-12-08", "2031-12-22", "week")
    assert deadline_of(within, SAID, met).strict == day("2032-01-24")
    assert deadline_of(expression("by 1 March", None, "2032-03-01", "day"), SAID, met).strict == day("2032-03-01")
    assert deadline_of(expression("early next year"), SAID, met).strict == day("2032-03-31")


def test_imminent_in_the_claim_counts_where_nothing_else_bounds_it() -> None:
    assert deadline_of(None, SAID, words="an attack is imminent").lenient == day("2031-12-22")


def test_expressions_as_the_reader_finds_them() -> None:
    (found,) = find_dates("Vessia will attack in the coming weeks.", anchor=SAID)
    assert deadline_of(found, SAID).rule == "weeks"
    (found,) = find_dates("Vessia will attack by the end of January.", anchor=SAID)
    assert deadline_of(found, SAID).lenient == day("2032-01-31")

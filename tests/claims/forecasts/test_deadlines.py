"""The words that bound a forecast in time, in its clause or beside it."""

import datetime as dt

import pytest

from parley.claims.dates.dates import find_dates
from parley.claims.forecasts.deadlines import deadline_of, find_deadline, forward
from parley.spans import Span
from parley.times import DateExpression

PUBLISHED = dt.date(2021, 12, 6)


def bound(text: str, clause: str, condition: str | None = None) -> DateExpression | None:
    start = text.index(clause)
    inside = text.index(condition) if condition else 0
    return find_deadline(
        text, Span(start, start + len(clause)), find_dates(text, anchor=PUBLISHED), sentence=Span(0, len(text)),
        condition=Span(inside, inside + len(condition)) if condition else None, published=PUBLISHED,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "words", "end"),
    [
        ("Ruritania may attack by March", "by March", dt.date(2022, 3, 31)),
        ("the fleet will sail within two weeks", "within two weeks", dt.date(2021, 12, 20)),
        ("the talks will fail next week", "next week", dt.date(2021, 12, 19)),
        ("the duke could fall before the election", "before the election", None),
        ("the port will not open any time soon", "any time soon", None),
        ("the ice will break within hours", "within hours", None),
    ],
)
def test_in_the_clause(clause: str, words: str, end: dt.date | None) -> None:
    deadline = bound(f"He said {clause}.", clause)
    assert deadline is not None
    assert (deadline.text, deadline.end) == (words, end)


@pytest.mark.parametrize(
    "clause",
    ["Ruritania, at war since 2014, may attack", "the winner of the 2016 election may resign", "he may win again",
     "the fleet that sailed two weeks ago may return"],
)  # fmt: skip
def test_dates_that_bound_nothing(clause: str) -> None:
    assert bound(f"She said {clause}.", clause) is None


def test_beside_the_clause_in_its_sentence_only() -> None:
    text = "By March, the duke may attack. In May it rained."
    clause = "the duke may attack"
    start = text.index(clause)
    dates = find_dates(text, anchor=PUBLISHED)
    inside = find_deadline(
        text, Span(start, start + len(clause)), dates, sentence=Span(0, text.index(" In May")), published=PUBLISHED
    )
    assert inside is not None
    assert inside.text == "By March"


def test_a_semicolon_parts_a_date_from_the_clause_behind_it() -> None:
    for mark, words in (("; ", None), (", ", "the 20th")):
        text = f"They will report on the 20th{mark}the board will send it on"
        span = Span(text.index("the board"), len(text))
        dates = find_dates(text, anchor=dt.date(2021, 12, 6))
        found = find_deadline(text, span, dates, sentence=Span(0, len(text)))
        assert (found.text if found else None) == words


def test_a_condition_keeps_its_own_dates() -> None:
    clause = "if the talks fail by Friday, the duke may attack"
    assert bound(clause, clause, condition="if the talks fail by Friday") is None


def test_the_words_alone_where_no_date_covers_them() -> None:
    text = "He may go before the thaw, or on 3 March 2022."
    dates = find_dates(text, anchor=PUBLISHED)
    start = text.index("before the thaw")
    words = deadline_of(text, Span(start, start + len("before the thaw")), dates)
    assert words is not None
    assert (words.text, words.start, words.end) == ("before the thaw", None, None)
    start = text.index("on 3 March 2022")
    day = deadline_of(text, Span(start, start + len("on 3 March 2022")), dates)
    assert day is not None
    assert (day.text, day.end) == ("on 3 March 2022", dt.date(2022, 3, 3))


@pytest.mark.parametrize(
    ("words", "start", "end", "moved"),
    [
        ("by February", None, dt.date(2021, 2, 28), dt.date(2022, 2, 28)),
        ("Friday", dt.date(2021, 12, 3), dt.date(2021, 12, 3), dt.date(2021, 12, 10)),
        ("in February 2021", dt.date(2021, 2, 1), dt.date(2021, 2, 28), dt.date(2021, 2, 28)),
        ("last spring", dt.date(2021, 3, 1), dt.date(2021, 5, 31), dt.date(2021, 5, 31)),
    ],
)
def test_dates_without_a_year_look_forward(words: str, start: dt.date | None, end: dt.date, moved: dt.date) -> None:
    date = DateExpression(text=words, span=Span(0, len(words)), start=start, end=end, precision="month")
    assert forward(date, PUBLISHED).end == moved
    assert forward(date, None) == date


def test_the_end_of_february_stays_one_in_leap_years() -> None:
    date = DateExpression(text="by February", span=Span(0, 11), start=None, end=dt.date(2023, 2, 28), precision="month")
    assert forward(date, dt.date(2023, 6, 1)).end == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("within the week", "1984-11-20", "1984-11-27"),
        ("by the New Year", None, "1984-12-31"),
        ("the summer", "1985-06-01", "1985-08-31"),
        ("to-night", "1984-11-20", "1984-11-20"),
        ("within the fortnıght", None, None),  # a letter that patterns without case take for an i
    ],
)
def test_words_that_alone_tell_are_resolved(words: str, start: str | None, end: str | None) -> None:
    found = deadline_of(words, Span(0, len(words)), [], published=dt.date(1984, 11, 20))
    assert found is not None
    assert (found.start and found.start.isoformat(), found.end and found.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    "words",
    [
        "in the",
        "since 1979",
        "if",
        "in four",
        "across",
        "over the",
        "this",
        "from now on",
        "In a normal year",
        "in a dry one",
        "around Kesten",
    ],
)
def test_words_that_say_nothing_or_look_back_are_no_deadline(words: str) -> None:
    assert deadline_of(words, Span(0, len(words)), [], published=dt.date(1984, 11, 20)) is None


def test_easter_is_moved_to_the_next_one() -> None:
    text = "by Easter"
    published = dt.date(1984, 11, 20)
    found = deadline_of(text, Span(0, len(text)), find_dates(text, anchor=published), published=published)
    assert found is not None
    assert found.end == dt.date(1985, 4, 7)


def test_a_deadline_that_breaks_off_goes_on_and_words_of_no_time_bound_nothing() -> None:
    text = "He may go before the harvest is sold, or if asked, in the end."
    start = text.index("before")
    words = deadline_of(text, Span(start, start + len("before the harvest is")), ())
    assert words is not None
    assert words.text == "before the harvest is sold"
    for none in ("if asked", "in the end"):
        assert deadline_of(text, Span(text.index(none), text.index(none) + len(none)), ()) is None


def test_one_time_or_another_bounds_by_both() -> None:
    text = "The fleet will sail this week or next week."
    dates = find_dates(text, anchor=PUBLISHED)
    span = Span(text.index("this week"), len(text) - 1)
    found = deadline_of(text, span, dates, published=PUBLISHED)
    assert found is not None
    assert (found.text, found.start, found.end) == (
        "this week or next week",
        dt.date(2021, 12, 6),
        dt.date(2021, 12, 19),
    )


def test_how_much_something_rises_is_no_part_of_when() -> None:
    text = "Premiums would rise by a third next week."
    words = Span(text.index("by a third"), len(text) - 1)
    found = deadline_of(text, words, find_dates(text, anchor=PUBLISHED), published=PUBLISHED)
    assert found is not None
    assert found.text == "next week"

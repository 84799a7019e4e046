"""Date expressions and the days they stand for, anchored on Monday 6 December 2021."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.claims.dates import find_dates
from parley.spans import Span

ANCHOR = dt.date(2021, 12, 6)


def only(text: str, anchor: dt.date | None = ANCHOR) -> tuple[str, str, str]:
    found = find_dates(text, anchor=anchor)
    assert len(found) == 1, [f.text for f in found]
    return found[0].text, str(found[0].start), str(found[0].end)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("she told AFP on Sunday.", "Sunday", "2021-12-05", "2021-12-05"),
        ("The two will meet on Tuesday.", "Tuesday", "2021-12-07", "2021-12-07"),
        ("who are expected to speak around midday Tuesday", "midday Tuesday", "2021-12-07", "2021-12-07"),
        ("planning an offensive early in 2022", "early in 2022", "2022-01-01", "2022-05-02"),
        ("has backed them since 2014", "since 2014", "2014-01-01", "None"),
        ("must leave within 48 hours", "within 48 hours", "2021-12-06", "2021-12-08"),
        ("They met in Geneva on June 16 of this year", "June 16 of this year", "2021-06-16", "2021-06-16"),
        ("recognised it in June 2020 as a partner", "June 2020", "2020-06-01", "2020-06-30"),
        ("it fell last June", "last June", "2021-06-01", "2021-06-30"),
        ("by the end of the year", "by the end of the year", "2021-12-06", "2021-12-31"),
        ("two weeks ago", "two weeks ago", "2021-11-22", "2021-11-28"),
        ("in the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
        ("the winter of 1940", "the winter of 1940", "1940-12-01", "1941-02-28"),
        ("he left on 6 December 2021", "6 December 2021", "2021-12-06", "2021-12-06"),
        ("published last week", "last week", "2021-11-29", "2021-12-05"),
        ("talks will resume next month", "next month", "2022-01-01", "2022-01-31"),
        ("the war of 1939-45 ended", "1939-45", "1939-01-01", "1945-12-31"),
        ("On Ramadan nobody fired", "Ramadan", "None", "None"),
        ("on 06/12/2021", "06/12/2021", "None", "None"),
    ],
)  # fmt: skip
def test_expressions(text: str, words: str, start: str, end: str) -> None:
    assert only(text) == (words, start, end)


@pytest.mark.parametrize("text", ["on Sunday", "last June", "within 48 hours", "on 3 March"])
def test_without_an_anchor_relative_words_stay_unresolved(text: str) -> None:
    assert only(text, None)[1:] == ("None", "None")


def test_absolute_dates_need_no_anchor() -> None:
    assert only("in June 2020", None)[1:] == ("2020-06-01", "2020-06-30")


@pytest.mark.parametrize(
    "text",
    [
        "the 78-year-old president",
        "he may go",
        "they march on the capital",
        "2,014 tanks",
        "F-16 jets",
        "for eleven days",
        "some 2000 people died",
        "$2014",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, anchor=ANCHOR) == ()


def test_an_entry_of_a_live_blog_anchors_its_own_words() -> None:
    text = "It began on Sunday. It ended on Sunday."
    later = dt.date(2021, 12, 14)
    found = find_dates(text, anchor=ANCHOR, anchors=[(Span(20, len(text)), later)])
    assert [str(f.start) for f in found] == ["2021-12-05", "2021-12-12"]


@given(
    st.text(st.sampled_from("JuneMay 0123456789-/,.thofweklnxtTuesdy'"), max_size=120),
    st.none() | st.dates(dt.date(1905, 1, 1), dt.date(2090, 1, 1)),
)
@settings(max_examples=200, deadline=None)
def test_spans_are_what_they_claim_and_do_not_overlap(text: str, anchor: dt.date | None) -> None:
    end = 0
    for found in find_dates(text, anchor=anchor):
        assert text[found.span.start : found.span.end] == found.text
        assert found.span.start >= end
        end = found.span.end

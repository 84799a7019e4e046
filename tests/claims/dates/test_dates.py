"""Date expressions and the days they stand for, anchored on Monday 6 December 2021."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.claims.dates.dates import find_dates
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated

ANCHOR = dt.date(2021, 12, 6)


def only(text: str, anchor: dt.date | None = ANCHOR) -> tuple[str, str, str]:
    found = find_dates(text, anchor=anchor)
    assert len(found) == 1, [f.text for f in found]
    return found[0].text, str(found[0].start), str(found[0].end)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("she told AFP on Sunday.", "Sunday", "2021-12-05", "2021-12-05"),
        ("They were arrested on the 14th.", "the 14th", "2021-11-14", "2021-11-14"),
        ("The council is to meet on the 28th.", "the 28th", "2021-12-28", "2021-12-28"),
        ("He came to Orsk on the 21st ult. and left.", "the 21st ult.", "2021-11-21", "2021-11-21"),
        ("It was handed back on the ninth of October.", "the ninth of October", "2021-10-09", "2021-10-09"),
        ("by the twenty-first of May 1998", "by the twenty-first of May 1998", "None", "1998-05-21"),
        ("The two will meet on Tuesday.", "Tuesday", "2021-12-07", "2021-12-07"),
        ("who are expected to speak around midday Tuesday", "midday Tuesday", "2021-12-07", "2021-12-07"),
        ("planning an offensive early in 2022", "early in 2022", "2022-01-01", "2022-04-30"),
        ("has backed them since 2014", "since 2014", "2014-01-01", "None"),
        ("must leave within 48 hours", "within 48 hours", "2021-12-06", "2021-12-08"),
        ("They met in Geneva on June 16 of this year", "June 16 of this year", "2021-06-16", "2021-06-16"),
        ("recognised it in June 2020 as a partner", "June 2020", "2020-06-01", "2020-06-30"),
        ("it fell last June", "last June", "2021-06-01", "2021-06-30"),
        ("by the end of the year", "by the end of the year", "None", "2021-12-31"),
        ("They must leave by midnight on Sunday.", "by midnight on Sunday", "None", "2021-12-12"),
        ("it will end by noon on 9 December", "by noon on 9 December", "None", "2021-12-09"),
        ("before the end of the year", "before the end of the year", "None", "2021-12-31"),
        ("two weeks ago", "two weeks ago", "2021-11-22", "2021-11-28"),
        ("in the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
        ("the winter of 1940", "the winter of 1940", "1940-12-01", "1941-02-28"),
        ("he left on 6 December 2021", "6 December 2021", "2021-12-06", "2021-12-06"),
        ("published last week", "last week", "2021-11-29", "2021-12-05"),
        ("talks will resume next month", "next month", "2022-01-01", "2022-01-31"),
        ("the war of 1939-45 ended", "1939-45", "1939-01-01", "1945-12-31"),
        ("On Ramadan nobody fired", "Ramadan", "None", "None"),
        ("on 06/12/2021", "06/12/2021", "None", "None"),
        ("open from 3 to 9 May 2022", "from 3 to 9 May 2022", "2022-05-03", "2022-05-09"),
        ("the night of 4-5 October", "the night of 4-5 October", "2021-10-04", "2021-10-05"),
        ("the 1956-57 winter was hard", "the 1956-57 winter", "1956-12-01", "1957-02-28"),
        ("attack within 48 hours of the deal", "within 48 hours", "2021-12-06", "2021-12-08"),
        ("will end in the next ten days", "in the next ten days", "2021-12-06", "2021-12-16"),
        ("seen in mid-2021", "mid-2021", "2021-05-01", "2021-08-31"),
        ("in the early 1960s", "the early 1960s", "1960-01-01", "1963-04-30"),
        ("could come at dawn on Friday", "dawn on Friday", "2021-12-10", "2021-12-10"),
        ("A fortnight ago he left", "A fortnight ago", "2021-11-22", "2021-11-28"),
        ("rose from 2011 to 2015", "from 2011 to 2015", "2011-01-01", "2015-12-31"),
        ("between January and April 2020", "between January and April 2020", "2020-01-01", "2020-04-30"),
        ("a poll taken Thursday through Sunday", "Thursday through Sunday", "2021-12-02", "2021-12-05"),
        ("taken Nov. 30 - Dec. 4", "Nov. 30 - Dec. 4", "2021-11-30", "2021-12-04"),
        ("by 2023", "by 2023", "None", "2023-12-31"),
        ("until Friday", "until Friday", "None", "2021-12-10"),
        ("fell in recent weeks", "in recent weeks", "None", "None"),
        ("he had lived there for decades", "for decades", "None", "None"),
        ("they clashed over the weekend", "over the weekend", "2021-12-04", "2021-12-05"),
        ("10:42 GMT: Shells fell.", "10:42 GMT", "2021-12-06", "2021-12-06"),
        ("after the 2008 crisis", "2008", "2008-01-01", "2008-12-31"),
        ("the third quarter of 2020", "the third quarter of 2020", "2020-07-01", "2020-09-30"),
        ("in the 19th century", "the 19th century", "1801-01-01", "1900-12-31"),
        ("on Boxing Day", "Boxing Day", "2021-12-26", "2021-12-26"),
        ("talks on 20 January", "20 January", "2022-01-20", "2022-01-20"),
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
        "on the 38th parallel",
        "on the 8th floor",
        "2,014 tanks",
        "F-16 jets",
        "for eleven days",
        "some 2000 people died",
        "$2014",
        "Theresa May said so",
        "told USA TODAY it would",
        "on Saturday Night Live",
        "after the September 11 attacks",
        "won on Super Tuesday",
        "the worst in 30 years",
        "Person of the Year",
        "a poll of 2047 registered voters",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, anchor=ANCHOR) == ()


def test_what_hangs_on_a_date_told_before() -> None:
    found = find_dates("On Friday ships turned. The next day they left. Two days earlier all was calm.", anchor=ANCHOR)
    assert [str(f.start) for f in found] == ["2021-12-03", "2021-12-04", "2021-12-02"]


@pytest.mark.parametrize(
    "piece",
    [
        "the end of ",
        "from May to ",
        "2011-",
        "last ",
        "between now and ",
        "for the ",
        "at 10",
        "one or two ",
        "  ",
        "the night of ",
    ],
)
def test_hostile_texts_take_linear_work(piece: str) -> None:
    assert grows_as_its_text(lambda text: find_dates(text, anchor=ANCHOR), repeated(piece))


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It began on 6\n\nDecember 2021", ["December 2021"]),
        ("from 2011\n\nto 2015", ["2011", "2015"]),
        ("It has lasted since\n\n2014", ["2014"]),
    ],
)
def test_no_date_crosses_a_paragraph(text: str, words: list[str]) -> None:
    assert [found.text for found in find_dates(text, anchor=ANCHOR)] == words


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        # Anchored on Monday 6 December 2021: what bounds the clause lies ahead.
        ("Orsk will answer if its demands are not met by Friday night.", "by Friday night", "None", "2021-12-10"),
        ("The talks would be put on ice by Wednesday.", "by Wednesday", "None", "2021-12-08"),
        ("unless the men were let out by midnight on Thursday", "by midnight on Thursday", "None", "2021-12-09"),
        ("She said she had been promised an answer by Sunday.", "by Sunday", "None", "2021-12-12"),
        ("The union, which has extended its strike till Thursday, met.", "till Thursday", "None", "2021-12-09"),
        ("It has threatened to black all fish landed at Belmar from Friday.", "from Friday", "2021-12-10", "2021-12-10"),
        ("The chamber, which is to meet in closed session on Thursday, met.", "Thursday", "2021-12-09", "2021-12-09"),
        ("The envoys, who meet in Orsk this Tuesday, were tired.", "this Tuesday", "2021-12-07", "2021-12-07"),
        ("An address to be delivered Wednesday was recast.", "Wednesday", "2021-12-08", "2021-12-08"),
        ("The ferry may have to stop by June.", "by June", "None", "2022-06-30"),
        ("The fleet will be licensed to fish by Easter.", "by Easter", "None", "2022-04-17"),
        ("The pact is unlikely to be renewed in the summer.", "the summer", "2022-06-01", "2022-08-31"),
        ("It will end before the month is out.", "before the month is out", "None", "2021-12-31"),
        ("It will probably end before the year does.", "before the year does", "None", "2021-12-31"),
        ("It would fall before the summer was out.", "before the summer was out", "None", "2022-08-31"),
        ("Prices could pass 30 by the end of summer.", "by the end of summer", "None", "2022-08-31"),
        ("It won't go beyond Easter.", "Easter", "2022-04-17", "2022-04-17"),
        ("The aid will be resumed by spring.", "by spring", "None", "2022-05-31"),
        ("They would be home before winter sets in.", "before winter", "None", "2021-11-30"),
        ("Will there be war in the spring?", "the spring", "2022-03-01", "2022-05-31"),
        ("It is feared that by Easter there will be more of them.", "by Easter", "None", "2022-04-17"),
        ("She predicted that the summer would not pass quietly.", "the summer", "2022-06-01", "2022-08-31"),
        # What was done or lasted lies behind.
        ("The truce was violated by Sunday evening.", "by Sunday evening", "None", "2021-12-05"),
        ("By Thursday the army had left.", "By Thursday", "None", "2021-12-02"),
        ("The flights went on until November.", "until November", "None", "2021-11-30"),
        ("Orsk, which until Friday night had said nothing, spoke.", "until Friday night", "None", "2021-12-03"),
        ("Dana Poll could not be reached for comment Saturday.", "Saturday", "2021-12-04", "2021-12-04"),
        ("The army had retreated to Orsk by Friday.", "by Friday", "None", "2021-12-03"),
        ("The army moved to retake Orsk by Friday.", "by Friday", "None", "2021-12-10"),
        ("A force of several hundred by March.", "by March", "None", "2022-03-31"),
        ("Troops from United Nations missions by March.", "by March", "None", "2022-03-31"),
        ("Belmar reduced its garrison in March.", "March", "2021-03-01", "2021-03-31"),
        ("It seeded the strait with mines in May.", "May", "2021-05-01", "2021-05-31"),
        ("Numbers from Tuesday night still stand.", "from Tuesday night", "2021-11-30", "2021-11-30"),
        # Whether a month that a past verb set has come since cannot be known: the nearest stays.
        ("A judge urged the ministry to answer by July.", "by July", "None", "2021-07-31"),
    ],
)  # fmt: skip
def test_what_bounds_a_clause_lies_ahead_unless_its_verb_tells_of_the_past(
    text: str, words: str, start: str, end: str
) -> None:
    assert only(text) == (words, start, end)


def test_what_a_sundays_paper_sees_this_week_comes_in_the_week_that_begins() -> None:
    sunday = dt.date(2021, 12, 5)
    assert only("Orsk said it will send an envoy this week", sunday)[1:] == ("2021-12-06", "2021-12-12")
    assert only("Orsk sent an envoy this week", sunday)[1:] == ("2021-11-29", "2021-12-05")


def test_the_date_of_a_feast_is_no_date() -> None:
    assert not find_dates("The bishops quarrelled about the date of Easter.", anchor=ANCHOR)


def test_the_day_of_a_month_is_of_the_month_that_was_told() -> None:
    found = find_dates("On 29 October Orsk invaded Belmar; on the 31st it took the port.", anchor=ANCHOR)
    assert [str(date.start) for date in found] == ["2021-10-29", "2021-10-31"]

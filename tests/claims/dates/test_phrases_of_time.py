"""No phrase of time breaks the reader, however its words are put together."""

import datetime as dt
from itertools import product

from parley.claims.dates.dates import find_dates

BEFORE = (
    "", "the", "this", "that", "next", "last", "the last", "the past", "the coming", "a", "one", "two", "several", "few",
    "the same", "all", "by", "within", "in", "before the", "since the", "until", "early", "late", "the end of the",
    "the beginning of next", "the rest of the", "later this", "earlier that", "the day before", "the day after", "a week from",
    "over the past few", "half a", "a quarter of a", "the final",
)  # fmt: skip
TIMES = (
    "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century", "winter",
    "today", "tonight", "to-day", "to-morrow", "tomorrow", "yesterday", "Monday", "Friday night", "midnight", "5 p.m.", "the 28th",
    "the 3rd inst.", "March 3", "3 March 2021", "Christmas", "Easter", "the 1990s", "the 19th century", "June",
)  # fmt: skip
AFTER = ("", "ago", "later", "before", "from now", "to come", "is out", "of May", "'s time", "tomorrow")


def test_all_are_read_with_and_without_a_day_of_publication() -> None:
    texts = [" ".join(("The fleet will sail", *words, ".")) for words in product(BEFORE, TIMES, AFTER)]
    for anchor in (dt.date(2024, 2, 29), None):
        assert sum(bool(find_dates(text, anchor=anchor)) for text in texts) > len(texts) / 2

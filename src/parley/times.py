"""Date expressions: intervals of days with a precision, and the words that gave them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from parley.spans import Span

EARLIEST, LATEST = dt.date(1000, 1, 1), dt.date(2999, 12, 31)
"""Between them are the days that articles, questions and people's decisions have: any span that somebody may add to
one of them still leads to a day."""


def day_of_age(said: str) -> dt.date:
    """An ISO day between them. Raises ValueError."""
    day = dt.date.fromisoformat(said)
    if not EARLIEST <= day <= LATEST:
        raise ValueError(f"{day} is not between {EARLIEST} and {LATEST}")
    return day


Precision = Literal["hour", "day", "week", "month", "season", "quarter", "year", "decade", "vague"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """Words in the text that name a time.

    `start` and `end` are the first and the last day (both included) of the interval, None where
    the expression cannot be resolved (no publication date to anchor it, or too vague) or where
    the interval is open on that side ("since 2014" has no end).
    """

    text: str
    span: Span
    start: dt.date | None
    end: dt.date | None
    precision: Precision | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"date interval runs backwards: {self.start} > {self.end}")

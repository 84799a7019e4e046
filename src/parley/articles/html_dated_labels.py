"""Dates that a page gives in a row of its own behind a label: "Date posted: | 4 May 2022", in tables and in lists of
terms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from parley.articles.html_dated_lines import line_date
from parley.articles.html_places import PROSE, words_of

_LABEL = re.compile(
    r"(?:date |originally |first |time )?"
    r"(?:posted|published|issued|released|of (?:publication|issue|release)|publication|release)"
    r"(?: (?:on|date|at|time))?\s?:?",
    re.IGNORECASE,
)
"""What such a row is labelled with, and nothing else."""

_TERMS = frozenset(["dt", "th", "td"])
_VALUES = {"dt": "dd", "th": "td", "td": "td"}

MOST_CELLS = 3_000
"""Cells and terms of a page that are looked at."""


def labelled_date(tree: HtmlElement, days: bool | None) -> dt.date | None:
    """The one date that rows of the page label as that of publication; None where they give several or none."""
    found = set(_dates(tree, days))
    return found.pop() if len(found) == 1 else None


def _dates(tree: HtmlElement, days: bool | None) -> Iterator[dt.date]:
    for term in islice(tree.iter(*_TERMS), MOST_CELLS):
        value = term.getnext()
        if value is None or value.tag != _VALUES[term.tag] or not _LABEL.fullmatch(words_of(term)):
            continue
        words = words_of(value)
        if len(words) <= PROSE and (date := line_date(words, days)):
            yield date

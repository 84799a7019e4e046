"""What the structure of an HTML page takes out: rows of data about the page, and headings under which nothing stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from parley.articles.blocks import Laid
from parley.articles.date_forms import find_date, find_day
from parley.articles.forms import Block, is_prose

_CELLS = frozenset(["td", "th", "dt", "dd"])

FEWEST_CELLS, LONGEST_CELL = 6, 8
"""Cells of a table of data about the page, and words of each †."""

FEWEST_LINKS = 2
"""Lines that go under a heading that leads to other stories †."""

_OF_DATE = frozenset(["date", "updated", "byline"])
_ELSEWHERE = frozenset(["related", "navigation", "advertisement", "share", "comments"])


def rows_of_data(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """Of a table of short cells without a sentence most of which go, none stays, nor does the heading above it."""
    for cells, members in groupby(range(len(blocks)), key=lambda i: laid[i].element in _CELLS):
        row = list(members)
        going = sum(reasons[i] is not None for i in row)
        plain = all(blocks[i].length <= LONGEST_CELL and not _sentence(blocks[i]) for i in row)
        if not cells or len(row) < FEWEST_CELLS or not plain or going * 2 <= len(row):
            continue
        above = row[0] - 1
        if above >= 0 and laid[above].heading:
            row.insert(0, above)
        for i in row:
            reasons[i] = reasons[i] or "other"


def times_at_the_head(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A second time behind the page's date above its story is that of its change, whether or not it gives a year."""
    for i in range(1, len(blocks)):
        if reasons[i] is None and is_prose(blocks[i]):
            return
        timed = laid[i].element == "time" and reasons[i] is None and reasons[i - 1] in _OF_DATE
        if timed and (find_day(blocks[i].text) or find_date(blocks[i].text)):
            reasons[i] = "updated"


def _sentence(block: Block) -> bool:
    return block.terminal and not block.text.endswith(":")


def headings_of_what_goes(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A heading goes where all that follows it up to the next one leads elsewhere, however it calls that."""
    for i in range(len(blocks) - FEWEST_LINKS):
        if reasons[i] is not None or not laid[i].heading:
            continue
        end = i + 1
        while end < len(blocks) and not laid[end].heading and reasons[end] in _ELSEWHERE:
            end += 1
        closed = end == len(blocks) or laid[end].heading or reasons[end] is not None
        if closed and end - i > FEWEST_LINKS:
            reasons[i] = "related"

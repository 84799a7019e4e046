"""Short lines of the story that look like furniture one by one, and stay by what stands around them: rows of a table
turned to lines, fields with their values, items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from parley.articles.blocks import Laid
from parley.articles.forms import Block, is_prose

FEWEST_ROWS, LONGEST_ROW = 3, 30
"""Rows that make a table, and words of each †."""

OF_FIGURES = 0.5
"""Share of the rows that hold a figure: tables of a story have them, rows of links seldom †."""

LONGEST_ITEM = 12
"""Words of a list's item without a mark †."""

_NOT_SURE = frozenset(["caption", "other", "related", "navigation", "section", "title", "share"])
_CELLS = re.compile(r"\s[/|]\s")
_FIELD = re.compile(r"[^\W\d][^:]{1,80}:\s\S")
_DIGIT = re.compile(r"\d")
_WITHOUT_NAME = re.compile(r"(?!by\b|from\b|words\b|text\b|photo)[a-z]{1,12}\s")
"""How no line begins that names an author."""


def _build(block: Block) -> str | None:
    """How a row is built: of how many cells, or of a name and a value; None for what is no row."""
    if block.reason is not None or block.length > LONGEST_ROW or block.text.endswith((".", "?", "!", ":")):
        return None
    if cells := len(_CELLS.findall(block.text)):
        return f"{cells} cells" if cells > 1 or _DIGIT.search(block.text) else None
    return "field" if _FIELD.match(block.text) else None


def rows_within(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """Rows of one build with figures stay where the story stays directly above and below them."""
    told = [i for i, reason in enumerate(reasons) if reason is None and is_prose(blocks[i])]
    for build, members in groupby(range(len(blocks)), key=lambda i: None if laid[i].element else _build(blocks[i])):
        rows = list(members)
        first, last = rows[0], rows[-1]
        if build is None or len(rows) < FEWEST_ROWS or not told or not told[0] < first or not last < told[-1]:
            continue
        within = reasons[first - 1] is None and reasons[last + 1] is None
        figures = sum(_DIGIT.search(blocks[i].text) is not None for i in rows)
        if within and figures >= OF_FIGURES * len(rows) and all(reasons[i] in (None, *_NOT_SURE) for i in rows):
            for i in rows:
                reasons[i] = None


def items_between(blocks: Sequence[Block], laid: Sequence[Laid], reasons: list[str | None]) -> None:
    """A line between two short ones that stay, none of which ends a sentence, is an item of their list."""
    short = [
        block.reason is None
        and (not block.terminal or block.text.endswith(")"))
        and block.length <= LONGEST_ITEM
        and not shape.element
        for block, shape in zip(blocks, laid, strict=True)
    ]
    for i in range(1, len(blocks) - 1):
        item = reasons[i] in _NOT_SURE or (reasons[i] == "byline" and _WITHOUT_NAME.match(blocks[i].text))
        if item and all(short[i - 1 : i + 2]) and reasons[i - 1] is None and reasons[i + 1] is None:
            reasons[i] = None
